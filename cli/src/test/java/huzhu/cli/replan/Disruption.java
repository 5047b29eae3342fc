package huzhu.cli.replan;

import huzhu.datasets.change.ChangePatches;
import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.patch.PatchText;
import huzhu.model.change.PlanChange;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.week.TimeWindow;
import huzhu.solver.repair.RepairPrices;
import huzhu.solver.repair.RepairTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Something that happens to a published plan at some moment of its week.
 *
 * @param before the problem that the plan was made for
 * @param after the problem as the changes leave it
 * @param plan the published plan
 * @param changes what happens
 * @param now when it is learnt
 */
record Disruption(
        PlanningProblem before, PlanningProblem after, Plan plan, List<PlanChange> changes, LocalDateTime now) {

    /** A random one of a project, changed by patches as the command does it. */
    static Disruption random(Path project, PlanningProblem before, Plan plan, Random random, Path scratch)
            throws IOException {
        var view = new PlanView(before, plan);
        var monday = before.county().week().monday().atStartOfDay();
        var now = monday.plusMinutes(random.nextInt(5 * 24 * 60));
        var changes = new ArrayList<PlanChange>();
        int count = 1 + random.nextInt(2);
        while (changes.size() < count) {
            change(view, now, random, changes);
        }
        var file = scratch.resolve("patches.yaml");
        Files.writeString(file, PatchText.ofItems(List.of(), ChangePatches.of(before, view, now, changes)));
        var after = PlanningProblem.of(
                ProjectReader.read(project, List.of(file), List.of()).county().orElseThrow());
        return new Disruption(before, after, plan, List.copyOf(changes), now);
    }

    private static void change(PlanView view, LocalDateTime now, Random random, List<PlanChange> changes) {
        var ahead = view.rosteredVisits().stream()
                .filter(visit -> start(view, visit).isAfter(now))
                .toList();
        var visit = ahead.get(random.nextInt(ahead.size()));
        var carer = visit.stops().getFirst().volunteer().id();
        var elder = visit.visit().series().elder().id();
        var date = view.county().week().date(visit.day()).atStartOfDay();
        switch (random.nextInt(8)) {
            case 0, 1 -> changes.add(new PlanChange.VolunteerAway(carer, now, now.plusDays(7)));
            case 2 -> changes.add(new PlanChange.VolunteerAway(carer, later(now, date), date.plusDays(1)));
            case 3 -> changes.add(new PlanChange.ElderAway(elder, later(now, date), date.plusDays(2)));
            case 4 -> changes.add(new PlanChange.VisitOff(visit.visit().id(), random.nextBoolean()));
            case 5 -> changes.add(new PlanChange.Apart(carer, elder, random.nextBoolean()));
            case 6 -> otherTimes(visit, changes);
            default -> session(view, now, random, changes);
        }
    }

    private static void otherTimes(RosteredVisit visit, List<PlanChange> changes) {
        int start = visit.startMinute() < 720 ? 780 : 420;
        changes.add(new PlanChange.OtherTimes(
                visit.visit().series().key(), List.of(new TimeWindow(start, start + 360)), Set.of()));
    }

    private static void session(PlanView view, LocalDateTime now, Random random, List<PlanChange> changes) {
        var ahead = view.runs().keySet().stream()
                .map(view.county()::requireSession)
                .filter(session -> session.date()
                        .atStartOfDay()
                        .plusMinutes(session.time().startMinute())
                        .isAfter(now))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        if (!ahead.isEmpty()) {
            changes.add(new PlanChange.SessionOff(
                    ahead.get(random.nextInt(ahead.size())).id()));
        }
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime start(PlanView view, RosteredVisit visit) {
        return view.county().week().date(visit.day()).atStartOfDay().plusMinutes(visit.startMinute());
    }

    RepairTask task(RepairPrices prices, boolean improve) {
        return new RepairTask(before, after, plan, plan, changes, now, Map.of(), prices, improve);
    }

    /** Lines that had begun by now, as a plan has them. */
    Set<Line> begun(Plan of) {
        var lines = new HashSet<Line>();
        for (var tour : of.tours()) {
            for (var stop : tour.stops()) {
                if (tour.date().atStartOfDay().plusMinutes(stop.startMinute()).isBefore(now)) {
                    lines.add(new Line(
                            tour.volunteer(),
                            tour.date().toString(),
                            stop.visit().value(),
                            stop.startMinute(),
                            stop.endMinute()));
                }
            }
        }
        return lines;
    }

    /** One line of a roster. */
    record Line(PersonId volunteer, String date, String visit, int startMinute, int endMinute) {}
}
