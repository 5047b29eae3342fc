package huzhu.solver.kernel;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.audit.Audit;
import huzhu.model.audit.AuditResult;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.people.Relation;
import huzhu.model.people.Sex;
import huzhu.model.place.SexPolicy;
import huzhu.model.plan.Plan;
import huzhu.solver.admission.AdmissionSearchOptions;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class BedsFirstTest {
    private static final Executor HERE = Runnable::run;

    /** Many stays for few rooms, so that a good choice matters. */
    private static final RandomCounty.Size CROWDED = new RandomCounty.Size(30, 3, 10, 6, 40, 0, true);

    private static AdmissionSearchOptions effort(long steps, int threads, Executor executor) {
        return new AdmissionSearchOptions(
                1, threads, executor, OptionalLong.of(steps), Optional.empty(), () -> 0, () -> false);
    }

    private static Plan beds(PlanningProblem problem) {
        return new Kernel(problem, HERE).beds(effort(20_000, 1, HERE));
    }

    private static AuditResult audit(PlanningProblem problem, Plan plan) {
        return Audit.of(problem, plan);
    }

    @Test
    void bedsOfRandomCountiesBreakNoRule() {
        for (long seed = 1; seed <= 120; seed++) {
            var problem = RandomCounty.problem(seed, seed % 2 == 0 ? CROWDED : RandomCounty.Size.MIDDLING);
            var plan = beds(problem);
            assertThat(audit(problem, plan).violations()).as("seed %d", seed).isEmpty();
            assertThat(plan.tours()).isEmpty();
            assertThat(plan.sessions()).isEmpty();
        }
    }

    @Test
    void noMoreIsUnmetThanByStaysPutInOneByOneAndOftenLess() {
        int better = 0;
        for (long seed = 1; seed <= 60; seed++) {
            var problem = RandomCounty.problem(seed, CROWDED);
            long found = audit(problem, beds(problem)).unmetStaysMicros();
            long oneByOne = audit(problem, new BedsFirst(new KernelProblem(problem)).oneByOne())
                    .unmetStaysMicros();
            assertThat(found).as("seed %d", seed).isLessThanOrEqualTo(oneByOne);
            better += found < oneByOne ? 1 : 0;
        }
        assertThat(better).isGreaterThan(20);
    }

    @Test
    void equalEffortGivesEqualBedsWithAnyNumberOfThreads() {
        for (long seed = 1; seed <= 5; seed++) {
            var problem = RandomCounty.problem(seed, CROWDED);
            try (var four = Executors.newFixedThreadPool(4)) {
                assertThat(new Kernel(problem, four).beds(effort(20_000, 4, four)))
                        .as("seed %d", seed)
                        .isEqualTo(beds(problem));
            }
        }
    }

    @Test
    void twoShortStaysTakeThePlaceOfALongOneThatIsWorthLess() {
        var problem = home().room("R", "H", 1)
                .elder("long", e -> e.level(2))
                .elder("first", e -> e.level(2))
                .elder("second", e -> e.level(2))
                .stay("L", "long", TUESDAY, 4)
                .stay("A", "first", MONDAY, 3)
                .stay("B", "second", THURSDAY, 3)
                .problem();
        assertThat(beds(problem).beds()).extracting(bed -> bed.stay().value()).containsExactly("A", "B");
    }

    private static CountyBuilder home() {
        return county().home("H");
    }

    @Nested
    final class Rooms {
        private CountyBuilder couple(SexPolicy policy) {
            return home().room("R", "H", 2, policy)
                    .elder("man", e -> e.sex(Sex.MALE).level(3))
                    .elder("wife", e -> e.sex(Sex.FEMALE).level(3))
                    .stay("M", "man", MONDAY, 5)
                    .stay("W", "wife", MONDAY, 5)
                    .tie("man", "wife", Relation.SPOUSE, 1);
        }

        private int placed(CountyBuilder county) {
            var problem = county.problem();
            var plan = beds(problem);
            assertThat(audit(problem, plan).violations()).isEmpty();
            return plan.beds().size();
        }

        @Test
        void spousesShareARoomForOneSexWherePolicyLetsThem() {
            assertThat(placed(couple(SexPolicy.SAME))).isEqualTo(1);
            assertThat(placed(couple(SexPolicy.SAME).couplesShare())).isEqualTo(2);
            assertThat(placed(couple(SexPolicy.MEN).couplesShare())).isEqualTo(1);
        }

        @Test
        void thoseOfUnknownSexStayOnlyWhereAnyoneMayBe() {
            assertThat(placed(
                            home().room("R", "H", 1, SexPolicy.SAME).elder("e").stay("S", "e", MONDAY, 2)))
                    .isZero();
            assertThat(placed(home().room("R", "H", 1).elder("e").stay("S", "e", MONDAY, 2)))
                    .isEqualTo(1);
        }

        @Test
        void roomsWithoutBedsAreNoRooms() {
            assertThat(placed(home().room("R", "H", 0).elder("e").stay("S", "e", MONDAY, 2)))
                    .isZero();
        }
    }

    @Test
    void anElderHasOneBedANight() {
        var problem = home().room("R", "H", 2)
                .elder("e")
                .stay("S", "e", MONDAY, 3)
                .stay("T", "e", WEDNESDAY, 2)
                .problem();
        var plan = beds(problem);
        assertThat(plan.beds()).extracting(bed -> bed.stay().value()).containsExactly("S");
        assertThat(audit(problem, plan).violations()).isEmpty();
    }
}
