package huzhu.datasets.county;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.people.PersonId;
import huzhu.model.request.Carers;
import huzhu.model.request.Request;
import huzhu.model.request.RequestId;
import huzhu.model.request.Sequence;
import huzhu.model.service.Care;
import huzhu.model.service.Service;
import huzhu.model.service.ServiceKind;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes requests of their rows and follows their sequences. */
final class RequestRows {
    private static final String ID = "request_id";
    private static final String ELDER = "elder_id";
    private static final String SERVICE = "service_id";
    private static final String AFTER = "after_request";
    private static final String GAP_MIN = "gap_minutes_min";
    private static final String GAP_MAX = "gap_minutes_max";

    private final Links links;
    private final ServiceRows services;
    private final Kept<Request> requests;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final List<Draft> inOrder = new ArrayList<>();

    /** A request as far as it can be understood alone. */
    private record Draft(Row row, Request request, Service service, Optional<String> first) {}

    RequestRows(Links links, ServiceRows services) {
        this.links = links;
        this.services = services;
        requests = new Kept<>(links.log("requests"));
    }

    void take(Row row) {
        var elder = row.word(ELDER).filter(id -> links.leads(row, ELDER, id, "elders"));
        var service = services.find(row, SERVICE);
        service.ifPresent(found -> checkKind(row, found));
        var carers = carers(row);
        var gap = gap(row);
        checkId(row);
        if (row.isRefused() || elder.isEmpty() || service.isEmpty()) {
            return;
        }
        var care = care(row, service.get().care());
        var days = row.days("days");
        CareChecks.fitsWindow(row, care, row.has("minutes") ? "minutes" : "window");
        if (row.has(ServiceRows.LATE) || row.has("window")) {
            CareChecks.canBeInTime(row, care, row.has(ServiceRows.LATE) ? ServiceRows.LATE : "window");
        }
        CareChecks.fitsWeek(
                row,
                "times_per_week",
                row.number("times_per_week").orElse(0),
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                care.minGapDays());
        var request = new Request(
                new RequestId(row.requireWord(ID)),
                new PersonId(elder.get()),
                service.get().id(),
                row.number("times_per_week"),
                care,
                days,
                carers,
                gap);
        var draft = new Draft(row, request, service.get(), row.word(AFTER));
        drafts.put(request.id().value(), draft);
        inOrder.add(draft);
    }

    private static void checkKind(Row row, Service service) {
        if (service.kind() == ServiceKind.BED) {
            row.problem(SERVICE, ProblemCode.SERVICE_KIND, "", kind(service.kind()), "visit, session");
        } else if (service.kind() == ServiceKind.SESSION && row.has(AFTER)) {
            row.problem(SERVICE, ProblemCode.SERVICE_KIND, "", kind(service.kind()), kind(ServiceKind.VISIT));
        }
    }

    private static String kind(ServiceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Care care(Row row, Care ofService) {
        var given = row.integer("min_gap_days");
        int gapDays = given.isPresent() ? ServiceRows.gapDays(row, given.getAsInt()) : ofService.minGapDays();
        return new Care(
                row.integer("minutes").orElse(ofService.minutes()),
                row.integer("caregivers").orElse(ofService.caregivers()),
                row.has("window") ? row.windows("window") : ofService.windows(),
                gapDays,
                row.has(ServiceRows.LATE) ? row.minute(ServiceRows.LATE) : ofService.lateAfter());
    }

    private Carers carers(Row row) {
        var required = row.word("required_volunteer");
        required.ifPresent(id -> links.leads(row, "required_volunteer", id, "volunteers"));
        var preferred = people(row, "preferred_volunteers");
        var refused = people(row, "refused_volunteers");
        if (required.isPresent() && refused.contains(new PersonId(required.get()))) {
            row.problem("required_volunteer", ProblemCode.REQUIRED_REFUSED, "");
        }
        return new Carers(required.map(PersonId::new), preferred, refused);
    }

    /** The people of a list who are volunteers; others are left out with a warning. */
    private Set<PersonId> people(Row row, String column) {
        var people = new HashSet<PersonId>();
        for (var id : row.words(column)) {
            if (links.holds(id, "volunteers")) {
                people.add(new PersonId(id));
            } else {
                row.problem(column, ProblemCode.PERSON_UNKNOWN, id, links.nearest(id, "volunteers"), List.of());
            }
        }
        return people;
    }

    private static Optional<Sequence> gap(Row row) {
        var least = row.integer(GAP_MIN);
        var most = row.integer(GAP_MAX);
        if (row.text(AFTER).isEmpty()) {
            if (least.isPresent() || most.isPresent()) {
                row.problem(least.isPresent() ? GAP_MIN : GAP_MAX, ProblemCode.GAP_WITHOUT_FIRST, "");
            }
            return Optional.empty();
        }
        int from = least.orElse(0);
        int to = most.orElse(TimeWindow.DAY_MINUTES);
        if (from > to) {
            row.problem(GAP_MIN, ProblemCode.RANGE_REVERSED, "", GAP_MAX + " " + to);
            return Optional.empty();
        }
        return row.word(AFTER)
                .map(first -> new Sequence(new RequestId(first), from, to))
                .filter(one -> notItself(row));
    }

    private static boolean notItself(Row row) {
        boolean itself = row.requireWord(AFTER).equals(row.text(ID));
        if (itself) {
            row.problem(AFTER, ProblemCode.REQUEST_SELF, "");
        }
        return !itself;
    }

    /** Ids of derived demand have the form ELDER:SERVICE; a row that takes its place may bear the id, no other. */
    private void checkId(Row row) {
        var id = row.requireWord(ID);
        int colon = id.lastIndexOf(':');
        boolean inPlace = id.equals(row.requireWord(ELDER) + ":" + row.requireWord(SERVICE));
        if (colon > 0
                && !inPlace
                && links.log("elders").rowsById().containsKey(id.substring(0, colon))
                && links.log("services").rowsById().containsKey(id.substring(colon + 1))) {
            row.problem(ID, ProblemCode.REQUEST_ID_TAKEN, id.replace(':', '-'));
        }
    }

    /** Follows every sequence, once all requests are known. */
    void finish() {
        for (var draft : inOrder) {
            draft.first().ifPresent(first -> follow(draft, first));
        }
        for (var draft : inOrder) {
            findCircle(draft);
        }
        refuseWhatFollowsRefused();
        inOrder.forEach(draft -> requests.add(draft.row().line(), draft.request()));
    }

    private void follow(Draft draft, String firstId) {
        if (!links.log("requests").rowsById().containsKey(firstId)) {
            draft.row()
                    .problem(
                            AFTER,
                            ProblemCode.REFERENCE_UNKNOWN,
                            firstId,
                            links.nearest(firstId, "requests"),
                            List.of("requests"));
            return;
        }
        var first = drafts.get(firstId);
        if (first == null) {
            return;
        }
        if (!first.request().elder().equals(draft.request().elder())) {
            var other = first.request().elder().value();
            draft.row().problem(AFTER, ProblemCode.REQUEST_OTHER_ELDER, "", other);
        } else if (first.service().kind() != ServiceKind.VISIT) {
            var kind = kind(first.service().kind());
            draft.row().problem(AFTER, ProblemCode.SERVICE_KIND, "", kind, kind(ServiceKind.VISIT));
        }
    }

    private void findCircle(Draft start) {
        var path = new LinkedHashSet<String>();
        var current = Optional.of(start);
        while (current.isPresent() && path.add(current.get().request().id().value())) {
            current = current.get().first().map(drafts::get);
        }
        if (current.isPresent() && current.get().equals(start) && start.first().isPresent()) {
            start.row().problem(AFTER, ProblemCode.REQUEST_CYCLE, "", String.join(" → ", path));
        }
    }

    private void refuseWhatFollowsRefused() {
        boolean found = true;
        while (found) {
            found = false;
            for (var draft : inOrder) {
                var first = draft.first().filter(id -> links.log("requests").isRefusedId(id));
                if (first.isPresent() && !draft.row().isRefused()) {
                    draft.row().problem(AFTER, ProblemCode.REFERENCE_REFUSED, first.get(), "", List.of("requests"));
                    found = true;
                }
            }
        }
    }

    Kept<Request> requests() {
        return requests;
    }
}
