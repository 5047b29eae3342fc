package huzhu.datasets.county;

import huzhu.datasets.policy.PolicySettings;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.people.PersonId;
import huzhu.model.place.HomeId;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import huzhu.model.request.StayReason;
import huzhu.model.service.ServiceKind;
import huzhu.model.week.PlanningWeek;
import huzhu.model.week.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes stays and sessions of their rows. */
final class OfferRows {
    private static final String ELDER = "elder_id";
    private static final String SERVICE = "service_id";
    private static final String PREFERENCE = "home_preference";

    /** Ten years: a longer stay is a mistyped year. */
    private static final int MOST_NIGHTS = 3_653;

    private final Links links;
    private final PlaceRows places;
    private final ServiceRows services;
    private final PolicySettings policy;
    private final Optional<PlanningWeek> week;
    private final Kept<Stay> stays;
    private final Kept<Session> sessions;

    OfferRows(Links links, PlaceRows places, ServiceRows services, PolicySettings policy, Optional<PlanningWeek> week) {
        this.links = links;
        this.places = places;
        this.services = services;
        this.policy = policy;
        this.week = week;
        stays = new Kept<>(links.log("bed_requests"));
        sessions = new Kept<>(links.log("sessions"));
    }

    void takeStay(Row row) {
        var elder = row.word(ELDER).filter(id -> links.leads(row, ELDER, id, "elders"));
        var required = places.findHome(row, "required_home");
        var preference = new ArrayList<HomeId>();
        for (var id : row.words(PREFERENCE)) {
            if (links.leads(row, PREFERENCE, id, "homes")) {
                preference.add(new HomeId(id));
            }
        }
        var from = row.date("from");
        var to = row.date("to");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            row.problem("to", ProblemCode.DATES_REVERSED, "");
        }
        if (from.isPresent()
                && to.isPresent()
                && from.get().plusDays(MOST_NIGHTS).isBefore(to.get())) {
            row.problem("to", ProblemCode.STAY_TOO_LONG, "", Integer.toString(MOST_NIGHTS));
        }
        if (row.isRefused() || elder.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return;
        }
        checkWeek(row, from.get(), to.get());
        stays.add(
                row.line(),
                new Stay(
                        new StayId(row.requireWord("stay_id")),
                        new PersonId(elder.get()),
                        from.get(),
                        to.get(),
                        PlaceRows.codes(row, "equipment"),
                        preference,
                        required.map(home -> home.id()),
                        row.integer("priority"),
                        row.word("reason").map(word -> StayReason.valueOf(word.toUpperCase(Locale.ROOT))),
                        row.number("weight").orElse(1)));
    }

    private void checkWeek(Row row, LocalDate from, LocalDate to) {
        if (week.isPresent()) {
            var monday = week.get().monday();
            if (!from.isBefore(monday.plusDays(7)) || !to.isAfter(monday)) {
                row.problem(
                        "from", ProblemCode.STAY_OUTSIDE_WEEK, "", week.get().toString());
            }
        }
    }

    void takeSession(Row row) {
        var service = services.find(row, SERVICE);
        if (service.isPresent() && service.get().kind() != ServiceKind.SESSION) {
            var kind = service.get().kind().name().toLowerCase(Locale.ROOT);
            row.problem(SERVICE, ProblemCode.SERVICE_KIND, "", kind, "session");
        }
        var venue = venue(row);
        var date = date(row);
        var time = time(row);
        int helpersPer = setting(row, "helpers_per", policy.helpersPer());
        int least = setting(row, "min_attendance", policy.minAttendance());
        checkCapacity(row, least);
        if (row.isRefused() || service.isEmpty() || venue.isEmpty() || date.isEmpty() || time.isEmpty()) {
            return;
        }
        if (week.isPresent() && !week.get().contains(date.get())) {
            row.problem("date", ProblemCode.SESSION_OUTSIDE_WEEK, "", week.get().toString());
            return;
        }
        sessions.add(
                row.line(),
                new Session(
                        new SessionId(row.requireWord("session_id")),
                        service.get().id(),
                        venue.get(),
                        date.get(),
                        time.get(),
                        row.integer("capacity").orElse(0),
                        least,
                        ServiceRows.skills(row, "host_skills"),
                        helpersPer,
                        row.flag("transport").orElse(false)));
    }

    private static void checkCapacity(Row row, int least) {
        var capacity = row.integer("capacity");
        if (row.has("min_attendance") && capacity.isPresent() && least > capacity.getAsInt()) {
            row.problem("min_attendance", ProblemCode.RANGE_REVERSED, "", "capacity " + capacity.getAsInt());
        }
    }

    private static int setting(Row row, String column, int fallback) {
        if (row.text(column).isEmpty()) {
            row.usedDefault(column + ": " + fallback + " by sessions." + column);
        }
        return row.integer(column).orElse(fallback);
    }

    private Optional<Session.Venue> venue(Row row) {
        boolean atHome = !row.text("home_id").isEmpty();
        if (atHome != row.text("village_id").isEmpty()) {
            row.problem("home_id", ProblemCode.SESSION_WHERE, "");
            return Optional.empty();
        }
        return atHome
                ? places.findHome(row, "home_id")
                        .map(home -> new Session.Venue(Optional.of(home.id()), home.village(), home.location()))
                : places.findVillage(row, "village_id")
                        .map(village -> new Session.Venue(Optional.empty(), village.id(), village.location()));
    }

    private Optional<LocalDate> date(Row row) {
        boolean byDate = !row.text("date").isEmpty();
        boolean byDay = !row.text("day").isEmpty();
        var days = List.copyOf(row.days("day"));
        if (!byDate && (!byDay || row.has("day") && days.size() != 1)) {
            row.problem(byDay ? "day" : "date", ProblemCode.SESSION_WHEN, "");
        }
        var date = row.date("date");
        if (date.isPresent()
                && byDay
                && days.stream().noneMatch(day -> day == date.get().getDayOfWeek())) {
            row.problem("day", ProblemCode.SESSION_WHEN, "");
        }
        return date.isPresent() || days.size() != 1 ? date : week.map(known -> known.date(days.getFirst()));
    }

    private static Optional<TimeWindow> time(Row row) {
        OptionalInt start = row.minute("start");
        OptionalInt end = row.minute("end");
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (start.getAsInt() >= end.getAsInt()) {
            row.problem("end", ProblemCode.WINDOW_REVERSED, "", row.text("start") + "-" + row.text("end"));
            return Optional.empty();
        }
        return Optional.of(new TimeWindow(start.getAsInt(), end.getAsInt()));
    }

    Kept<Stay> stays() {
        return stays;
    }

    Kept<Session> sessions() {
        return sessions;
    }
}
