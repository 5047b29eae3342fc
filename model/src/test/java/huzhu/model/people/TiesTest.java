package huzhu.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TiesTest {
    private static final PersonId A = new PersonId("a");
    private static final PersonId B = new PersonId("b");

    @Test
    void tieHoldsInBothDirections() {
        var ties = new Ties(List.of(new Tie(B, A, Relation.KIN, 0.3)));

        assertThat(ties.has(A, B, Relation.KIN)).isTrue();
        assertThat(ties.has(B, A, Relation.KIN)).isTrue();
        assertThat(ties.has(A, B, Relation.SPOUSE)).isFalse();
        assertThat(ties.between(A, new PersonId("c"))).isEmpty();
    }

    @Test
    void closestTieCountsAndConflictDoesNot() {
        var ties = new Ties(List.of(
                new Tie(A, B, Relation.NEIGHBOUR, 0.3),
                new Tie(B, A, Relation.FRIEND, 0.7),
                new Tie(A, B, Relation.CONFLICT, 1)));

        assertThat(ties.strength(B, A)).isEqualTo(0.7);
        assertThat(ties.strength(A, new PersonId("c"))).isZero();
    }

    @Test
    void nobodyIsTiedToThemself() {
        assertThatThrownBy(() -> new Tie(A, A, Relation.KIN, 0.5)).hasMessageContaining("themself");
        assertThatThrownBy(() -> new Tie(A, B, Relation.KIN, 1.01)).hasMessageContaining("1.01");
    }
}
