package huzhu.datasets.county;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.people.Availability;
import huzhu.model.people.Elder;
import huzhu.model.people.Limits;
import huzhu.model.people.Living;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.people.Sex;
import huzhu.model.people.Tie;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.Village;
import huzhu.model.service.ServiceId;
import huzhu.model.week.PlanningWeek;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes elders, volunteers and ties of their rows. */
final class PeopleRows {
    private static final String ID = "person_id";
    private static final String VILLAGE = "village_id";
    private static final Pattern SEVERAL = Pattern.compile("[、;；/&]|\\p{IsHan}{2}[ \u3000]+\\p{IsHan}{2}");

    private static final Pattern SEPARATORS = Pattern.compile("[,/|+&\\s]+");

    private final Links links;
    private final Positions positions;
    private final PlaceRows places;
    private final NeedReading needs;
    private final Optional<PlanningWeek> week;
    private final Kept<Elder> elders;
    private final Kept<Volunteer> volunteers;
    private final Kept<Tie> ties;
    private final Map<String, Elder> eldersById = new HashMap<>();
    private final Doubles doubles;
    private final SharedSpots spots = new SharedSpots();

    PeopleRows(
            Links links,
            Positions positions,
            PlaceRows places,
            NeedReading needs,
            Optional<PlanningWeek> week,
            Doubles doubles) {
        this.doubles = doubles;
        this.links = links;
        this.positions = positions;
        this.places = places;
        this.needs = needs;
        this.week = week;
        elders = new Kept<>(links.log("elders"));
        volunteers = new Kept<>(links.log("volunteers"));
        ties = new Kept<>(links.log("ties"));
    }

    void takeElder(Row row) {
        var village = places.findVillage(row, VILLAGE);
        var point = village.flatMap(found -> positions.near(row, found));
        var facts = PersonFacts.ofElder(row, week);
        var wants = wants(row);
        if (SEVERAL.matcher(row.text("name")).find()) {
            row.problem("name", ProblemCode.PEOPLE_SEVERAL, "");
        }
        village.ifPresent(found -> doubles.look(row, found.id().value(), facts.birthYear()));
        village.ifPresent(found -> spots.look(row, found, point));
        var level = needs.read(row);
        if (row.isRefused() || village.isEmpty() || level.isEmpty()) {
            return;
        }
        if (point.isEmpty()) {
            row.usedDefault("latitude, longitude: the village's position");
        }
        var elder = new Elder(
                person(row, facts, village.get(), point.orElse(village.get().location())),
                row.word("living").map(word -> Living.valueOf(word.toUpperCase(Locale.ROOT))),
                level.get(),
                PersonFacts.sex(row, "caregiver_sex"),
                wants,
                row.number("weight_adjust").orElse(1));
        links.name("elders", elder.person().name(), elder.id().value());
        elders.add(row.line(), elder);
        eldersById.put(elder.id().value(), elder);
    }

    /** Warns of what shows only in all elders together. */
    void finishElders() {
        spots.finish();
    }

    private Optional<Set<ServiceId>> wants(Row row) {
        var wants = new HashSet<ServiceId>();
        for (var id : row.words("wants")) {
            if (links.leads(row, "wants", id, "services", this::services)) {
                wants.add(new ServiceId(id));
            }
        }
        return row.has("wants") ? Optional.of(wants) : Optional.empty();
    }

    /** The ids of a list whose items another separator parts, if all of them are known. */
    private String services(String text) {
        var ids = Arrays.stream(SEPARATORS.split(text))
                .map(id -> links.holds(id, "services") ? id : links.named(id, "services"))
                .toList();
        return ids.size() > 1 && ids.stream().noneMatch(String::isEmpty) ? String.join(";", ids) : "";
    }

    private static Person person(Row row, PersonFacts facts, Village village, GeoPoint location) {
        return new Person(
                new PersonId(row.requireWord(ID)),
                row.word("name").orElse(""),
                facts.sex(),
                facts.birthYear(),
                village.id(),
                location);
    }

    void takeVolunteer(Row row) {
        var village = places.findVillage(row, VILLAGE);
        var point = village.flatMap(found -> positions.near(row, found));
        var facts = PersonFacts.ofVolunteer(row, week);
        var asElder = row.word(ID).map(eldersById::get);
        asElder.ifPresent(elder -> compare(row, facts, elder.person()));
        if (asElder.isEmpty()) {
            village.ifPresent(found -> doubles.lookVolunteer(row, found.id().value(), facts.birthYear()));
        }
        if (row.isRefused() || village.isEmpty()) {
            return;
        }
        if (point.isEmpty()) {
            row.usedDefault(
                    asElder.isPresent()
                            ? "latitude, longitude: the position of the elder of this id"
                            : "latitude, longitude: the village's position");
        }
        var home = point.or(() -> asElder.map(elder -> elder.person().location()))
                .orElse(village.get().location());
        volunteers.add(
                row.line(),
                new Volunteer(
                        person(row, facts, village.get(), home),
                        ServiceRows.skills(row, "skills"),
                        PlaceRows.provider(row),
                        TravelMode.valueOf(row.requireWord("mode").toUpperCase(Locale.ROOT)),
                        new Limits(
                                row.number("max_km"),
                                row.integer("max_minutes_week"),
                                row.integer("max_minutes_day"),
                                row.integer("max_visits_day")),
                        row.number("cost_per_hour"),
                        availability(row)));
    }

    private static void compare(Row row, PersonFacts facts, Person elder) {
        if (facts.sex().isPresent() && elder.sex().isPresent() && !facts.sex().equals(elder.sex())) {
            var sex = elder.sex().get() == Sex.MALE ? "m" : "f";
            row.problem("sex", ProblemCode.ROLE_CONFLICT, "", "sex " + sex);
        }
        if (facts.birthYear().isPresent()
                && elder.birthYear().isPresent()
                && !facts.birthYear().equals(elder.birthYear())) {
            row.problem(
                    "birth_year",
                    ProblemCode.ROLE_CONFLICT,
                    "",
                    "birth_year " + elder.birthYear().getAsInt());
        }
    }

    private static Availability availability(Row row) {
        var windows = new EnumMap<DayOfWeek, List<TimeWindow>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var column = day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            windows.put(day, row.windows(column));
        }
        return new Availability(windows);
    }

    void takeTie(Row row) {
        boolean known = isKnown(row, "person_a") && isKnown(row, "person_b");
        var a = row.requireWord("person_a");
        var b = row.requireWord("person_b");
        if (!a.isEmpty() && a.equals(b)) {
            row.problem("person_b", ProblemCode.TIE_SELF, "");
        }
        if (row.isRefused() || !known) {
            return;
        }
        ties.add(
                row.line(),
                new Tie(
                        new PersonId(a),
                        new PersonId(b),
                        Relation.valueOf(row.requireWord("relation").toUpperCase(Locale.ROOT)),
                        row.number("strength").orElse(0)));
    }

    private boolean isKnown(Row row, String column) {
        var id = row.requireWord(column);
        boolean known = links.holds(id, "elders") || links.holds(id, "volunteers");
        boolean readable =
                !links.log("elders").isBroken() && !links.log("volunteers").isBroken();
        if (!known && readable && !id.isEmpty()) {
            var nearest = links.nearest(id, "elders");
            row.problem(
                    column, ProblemCode.PERSON_UNKNOWN, nearest.isEmpty() ? links.nearest(id, "volunteers") : nearest);
        }
        return known;
    }

    Kept<Elder> elders() {
        return elders;
    }

    Kept<Volunteer> volunteers() {
        return volunteers;
    }

    Kept<Tie> ties() {
        return ties;
    }
}
