package huzhu.datasets.survey;

import static huzhu.datasets.survey.GradedInstrument.LTC2021;
import static huzhu.datasets.survey.GradedInstrument.MZT039;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import huzhu.datasets.survey.Assessment.Findings;
import huzhu.datasets.survey.Assessment.Stacking;
import huzhu.model.need.NeedLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class GradedInstrumentTest {
    private static final List<GradedInstrument> BOTH = List.of(MZT039, LTC2021);

    /** Points of somebody without any limitation. */
    private static Map<String, Integer> intact(GradedInstrument instrument) {
        var points = new HashMap<String, Integer>();
        for (var dimension : instrument.dimensions()) {
            dimension
                    .items()
                    .forEach(item -> points.put(item.code(), dimension.moreIsAbler() ? item.most() : item.least()));
        }
        return points;
    }

    private static List<List<Integer>> allGrades(int dimensions) {
        List<List<Integer>> all = List.of(List.of());
        for (int i = 0; i < dimensions; i++) {
            var longer = new ArrayList<List<Integer>>();
            for (var grades : all) {
                for (int grade = 0; grade <= 3; grade++) {
                    var next = new ArrayList<>(grades);
                    next.add(grade);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    @Test
    void aWorseGradeNeverMakesABetterOutcome() {
        for (var instrument : BOTH) {
            for (var grades : allGrades(instrument.dimensions().size())) {
                int outcome = instrument.outcome(grades);
                for (int i = 0; i < grades.size(); i++) {
                    if (grades.get(i) < 3) {
                        var worse = new ArrayList<>(grades);
                        worse.set(i, grades.get(i) + 1);
                        assertThat(instrument.outcome(worse))
                                .as("%s %s against %s", instrument.id(), worse, grades)
                                .isGreaterThanOrEqualTo(outcome);
                    }
                }
            }
        }
    }

    @Test
    void everyTotalHasAGrade() {
        for (var instrument : BOTH) {
            for (var dimension : instrument.dimensions()) {
                for (var points : totals(dimension.items())) {
                    assertThat(dimension.worst(points)).isBetween(0, 3).isEqualTo(dimension.mildest(points));
                }
            }
        }
    }

    /** For every total that the items can have, one way to have it. */
    private static List<Map<String, Integer>> totals(List<ScaleItem> items) {
        Map<Integer, Map<String, Integer>> byTotal = new HashMap<>(Map.of(0, Map.of()));
        for (var item : items) {
            var longer = new HashMap<Integer, Map<String, Integer>>();
            byTotal.forEach((total, points) -> item.points().forEach(more -> {
                var next = new HashMap<>(points);
                next.put(item.code(), more);
                longer.put(total + more, next);
            }));
            byTotal = longer;
        }
        return List.copyOf(byTotal.values());
    }

    @Test
    void noneIsVerifiedAndTheScalesInForceAre() {
        assertThat(BOTH).noneMatch(Instrument::verified);
        assertThat(Scale.LAWTON.verified()).isFalse();
        assertThat(List.of(Scale.GBT42195, Scale.BARTHEL, Scale.KATZ)).allMatch(Instrument::verified);
    }

    @Test
    void lawtonTellsATotalAndNoLevel() {
        var points = new HashMap<String, Integer>();
        Scale.LAWTON.items().forEach(item -> points.put(item.code(), 1));
        assertThat(Scale.LAWTON.items()).hasSize(8);
        var assessment = Scale.LAWTON.assess(points);
        assertThat(assessment.total()).hasValue(8);
        assertThat(assessment.level()).isEmpty();
    }

    @Nested
    final class Mzt039 {
        @Test
        void combinesAsTheTextSays() {
            assertThat(MZT039.outcome(List.of(0, 0, 0, 1))).isZero();
            assertThat(MZT039.outcome(List.of(0, 0, 0, 2))).isEqualTo(1);
            assertThat(MZT039.outcome(List.of(0, 1, 0, 0))).isEqualTo(1);
            assertThat(MZT039.outcome(List.of(1, 2, 2, 1))).isEqualTo(1);
            assertThat(MZT039.outcome(List.of(1, 2, 2, 2))).isEqualTo(2);
            assertThat(MZT039.outcome(List.of(1, 3, 0, 0))).isEqualTo(2);
            assertThat(MZT039.outcome(List.of(2, 1, 2, 0))).isEqualTo(2);
            assertThat(MZT039.outcome(List.of(2, 2, 2, 2))).isEqualTo(3);
            assertThat(MZT039.outcome(List.of(2, 0, 3, 0))).isEqualTo(3);
            assertThat(MZT039.outcome(List.of(3, 0, 0, 0))).isEqualTo(3);
        }

        @Test
        void fillsTheHolesOfTheTextByDailyLiving() {
            assertThat(MZT039.outcome(List.of(2, 0, 0, 0))).isEqualTo(2);
            assertThat(MZT039.outcome(List.of(0, 0, 0, 3))).isEqualTo(1);
        }

        @Test
        void theWorstSenseCounts() {
            var points = intact(MZT039);
            assertThat(MZT039.assess(points).level()).contains(NeedLevel.INTACT);
            points.put("hearing", 2);
            var hardOfHearing = MZT039.assess(points);
            assertThat(hardOfHearing.grades().get(2)).hasToString("perception 1");
            assertThat(hardOfHearing.level()).contains(NeedLevel.MILD);
            points.put("consciousness", 1);
            assertThat(MZT039.assess(points).grades().get(2)).hasToString("perception 2");
            points.put("vision", 4);
            assertThat(MZT039.assess(points).grades().get(2)).hasToString("perception 3");
        }

        @Test
        void comaIsSevereAndNothingRaisesBeyond() {
            var points = intact(MZT039);
            points.put("consciousness", 3);
            assertThat(MZT039.assess(points)
                            .adjusted(Findings.NONE, points, Stacking.ONCE)
                            .level())
                    .contains(NeedLevel.SEVERE);
            points.put("consciousness", 0);
            points.put("feeding", 0);
            points.put("transfer", 0);
            points.put("walking", 0);
            var ill = new Findings(Optional.of(false), Optional.of(true), Optional.empty(), OptionalInt.of(3));
            var moderate = MZT039.assess(points);
            assertThat(moderate.level()).contains(NeedLevel.MODERATE);
            assertThat(moderate.adjusted(ill, points, Stacking.EACH).level()).contains(NeedLevel.SEVERE);
        }

        @Test
        void missingItemsLeaveBounds() {
            var points = intact(MZT039);
            points.remove("depression");
            var assessment = MZT039.assess(points);
            assertThat(assessment.level()).isEmpty();
            assertThat(assessment.mildest()).isEqualTo(NeedLevel.INTACT);
            assertThat(assessment.worst()).isEqualTo(NeedLevel.MILD);
            assertThat(assessment.grades().get(1)).hasToString("mental 0-2");
            assertThatIllegalArgumentException().isThrownBy(() -> MZT039.assess(Map.of("vision", 5)));
        }
    }

    @Nested
    final class LongTermCare {
        @Test
        void hasSeventeenItemsInThreeDimensions() {
            assertThat(LTC2021.items()).hasSize(17);
            assertThat(LTC2021.ownItems()).hasSize(7);
        }

        @Test
        void combinesByTheWorseOfTheOtherTwo() {
            var table = new int[][] {{0, 0, 1, 1}, {1, 1, 1, 2}, {2, 2, 2, 3}, {3, 3, 4, 5}};
            for (var grades : allGrades(3)) {
                assertThat(LTC2021.outcome(grades))
                        .isEqualTo(table[grades.getFirst()][Math.max(grades.get(1), grades.get(2))]);
            }
        }

        @Test
        void gradesBecomeNeedLevels() {
            var points = intact(LTC2021);
            assertThat(LTC2021.assess(points).level()).contains(NeedLevel.INTACT);
            LTC2021.items().forEach(item -> points.put(item.code(), item.least()));
            var worst = LTC2021.assess(points);
            assertThat(worst.grades().getLast()).hasToString("outcome 5");
            assertThat(worst.level()).contains(NeedLevel.COMPLETE);
        }
    }
}
