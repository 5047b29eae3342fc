package huzhu.datasets.change;

import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.change.PlanChange;
import huzhu.model.county.County;
import huzhu.model.demand.DemandId;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.place.Village;
import huzhu.model.place.VillageId;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes changes of rows, each held against the project and the published plan. */
public final class ChangeRows {
    private final PlanningProblem problem;
    private final PlanView published;
    private final LocalDateTime now;
    private final List<PlanChange> changes = new ArrayList<>();

    /**
     * Starts with none.
     *
     * @param problem the project, patches that stand in the file of changes included
     * @param published the plan
     * @param now what began before cannot be changed any more
     */
    public ChangeRows(PlanningProblem problem, PlanView published, LocalDateTime now) {
        this.problem = problem;
        this.published = published;
        this.now = now;
    }

    /** The changes, in the order of the rows; closed roads as the pairs that they part. */
    public List<PlanChange> changes() {
        return List.copyOf(changes);
    }

    private County county() {
        return problem.county();
    }

    /** Takes a row; what makes no sense becomes a problem of it. */
    public void take(Row row) {
        var id = row.requireWord("id");
        switch (row.requireWord("change")) {
            case "volunteer_absent" ->
                volunteer(row, "id")
                        .ifPresent(who -> absence(row)
                                .ifPresent(span ->
                                        changes.add(new PlanChange.VolunteerAway(who, span.from(), span.to()))));
            case "elder_absent" ->
                elder(row, "id")
                        .ifPresent(who -> absence(row)
                                .ifPresent(span -> changes.add(new PlanChange.ElderAway(who, span.from(), span.to()))));
            case "other_times" -> otherTimes(row, id);
            case "apart" ->
                volunteer(row, "id")
                        .ifPresent(who -> elder(row, "other_id")
                                .ifPresent(other -> changes.add(new PlanChange.Apart(who, other, false))));
            case "road_closed" -> road(row);
            case "done" -> visit(row, id, true);
            case "cancelled" -> visit(row, id, false);
            case "session_cancelled" -> session(row, id);
            default -> {
                // The schema knows no other.
            }
        }
    }

    private record Span(LocalDateTime from, LocalDateTime to) {}

    /** An absence; what of it lies before now has happened, whatever was planned. */
    private Optional<Span> absence(Row row) {
        var from = row.has("from") ? Moments.start(row.text("from"), county().week()) : Optional.of(now);
        var to = row.has("to")
                ? Moments.end(row.text("to"), county().week())
                : Optional.of(county().week().monday().plusDays(8).atStartOfDay());
        if (from.isEmpty()) {
            row.problem("from", ProblemCode.MOMENT_BAD, "");
        }
        if (to.isEmpty()) {
            row.problem("to", ProblemCode.MOMENT_BAD, "");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get())) {
            row.problem("to", ProblemCode.ABSENCE_REVERSED, "");
            return Optional.empty();
        }
        var late = from.get().isBefore(now) ? now : from.get();
        return late.isBefore(to.get()) ? Optional.of(new Span(late, to.get())) : Optional.empty();
    }

    private static <T> Optional<T> known(Row row, String column, Optional<T> found, String table, Stream<String> all) {
        if (found.isEmpty()) {
            if (!row.has(column)) {
                row.problem(column, ProblemCode.VALUE_MISSING, "");
            } else {
                row.problem(
                        column,
                        ProblemCode.REFERENCE_UNKNOWN,
                        Nearest.find(row.text(column), all.toList()).orElse(""),
                        table);
            }
        }
        return found;
    }

    private Optional<PersonId> volunteer(Row row, String column) {
        var found = row.word(column)
                .map(PersonId::new)
                .filter(id -> county().findVolunteer(id).isPresent());
        return known(
                row,
                column,
                found,
                "volunteers",
                county().volunteers().stream().map(Volunteer::id).map(PersonId::value));
    }

    private Optional<PersonId> elder(Row row, String column) {
        var found = row.word(column)
                .map(PersonId::new)
                .filter(id -> county().findElder(id).isPresent());
        return known(
                row,
                column,
                found,
                "elders",
                county().elders().stream().map(Elder::id).map(PersonId::value));
    }

    private Optional<VillageId> village(Row row, String column) {
        var villages = county().places().villages();
        var found = row.word(column)
                .map(VillageId::new)
                .filter(id -> villages.stream().anyMatch(village -> village.id().equals(id)));
        return known(
                row,
                column,
                found,
                "villages",
                villages.stream().map(Village::id).map(VillageId::value));
    }

    private void otherTimes(Row row, String id) {
        var series = problem.demand().findSeries(id);
        known(
                row,
                "id",
                series,
                "requests",
                problem.demand().visitSeries().stream().map(one -> one.key()));
        if (series.isPresent() && !row.has("window") && !row.has("days")) {
            row.problem("window", ProblemCode.VALUE_MISSING, "");
        } else if (series.isPresent()) {
            changes.add(new PlanChange.OtherTimes(id, row.windows("window"), row.days("days")));
        }
    }

    private void road(Row row) {
        var one = village(row, "id");
        var other = village(row, "other_id");
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        for (var volunteer : county().volunteers()) {
            var home = volunteer.person().village();
            for (var elder : county().elders()) {
                var there = elder.person().village();
                if (home.equals(one.get()) && there.equals(other.get())
                        || home.equals(other.get()) && there.equals(one.get())) {
                    changes.add(new PlanChange.Apart(volunteer.id(), elder.id(), true));
                }
            }
        }
    }

    private void visit(Row row, String id, boolean done) {
        var visit = new DemandId(id);
        var found = problem.demand().findVisit(visit);
        known(
                row,
                "id",
                found,
                "demand",
                problem.demand().visits().map(one -> one.id().value()));
        if (found.isEmpty()) {
            return;
        }
        boolean begun = published
                .findRostered(visit)
                .filter(one -> county().week()
                        .date(one.day())
                        .atStartOfDay()
                        .plusMinutes(one.startMinute())
                        .isBefore(now))
                .isPresent();
        if (!begun) {
            changes.add(new PlanChange.VisitOff(visit, done));
        } else if (!done) {
            row.problem("id", ProblemCode.CHANGE_TOO_LATE, "");
        }
    }

    private void session(Row row, String id) {
        var session = county().findSession(new SessionId(id));
        known(
                row,
                "id",
                session,
                "sessions",
                county().needs().sessions().stream().map(Session::id).map(SessionId::value));
        if (session.isEmpty()) {
            return;
        }
        if (session.get()
                .date()
                .atStartOfDay()
                .plusMinutes(session.get().time().startMinute())
                .isBefore(now)) {
            row.problem("id", ProblemCode.CHANGE_TOO_LATE, "");
        } else {
            changes.add(new PlanChange.SessionOff(session.get().id()));
        }
    }
}
