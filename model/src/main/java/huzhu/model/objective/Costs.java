package huzhu.model.objective;

import huzhu.model.county.County;
import huzhu.model.county.Past;
import huzhu.model.demand.Series;
import huzhu.model.people.AgeGroup;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Ties;
import huzhu.model.people.Volunteer;
import huzhu.model.place.Home;
import huzhu.model.policy.CostPolicy;
import huzhu.model.policy.RhythmPolicy;
import huzhu.model.policy.UnpopularHours;
import huzhu.model.request.Session;
import huzhu.model.request.Stay;
import huzhu.model.service.ServiceId;
import huzhu.model.travel.Travel;

/**
 * The price of each thing that is merely better, in thousandths of a travel minute, one method each.
 *
 * <p>Every evaluator (audit, planning engine, routing kernel) calls these, so they agree to the last unit.
 */
public final class Costs {
    private static final long MINUTES_SQUARED_PER_HOUR_SQUARED = 60 * 60;

    private final CostPolicy policy;
    private final RhythmPolicy rhythm;
    private final Past past;

    /**
     * What counts of a volunteer's weeks before on top of this one.
     *
     * @param minutesAway minutes away from home
     * @param unpopularMinutes those of them in unpopular hours
     */
    public record Carried(long minutesAway, long unpopularMinutes) {
        /** Nothing. */
        public static final Carried NONE = new Carried(0, 0);
    }

    /** Prices by the policy and the past of this county. */
    public Costs(County county) {
        policy = county.policy().costs();
        rhythm = county.policy().rhythm();
        past = county.past();
    }

    /** Minutes on the road. */
    public long travelMillis(long travelMinutes) {
        return CostPolicy.millis(policy.travelMinute()) * travelMinutes;
    }

    /** Minutes by which one caregiver comes late. */
    public long lateMillis(long lateMinutes) {
        return CostPolicy.millis(policy.lateMinute()) * lateMinutes;
    }

    /** Different people who visit one elder in the week. */
    public long carersMillis(int differentCarers) {
        return CostPolicy.millis(policy.extraCarer()) * Math.max(0, differentCarers - 1);
    }

    /** One caregiver's part in a visit: not preferred, and how weakly tied. */
    public long pairMillis(Ties ties, Volunteer volunteer, Series series) {
        var preferred = series.carers().preferred();
        long notPreferred = preferred.isEmpty() || preferred.contains(volunteer.id())
                ? 0
                : CostPolicy.millis(policy.notPreferred());
        var strength = ties.strength(volunteer.id(), series.elder().id());
        return notPreferred + CostPolicy.millis(policy.weakTie() * (1 - strength));
    }

    /**
     * One volunteer's minutes away from home in the week, and those of them in unpopular hours: the square of hours on top of what
     * is carried from the weeks before, so that even loads over the weeks are cheapest.
     */
    public long loadMillis(Carried before, long minutesAway, long unpopularMinutes) {
        return squareMillis(policy.loadSquared(), before.minutesAway(), minutesAway)
                + squareMillis(rhythm.unpopularSquared(), before.unpopularMinutes(), unpopularMinutes);
    }

    /** (before + minutes)² − before², in hours; minutes below 0, as in plans that break the rules, count as none. */
    private static long squareMillis(double price, long before, long minutesOrLess) {
        long minutes = Math.max(0, minutesOrLess);
        return CostPolicy.millis(price) * minutes * (minutes + 2 * before) / MINUTES_SQUARED_PER_HOUR_SQUARED;
    }

    /** What a volunteer carries from the weeks before: the mean week times the policy's share. */
    public Carried carried(PersonId volunteer) {
        var work = past.workOf(volunteer);
        return new Carried(
                Math.round(rhythm.carriedLoad() * work.minutesAway() / work.weeks()),
                Math.round(rhythm.carriedLoad() * work.unpopularMinutes() / work.weeks()));
    }

    /** Hours that count in the second price of load; none where it is switched off. */
    public UnpopularHours unpopularHours() {
        return rhythm.unpopularSquared() == 0 ? UnpopularHours.NONE : rhythm.unpopular();
    }

    /** Minutes by which the young elderly fall short of their reserved share of met visit minutes. */
    public long youngMillis(long metMinutes, long metYoungMinutes) {
        long reserved = metMinutes * CostPolicy.millis(policy.youngShare()) / CostPolicy.MILLIS;
        return CostPolicy.millis(policy.youngShortfall()) * Math.max(0, reserved - metYoungMinutes);
    }

    /** Whether an elder is one of the young elderly, 60 to 69; unknown age is not. */
    public static boolean isYoung(Elder elder, int year) {
        return elder.person().ageGroup(year).filter(AgeGroup.SIXTIES::equals).isPresent();
    }

    /** A stay in a home: how far from the elder's own, and whether preferred. */
    public long bedMillis(Travel travel, Elder elder, Stay stay, Home home) {
        var km = travel.roadKm(elder.person().location(), home.location());
        boolean preferred =
                stay.homePreference().isEmpty() || stay.homePreference().contains(home.id());
        return CostPolicy.millis(policy.homeKm() * km) + (preferred ? 0 : CostPolicy.millis(policy.homeNotPreferred()));
    }

    /** An elder's place in a session: the way, unless they are fetched, and how seldom they have come to sessions of its kind. */
    public long attendingMillis(Travel travel, Elder elder, Session session) {
        long way = session.transport()
                ? 0
                : CostPolicy.millis(policy.sessionKm()
                        * travel.roadKm(
                                elder.person().location(), session.venue().location()));
        return way + habitMillis(elder.id(), session.service());
    }

    /** What is known of nobody changes nothing. */
    private long habitMillis(PersonId elder, ServiceId service) {
        return past.seats().isEmpty()
                ? 0
                : CostPolicy.millis(
                        rhythm.stayedAway() * (1 - past.seatsOf(elder, service).likelihood()));
    }
}
