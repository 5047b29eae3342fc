package huzhu.solver.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SharesTest {
    private static final int DRAWS = 10_000;

    @Test
    void itemsAreDrawnInProportionToTheirShares() {
        var shares = new Shares<>(List.of("rare", "never", "often"), Map.of("rare", 1, "never", 0, "often", 4)::get);
        var random = new SplittableRandom(1);
        var drawn = Stream.generate(() -> shares.draw(random))
                .limit(DRAWS)
                .collect(Collectors.groupingBy(item -> item, Collectors.counting()));
        assertThat(drawn).containsOnlyKeys("rare", "often");
        assertThat(drawn.get("often")).isCloseTo(DRAWS * 4L / 5, within(DRAWS / 50L));
    }

    @Test
    void nothingIsDrawnFromNothing() {
        var shares = new Shares<String>(List.of(), item -> 1);
        assertThatIllegalStateException().isThrownBy(() -> shares.draw(new SplittableRandom(1)));
    }

    @Test
    void aNegativeShareIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shares<>(List.of("good", "bad"), Map.of("good", 2, "bad", -1)::get))
                .withMessageContaining("share -1 of bad");
    }
}
