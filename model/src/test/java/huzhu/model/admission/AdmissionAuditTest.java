package huzhu.model.admission;

import static huzhu.model.people.Sex.FEMALE;
import static huzhu.model.people.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huzhu.model.people.Sex;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class AdmissionAuditTest {
    private static final AdmissionRules PRICED = new AdmissionRules(OptionalLong.of(50), OptionalLong.of(110), true);
    private static final AdmissionRules STRICT = new AdmissionRules(OptionalLong.empty(), OptionalLong.empty(), false);
    private static final AdmissionRoom TWIN = new AdmissionRoom("twin", 2, true);
    private static final AdmissionRoom SINGLE = new AdmissionRoom("single", 1, false);

    private static Admission stay(String id, Sex sex, int from, int nights, int... prices) {
        return new Admission(id, sex, from, List.of(new AdmissionPart(nights, RoomPrices.of(prices), 3)));
    }

    private static AdmissionProblem problem(AdmissionRules rules, Admission... stays) {
        return new AdmissionProblem(5, List.of(TWIN, SINGLE), List.of(stays), rules);
    }

    private static AdmissionAudit audit(AdmissionProblem problem, Lodging... lodgings) {
        return AdmissionAudit.of(problem, new AdmissionPlan(List.of(lodgings)));
    }

    @Test
    void everyNightCostsWhatTheRoomDoes() {
        var audit = audit(problem(PRICED, stay("a", MALE, 1, 3, 8, 20)), new Lodging(0, 1, 1, 4));
        assertThat(audit.score()).isEqualTo(new AdmissionScore(0, 0, 60));
    }

    @Test
    void sexesInARoomForOneCostForEachOfTheRarerEachNight() {
        var room = new AdmissionRoom("four", 4, true);
        var stays = List.of(
                stay("a", MALE, 0, 2, 0),
                stay("b", FEMALE, 0, 2, 0),
                stay("c", FEMALE, 1, 1, 0),
                stay("d", MALE, 1, 1, 0));
        var plan = new AdmissionPlan(List.of(
                new Lodging(0, 0, 0, 2), new Lodging(1, 0, 0, 2), new Lodging(2, 0, 1, 2), new Lodging(3, 0, 1, 2)));
        var priced = AdmissionAudit.of(new AdmissionProblem(5, List.of(room), stays, PRICED), plan);
        assertThat(priced.mixingCost()).isEqualTo((1 + 2) * 50);
        assertThat(priced.breaches()).isEmpty();
        var strict = AdmissionAudit.of(new AdmissionProblem(5, List.of(room), stays, STRICT), plan);
        assertThat(strict.breaches()).isEqualTo(Map.of(AdmissionBreach.SEXES_MIXED, 3L));
    }

    @Nested
    final class Couples {
        private final AdmissionRoom three = new AdmissionRoom("three", 3, true);
        private final List<Admission> stays =
                List.of(stay("man", MALE, 0, 3, 0), stay("woman", FEMALE, 1, 3, 0), stay("guest", FEMALE, 2, 1, 0));
        private final List<AdmissionCouple> couple = List.of(new AdmissionCouple(0, 1));

        private Map<AdmissionBreach, Long> breaches(List<AdmissionCouple> couples, Lodging... lodgings) {
            var problem = new AdmissionProblem(5, List.of(three), stays, STRICT, couples);
            return audit(problem, lodgings).breaches();
        }

        @Test
        void aCoupleMayHaveARoomForOneSexToItself() {
            var both = new Lodging[] {new Lodging(0, 0, 0, 3), new Lodging(1, 0, 1, 4)};
            assertThat(breaches(couple, both)).isEmpty();
            assertThat(breaches(List.of(), both)).isEqualTo(Map.of(AdmissionBreach.SEXES_MIXED, 2L));
        }

        @Test
        void nobodyMayJoinACouple() {
            assertThat(breaches(couple, new Lodging(0, 0, 0, 3), new Lodging(1, 0, 1, 4), new Lodging(2, 0, 2, 3)))
                    .isEqualTo(Map.of(AdmissionBreach.SEXES_MIXED, 1L));
        }

        @Test
        void aCoupleIsAManAndAWomanWhereMixingIsForbidden() {
            assertThatThrownBy(() -> breaches(List.of(new AdmissionCouple(1, 2))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe");
            assertThatThrownBy(() -> new AdmissionProblem(5, List.of(three), stays, PRICED, couple))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe");
            assertThatThrownBy(() -> new AdmissionCouple(1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe");
        }
    }

    @Test
    void sexesInARoomForAnybodyCostNothing() {
        var room = new AdmissionRoom("two", 2, false);
        var stays = List.of(stay("a", MALE, 0, 2, 0), stay("b", FEMALE, 0, 2, 0));
        var plan = new AdmissionPlan(List.of(new Lodging(0, 0, 0, 2), new Lodging(1, 0, 0, 2)));
        assertThat(AdmissionAudit.of(new AdmissionProblem(5, List.of(room), stays, PRICED), plan)
                        .score())
                .isEqualTo(new AdmissionScore(0, 0, 0));
    }

    @Test
    void aChangeOfRoomCostsInsideAPartAndIsFreeAtItsEnd() {
        var inside = problem(PRICED, stay("a", MALE, 0, 4, 0, 0));
        var audit = audit(inside, new Lodging(0, 0, 0, 2), new Lodging(0, 1, 2, 3), new Lodging(0, 0, 3, 4));
        assertThat(audit.changes()).isEqualTo(2);
        assertThat(audit.changeCost()).isEqualTo(220);
        var part = new AdmissionPart(2, RoomPrices.of(0, 0), 1);
        var twoParts = problem(PRICED, new Admission("a", MALE, 0, List.of(part, part)));
        assertThat(audit(twoParts, new Lodging(0, 0, 0, 2), new Lodging(0, 1, 2, 4))
                        .score())
                .isEqualTo(new AdmissionScore(0, 0, 0));
        var strict = problem(STRICT, stay("a", MALE, 0, 4, 0, 0));
        assertThat(audit(strict, new Lodging(0, 0, 0, 2), new Lodging(0, 1, 2, 4))
                        .breaches())
                .isEqualTo(Map.of(AdmissionBreach.ROOM_CHANGED, 1L));
    }

    @Test
    void anOverFullRoomIsABreachForEachTooMany() {
        var problem = problem(PRICED, stay("a", MALE, 0, 3, 0, 0), stay("b", MALE, 2, 3, 0, 0));
        assertThat(audit(problem, new Lodging(0, 1, 0, 3), new Lodging(1, 1, 2, 5))
                        .breaches())
                .isEqualTo(Map.of(AdmissionBreach.ROOM_FULL, 1L));
    }

    @Test
    void aForbiddenRoomIsABreachEachNight() {
        var problem = problem(PRICED, stay("a", MALE, 0, 3, -1, 0));
        assertThat(audit(problem, new Lodging(0, 0, 0, 3)).breaches())
                .isEqualTo(Map.of(AdmissionBreach.ROOM_FORBIDDEN, 3L));
    }

    @Test
    void nightsLeftOutLoseTheirWorthOrBreakTheRule() {
        var free = audit(problem(STRICT, stay("a", MALE, 0, 3, 0, 0)));
        assertThat(free.nightsLeftOut()).isEqualTo(3);
        assertThat(free.score()).isEqualTo(new AdmissionScore(0, 9, 0));
        var must = audit(problem(PRICED, stay("a", MALE, 0, 3, 0, 0)));
        assertThat(must.breaches()).isEqualTo(Map.of(AdmissionBreach.LEFT_OUT, 3L));
    }

    @Test
    void aPartIsPlacedWholeOrNotAtAll() {
        var audit = audit(problem(STRICT, stay("a", MALE, 0, 3, 0, 0)), new Lodging(0, 0, 0, 2));
        assertThat(audit.breaches()).isEqualTo(Map.of(AdmissionBreach.PART_TORN, 1L));
    }

    @Test
    void nightsNobodyAskedForAndNightsInTwoRoomsAreBreaches() {
        var problem = problem(PRICED, stay("a", MALE, 1, 2, 0, 0));
        var audit = audit(problem, new Lodging(0, 0, 0, 3), new Lodging(0, 1, 2, 3), new Lodging(7, 0, 0, 1));
        assertThat(audit.breaches()).isEqualTo(Map.of(AdmissionBreach.OUTSIDE, 2L, AdmissionBreach.TWO_ROOMS, 1L));
    }

    @Test
    void lodgingsKeepTheirBedAndNoRoomNeedsMoreThanItsFullestNight() {
        var plan = new AdmissionPlan(List.of(
                new Lodging(0, 0, 0, 3),
                new Lodging(1, 0, 2, 5),
                new Lodging(2, 0, 3, 4),
                new Lodging(3, 1, 0, 5),
                new Lodging(4, 0, 4, 5)));
        assertThat(plan.beds()).containsExactly(0, 1, 0, 0, 0);
    }

    @Test
    void nightsInOneRoomAreOneLodging() {
        var plan = new AdmissionPlan(List.of(new Lodging(0, 1, 2, 4), new Lodging(0, 1, 0, 2)));
        assertThat(plan.lodgings()).containsExactly(new Lodging(0, 1, 0, 4));
    }

    @Test
    void aProblemThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> problem(PRICED, stay("a", MALE, 4, 2, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> problem(PRICED, stay("a", MALE, 0, 2, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> problem(PRICED, stay("a", MALE, 0, 2, 0, 0), stay("a", MALE, 0, 2, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
