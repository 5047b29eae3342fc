package huzhu.solver.simulate;

import huzhu.model.county.County;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.people.Volunteer;
import huzhu.solver.simulate.Draws.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/** Who lives in the county, who gives, who waits for a bed: what one replicate carries from week to week. */
final class Population {
    private final County start;
    private final SequencedMap<PersonId, Resident> residents = new LinkedHashMap<>();
    private final SequencedMap<PersonId, Giver> givers = new LinkedHashMap<>();
    private final List<StayNeed> stays = new ArrayList<>();
    private final Map<PersonId, List<PersonId>> household = new HashMap<>();
    private final Map<PersonId, Long> balances = new HashMap<>();
    private final Map<Event, Long> events = new EnumMap<>(Event.class);
    private long closedMinutes;

    /**
     * Everybody of a county as its tables have them.
     *
     * @param balancesMinutes minutes on each time bank account at the start
     * @param draws decides their birthdays
     */
    Population(County start, Map<PersonId, Long> balancesMinutes, Draws draws) {
        this.start = start;
        start.elders()
                .forEach(elder -> residents.put(
                        elder.id(), new Resident(elder, draws.unit(0, elder.id(), Purpose.BIRTHDAY), 1, 0)));
        start.volunteers().forEach(volunteer -> givers.put(volunteer.id(), new Giver(volunteer)));
        start.needs().stays().stream()
                .map(stay -> new StayNeed(stay, start.week().monday()))
                .filter(stay -> !stay.isOver())
                .forEach(stays::add);
        balances.putAll(balancesMinutes);
        for (var tie : start.ties().all()) {
            if (tie.relation() == Relation.SPOUSE || tie.relation() == Relation.KIN) {
                household.computeIfAbsent(tie.a(), id -> new ArrayList<>()).add(tie.b());
                household.computeIfAbsent(tie.b(), id -> new ArrayList<>()).add(tie.a());
            }
        }
    }

    /** The county at the start. */
    County start() {
        return start;
    }

    Collection<Resident> residents() {
        return residents.values();
    }

    Collection<Giver> givers() {
        return givers.values();
    }

    List<StayNeed> stays() {
        return stays;
    }

    Map<PersonId, Long> balances() {
        return balances;
    }

    /** Sum of the balances of accounts that were closed because their holders died or moved away. */
    long closedMinutes() {
        return closedMinutes;
    }

    boolean lives(PersonId id) {
        return residents.containsKey(id);
    }

    boolean isGiver(PersonId id) {
        return givers.containsKey(id);
    }

    /**
     * A new elder.
     *
     * @param birthday share of the year that has passed since their last one
     * @param week number of the week from which they are here
     * @param yearsLater calendar years since the county's own
     */
    void add(Elder elder, double birthday, int week, int yearsLater) {
        residents.put(elder.id(), new Resident(elder, birthday, week, yearsLater));
    }

    /** A new volunteer. */
    void add(Volunteer volunteer) {
        givers.put(volunteer.id(), new Giver(volunteer));
    }

    /** Somebody gives no more, and will not come back of their own. */
    void dismiss(PersonId id) {
        var giver = givers.remove(id);
        if (giver != null) {
            count(Event.VOLUNTEER_LOST);
        }
    }

    /** Somebody has died or moved away: with them go their part as a volunteer, their wish for a bed, and their account. */
    void remove(PersonId id) {
        residents.remove(id);
        dismiss(id);
        long before = stays.size();
        stays.removeIf(stay -> stay.asked().elder().equals(id));
        count(Event.STAY_WITHDRAWN, before - stays.size());
        var balance = balances.remove(id);
        closedMinutes += balance == null ? 0 : balance;
    }

    /**
     * Share of the need of somebody and of their spouse and kin that was met lately; empty where nobody of them is an elder with a
     * need.
     */
    OptionalDouble serviceOf(PersonId id) {
        double sum = 0;
        int people = 0;
        var own = residents.get(id);
        if (own != null && own.service().isPresent()) {
            sum += own.service().getAsDouble();
            people++;
        }
        for (var other : household.getOrDefault(id, List.of())) {
            var resident = residents.get(other);
            if (resident != null && resident.service().isPresent()) {
                sum += resident.service().getAsDouble();
                people++;
            }
        }
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / people);
    }

    void count(Event event) {
        count(event, 1);
    }

    void count(Event event, long times) {
        events.merge(event, times, Long::sum);
    }

    /** What has happened since it was last asked for. */
    Map<Event, Long> takeEvents() {
        var taken = new EnumMap<Event, Long>(Event.class);
        for (var event : Event.values()) {
            taken.put(event, events.getOrDefault(event, 0L));
        }
        events.clear();
        return taken;
    }
}
