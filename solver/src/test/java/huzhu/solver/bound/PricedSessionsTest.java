package huzhu.solver.bound;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.objective.Worth;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.service.ServiceKind;
import huzhu.solver.kernel.Kernel;
import huzhu.solver.kernel.KernelBudget;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class PricedSessionsTest {
    private static final Offset<Double> NEARLY = Offset.offset(1e-9);

    private static CountyBuilder choir(int elders, int placesPerHelper) {
        var county = county().service("SING", s -> s.kind(ServiceKind.SESSION))
                .session(
                        "g",
                        "SING",
                        MONDAY,
                        "09:00-10:00",
                        g -> g.capacity(4).helpersPer(placesPerHelper).hostSkills("music"));
        for (int e = 1; e <= elders; e++) {
            county.elder("e" + e).request("r" + e, "e" + e, "SING", r -> r);
        }
        return county;
    }

    private static PricedSessions sessions(PlanView plan) {
        return new PricedSessions(plan, series -> Worth.seatMicros(plan.county(), series) / 1e6);
    }

    @Test
    void aSessionGivesItsDearestPlacesWithTheHelpersThatPayOff() {
        var plan = new PlanView(
                choir(5, 2)
                        .volunteer("host", v -> v.free(MONDAY, "08:00-12:00").skills("music"))
                        .volunteer("hand", v -> v.free(MONDAY, "08:00-12:00"))
                        .problem(),
                Plan.EMPTY);
        var priced = new PricedSessions(
                plan,
                series -> 10 * Integer.parseInt(series.elder().id().value().substring(1)));
        var price = new double[priced.prices()];
        var asked = new double[price.length];
        // Nothing costs anything: all four places, the dearest of five, by two helpers.
        assertThat(priced.most(price, 0, asked)).isCloseTo(50 + 40 + 30 + 20, NEARLY);
        assertThat(asked).containsExactly(2, 1, 1, 0, 0, 0, 0);
        // A second helper for 60 does not pay off for 30 and 20; one and the host are paid 61 for 50 and 40.
        price[PricedSessions.helper(0)] = -60;
        price[PricedSessions.host(0)] = -1;
        Arrays.fill(asked, 0);
        assertThat(priced.most(price, 0, asked)).isCloseTo(50 + 40 - 61, NEARLY);
        assertThat(asked).containsExactly(1, 1, 1, 1, 1, 0, 0);
        // The dearest place has a price: whoever gets one, it is paid for.
        price[2 + 4] = 45;
        Arrays.fill(asked, 0);
        assertThat(priced.most(price, 0, asked)).isCloseTo(45 + 40 + 30 - 61, NEARLY);
        assertThat(asked).containsExactly(1, 1, 1, 1, 0, 0, 1);
    }

    @Test
    void ofPlacesThatGainAlikeTheDearerGoFirstAndNoMoreThanThereAre() {
        var plan = new PlanView(
                choir(3, 2)
                        .volunteer("host", v -> v.free(MONDAY, "08:00-12:00").skills("music"))
                        .problem(),
                Plan.EMPTY);
        var priced =
                new PricedSessions(plan, series -> series.elder().id().value().equals("e3") ? 9 : 5);
        var asked = new double[priced.prices()];
        assertThat(priced.most(new double[asked.length], 0, asked)).isCloseTo(9 + 5, NEARLY);
        // The first two wish for the same and weigh the same, so they have one price: one of them gets a place.
        assertThat(asked).containsExactly(1, 1, 1, 0);
    }

    @Test
    void groupsOfAlikePlacesGainAsTheirPlacesOneByOne() {
        var plan = new PlanView(
                choir(7, 2)
                        .volunteer("host", v -> v.free(MONDAY, "08:00-12:00").skills("music"))
                        .volunteer("hand", v -> v.free(MONDAY, "08:00-12:00"))
                        .problem(),
                Plan.EMPTY);
        // Two places of 5, three of 9 and two of 4.
        double[] worth = {5, 5, 9, 9, 9, 4, 4};
        var priced = new PricedSessions(
                plan,
                series -> worth[Integer.parseInt(series.elder().id().value().substring(1)) - 1]);
        assertThat(priced.prices()).isEqualTo(2 + 3);
        var random = new Random(1);
        for (int draw = 0; draw < 2_000; draw++) {
            double[] of = {random.nextInt(6), random.nextInt(10), random.nextInt(5)};
            double helper = -random.nextInt(12);
            double host = -random.nextInt(6);
            double[] gains = {5 - of[0], 5 - of[0], 9 - of[1], 9 - of[1], 9 - of[1], 4 - of[2], 4 - of[2]};
            Arrays.sort(gains);
            double best = 0;
            for (int helpers = 1; helpers <= 2; helpers++) {
                double sum = host + helpers * helper;
                for (int k = 0; k < 2 * helpers; k++) {
                    sum += Math.max(0, gains[gains.length - 1 - k]);
                }
                best = Math.max(best, sum);
            }
            double[] price = {helper, host, of[0], of[1], of[2]};
            var asked = new double[5];
            assertThat(priced.most(price, 0, asked))
                    .as("draw %d", draw)
                    .isCloseTo(best + 2 * of[0] + 3 * of[1] + 2 * of[2], NEARLY);
            // What counts earns just that: asked for at its price, a place given at its worth.
            double earned = asked[0] * helper
                    + asked[1] * host
                    + asked[2] * of[0]
                    + (2 - asked[2]) * 5
                    + asked[3] * of[1]
                    + (3 - asked[3]) * 9
                    + asked[4] * of[2]
                    + (2 - asked[4]) * 4;
            assertThat(earned).as("draw %d", draw).isCloseTo(best + 2 * of[0] + 3 * of[1] + 2 * of[2], NEARLY);
        }
    }

    @Test
    void helpIsAnOutingOfItsOwnAndOnlyHostsAreHosts() {
        var plan = new PlanView(
                choir(1, 2)
                        .volunteer(
                                "host",
                                v -> v.free(MONDAY, "08:00-12:00")
                                        .skills("music")
                                        .at(north(1)))
                        .volunteer("hand", v -> v.free(MONDAY, "08:00-12:00"))
                        .volunteer("late", v -> v.free(MONDAY, "09:10-12:00"))
                        .problem(),
                Plan.EMPTY);
        var priced = sessions(plan);
        // A kilometre on foot takes 15 minutes.
        assertThat(priced.helps(0, 0)).containsExactly(new Help(0, true, 8 * 60 + 45, 10 * 60 + 15));
        assertThat(priced.helps(1, 0)).containsExactly(new Help(0, false, 9 * 60, 10 * 60));
        assertThat(priced.canHelp(2)).isFalse();
        assertThat(priced.helps(0, 1)).isEmpty();
    }

    @Test
    void aSessionThatNobodyCanHostOrThatTooFewWouldComeToIsNone() {
        var noHost = new PlanView(
                choir(3, 2)
                        .volunteer("hand", v -> v.free(MONDAY, "08:00-12:00"))
                        .problem(),
                Plan.EMPTY);
        assertThat(sessions(noHost).canHelp(0)).isFalse();
        assertThat(sessions(noHost).possibleWorth()).isZero();
        assertThat(sessions(noHost).allWorth()).isPositive();
        var tooFew = new PlanView(
                county().service("SING", s -> s.kind(ServiceKind.SESSION))
                        .session("g", "SING", MONDAY, "09:00-10:00", g -> g.minAttendance(2))
                        .elder("e")
                        .request("r", "e", "SING")
                        .request("s", "e", "SING")
                        .volunteer("hand", v -> v.free(MONDAY, "08:00-12:00"))
                        .problem(),
                Plan.EMPTY);
        assertThat(sessions(tooFew).canHelp(0)).isFalse();
        assertThat(sessions(tooFew).possibleWorth()).isZero();
    }

    @Test
    void noPlanOfTheSearchGetsMoreOutOfPlacesThanAnyPricesSay() {
        int given = 0;
        for (long seed = 1; seed <= 40; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.MIDDLING);
            var plan = new PlanView(
                    problem,
                    new Kernel(problem, Runnable::run)
                            .search(Plan.EMPTY, seed, KernelBudget.ofSteps(200), score -> {}));
            var priced = sessions(plan);
            var random = new Random(seed);
            double met = plan.attending().stream()
                    .mapToDouble(
                            one -> Worth.seatMicros(plan.county(), one.seat().series()) / 1e6)
                    .sum();
            for (int draw = 0; draw < 20; draw++) {
                var price = new double[priced.prices()];
                for (int slot = 0; slot < price.length; slot++) {
                    price[slot] = random.nextDouble(priced.leastPrice(slot), Math.nextUp(priced.mostPrice(slot)));
                }
                double paid = paid(plan, priced, price);
                assertThat(met)
                        .as("seed %d, draw %d", seed, draw)
                        .isLessThanOrEqualTo(priced.most(price, 0, new double[price.length]) + paid + 1e-9);
            }
            given += met > 0 ? 1 : 0;
        }
        assertThat(given).isPositive();
    }

    /** What helpers of a plan are paid, minutes apart; each must be among those who could help. */
    private static double paid(PlanView plan, PricedSessions priced, double[] price) {
        double paid = 0;
        for (int v = 0; v < plan.county().volunteers().size(); v++) {
            var volunteer = plan.county().volunteers().get(v);
            for (var tour : plan.helpTours()) {
                if (tour.volunteer().equals(volunteer)) {
                    // Two sessions may need the same hours; the better paid is never too little.
                    paid += Arrays.stream(priced.helps(v, tour.day().ordinal()))
                            .filter(one -> one.leave() == tour.outing().leaveMinute()
                                    && one.back() == tour.outing().backMinute())
                            .mapToDouble(one -> PricedSessions.net(one, price, 0, 0))
                            .max()
                            .orElseThrow();
                }
            }
        }
        return paid;
    }
}
