package huzhu.model.introduction;

import huzhu.model.county.County;
import huzhu.model.people.Elder;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.rule.AvailabilityWindow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Those whom elders know, and when they could come along beside what the plan has them do. */
public final class Introducers {
    private final PlanView plan;
    private final County county;
    private final Map<PersonId, Set<PersonId>> tied = new HashMap<>();
    private final Map<PersonId, List<Errand>> booked = new HashMap<>();

    /** A way to an elder and back. */
    private record Errand(NewPair pair, int leaveMinute, int backMinute) {
        boolean meets(int fromMinute, int toMinute) {
            return leaveMinute < toMinute && fromMinute < backMinute;
        }

        int minutes() {
            return backMinute - leaveMinute;
        }
    }

    /** Nobody is booked yet. */
    public Introducers(PlanView plan) {
        this.plan = plan;
        county = plan.county();
        for (var tie : county.ties().all()) {
            if (tie.relation() != Relation.CONFLICT) {
                tied.computeIfAbsent(tie.a(), id -> new TreeSet<>()).add(tie.b());
                tied.computeIfAbsent(tie.b(), id -> new TreeSet<>()).add(tie.a());
            }
        }
    }

    /** Those of the county whom the elder of a pair knows and who are at odds with neither, the nearest first. */
    public List<PersonId> known(NewPair pair) {
        var people = new TreeSet<>(county.past().knownTo(pair.elder()));
        people.addAll(tied.getOrDefault(pair.elder(), Set.of()));
        return people.stream()
                .filter(one -> !one.equals(pair.elder()) && !one.equals(pair.carer()))
                .filter(one -> person(one).isPresent())
                .filter(one -> !isAtOdds(one, pair.elder()) && !isAtOdds(one, pair.carer()))
                .sorted(Comparator.comparingInt((PersonId one) -> wayMinutes(one, pair))
                        .thenComparing(one -> one))
                .toList();
    }

    private boolean isAtOdds(PersonId one, PersonId other) {
        return county.ties().has(one, other, Relation.CONFLICT);
    }

    private Optional<Person> person(PersonId id) {
        return county.findVolunteer(id)
                .map(Volunteer::person)
                .or(() -> county.findElder(id).map(Elder::person));
    }

    private int wayMinutes(PersonId who, NewPair pair) {
        var mode = county.findVolunteer(who).map(Volunteer::mode).orElse(TravelMode.WALK);
        return plan.problem()
                .travel()
                .minutes(
                        mode,
                        person(who).orElseThrow().location(),
                        county.requireElder(pair.elder()).person().location());
    }

    /**
     * Whether somebody can come along: they receive nothing then and are in no bed, and a volunteer is within their hours, caps and
     * reach and on no outing; of others, whose hours nobody knows, only those of the elder's own village are asked.
     */
    public boolean canCome(PersonId who, NewPair pair) {
        var errand = errand(who, pair);
        return plan.findBed(who, pair.day()).isEmpty()
                && !receives(who, errand)
                && !isBooked(who, errand)
                && county.findVolunteer(who)
                        .map(volunteer -> canGo(volunteer, errand))
                        .orElseGet(() -> isNeighbour(who, errand));
    }

    private Errand errand(PersonId who, NewPair pair) {
        int way = wayMinutes(who, pair);
        return new Errand(pair, pair.startMinute() - way, pair.endMinute() + way);
    }

    private boolean receives(PersonId who, Errand errand) {
        var day = errand.pair().day();
        return plan.visitsTo(who).stream()
                        .anyMatch(visit -> visit.day() == day && errand.meets(visit.startMinute(), visit.endMinute()))
                || plan.attendedBy(who).stream()
                        .anyMatch(one -> one.day() == day
                                && errand.meets(
                                        one.session().time().startMinute(),
                                        one.session().time().endMinute()));
    }

    private boolean isBooked(PersonId who, Errand errand) {
        return bookings(who).stream()
                .filter(other -> other.pair().day() == errand.pair().day())
                .anyMatch(other -> !other.pair().visit().equals(errand.pair().visit())
                        && errand.meets(other.leaveMinute(), other.backMinute()));
    }

    private List<Errand> bookings(PersonId who) {
        return booked.getOrDefault(who, List.of());
    }

    private boolean isNeighbour(PersonId who, Errand errand) {
        return errand.leaveMinute() >= 0
                && person(who)
                        .orElseThrow()
                        .village()
                        .equals(county.requireElder(errand.pair().elder())
                                .person()
                                .village());
    }

    private boolean canGo(Volunteer volunteer, Errand errand) {
        var day = errand.pair().day();
        var outings = plan.outingsOf(volunteer.id());
        var bookings = bookings(volunteer.id());
        var limits = volunteer.limits();
        int today = minutes(
                outings,
                bookings.stream().filter(one -> one.pair().day() == day).toList(),
                o -> o.day() == day);
        int week = minutes(outings, bookings, outing -> true);
        double km = plan.problem()
                .travel()
                .roadKm(
                        volunteer.mode(),
                        volunteer.person().location(),
                        county.requireElder(errand.pair().elder()).person().location());
        return AvailabilityWindow.findWindow(volunteer, day, errand.leaveMinute(), errand.backMinute())
                        .isPresent()
                && outings.stream()
                        .noneMatch(outing ->
                                outing.day() == day && outing.overlaps(errand.leaveMinute(), errand.backMinute()))
                && km <= limits.maxKm().orElse(Double.POSITIVE_INFINITY)
                && today + errand.minutes() <= limits.maxMinutesDay().orElse(Integer.MAX_VALUE)
                && week + errand.minutes() <= limits.maxMinutesWeek().orElse(Integer.MAX_VALUE);
    }

    private static int minutes(Collection<Outing> outings, Collection<Errand> errands, Predicate<Outing> counts) {
        return outings.stream().filter(counts).mapToInt(Outing::minutes).sum()
                + errands.stream().mapToInt(Errand::minutes).sum();
    }

    /** Keeps somebody busy with an introduction. */
    public void book(PersonId who, NewPair pair) {
        booked.computeIfAbsent(who, id -> new ArrayList<>()).add(errand(who, pair));
    }
}
