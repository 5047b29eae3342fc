package huzhu.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HelpTest {

    @Test
    void whatHelpLeavesOfADayIsBeforeAndAfterIt() {
        int[] windows = {480, 720, 840, 1020};
        assertThat(Help.windowsBeside(List.of(new Help(0, true, 500, 620)), windows))
                .containsExactly(480, 500, 620, 720, 840, 1020);
        assertThat(Help.windowsBeside(List.of(new Help(0, true, 480, 620), new Help(1, true, 900, 1020)), windows))
                .containsExactly(620, 720, 840, 900);
    }

    @Test
    void helpTakesItsMinutesOutOfTheDaysCapButNoVisit() {
        var day = new PricedDay(0, 1, new int[] {480, 720}, 150, 3, 1, new int[] {0}, new double[] {5}, 1);
        var rest = Help.beside(List.of(new Help(0, false, 500, 620)), day);
        assertThat(rest.capMinutes()).isEqualTo(30);
        assertThat(rest.capVisits()).isEqualTo(3);
        assertThat(rest.count()).isEqualTo(1);
        assertThat(Help.beside(List.of(new Help(0, false, 480, 630)), day).count())
                .isZero();
    }

    @Test
    void helpThatMeetsIsNeverGivenTogether() {
        var early = new Help(0, true, 480, 600);
        var later = new Help(1, true, 600, 700);
        var between = new Help(2, true, 590, 610);
        assertThat(Help.sets(List.of(early, later, between)).orElseThrow())
                .containsExactlyInAnyOrder(List.of(early), List.of(later), List.of(between), List.of(early, later));
    }

    @Test
    void tooManySetsAreNotListed() {
        var all = new ArrayList<Help>();
        for (int k = 0; k < 6; k++) {
            all.add(new Help(k, true, 60 * k, 60 * k + 60));
        }
        assertThat(Help.sets(all.subList(0, 5)).orElseThrow()).hasSize(31);
        assertThat(Help.sets(all)).isEmpty();
    }
}
