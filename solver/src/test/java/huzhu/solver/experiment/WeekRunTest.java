package huzhu.solver.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.account.Accounts;
import huzhu.model.account.Grouping;
import huzhu.model.audit.Audit;
import huzhu.model.county.People;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.people.Limits;
import huzhu.model.people.Volunteer;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.solver.kernel.Kernel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WeekRunTest {
    private static final WeekRun SHORT = new WeekRun(3, 60, false);

    private static PlanningProblem problem(long seed) {
        return RandomCounty.problem(seed, RandomCounty.Size.SMALL);
    }

    private static PlanningProblem with(PlanningProblem problem, UnaryOperator<List<Volunteer>> change) {
        var county = problem.county();
        return PlanningProblem.of(
                county.with(new People(county.elders(), change.apply(county.volunteers()), county.ties())));
    }

    private static Volunteer halved(Volunteer one) {
        var limits = new Limits(OptionalDouble.of(1), OptionalInt.of(90), OptionalInt.of(60), OptionalInt.of(1));
        return new Volunteer(
                one.person(), one.skills(), one.provider(), one.mode(), limits, one.costPerHour(), one.availability());
    }

    @Test
    void equalInputsGiveEqualOutcomes() {
        assertThat(SHORT.from(problem(5))).isEqualTo(SHORT.from(problem(5)));
    }

    @Test
    void whatBreaksNoRuleStaysAsItIs() {
        for (long seed = 1; seed <= 10; seed++) {
            var problem = problem(seed);
            var plan = SHORT.from(problem).plan();
            assertThat(LegalPart.of(problem, plan)).as("seed %d", seed).isSameAs(plan);
        }
    }

    @Test
    void aPlanOfAnotherProblemIsCutDownToWhatIsLegal() {
        int kept = 0;
        for (long seed = 1; seed <= 30; seed++) {
            var problem = problem(seed);
            var plan = SHORT.from(problem).plan();
            var fewer = with(problem, all -> all.subList(0, all.size() / 2));
            var tighter =
                    with(problem, all -> all.stream().map(WeekRunTest::halved).toList());
            for (var changed : List.of(fewer, tighter, problem(seed + 100))) {
                var part = LegalPart.of(changed, plan);
                assertThat(Audit.of(changed, part).violations())
                        .as("seed %d", seed)
                        .isEmpty();
                kept += part.equals(Plan.EMPTY) ? 0 : 1;
            }
        }
        // Emptying every plan would be legal, too, and no start at all.
        assertThat(kept).isGreaterThan(45);
    }

    @Test
    void aSearchFromAPlanIsNoWorseThanIt() {
        for (long seed = 1; seed <= 10; seed++) {
            var problem = problem(seed);
            var start = SHORT.from(problem);
            assertThat(SHORT.from(problem, start.plan()).unmet()).isLessThanOrEqualTo(start.unmet());
        }
    }

    @Test
    void goingOnBreaksNoRuleAndIsNoWorseThanWhatIsLegalOfTheStart() {
        int better = 0;
        for (long seed = 1; seed <= 10; seed++) {
            var problem = problem(seed);
            var start = SHORT.from(problem).plan();
            var changed = with(problem, all -> all.subList(0, all.size() / 2));
            var outcome = SHORT.onwards(changed, List.of(start));
            double legal = SHORT.measured(changed, LegalPart.of(changed, start)).unmet();
            assertThat(Audit.of(changed, outcome.plan()).violations())
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(outcome.unmet()).as("seed %d", seed).isLessThanOrEqualTo(legal);
            assertThat(SHORT.onwards(changed, List.of(start))).isEqualTo(outcome);
            better += outcome.unmet() < legal ? 1 : 0;
        }
        assertThat(better).isPositive();
    }

    @Test
    void itGoesOnFromTheStartOfWhichMostIsLeft() {
        var still = new WeekRun(3, 0, false);
        for (long seed = 1; seed <= 10; seed++) {
            var problem = problem(seed);
            var good = SHORT.from(problem).plan();
            var poor = LegalPart.of(with(problem, all -> all.subList(0, all.size() / 2)), good);
            double most = still.onwards(problem, List.of(good)).unmet();
            assertThat(still.onwards(problem, List.of(poor, good)).unmet()).isEqualTo(most);
            assertThat(still.onwards(problem, List.of(good, poor)).unmet()).isEqualTo(most);
            assertThat(still.onwards(problem, List.of()).plan()).isEqualTo(Plan.EMPTY);
        }
    }

    @Test
    void theMoreOfAStartHadToGoTheHotterItBegins() {
        var problem = problem(5);
        var start = SHORT.from(problem).plan();
        var fewer = LegalPart.of(with(problem, all -> all.subList(0, all.size() / 2)), start);
        assertThat(WeekRun.heat(start, start)).isEqualTo(Kernel.HEAT_OF_A_PLAN);
        assertThat(WeekRun.heat(start, fewer))
                .isGreaterThan(Kernel.HEAT_OF_A_PLAN)
                .isLessThanOrEqualTo(1);
        assertThat(WeekRun.heat(start, Plan.EMPTY)).isEqualTo(1);
        assertThat(WeekRun.heat(Plan.EMPTY, Plan.EMPTY)).isEqualTo(1);
    }

    @Test
    void measuresAgreeWithTheAccounts() {
        for (long seed = 1; seed <= 10; seed++) {
            var problem = problem(seed);
            var outcome = SHORT.from(problem);
            var accounts = Accounts.of(new PlanView(problem, outcome.plan()));
            var measures = outcome.measures();
            assertThat(measures.get("unmet_minutes"))
                    .isEqualTo(accounts.visits().minutes().unmet());
            for (var by : Grouping.values()) {
                double sum = measures.entrySet().stream()
                        .filter(one -> one.getKey().startsWith("unmet_minutes." + by.title()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
                assertThat(sum).as("seed %d %s", seed, by).isEqualTo(measures.get("unmet_minutes"));
            }
            assertThat(measures.get("elders.never_served") + measures.get("elders.fully_served"))
                    .isLessThanOrEqualTo(measures.get("elders.in_need"));
            assertThat(measures.get("objective.unmet"))
                    .isEqualTo(Audit.of(problem, outcome.plan()).score().unmetMicros() / 1e6);
        }
    }

    @Test
    void everyMeasureIsListedFoundByItsNameAndExplained() {
        var problem = problem(4);
        var proven = new WeekRun(1, 20, true).from(problem);
        var listed = Measure.all(problem.county()).stream().map(Measure::name).collect(Collectors.toSet());
        assertThat(listed).containsAll(proven.measures().keySet());
        for (var measure : Measure.all(problem.county())) {
            assertThat(Measure.find(measure.name())).contains(measure);
            assertThat(measure.meaning(Locale.ENGLISH)).isNotBlank();
            assertThat(measure.meaning(Locale.CHINESE)).isNotBlank();
        }
        assertThat(proven.measures().get("proven_unmet_minutes"))
                .isLessThanOrEqualTo(proven.measures().get("unmet_minutes"));
        assertThat(Measure.find("unmet")).isEmpty();
        assertThat(Measure.find("travel.km.by_level.3")).isEmpty();
    }

    @Test
    void aShareOfNothingHasNoValue() {
        var nobody = with(problem(2), all -> List.of());
        assertThat(SHORT.from(nobody).measures()).doesNotContainKey("volunteers.care_share");
        assertThat(SHORT.from(nobody).measures()).containsEntry("met_minutes", 0.0);
    }
}
