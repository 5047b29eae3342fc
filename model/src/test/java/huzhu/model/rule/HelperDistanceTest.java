package huzhu.model.rule;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.Breaches;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.service.ServiceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HelperDistanceTest {
    private static CountyBuilder singing() {
        return county().service("SING", s -> s.kind(ServiceKind.SESSION).window("09:00-11:00"))
                .service("TEACH", s -> s.kind(ServiceKind.SESSION))
                .elder("e")
                .elder("f")
                .request("r", "e", "SING", r -> r.days(MONDAY))
                .request("q", "f", "SING");
    }

    @Test
    void helperGoesAsFarAsTheLimit() {
        var problem = singing()
                .session("g", "SING", MONDAY, "09:00-10:00", s -> s.at(north(2)))
                .volunteer("far", v -> v.maxKm(2.001))
                .volunteer("near", v -> v.maxKm(1.999))
                .problem();
        assertThat(Breaches.of(
                        new HelperDistance(), problem, plan(problem).session("g", List.of("r#1 e"), "far", "near")))
                .containsExactly("near | g | 2.000 | 1.999");
    }
}
