package huzhu.datasets.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import huzhu.datasets.policy.PolicyBook;
import huzhu.datasets.policy.PolicyEntry;
import huzhu.datasets.policy.PolicyValue;
import huzhu.datasets.table.Words;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.Sex;
import huzhu.model.population.Change;
import huzhu.model.population.Rate;
import huzhu.model.population.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RatesTableTest {
    private static final Words NO_SOURCE = new Words("", "");

    private final Rates rates = RatesTable.usual();

    private static List<PolicyValue> policy() {
        var values = new ArrayList<PolicyValue>();
        for (var entry : PolicyBook.entries()) {
            var text = entry.type() == PolicyEntry.Type.NUMBERS
                    ? entry.fallback().toString()
                    : String.join(", ", entry.fallback());
            values.add(new PolicyValue(entry.path(), text, PolicyValue.DEFAULT, entry.source()));
        }
        return values;
    }

    @Test
    void everyRowHasItsSourceAndEveryoneARateOfDeath() {
        assertThat(rates.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.source()).isNotBlank());
        for (var sex : Sex.values()) {
            for (int age = 0; age <= 120; age++) {
                assertThat(rates.perYear(Change.DEATH, Optional.of(sex), age, NeedLevel.of(0)))
                        .as("%s of %s", sex, age)
                        .isPositive();
            }
        }
    }

    @Test
    void figuresOfTheCensusAreReadAsTheyStand() {
        assertThat(rates.perYear(Change.DEATH, Optional.of(Sex.MALE), 70, NeedLevel.of(2)))
                .isEqualTo(0.05103);
        assertThat(rates.perYear(Change.DEATH, Optional.of(Sex.MALE), 74, NeedLevel.of(2)))
                .isEqualTo(0.05103);
        assertThat(rates.perYear(Change.DEATH, Optional.of(Sex.MALE), 75, NeedLevel.of(2)))
                .isEqualTo(0.07989);
        double women = rates.perYear(Change.DEATH, Optional.of(Sex.FEMALE), 70, NeedLevel.of(2));
        assertThat(rates.perYear(Change.DEATH, Optional.empty(), 70, NeedLevel.of(2)))
                .isCloseTo((0.05103 + women) / 2, within(1e-15));
    }

    @Test
    void nobodyFallsBelowLevel0OrRisesAboveLevel4() {
        for (int age = 60; age <= 100; age++) {
            assertThat(rates.perYear(Change.RECOVERY, Optional.of(Sex.MALE), age, NeedLevel.of(0)))
                    .isZero();
            assertThat(rates.perYear(Change.DECLINE, Optional.of(Sex.MALE), age, NeedLevel.of(4)))
                    .isZero();
        }
    }

    @Test
    void aWeekHoldsItsShareOfAYear() {
        double weekly = Rates.weekly(0.5);
        assertThat(1 - Math.pow(1 - weekly, Rates.WEEKS_PER_YEAR)).isCloseTo(1 - Math.exp(-0.5), within(1e-12));
        assertThat(Rates.weekly(0)).isZero();
    }

    @Test
    void aRateThatCannotBeIsRefused() {
        for (double wrong : new double[] {-0.1, 101, Double.NaN}) {
            assertThatThrownBy(() -> rate(60, 69, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("DEATH of ages 60 to 69");
        }
        assertThatThrownBy(() -> rate(70, 69, 0.1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rate rate(int from, int to, double perYear) {
        return new Rate(
                Change.DEATH, Optional.empty(), from, to, Optional.empty(), perYear, Rate.Evidence.ASSUMED, "a test");
    }

    @Test
    void thePolicyIsReadValueByValue() {
        var values = new ArrayList<>(policy());
        values.replaceAll(value -> value.path().equals("simulate.reciprocity")
                ? new PolicyValue(value.path(), "2.5", "--set", NO_SOURCE)
                : value);
        var settings = SimulationSettings.of(values);
        assertThat(settings.volunteering().reciprocity()).isEqualTo(2.5);
        assertThat(settings.volunteering().memoryWeeks()).isEqualTo(8);
        assertThat(settings.people().newlySixtyPerYear()).isEqualTo(0.051);
        assertThat(settings.stays().respitePerYear()).containsExactly(0.1, 0.5, 1.5, 3d, 3d);
        assertThat(settings.stays().patienceWeeks()).isEqualTo(8);
        assertThat(settings.holdsYoungShare()).isFalse();
    }

    @Test
    void aMissingValueAndAShortListAreRefused() {
        var missing = new ArrayList<>(policy());
        missing.removeIf(value -> value.path().equals("simulate.rest_weeks"));
        assertThatThrownBy(() -> SimulationSettings.of(missing)).hasMessageContaining("no simulate.rest_weeks");
        var shortList = new ArrayList<>(policy());
        shortList.replaceAll(value -> value.path().equals("simulate.respite_per_year")
                ? new PolicyValue(value.path(), "[1, 2]", "--set", NO_SOURCE)
                : value);
        assertThatThrownBy(() -> SimulationSettings.of(shortList)).hasMessageContaining("levels 0 to 4");
    }
}
