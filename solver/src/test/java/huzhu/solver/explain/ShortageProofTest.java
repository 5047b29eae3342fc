package huzhu.solver.explain;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.account.Accounts;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.objective.Objective;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.DemandKind;
import org.junit.jupiter.api.Test;

final class ShortageProofTest {

    /** Three visits of 60 minutes, of which the only neighbour has time for one; the elder asks for a bed all week. */
    private static CountyBuilder threeVisitsAndABed(int beds) {
        return county().service("CARE", s -> s.minutes(60))
                .elder("E1")
                .volunteer("V1", v -> v.free(MONDAY, "08:00-09:00"))
                .request("r1", "E1", "CARE", r -> r.times(3))
                .home("H1")
                .room("R1", "H1", beds)
                .stay("S1", "E1", MONDAY, 9);
    }

    @Test
    void visitsThatABedCouldTakeOffTheRoadAreNotProvenUnmet() {
        var shortage = ShortageProof.of(threeVisitsAndABed(1).problem());
        assertThat(shortage.provenMinutes()).isZero();
        // Monday, before the first night, is the only day left for a visit, and the neighbour has time then.
        assertThat(shortage.certain().visits().minutes().demand()).isEqualTo(60);
        assertThat(shortage.all().visits().minutes().demand()).isEqualTo(180);
    }

    @Test
    void aStayThatNoRoomTakesTakesNoVisitOffTheRoad() {
        var shortage = ShortageProof.of(threeVisitsAndABed(0).problem());
        assertThat(shortage.provenMinutes()).isEqualTo(120);
        assertThat(shortage.provenStays()).isOne();
    }

    @Test
    void visitsThatStayInTheDemandEvenWithABedAreProvenUnmet() {
        var problem = county().service("CARE", s -> s.minutes(60))
                .elder("E1")
                .request("r1", "E1", "CARE", r -> r.times(7))
                .home("H1")
                .room("R1", "H1", 1)
                .stay("S1", "E1", MONDAY, 3)
                .problem();
        // Fully in the bed on Tuesday and Wednesday: five days are left.
        assertThat(ShortageProof.of(problem).provenMinutes()).isEqualTo(5 * 60);
    }

    @Test
    void holdsForEveryRosterWhateverItsBeds() {
        int proven = 0;
        for (long seed = 0; seed < 100; seed++) {
            var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
            var shortage = ShortageProof.of(problem);
            proven += shortage.provenMinutes() > 0 ? 1 : 0;
            assertThat(shortage.bottlenecks())
                    .allMatch(Bottleneck::anyBeds)
                    .allMatch(
                            one -> one.prices().isPresent() == one.rule().code().equals(BottleneckCheck.PRICES));
            for (long draw = 0; draw < 3; draw++) {
                var plan = new PlanView(problem, RandomPlan.clean(problem, seed * 31 + draw));
                var accounts = Accounts.of(plan);
                assertThat(shortage.provenMinutes())
                        .as("minutes, seed %d, draw %d", seed, draw)
                        .isLessThanOrEqualTo(accounts.visits().minutes().unmet());
                assertThat(shortage.provenWeightedMicros())
                        .as("weighted, seed %d, draw %d", seed, draw)
                        .isLessThanOrEqualTo(new Objective(plan).unmetVisitsMicros());
                assertThat(shortage.proven(DemandKind.BED))
                        .as("nights, seed %d, draw %d", seed, draw)
                        .isLessThanOrEqualTo(accounts.nights().unmet());
                assertThat(shortage.proven(DemandKind.SESSION))
                        .as("places, seed %d, draw %d", seed, draw)
                        .isLessThanOrEqualTo(accounts.places().unmet());
            }
        }
        assertThat(proven).isGreaterThan(15);
    }
}
