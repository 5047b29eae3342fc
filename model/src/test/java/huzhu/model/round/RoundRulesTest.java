package huzhu.model.round;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.PlanBuilder;
import huzhu.model.people.Relation;
import huzhu.model.people.TravelMode;
import huzhu.model.plan.PlanView;
import huzhu.model.policy.RoundPolicy;
import huzhu.model.rule.Rule;
import huzhu.model.rule.Violation;
import huzhu.model.service.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A session from 10:00 to 11:00 in the middle; e lives 5 km and f 10 km north of it, which a car does in 10 and 20 minutes. The
 * driver lives in the middle. Each stop takes 3 minutes.
 */
final class RoundRulesTest {
    private static RoundPolicy policy(boolean isRequired) {
        return new RoundPolicy(Map.of(TravelMode.CAR, 2, TravelMode.EBIKE, 1), 3, 30, 20, 1, 3, isRequired);
    }

    private static CountyBuilder base() {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION))
                .service("CHAT")
                .elder("e", e -> e.at(north(5)))
                .elder("f", e -> e.at(north(10)))
                .request("r", "e", "SING")
                .request("q", "f", "SING")
                .request("c", "e", "CHAT")
                .session("g", "SING", MONDAY, "10:00-11:00", s -> s.transport())
                .volunteer("h")
                .rounds(policy(false));
    }

    private static CountyBuilder withDriver() {
        return base().volunteer("d", v -> v.mode(TravelMode.CAR).skills("transport"));
    }

    private static PlanBuilder held(CountyBuilder county) {
        return plan(county.problem()).session("g", List.of("r#1 e", "q#1 f"), "h");
    }

    /** Fetched f first, then e, there at 09:57 with three minutes to get out; home in the other order. */
    private static PlanBuilder good(CountyBuilder county) {
        return held(county).to("g", "d", "09:57", "f 09:31", "e 09:44").from("g", "d", "11:00", "e 11:13", "f 11:26");
    }

    private static List<String> breaches(Rule rule, CountyBuilder county, PlanBuilder plan) {
        var found = new ArrayList<Violation>();
        rule.check(new PlanView(county.problem(), plan.build()), found::add);
        return found.stream().map(one -> String.join(" | ", one.arguments())).toList();
    }

    @Test
    void roundWithinAllLimitsBreaksNoRuleAtAll() {
        assertThat(Audit.of(withDriver().problem(), good(withDriver()).build()).violations())
                .isEmpty();
    }

    @Test
    void driverNeedsTheSkill() {
        var county = base().volunteer("d", v -> v.mode(TravelMode.CAR));
        assertThat(breaches(new RoundDriver(), county, good(county)))
                .containsExactly("d | g | transport", "d | g | transport");
        assertThat(breaches(new RoundDriver(), withDriver(), good(withDriver())))
                .isEmpty();
    }

    @Test
    void thoseAtOddsDoNotRideTogether() {
        var county = withDriver().tie("e", "d", Relation.CONFLICT, 1);
        assertThat(breaches(new RoundApart(), county, good(county))).containsExactly("d | g | e", "d | g | e");
    }

    @Test
    void driversGoNoFartherThanTheyWant() {
        var county = base().volunteer(
                        "d", v -> v.mode(TravelMode.CAR).skills("transport").maxKm(9.5));
        assertThat(breaches(new RoundDistance(), county, good(county)))
                .containsExactly("d | f | 10.000 | 9.500", "d | f | 10.000 | 9.500");
        var wider = base().volunteer(
                        "d", v -> v.mode(TravelMode.CAR).skills("transport").maxKm(10.5));
        assertThat(breaches(new RoundDistance(), wider, good(wider))).isEmpty();
    }

    @Test
    void seatsFollowTheModeOfTheDriver() {
        var county = base().volunteer("d", v -> v.mode(TravelMode.EBIKE).skills("transport"));
        assertThat(breaches(new RoundSeats(), county, good(county))).containsExactly("d | g | 2 | 1", "d | g | 2 | 1");
        assertThat(breaches(new RoundSeats(), withDriver(), good(withDriver()))).isEmpty();
        var off = withDriver().rounds(RoundPolicy.NONE);
        assertThat(breaches(new RoundSeats(), off, good(off))).containsExactly("d | g | 2 | 0", "d | g | 2 | 0");
    }

    @Test
    void whoIsDrivenAttendsAndIsDrivenBothWays() {
        var county = withDriver();
        assertThat(breaches(new RoundRiders(), county, held(county).to("g", "d", "09:57", "f 09:31", "e 09:44")))
                .containsExactly("f | g | 1 | 1 | 0", "e | g | 1 | 1 | 0");
        var alone = plan(county.problem())
                .session("g", List.of("q#1 f"), "h")
                .to("g", "d", "09:57", "f 09:31", "e 09:44")
                .from("g", "d", "11:00", "e 11:13", "f 11:26");
        assertThat(breaches(new RoundRiders(), county, alone)).containsExactly("e | g | 0 | 1 | 1");
    }

    @Test
    void stopsLeaveTimeForGettingInAndForTheWay() {
        var county = withDriver();
        var plan =
                held(county).to("g", "d", "09:57", "f 09:32", "e 09:44").from("g", "d", "11:00", "e 11:13", "f 11:26");
        assertThat(breaches(new RoundTimes(), county, plan)).containsExactly("d | g | 09:44 | 09:45 | 24:00");
        assertThat(breaches(new RoundTimes(), county, good(county))).isEmpty();
    }

    @Test
    void everybodyIsThereInTimeAndNobodyWaitsTooLong() {
        var county = withDriver();
        assertThat(breaches(
                        new RoundTimes(),
                        county,
                        held(county).to("g", "d", "09:58", "f 09:31", "e 09:44").from("g", "d", "10:59", "e 11:13")))
                .containsExactly("d | g | 09:58 | 09:37 | 09:57", "d | g | 10:59 | 11:00 | 11:20");
        assertThat(breaches(
                        new RoundTimes(),
                        county,
                        held(county).to("g", "d", "09:37", "e 09:24").from("g", "d", "11:20", "e 11:33")))
                .isEmpty();
    }

    @Test
    void nobodyRidesForLongerThanPolicyLets() {
        var county = withDriver();
        assertThat(breaches(new RideMinutes(), county, held(county).to("g", "d", "09:57", "f 09:24", "e 09:44")))
                .isEmpty();
        assertThat(breaches(new RideMinutes(), county, held(county).to("g", "d", "09:57", "f 09:23", "e 09:44")))
                .containsExactly("f | g | 31 | 30");
        assertThat(breaches(new RideMinutes(), county, held(county).from("g", "d", "11:00", "f 11:34")))
                .containsExactly("f | g | 31 | 30");
    }

    @Test
    void whoIsDrivenHasNothingElseMeanwhile() {
        var county = withDriver();
        var visit = good(county).visits("h", MONDAY, "c#1 09:15-09:45");
        assertThat(breaches(new RiderFree(), county, visit)).containsExactly("e | g | 09:44 | 10:00");
        assertThat(breaches(new RiderFree(), county, good(county).visits("h", MONDAY, "c#1 11:15-11:45")))
                .containsExactly("e | g | 11:00 | 11:16");
        assertThat(breaches(new RiderFree(), county, good(county).visits("h", MONDAY, "c#1 11:16-11:46")))
                .isEmpty();
    }

    @Test
    void ridesOfTwoSessionsDoNotMeet() {
        var county =
                withDriver().request("s", "e", "SING").session("k", "SING", MONDAY, "11:30-12:00", s -> s.transport());
        var plan = good(county)
                .session("k", List.of("s#1 e"), "h")
                .to("k", "d", "11:27", "e 11:14")
                .from("k", "d", "12:00", "e 12:13");
        assertThat(breaches(new RiderFree(), county, plan))
                .containsExactly("e | g | 11:00 | 11:16", "e | k | 11:14 | 11:30");
    }

    @Test
    void ridesAreRequiredWherePolicySaysSo() {
        assertThat(breaches(new RideRequired(), withDriver(), held(withDriver())))
                .isEmpty();
        var strict = withDriver().rounds(policy(true));
        assertThat(breaches(new RideRequired(), strict, held(strict))).containsExactly("r#1 | g | e", "q#1 | g | f");
        assertThat(breaches(new RideRequired(), strict, good(strict))).isEmpty();
    }

    @Test
    void drivingIsAnOutingLikeAnyOther() {
        var county = base().volunteer(
                        "d", v -> v.mode(TravelMode.CAR).skills("transport").free(MONDAY, "09:12-10:30"));
        assertThat(Audit.of(county.problem(), good(county).build()).violations())
                .extracting(Violation::rule, one -> one.arguments().get(3))
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("availabilityWindow", "10:00"),
                        org.assertj.core.api.Assertions.tuple("availabilityWindow", "11:49"));
        var tired = withDriver().request("x", "f", "CHAT");
        var busy = good(tired).visits("d", MONDAY, "x#1 08:50-09:20");
        assertThat(Audit.of(tired.problem(), busy.build()).violations())
                .extracting(Violation::rule)
                .containsExactly("onePlaceAtATime");
    }

    @Test
    void needOfCareOrDistanceDecidesWhoIsDriven() {
        var county = county().service("SING", s -> s.kind(ServiceKind.SESSION))
                .elder("near", e -> e.at(north(0.9)))
                .elder("frail", e -> e.at(north(0.9)).level(3))
                .elder("far", e -> e.at(north(1.1)))
                .elder("rider", e -> e.at(north(1.1)))
                .elder("here", e -> e.level(4))
                .volunteer("rider", v -> v.mode(TravelMode.BIKE))
                .session("g", "SING", MONDAY, "10:00-11:00", s -> s.transport())
                .session("k", "SING", MONDAY, "10:00-11:00")
                .rounds(policy(false))
                .problem();
        var fetched = county.county().needs().sessions().getFirst();
        assertThat(county.county().elders().stream()
                        .filter(elder -> RideNeed.isNeeded(county, elder, fetched))
                        .map(elder -> elder.id().value()))
                .containsExactly("frail", "far");
        var other = county.county().needs().sessions().getLast();
        assertThat(county.county().elders()).noneMatch(elder -> RideNeed.isNeeded(county, elder, other));
        assertThat(county.county().elders())
                .noneMatch(elder -> RideNeed.isNeeded(county.withoutRounds(), elder, fetched));
    }

    @Test
    void everyRuleHasItsOwnName() {
        assertThat(RoundRules.ALL.stream().map(Rule::name))
                .doesNotHaveDuplicates()
                .hasSize(9);
    }
}
