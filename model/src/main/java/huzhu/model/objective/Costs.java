package huzhu.model.objective;

import huzhu.model.demand.Series;
import huzhu.model.people.AgeGroup;
import huzhu.model.people.Elder;
import huzhu.model.people.Ties;
import huzhu.model.people.Volunteer;
import huzhu.model.place.Home;
import huzhu.model.policy.CostPolicy;
import huzhu.model.request.Session;
import huzhu.model.request.Stay;
import huzhu.model.travel.Travel;

/**
 * The price of each thing that is merely better, in thousandths of a travel minute, one method each.
 *
 * <p>Every evaluator (audit, planning engine, routing kernel) calls these, so they agree to the last unit.
 */
public final class Costs {
    private static final long MINUTES_SQUARED_PER_HOUR_SQUARED = 60 * 60;

    private final CostPolicy policy;

    /** Prices by this policy. */
    public Costs(CostPolicy policy) {
        this.policy = policy;
    }

    /** Minutes on the road. */
    public long travelMillis(long travelMinutes) {
        return CostPolicy.millis(policy.travelMinute()) * travelMinutes;
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

    /** One volunteer's minutes away from home in the week: the square of hours, so that even loads are cheapest. */
    public long loadMillis(long minutesAway) {
        return CostPolicy.millis(policy.loadSquared()) * minutesAway * minutesAway / MINUTES_SQUARED_PER_HOUR_SQUARED;
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

    /** An elder's way to a session, nothing where they are fetched. */
    public long attendingMillis(Travel travel, Elder elder, Session session) {
        return session.transport()
                ? 0
                : CostPolicy.millis(policy.sessionKm()
                        * travel.roadKm(
                                elder.person().location(), session.venue().location()));
    }
}
