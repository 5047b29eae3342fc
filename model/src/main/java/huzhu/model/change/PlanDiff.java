package huzhu.model.change;

import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.plan.BedPlace;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RosteredVisit;
import huzhu.model.plan.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who must be told what when one plan takes the place of another; what both have alike is not in it. */
public final class PlanDiff {
    private final PlanView before;
    private final PlanView after;
    private final Map<DemandId, DemandId> renamed;
    private final Set<DemandId> gone;
    private final List<PersonChange> changes = new ArrayList<>();

    private PlanDiff(PlanView before, PlanView after, Map<DemandId, DemandId> renamed, Set<DemandId> gone) {
        this.before = before;
        this.after = after;
        this.renamed = Map.copyOf(renamed);
        this.gone = Set.copyOf(gone);
    }

    /**
     * The lines that differ, by person and time.
     *
     * @param renamed visits that stand under another id in the new plan, by their published one
     * @param gone published visits that the demand has no more; their ids may be those of others now
     */
    public static List<PersonChange> of(
            PlanView before, PlanView after, Map<DemandId, DemandId> renamed, Set<DemandId> gone) {
        var diff = new PlanDiff(before, after, renamed, gone);
        diff.visits();
        diff.attendances();
        diff.help();
        diff.stays();
        diff.rounds(Round.Way.TO, PersonChange.Role.RIDES_TO, PersonChange.Role.DRIVES_TO);
        diff.rounds(Round.Way.FROM, PersonChange.Role.RIDES_HOME, PersonChange.Role.DRIVES_HOME);
        return List.copyOf(diff.changes);
    }

    /** People who are told anything. */
    public static Set<PersonId> people(List<PersonChange> changes) {
        var people = new LinkedHashSet<PersonId>();
        changes.forEach(change -> people.add(change.person()));
        return people;
    }

    private DemandId now(DemandId published) {
        return renamed.getOrDefault(published, published);
    }

    private void visits() {
        var old = new TreeMap<DemandId, RosteredVisit>();
        for (var visit : before.rosteredVisits()) {
            var id = visit.visit().id();
            if (gone.contains(id)) {
                compare(id, Optional.of(visit), Optional.empty(), true);
            } else {
                old.put(now(id), visit);
            }
        }
        var fresh = new TreeMap<DemandId, RosteredVisit>();
        after.rosteredVisits().forEach(visit -> fresh.put(visit.visit().id(), visit));
        var ids = new TreeSet<>(old.keySet());
        ids.addAll(fresh.keySet());
        for (var id : ids) {
            compare(id, Optional.ofNullable(old.get(id)), Optional.ofNullable(fresh.get(id)), false);
        }
    }

    private void compare(DemandId id, Optional<RosteredVisit> was, Optional<RosteredVisit> is, boolean isGone) {
        var elder = is.or(() -> was).orElseThrow().visit().series().elder().id();
        var one = was.map(Encounter::of);
        var other = is.map(Encounter::of);
        add(elder, PersonChange.Role.RECEIVES, id.value(), one, other, isGone);
        carers(id, one, other, isGone);
    }

    private void carers(DemandId id, Optional<Encounter> one, Optional<Encounter> other, boolean isGone) {
        var people = new TreeSet<PersonId>();
        one.ifPresent(encounter -> people.addAll(encounter.carers()));
        other.ifPresent(encounter -> people.addAll(encounter.carers()));
        for (var person : people) {
            var was =
                    one.filter(encounter -> encounter.carers().contains(person)).map(it -> it.by(person));
            var is = other.filter(encounter -> encounter.carers().contains(person))
                    .map(it -> it.by(person));
            add(person, PersonChange.Role.GIVES, id.value(), was, is, isGone);
        }
    }

    private void add(
            PersonId person,
            PersonChange.Role role,
            String subject,
            Optional<Encounter> was,
            Optional<Encounter> is,
            boolean isGone) {
        if (!was.equals(is)) {
            changes.add(new PersonChange(person, role, subject, was, is, isGone));
        }
    }

    private record Part(PersonId person, String subject) {}

    private void attendances() {
        var old = new LinkedHashMap<Part, Encounter>();
        before.attending()
                .forEach(one -> old.put(new Part(one.named(), one.session().id().value()), Encounter.of(one)));
        var fresh = new LinkedHashMap<Part, Encounter>();
        after.attending()
                .forEach(one ->
                        fresh.put(new Part(one.named(), one.session().id().value()), Encounter.of(one)));
        compare(PersonChange.Role.ATTENDS, old, fresh);
    }

    private void help() {
        var old = new LinkedHashMap<Part, Encounter>();
        before.helpTours()
                .forEach(one -> old.put(
                        new Part(one.volunteer().id(), one.session().id().value()), Encounter.of(one)));
        var fresh = new LinkedHashMap<Part, Encounter>();
        after.helpTours()
                .forEach(one -> fresh.put(
                        new Part(one.volunteer().id(), one.session().id().value()), Encounter.of(one)));
        compare(PersonChange.Role.HELPS, old, fresh);
    }

    private void stays() {
        var old = new LinkedHashMap<Part, Encounter>();
        before.beds().forEach(bed -> old.put(stay(bed), nights(before, bed)));
        var fresh = new LinkedHashMap<Part, Encounter>();
        after.beds().forEach(bed -> fresh.put(stay(bed), nights(after, bed)));
        compare(PersonChange.Role.STAYS, old, fresh);
    }

    private void rounds(Round.Way way, PersonChange.Role riding, PersonChange.Role driving) {
        compare(riding, rides(before, way), rides(after, way));
        var old = drives(before, way);
        var fresh = drives(after, way);
        var parts = new LinkedHashSet<>(old.keySet());
        parts.addAll(fresh.keySet());
        for (var part : parts) {
            var was = old.getOrDefault(part, List.of());
            var is = fresh.getOrDefault(part, List.of());
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                add(
                        part.person(),
                        driving,
                        part.subject(),
                        i < was.size() ? Optional.of(was.get(i)) : Optional.empty(),
                        i < is.size() ? Optional.of(is.get(i)) : Optional.empty(),
                        false);
            }
        }
    }

    /** Who is driven: when the car is at their door, until it is at the session, or the other way round. */
    private static Map<Part, Encounter> rides(PlanView plan, Round.Way way) {
        var rides = new LinkedHashMap<Part, Encounter>();
        for (var tour : plan.rounds()) {
            if (tour.round().way() == way) {
                for (var stop : tour.round().stops()) {
                    rides.put(
                            new Part(stop.elder(), tour.session().id().value()),
                            new Encounter(
                                    tour.day(),
                                    Math.min(stop.minute(), tour.round().venueMinute()),
                                    Math.max(stop.minute(), tour.round().venueMinute()),
                                    List.of(tour.driver().id())));
                }
            }
        }
        return rides;
    }

    /** Who drives, away from home, and whom. */
    private static Map<Part, List<Encounter>> drives(PlanView plan, Round.Way way) {
        var drives = new LinkedHashMap<Part, List<Encounter>>();
        plan.rounds().stream()
                .filter(tour -> tour.round().way() == way)
                .sorted(Comparator.comparingInt(tour -> tour.outing().leaveMinute()))
                .forEach(tour -> drives.computeIfAbsent(
                                new Part(tour.driver().id(), tour.session().id().value()), part -> new ArrayList<>())
                        .add(new Encounter(
                                tour.day(),
                                tour.outing().leaveMinute(),
                                tour.outing().backMinute(),
                                tour.round().stops().stream()
                                        .map(Round.Stop::elder)
                                        .toList())));
        return drives;
    }

    private static Part stay(BedPlace bed) {
        return new Part(
                bed.elder().id(),
                bed.stay().id() + " " + bed.room().id() + "/" + bed.assigned().bed() + " "
                        + bed.assigned().from() + " " + bed.assigned().to());
    }

    /** The first day of the stay in the week stands for it. */
    private static Encounter nights(PlanView plan, BedPlace bed) {
        var monday = plan.county().week().monday();
        var from =
                bed.assigned().from().isBefore(monday) ? monday : bed.assigned().from();
        return new Encounter(from.getDayOfWeek(), 0, 0, List.of());
    }

    private void compare(PersonChange.Role role, Map<Part, Encounter> old, Map<Part, Encounter> fresh) {
        var parts = new LinkedHashSet<>(old.keySet());
        parts.addAll(fresh.keySet());
        parts.forEach(part -> add(
                part.person(),
                role,
                part.subject(),
                Optional.ofNullable(old.get(part)),
                Optional.ofNullable(fresh.get(part)),
                false));
    }
}
