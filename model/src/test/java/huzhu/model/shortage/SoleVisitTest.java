package huzhu.model.shortage;

import static huzhu.model.fixture.CountyBuilder.county;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.people.PersonId;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.rule.PairRules;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SoleVisitTest {

    @Test
    void theQuickLookAtDistanceTurnsAwayNobodyWhomTheRulesAllow() {
        var random = new Random(7);
        int allowed = 0;
        for (int k = 0; k < 2_000; k++) {
            var elder = new GeoPoint(random.nextDouble(-85, 85), random.nextDouble(-180, 180));
            double reach = Math.pow(10, random.nextDouble(-3, 2));
            var home = new GeoPoint(
                    Math.clamp(elder.latitude() + reach * random.nextDouble(-0.1, 0.1), -90, 90),
                    Math.clamp(elder.longitude() + reach * random.nextDouble(-1, 1), -180, 180));
            double around = elder.distanceKm(home) * random.nextDouble(1, 2);
            var problem = county().service("MEAL")
                    .elder("E", one -> one.at(elder))
                    .volunteer("V", one -> one.at(home).maxKm(around))
                    .request("R", "E", "MEAL")
                    .problem();
            var view = new PlanView(problem, Plan.EMPTY);
            var volunteer = problem.county().volunteers().getFirst();
            var series = problem.demand().seriesOf(new PersonId("E")).getFirst();
            boolean allows = PairRules.allAllow(problem, volunteer, series);
            assertThat(new SoleVisit(view).mayServe(volunteer, series)).isEqualTo(allows);
            allowed += allows ? 1 : 0;
        }
        assertThat(allowed).isBetween(500, 1_900);
    }
}
