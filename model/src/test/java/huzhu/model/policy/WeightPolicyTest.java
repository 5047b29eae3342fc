package huzhu.model.policy;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.people.Sex.FEMALE;
import static huzhu.model.people.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huzhu.model.fixture.ElderBuilder;
import huzhu.model.fixture.Policies;
import huzhu.model.people.AgeGroup;
import huzhu.model.people.Living;
import huzhu.model.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WeightPolicyTest {
    private static long micros(WeightPolicy policy, UnaryOperator<ElderBuilder> elder) {
        var county = county().weights(policy).elder("e", elder).build();
        return county.weightMicros(county.requireElder(new PersonId("e")));
    }

    @Test
    void levelsDoubleByDefault() {
        assertThat(IntStream.range(0, 5).mapToLong(level -> micros(Policies.WEIGHTS, e -> e.level(level))))
                .containsExactly(1_000_000L, 2_000_000L, 4_000_000L, 8_000_000L, 16_000_000L);
    }

    @Test
    void factorsMultiplyAndUnknownKeysCountOnce() {
        var policy = new WeightPolicy(
                List.of(1d, 2d, 4d, 8d, 16d),
                Map.of(Living.ALONE, 1.5),
                Map.of(AgeGroup.EIGHTIES, 2d),
                Map.of(FEMALE, 1.1),
                240,
                60);

        assertThat(micros(
                        policy,
                        e -> e.level(2)
                                .living(Living.ALONE)
                                .born(1940)
                                .sex(FEMALE)
                                .weightAdjust(0.5)))
                .isEqualTo(6_600_000);
        assertThat(micros(policy, e -> e.level(2))).isEqualTo(4_000_000);
        assertThat(micros(
                        policy, e -> e.level(2).living(Living.FAMILY).born(1950).sex(MALE)))
                .isEqualTo(4_000_000);
    }

    @Test
    void ageIsTakenInTheYearOfTheWeek() {
        var policy = new WeightPolicy(
                List.of(1d, 1d, 1d, 1d, 1d), Map.of(), Map.of(AgeGroup.SEVENTIES, 3d), Map.of(), 240, 60);

        assertThat(micros(policy, e -> e.born(1956))).isEqualTo(3_000_000);
        assertThat(micros(policy, e -> e.born(1957))).isEqualTo(1_000_000);
    }

    @Test
    void weightIsNeverNothing() {
        assertThat(micros(
                        new WeightPolicy(List.of(1e-9, 1d, 1d, 1d, 1d), Map.of(), Map.of(), Map.of(), 240, 60),
                        e -> e.level(0)))
                .isEqualTo(1);
        assertThatThrownBy(() -> new WeightPolicy(List.of(0d, 1d, 1d, 1d, 1d), Map.of(), Map.of(), Map.of(), 1, 1))
                .hasMessageContaining("0.0");
        assertThatThrownBy(() -> new WeightPolicy(List.of(1d), Map.of(), Map.of(), Map.of(), 1, 1))
                .hasMessageContaining("levels 0 to 4");
    }
}
