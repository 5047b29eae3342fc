package huzhu.solver.advise;

import huzhu.model.advice.AdvicePolicy;
import huzhu.model.county.County;
import huzhu.model.county.People;
import huzhu.model.people.Availability;
import huzhu.model.people.Limits;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.Home;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.place.SexPolicy;
import huzhu.model.service.Skill;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A county with what has been bought for it. The n-th thing bought, from 1, has ids that end in {@code -advised-n}. */
public final class AdvisedCounty {
    private static final String ADVISED = "advised-";

    /** How finely a reach is written down, parts of a kilometre. */
    private static final double REACH_PARTS = 10;

    private final County county;
    private final AdvicePolicy policy;
    private final String prefix;
    private final List<Home> homes;
    private final List<Room> rooms;
    private final List<Volunteer> volunteers;

    private AdvisedCounty(County county, AdvicePolicy policy, String prefix) {
        this.county = county;
        this.policy = policy;
        this.prefix = prefix;
        homes = new ArrayList<>(county.places().homes());
        rooms = new ArrayList<>(county.places().rooms());
        volunteers = new ArrayList<>(county.volunteers());
    }

    /** The county after these purchases, in their order; those that were there keep their places in the lists. */
    public static County of(County county, AdvicePolicy policy, List<Action> actions) {
        return of(county, policy, actions, ADVISED);
    }

    /** The same with ids of another beginning, for what is only offered. */
    static County of(County county, AdvicePolicy policy, List<Action> actions, String prefix) {
        var advised = new AdvisedCounty(county, policy, prefix);
        for (int i = 0; i < actions.size(); i++) {
            advised.add(actions.get(i), advised.prefix + (i + 1));
        }
        return county.with(
                county.places().with(advised.homes, advised.rooms),
                new People(county.elders(), advised.volunteers, county.ties()),
                county.needs());
    }

    /** The id of the n-th thing bought. */
    public static String id(int n) {
        return ADVISED + n;
    }

    private void add(Action action, String id) {
        switch (action) {
            case Action.Bed one -> rooms.add(room(one.home(), id, equipment(county, Optional.of(one.home()))));
            case Action.NewHome one -> {
                var home = new HomeId(id);
                var village = county.requireVillage(one.village());
                homes.add(new Home(
                        home,
                        village.name(),
                        village.id(),
                        village.location(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.of(policy.beds().nightYuan())));
                for (int bed = 1; bed <= one.beds(); bed++) {
                    rooms.add(room(home, id + "-" + bed, equipment(county, Optional.empty())));
                }
            }
            case Action.Recruit one -> volunteers.add(recruit(one, id));
            case Action.Training one ->
                volunteers.replaceAll(who -> who.id().equals(one.volunteer())
                        ? with(who, union(who.skills(), one.skill()), who.mode(), who.limits())
                        : who);
            case Action.Vehicle one ->
                volunteers.replaceAll(who -> who.id().equals(one.volunteer())
                        ? with(who, who.skills(), one.mode(), limits(county, who, one.mode()))
                        : who);
        }
    }

    private static Room room(HomeId home, String id, Set<String> equipment) {
        return new Room(new RoomId(id), home, 1, SexPolicy.ANY, equipment, Optional.empty());
    }

    /** What rooms of a home have, or of all homes. */
    public static Set<String> equipment(County county, Optional<HomeId> home) {
        var all = new TreeSet<String>();
        county.places().rooms().stream()
                .filter(room -> home.isEmpty() || room.home().equals(home.get()))
                .forEach(room -> all.addAll(room.equipment()));
        return all;
    }

    private Volunteer recruit(Action.Recruit one, String id) {
        var terms = policy.recruits();
        var village = county.requireVillage(one.village());
        var windows = new EnumMap<DayOfWeek, List<TimeWindow>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            windows.put(day, terms.windows());
        }
        return new Volunteer(
                new Person(new PersonId(id), "", one.sex(), OptionalInt.empty(), village.id(), village.location()),
                one.skills(),
                Optional.empty(),
                terms.mode(),
                new Limits(
                        OptionalDouble.of(terms.maxKm()),
                        OptionalInt.of(terms.weekMinutes()),
                        OptionalInt.of(terms.dayMinutes()),
                        OptionalInt.empty()),
                OptionalDouble.empty(),
                new Availability(windows));
    }

    /** Some skills and one more. */
    public static Set<Skill> union(Set<Skill> skills, Skill more) {
        var all = new HashSet<>(skills);
        all.add(more);
        return all;
    }

    /** Limits of a volunteer on another vehicle: as far in the same time. */
    public static Limits limits(County county, Volunteer who, TravelMode mode) {
        var travel = county.policy().travel();
        var limits = who.limits();
        double ratio = travel.speedKmh(mode) / travel.speedKmh(who.mode());
        return limits.maxKm().isEmpty()
                ? limits
                : new Limits(
                        OptionalDouble.of(Math.ceil(limits.maxKm().getAsDouble() * ratio * REACH_PARTS) / REACH_PARTS),
                        limits.maxMinutesWeek(),
                        limits.maxMinutesDay(),
                        limits.maxVisitsDay());
    }

    static Volunteer with(Volunteer who, Set<Skill> skills, TravelMode mode, Limits limits) {
        return new Volunteer(who.person(), skills, who.provider(), mode, limits, who.costPerHour(), who.availability());
    }
}
