package huzhu.bench.county;

import huzhu.model.county.County;
import huzhu.model.county.Needs;
import huzhu.model.county.People;
import huzhu.model.county.Places;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.Availability;
import huzhu.model.people.Elder;
import huzhu.model.people.Limits;
import huzhu.model.people.Person;
import huzhu.model.people.PersonId;
import huzhu.model.people.Ties;
import huzhu.model.people.TravelMode;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.Village;
import huzhu.model.place.VillageId;
import huzhu.model.policy.CostPolicy;
import huzhu.model.policy.Policy;
import huzhu.model.policy.TimeBankPolicy;
import huzhu.model.policy.TravelPolicy;
import huzhu.model.policy.WeightPolicy;
import huzhu.model.request.Carers;
import huzhu.model.request.Request;
import huzhu.model.request.RequestId;
import huzhu.model.service.Care;
import huzhu.model.service.Category;
import huzhu.model.service.Service;
import huzhu.model.service.ServiceId;
import huzhu.model.service.ServiceKind;
import huzhu.model.service.Skill;
import huzhu.model.travel.Travel;
import huzhu.model.week.PlanningWeek;
import huzhu.model.week.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A week in which more help is asked for than there is time to give, with nothing in it but what every routing engine can
 * express: visits by one caregiver on a given day within one time window, skills, a greatest distance, one tour of one
 * volunteer in one window of a day, travel by foot, bicycle, e-bicycle or car, need weights 1 to 16; what is merely better
 * is travel alone.
 *
 * <p>An elder has at most one visit a day, so that no two tours depend on each other; no volunteer is an elder; there are no
 * week caps. There is somebody who could make each visit, were it the only one (but in tiny weeks, where that may not be): what
 * stays unmet is for want of time.
 *
 * <p>Over 80 lines because a county has many parts; none of them is of interest alone.
 */
public final class OverfullWeek {
    private static final int VISITS_PER_ELDER = 2;
    private static final int ELDERS_PER_VILLAGE = 50;
    private static final double VILLAGE_SPACING_DEGREES = 0.02;
    private static final double VILLAGE_RADIUS_DEGREES = 0.004;
    private static final GeoPoint CORNER = new GeoPoint(29.8, 107.6);
    /** What the way to a visit is taken to cost when demand is measured against windows: about what good plans need. */
    static final int WAY_MINUTES = 10;

    /** Draws of a visit until there is somebody who could make it, at most. */
    private static final int MOST_DRAWS = 200;

    private static final int TOUR_MINUTES = 240;
    private static final int GRAIN_MINUTES = 5;
    private static final int DAY_START = 8 * 60;
    private static final int DAY_END = 18 * 60;

    /** How many of a hundred elders have need level 0 to 4. */
    private static final int[] LEVEL_PERCENT = {20, 25, 25, 20, 10};

    private static final TravelPolicy TRAVEL = new TravelPolicy(
            1.3, Map.of(TravelMode.WALK, 4d, TravelMode.BIKE, 10d, TravelMode.EBIKE, 15d, TravelMode.CAR, 30d));
    private static final WeightPolicy WEIGHTS =
            new WeightPolicy(List.of(1d, 2d, 4d, 8d, 16d), Map.of(), Map.of(), Map.of(), 240, 60);
    private static final CostPolicy TRAVEL_ONLY = new CostPolicy(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final Policy POLICY =
            new Policy(TRAVEL, WEIGHTS, TRAVEL_ONLY, false, new TimeBankPolicy(0, Map.of()));

    private static final Skill NURSING = new Skill("nursing");
    private static final Skill COOKING = new Skill("cooking");

    /** A service, for how many of a hundred visits, and when in the day. */
    private record Offer(Service service, int percent, List<TimeWindow> windows) {}

    private static final List<Offer> OFFERS = List.of(
            offer("TALK", Set.of(), 45, 30),
            offer("HOUSEWORK", Set.of(), 60, 25),
            offer("MEAL", Set.of(COOKING), 30, 20, new TimeWindow(630, 780), new TimeWindow(960, 1110)),
            offer("WASH", Set.of(NURSING), 50, 15, new TimeWindow(480, 660)),
            offer("DRESSING", Set.of(NURSING), 30, 10));

    private final SplittableRandom random;
    private final int visits;
    private final int volunteers;
    private final double ratio;
    private final List<Village> villages = new ArrayList<>();
    private final List<Elder> elders = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();

    private OverfullWeek(long seed, int visits, int volunteers, double ratio) {
        random = new SplittableRandom(seed);
        this.visits = visits;
        this.volunteers = volunteers;
        this.ratio = ratio;
    }

    /**
     * Makes a week; the same arguments make the same week everywhere.
     *
     * @param seed of all draws
     * @param visits visits asked for, at least 1
     * @param volunteers who could make them, at least 1
     * @param ratio minutes of all visits, with {@value #WAY_MINUTES} for the way to each, for each minute of all volunteers'
     *     windows, over 0; visits are drawn and windows rounded, so it is met to a few percent
     */
    public static PlanningProblem of(long seed, int visits, int volunteers, double ratio) {
        if (visits < 1 || volunteers < 1 || !(ratio > 0)) {
            throw new IllegalArgumentException(visits + " visits, " + volunteers + " volunteers, ratio " + ratio
                    + ".\nMaybe one of them is not over 0.");
        }
        return PlanningProblem.of(new OverfullWeek(seed, visits, volunteers, ratio).county());
    }

    private static Offer offer(String id, Set<Skill> skills, int minutes, int percent, TimeWindow... windows) {
        var service = new Service(
                new ServiceId(id),
                id,
                Category.LIFE,
                ServiceKind.VISIT,
                skills,
                false,
                List.of(0d, 0d, 0d, 0d, 0d),
                new Care(minutes, 1, List.of(), 1));
        return new Offer(service, percent, List.of(windows));
    }

    private County county() {
        int homes = Math.max(1, visits / VISITS_PER_ELDER);
        villages(Math.max(1, homes / ELDERS_PER_VILLAGE));
        for (int i = 0; i < homes; i++) {
            elders.add(new Elder(
                    person("e" + i),
                    Optional.empty(),
                    NeedLevel.of(draw(LEVEL_PERCENT)),
                    Optional.empty(),
                    Optional.empty(),
                    1));
        }
        var volunteers = volunteers();
        requests(volunteers);
        return new County(
                "Overfull week",
                new PlanningWeek(LocalDate.of(2026, 11, 23)),
                new Places(villages, List.of(), List.of(), Optional.empty()),
                new People(elders, volunteers, new Ties(List.of())),
                new Needs(OFFERS.stream().map(Offer::service).toList(), requests, List.of(), List.of()),
                POLICY);
    }

    private void villages(int count) {
        int side = (int) Math.ceil(Math.sqrt(count));
        for (int i = 0; i < count; i++) {
            int row = i / side;
            var at = new GeoPoint(
                    CORNER.latitude() + VILLAGE_SPACING_DEGREES * (row + random.nextDouble(-0.3, 0.3)),
                    CORNER.longitude() + VILLAGE_SPACING_DEGREES * (i % side + random.nextDouble(-0.3, 0.3)));
            villages.add(new Village(new VillageId("V" + i), "Village " + i, "", at));
        }
    }

    private Person person(String id) {
        var village = villages.get(random.nextInt(villages.size()));
        var middle = village.location();
        var home = new GeoPoint(
                middle.latitude() + random.nextDouble(-VILLAGE_RADIUS_DEGREES, VILLAGE_RADIUS_DEGREES),
                middle.longitude() + random.nextDouble(-VILLAGE_RADIUS_DEGREES, VILLAGE_RADIUS_DEGREES));
        return new Person(new PersonId(id), id, Optional.empty(), OptionalInt.empty(), village.id(), home);
    }

    /** Asks for all visits, each elder's on different days. */
    private void requests(List<Volunteer> volunteers) {
        var days = new HashMap<Elder, Set<DayOfWeek>>();
        while (requests.size() < visits) {
            for (int draws = 1; draws <= MOST_DRAWS; draws++) {
                var elder = elders.get(random.nextInt(elders.size()));
                var taken = days.computeIfAbsent(elder, id -> EnumSet.noneOf(DayOfWeek.class));
                var day = DayOfWeek.of(1 + random.nextInt(7));
                var offer =
                        OFFERS.get(draw(OFFERS.stream().mapToInt(Offer::percent).toArray()));
                var request = request(elder, day, offer);
                if (!taken.contains(day)
                        && (draws == MOST_DRAWS
                                || volunteers.stream().anyMatch(one -> couldMake(one, elder, offer, request)))) {
                    taken.add(day);
                    requests.add(request);
                    break;
                }
            }
        }
    }

    /** Whether a volunteer could make a visit if it were the only one. */
    private static boolean couldMake(Volunteer volunteer, Elder elder, Offer offer, Request request) {
        var travel = new Travel(TRAVEL);
        var home = volunteer.person().location();
        double km = travel.roadKm(home, elder.person().location());
        if (!volunteer.skills().containsAll(offer.service().skills())
                || km > volunteer.limits().maxKm().orElseThrow()) {
            return false;
        }
        int way = travel.minutes(volunteer.mode(), km);
        var asked = request.care().allowedWindows().getFirst();
        return volunteer.availability().on(request.days().iterator().next()).stream()
                .anyMatch(window -> Math.max(asked.startMinute(), window.startMinute() + way)
                                + request.care().minutes()
                        <= Math.min(asked.endMinute(), window.endMinute() - way));
    }

    private Request request(Elder elder, DayOfWeek day, Offer offer) {
        var care = offer.service().care();
        return new Request(
                new RequestId("r" + requests.size()),
                elder.id(),
                offer.service().id(),
                OptionalDouble.of(1),
                new Care(care.minutes(), 1, List.of(window(offer)), 1),
                Set.of(day),
                Carers.ANYONE,
                Optional.empty());
    }

    private TimeWindow window(Offer offer) {
        if (!offer.windows().isEmpty()) {
            return offer.windows().get(random.nextInt(offer.windows().size()));
        }
        int length = 180 + 60 * random.nextInt(4);
        int start = grain(DAY_START + random.nextInt(DAY_END - DAY_START - length + 1));
        return new TimeWindow(start, start + length);
    }

    private List<Volunteer> volunteers() {
        double visitMinutes = OFFERS.stream()
                        .mapToInt(offer ->
                                offer.percent() * offer.service().care().minutes())
                        .sum()
                / 100.0;
        double meanMinutes = (visitMinutes + WAY_MINUTES) * visits / ratio / volunteers;
        var all = new ArrayList<Volunteer>();
        // In pairs, one with as much more time than the mean as the other has less: the sum is what it should be.
        double share = 1;
        for (int i = 0; i < volunteers; i++) {
            share = i % 2 == 1 ? 2 - share : i == volunteers - 1 ? 1 : random.nextDouble(0.5, 1.5);
            all.add(volunteer("v" + i, meanMinutes * share));
        }
        return all;
    }

    private Volunteer volunteer(String id, double weekMinutes) {
        var mode = TravelMode.values()[draw(30, 20, 35, 15)];
        double maxKm = switch (mode) {
            case WALK -> 2;
            case BIKE -> 5;
            case EBIKE -> 8;
            case CAR -> 15;
        };
        var skills = switch (draw(40, 30, 20, 10)) {
            case 0 -> Set.<Skill>of();
            case 1 -> Set.of(COOKING);
            case 2 -> Set.of(NURSING);
            default -> Set.of(COOKING, NURSING);
        };
        return new Volunteer(
                person(id),
                skills,
                Optional.empty(),
                mode,
                new Limits(OptionalDouble.of(maxKm), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()),
                OptionalDouble.empty(),
                availability(weekMinutes));
    }

    private Availability availability(double weekMinutes) {
        int days = Math.clamp(Math.round(weekMinutes / TOUR_MINUTES), 1, 7);
        int length = Math.clamp(grain(weekMinutes / days), GRAIN_MINUTES, DAY_END - DAY_START);
        int first = random.nextInt(7);
        var windows = new EnumMap<DayOfWeek, List<TimeWindow>>(DayOfWeek.class);
        for (int i = 0; i < days; i++) {
            int start = grain(DAY_START + random.nextInt(DAY_END - DAY_START - length + 1));
            windows.put(DayOfWeek.of(1 + (first + 3 * i) % 7), List.of(new TimeWindow(start, start + length)));
        }
        return new Availability(windows);
    }

    private static int grain(double minutes) {
        return (int) Math.round(minutes / GRAIN_MINUTES) * GRAIN_MINUTES;
    }

    /** Draws a number from 0 on, each as often as its percent say; they add up to 100. */
    private int draw(int... percent) {
        int left = random.nextInt(100);
        int number = 0;
        while (left >= percent[number]) {
            left -= percent[number++];
        }
        return number;
    }
}
