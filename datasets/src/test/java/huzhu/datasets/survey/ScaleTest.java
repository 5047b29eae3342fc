package huzhu.datasets.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import huzhu.datasets.survey.Assessment.Findings;
import huzhu.datasets.survey.Assessment.Reason;
import huzhu.datasets.survey.Assessment.Stacking;
import huzhu.datasets.table.TableSchema;
import huzhu.model.need.NeedLevel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ScaleTest {
    private static Map<String, Integer> all(Instrument scale) {
        var points = new HashMap<String, Integer>();
        scale.items().forEach(item -> points.put(item.code(), item.most()));
        return points;
    }

    private static Assessment gbt(int total) {
        var points = all(Scale.GBT42195);
        int tooMany = Scale.GBT42195.most() - total;
        for (var item : Scale.GBT42195.items()) {
            // Consciousness stays: without points it may mean coma.
            int taken = item.code().equals("b3_9") ? 0 : Math.min(tooMany, item.most());
            points.merge(item.code(), -taken, Integer::sum);
            tooMany -= taken;
        }
        return Scale.GBT42195.assess(points);
    }

    private static Assessment adjusted(int total, Findings findings) {
        return gbt(total).adjusted(findings, Map.of("b3_9", 2), Stacking.ONCE);
    }

    private static Assessment unconscious(Findings findings) {
        return gbt(70).adjusted(findings, Map.of("b3_9", 0), Stacking.ONCE);
    }

    @Test
    void schemasAllowWhatTheScalesAllow() {
        var elders = TableSchema.require("elders");
        for (var scale : Instrument.ALL) {
            for (var item : scale.items()) {
                var field = elders.fields().get(elders.findIndex(item.column()).orElseThrow());
                assertThat(field.range().least())
                        .isEqualTo((double) item.points().getFirst());
                assertThat(field.range().greatest()).isEqualTo((double) item.most());
            }
        }
    }

    @Nested
    final class Gbt42195 {
        @Test
        void hasTwentySixItemsAndNinetyPoints() {
            assertThat(Scale.GBT42195.items()).hasSize(26);
            assertThat(Scale.GBT42195.most()).isEqualTo(90);
            assertThat(sum("b1")).isEqualTo(32);
            assertThat(sum("b2")).isEqualTo(15);
            assertThat(sum("b3")).isEqualTo(28);
            assertThat(sum("b4")).isEqualTo(15);
        }

        private int sum(String group) {
            return Scale.GBT42195.items().stream()
                    .filter(item -> item.code().startsWith(group))
                    .mapToInt(ScaleItem::most)
                    .sum();
        }

        @Test
        void cutsAtTheTotalsOfTheStandard() {
            assertThat(gbt(90).level()).contains(NeedLevel.INTACT);
            assertThat(gbt(89).level()).contains(NeedLevel.MILD);
            assertThat(gbt(66).level()).contains(NeedLevel.MILD);
            assertThat(gbt(65).level()).contains(NeedLevel.MODERATE);
            assertThat(gbt(46).level()).contains(NeedLevel.MODERATE);
            assertThat(gbt(45).level()).contains(NeedLevel.SEVERE);
            assertThat(gbt(30).level()).contains(NeedLevel.SEVERE);
            assertThat(gbt(29).level()).contains(NeedLevel.COMPLETE);
            assertThat(gbt(2).level()).contains(NeedLevel.COMPLETE);
        }

        @Test
        void flagsTotalsNearACutOff() {
            assertThat(gbt(67).nearCutOff()).isTrue();
            assertThat(gbt(64).nearCutOff()).isTrue();
            assertThat(gbt(75).nearCutOff()).isFalse();
        }

        @Test
        void comaIsLevelFourAtOnce() {
            var findings = new Findings(Optional.of(true), Optional.empty(), Optional.empty(), OptionalInt.empty());
            assertThat(adjusted(90, findings).level()).contains(NeedLevel.COMPLETE);
        }

        @Test
        void dementiaAndEventsTogetherRaiseOnce() {
            var both = new Findings(Optional.of(false), Optional.of(true), Optional.of(false), OptionalInt.of(2));
            var adjusted = adjusted(70, both);
            assertThat(adjusted.level()).contains(NeedLevel.MODERATE);
            assertThat(adjusted.reasons()).containsExactly(Reason.DEMENTIA, Reason.CARE_RISK_EVENTS);
        }

        @Test
        void theyRaiseEachWhereThePolicySaysSo() {
            var both = new Findings(Optional.of(false), Optional.of(true), Optional.of(true), OptionalInt.of(2));
            assertThat(gbt(70).adjusted(both, Map.of(), Stacking.EACH).level()).contains(NeedLevel.SEVERE);
            var one = new Findings(Optional.of(false), Optional.of(true), Optional.of(true), OptionalInt.of(1));
            assertThat(gbt(70).adjusted(one, Map.of(), Stacking.EACH).level()).contains(NeedLevel.MODERATE);
        }

        @Test
        void oneEventRaisesNothing() {
            var one = new Findings(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(1));
            assertThat(adjusted(70, one).level()).contains(NeedLevel.MILD);
        }

        @Test
        void nothingRaisesBeyondFour() {
            var ill = new Findings(Optional.empty(), Optional.empty(), Optional.of(true), OptionalInt.empty());
            assertThat(adjusted(20, ill).level()).contains(NeedLevel.COMPLETE);
        }

        @Test
        void lostConsciousnessLeavesComaOpenUnlessDenied() {
            var open = unconscious(Findings.NONE);
            assertThat(open.level()).isEmpty();
            assertThat(open.worst()).isEqualTo(NeedLevel.COMPLETE);
            var denied = new Findings(Optional.of(false), Optional.empty(), Optional.empty(), OptionalInt.empty());
            assertThat(unconscious(denied).level()).contains(NeedLevel.MILD);
        }

        @Test
        void aMissingItemIsNeverZero() {
            var points = all(Scale.GBT42195);
            points.remove("b1_1");
            var assessment = Scale.GBT42195.assess(points);
            assertThat(assessment.total()).isEmpty();
            assertThat(assessment.level()).isEmpty();
            assertThat(assessment.mildest()).isEqualTo(NeedLevel.INTACT);
            assertThat(assessment.worst()).isEqualTo(NeedLevel.MILD);
            assertThat(assessment.missing()).containsExactly("b1_1");
        }

        @Test
        void aMissingItemThatCannotChangeTheLevelLeavesItCertain() {
            var points = all(Scale.GBT42195);
            points.put("b1_1", 0);
            points.remove("b1_2");
            assertThat(Scale.GBT42195.assess(points).level()).contains(NeedLevel.MILD);
        }

        @Test
        void refusesPointsThatAnItemCannotHave() {
            assertThatIllegalArgumentException().isThrownBy(() -> Scale.GBT42195.assess(Map.of("b2_4", 4)));
        }
    }

    @Test
    void barthelCutsAtTheCitedTotals() {
        assertThat(Scale.BARTHEL.items()).hasSize(10);
        assertThat(Scale.BARTHEL.most()).isEqualTo(100);
        assertThat(Scale.BARTHEL.level(100)).isEqualTo(NeedLevel.INTACT);
        assertThat(Scale.BARTHEL.level(95)).isEqualTo(NeedLevel.MILD);
        assertThat(Scale.BARTHEL.level(65)).isEqualTo(NeedLevel.MILD);
        assertThat(Scale.BARTHEL.level(60)).isEqualTo(NeedLevel.MODERATE);
        assertThat(Scale.BARTHEL.level(45)).isEqualTo(NeedLevel.MODERATE);
        assertThat(Scale.BARTHEL.level(40)).isEqualTo(NeedLevel.SEVERE);
        assertThat(Scale.BARTHEL.level(0)).isEqualTo(NeedLevel.SEVERE);
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.BARTHEL.assess(Map.of("feeding", 7)));
    }

    @Test
    void katzCountsWhatOneCannotDo() {
        assertThat(Scale.KATZ.items()).hasSize(6);
        assertThat(Scale.KATZ.level(6)).isEqualTo(NeedLevel.INTACT);
        assertThat(Scale.KATZ.level(5)).isEqualTo(NeedLevel.MILD);
        assertThat(Scale.KATZ.level(4)).isEqualTo(NeedLevel.MILD);
        assertThat(Scale.KATZ.level(3)).isEqualTo(NeedLevel.MODERATE);
        assertThat(Scale.KATZ.level(2)).isEqualTo(NeedLevel.MODERATE);
        assertThat(Scale.KATZ.level(1)).isEqualTo(NeedLevel.SEVERE);
        assertThat(Scale.KATZ.level(0)).isEqualTo(NeedLevel.SEVERE);
    }
}
