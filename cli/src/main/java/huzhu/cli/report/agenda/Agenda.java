package huzhu.cli.report.agenda;

import huzhu.model.demand.DemandId;
import huzhu.model.introduction.Introduction;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.BedPlace;
import huzhu.model.plan.PlanView;
import huzhu.model.plan.RoundTour;
import huzhu.model.plan.VisitTour;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The week of every person, in the order of time; people in the order of their tables. */
public final class Agenda {
    private static final Comparator<Appointment> IN_TIME = Comparator.comparing(Appointment::day)
            .thenComparingInt(Appointment::startMinute)
            .thenComparing(Appointment::id);

    private record VolunteerDay(PersonId volunteer, DayOfWeek day) {}

    private final PlanView plan;
    private final List<Introduction> introductions;
    private final Map<PersonId, List<Appointment>> giving = new HashMap<>();

    /** Takes a plan; cost is linear in its rows but for sorting. */
    public Agenda(PlanView plan) {
        this(plan, List.of());
    }

    /** Takes a plan and who brings whom to whom. */
    public Agenda(PlanView plan, List<Introduction> introductions) {
        this.plan = plan;
        this.introductions =
                introductions.stream().filter(one -> one.by().isPresent()).toList();
        var tours = new HashMap<VolunteerDay, Integer>();
        plan.tours().stream()
                .sorted(Comparator.comparingInt(tour -> tour.window().startMinute()))
                .forEach(tour -> addTour(tour, tours));
        plan.helpTours()
                .forEach(help -> giving.computeIfAbsent(help.volunteer().id(), id -> new ArrayList<>())
                        .add(new Appointment.Helping(help)));
        var rounds = new HashMap<String, Integer>();
        plan.rounds().stream().sorted(RoundTour.IN_TIME).forEach(tour -> addRound(tour, rounds));
        this.introductions.forEach(this::add);
        giving.values().forEach(list -> list.sort(IN_TIME));
    }

    /** A partner on the visit goes there anyway. */
    private void add(Introduction introduction) {
        var visit = plan.stopsOf(introduction.pair().visit());
        var by = introduction.by().orElseThrow();
        if (visit.stream().noneMatch(stop -> stop.volunteer().id().equals(by))) {
            visit.stream()
                    .findFirst()
                    .ifPresent(stop -> giving.computeIfAbsent(by, id -> new ArrayList<>())
                            .add(new Appointment.Introducing(
                                    introduction,
                                    stop.visit().series().service().id())));
        }
    }

    /** Who brings new carers to a visit. */
    public List<PersonId> introducersAt(DemandId visit) {
        return introductions.stream()
                .filter(one -> one.pair().visit().equals(visit))
                .flatMap(one -> one.by().stream())
                .distinct()
                .toList();
    }

    private void addTour(VisitTour tour, Map<VolunteerDay, Integer> tours) {
        var first = tour.stops().getFirst();
        var volunteer = first.volunteer().id();
        int number = tours.merge(new VolunteerDay(volunteer, first.day()), 1, Integer::sum);
        for (int i = 0; i < tour.stops().size(); i++) {
            var stop = tour.stops().get(i);
            var partners = plan.stopsOf(stop.visit().id()).stream()
                    .map(other -> other.volunteer().id())
                    .filter(other -> !other.equals(volunteer))
                    .toList();
            giving.computeIfAbsent(volunteer, id -> new ArrayList<>())
                    .add(new Appointment.Going(stop, number, i + 1, partners));
        }
    }

    private void addRound(RoundTour tour, Map<String, Integer> rounds) {
        var driver = tour.driver().id();
        int number = rounds.merge(
                driver + " " + tour.session().id() + " " + tour.round().way(), 1, Integer::sum);
        giving.computeIfAbsent(driver, id -> new ArrayList<>()).add(new Appointment.Driving(tour, number));
    }

    /** The plan. */
    public PlanView plan() {
        return plan;
    }

    /** Volunteers who give anything this week. */
    public List<Volunteer> givers() {
        return plan.county().volunteers().stream()
                .filter(volunteer -> giving.containsKey(volunteer.id()))
                .toList();
    }

    /** Elders who receive anything this week, a bed included. */
    public List<Elder> receivers() {
        return plan.county().elders().stream()
                .filter(elder -> !plan.bedsOf(elder.id()).isEmpty()
                        || introducesOnly(elder.id())
                        || !plan.visitsTo(elder.id()).isEmpty()
                        || !plan.attendedBy(elder.id()).isEmpty())
                .toList();
    }

    /** What a person gives. */
    public List<Appointment> givenBy(PersonId volunteer) {
        return giving.getOrDefault(volunteer, List.of());
    }

    /** Whether somebody who is no volunteer brings a carer to an elder. */
    private boolean introducesOnly(PersonId elder) {
        return giving.containsKey(elder) && plan.county().findVolunteer(elder).isEmpty();
    }

    /** What a person receives, beds apart, and introductions by somebody who is no volunteer. */
    public List<Appointment> receivedBy(PersonId elder) {
        Stream<Appointment> errands = introducesOnly(elder) ? givenBy(elder).stream() : Stream.of();
        Stream<Appointment> visits = plan.visitsTo(elder).stream().map(Appointment.Receiving::new);
        Stream<Appointment> sessions = plan.attendedBy(elder).stream().map(Appointment.Joining::new);
        return Stream.concat(errands, Stream.concat(visits, sessions))
                .sorted(IN_TIME)
                .toList();
    }

    /** All that a person gives or receives, beds apart. */
    public Stream<Appointment> of(PersonId person) {
        return Stream.concat(givenBy(person).stream(), receivedBy(person).stream())
                .distinct();
    }

    /** Everybody who gives or receives anything this week. */
    public Stream<PersonId> people() {
        return Stream.concat(
                        givers().stream().map(Volunteer::id),
                        receivers().stream().map(Elder::id))
                .distinct();
    }

    /** A person's stays in beds, earliest first. */
    public List<BedPlace> staysOf(PersonId elder) {
        return plan.bedsOf(elder).stream()
                .sorted(Comparator.comparing(bed -> bed.assigned().from()))
                .toList();
    }
}
