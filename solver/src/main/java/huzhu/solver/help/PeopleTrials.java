package huzhu.solver.help;

import huzhu.model.people.Availability;
import huzhu.model.people.Limits;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.VillageId;
import huzhu.model.service.Skill;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.HelpValue.Kind;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Changes of people that are worth trying, by the most that each could be worth. */
final class PeopleTrials {
    /** Candidates of one kind that are looked at more closely. */
    private static final int LOOKED_AT = 40;

    /** The same for each skill. */
    private static final int LOOKED_AT_BY_SKILL = 10;

    private static final int HOUR = 60;

    private static final Comparator<Trial> ORDER = Comparator.comparingLong(Trial::most)
            .reversed()
            .thenComparing(trial -> trial.names().toString());

    private final ShortVisits shortVisits;
    private final List<Volunteer> volunteers;

    PeopleTrials(ShortVisits shortVisits) {
        this.shortVisits = shortVisits;
        volunteers = shortVisits.plan().county().volunteers();
    }

    private static List<Trial> sorted(List<Trial> trials) {
        return trials.stream().filter(trial -> trial.most() > 0).sorted(ORDER).toList();
    }

    /** An hour more of those in bottlenecks, who are asked for most in the largest first. */
    List<Trial> hours() {
        var trials = new ArrayList<Trial>();
        for (var volunteer : ofBottlenecks()) {
            var longer = withHour(volunteer);
            long most = Math.min(HOUR, shortVisits.most(longer));
            trials.add(new Trial(
                    Kind.HOUR, List.of(volunteer.id().value()), Optional.of(volunteer), Optional.of(longer), most));
        }
        return sorted(trials);
    }

    /** Volunteers of the bottlenecks in turns, the largest bottleneck first. */
    private List<Volunteer> ofBottlenecks() {
        var ids = new ArrayList<PersonId>();
        var seen = new HashSet<PersonId>();
        var lists = shortVisits.bottlenecks().stream()
                .map(Bottleneck::volunteers)
                .filter(list -> !list.isEmpty())
                .toList();
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest && ids.size() < LOOKED_AT; turn++) {
            for (var list : lists) {
                if (turn < list.size() && seen.add(list.get(turn))) {
                    ids.add(list.get(turn));
                }
            }
        }
        return ids.stream()
                .limit(LOOKED_AT)
                .map(shortVisits.plan().county()::requireVolunteer)
                .toList();
    }

    /** An hour more on whichever day it is wanted: caps and the last window of each day grow, the week by the hour alone. */
    private Volunteer withHour(Volunteer volunteer) {
        var limits = volunteer.limits();
        var windows = new EnumMap<DayOfWeek, List<TimeWindow>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            windows.put(day, longer(volunteer.availability().on(day)));
        }
        return new Volunteer(
                volunteer.person(),
                volunteer.skills(),
                volunteer.provider(),
                volunteer.mode(),
                new Limits(
                        limits.maxKm(),
                        OptionalInt.of((int) shortVisits.minutesAWeek(volunteer) + HOUR),
                        plus(limits.maxMinutesDay(), HOUR),
                        limits.maxVisitsDay()),
                volunteer.costPerHour(),
                new Availability(windows));
    }

    private static OptionalInt plus(OptionalInt cap, int minutes) {
        return cap.isPresent() ? OptionalInt.of(cap.getAsInt() + minutes) : cap;
    }

    private static List<TimeWindow> longer(List<TimeWindow> ofDay) {
        if (ofDay.isEmpty()) {
            return ofDay;
        }
        var all = new ArrayList<>(ofDay);
        int last = all.size() - 1;
        var window = all.get(last);
        int end = Math.min(window.endMinute() + HOUR, TimeWindow.DAY_MINUTES);
        all.set(last, new TimeWindow(window.startMinute(), end));
        return all;
    }

    /** Somebody more in the villages where most is short, with the skills that are needed there. */
    List<Trial> people() {
        var trials = new ArrayList<Trial>();
        shortVisits.byPlace().keySet().stream()
                .limit(LOOKED_AT)
                .forEach(place -> model(place.skills()).ifPresent(model -> {
                    var skills = new HashSet<>(model.skills());
                    skills.addAll(place.skills());
                    var more = copy(model, skills, place.village());
                    trials.add(new Trial(
                            Kind.PERSON,
                            List.of(model.id().value(), place.village().value(), ShortVisits.words(place.skills())),
                            Optional.empty(),
                            Optional.of(more),
                            shortVisits.most(more)));
                }));
        return sorted(trials);
    }

    /** The middle one, by time, of those who have the skills, else of all. */
    private Optional<Volunteer> model(Set<Skill> skills) {
        var skilled = volunteers.stream()
                .filter(one -> one.skills().containsAll(skills))
                .toList();
        var from = (skilled.isEmpty() ? volunteers : skilled)
                .stream()
                        .sorted(Comparator.comparingLong(shortVisits::minutesAWeek)
                                .thenComparing(one -> one.id().value()))
                        .toList();
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(from.size() / 2));
    }

    private Volunteer copy(Volunteer model, Set<Skill> skills, VillageId village) {
        var county = shortVisits.plan().county();
        var id = new PersonId(model.id().value() + "+");
        while (county.findVolunteer(id).isPresent() || county.findElder(id).isPresent()) {
            id = new PersonId(id.value() + "+");
        }
        GeoPoint home = county.requireVillage(village).location();
        return new Volunteer(
                new Person(id, "", model.person().sex(), model.person().birthYear(), village, home),
                skills,
                model.provider(),
                model.mode(),
                model.limits(),
                model.costPerHour(),
                model.availability());
    }

    /** One skill learnt by those who lack no other for what is short near them. */
    List<Trial> skills() {
        var near = new LinkedHashMap<Volunteer, Map<Skill, Double>>();
        var byPlace = shortVisits.byPlace();
        for (var volunteer : volunteers) {
            double reachKm = shortVisits.plan().problem().travel().reachKm(volunteer);
            byPlace.forEach((place, minutes) -> {
                var missing = new HashSet<>(place.skills());
                missing.removeAll(volunteer.skills());
                if (missing.size() == 1 && kmTo(volunteer, place.village()) <= reachKm) {
                    near.computeIfAbsent(volunteer, key -> new TreeMap<>())
                            .merge(missing.iterator().next(), minutes, Double::sum);
                }
            });
        }
        var bySkill = new TreeMap<Skill, List<Trial>>();
        near.forEach((volunteer, minutes) -> minutes.forEach((skill, nearby) -> {
            long rough = Math.min(Math.round(nearby), shortVisits.minutesAWeek(volunteer));
            bySkill.computeIfAbsent(skill, key -> new ArrayList<>()).add(trained(volunteer, skill, rough));
        }));
        var trials = new ArrayList<Trial>();
        bySkill.values()
                .forEach(list -> sorted(list).stream()
                        .limit(LOOKED_AT_BY_SKILL)
                        .forEach(rough -> trials.add(new Trial(
                                rough.kind(),
                                rough.names(),
                                rough.gone(),
                                rough.come(),
                                shortVisits.mostNew(
                                        rough.gone().orElseThrow(), rough.come().orElseThrow())))));
        return sorted(trials);
    }

    private static Trial trained(Volunteer volunteer, Skill skill, long rough) {
        var skills = new HashSet<>(volunteer.skills());
        skills.add(skill);
        var then = new Volunteer(
                volunteer.person(),
                skills,
                volunteer.provider(),
                volunteer.mode(),
                volunteer.limits(),
                volunteer.costPerHour(),
                volunteer.availability());
        return new Trial(
                Kind.SKILL,
                List.of(volunteer.id().value(), skill.toString()),
                Optional.of(volunteer),
                Optional.of(then),
                rough);
    }

    private double kmTo(Volunteer volunteer, VillageId village) {
        return shortVisits
                .plan()
                .problem()
                .travel()
                .roadKm(
                        volunteer.person().location(),
                        shortVisits.plan().county().requireVillage(village).location());
    }

    /** Each volunteer away for the week: those first who could give most, or who alone could come to most. */
    List<Trial> absences(Map<PersonId, Long> onlyTheirs) {
        var trials = new ArrayList<Trial>();
        var inBottlenecks = new HashSet<PersonId>();
        shortVisits.bottlenecks().forEach(one -> inBottlenecks.addAll(one.volunteers()));
        for (var volunteer : volunteers) {
            long could = shortVisits.minutesAWeek(volunteer);
            long most = inBottlenecks.contains(volunteer.id())
                    ? could
                    : Math.min(could, onlyTheirs.getOrDefault(volunteer.id(), 0L));
            trials.add(new Trial(
                    Kind.ABSENCE, List.of(volunteer.id().value()), Optional.of(volunteer), Optional.empty(), most));
        }
        return sorted(trials);
    }
}
