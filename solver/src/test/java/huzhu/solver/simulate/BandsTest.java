package huzhu.solver.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BandsTest {
    @Test
    void quantilesAreLinearBetweenOrderStatistics() {
        // R: quantile(c(1, 2, 3, 4, 10), c(.05, .25, .5, .75, .95), type = 7)
        var bands = Bands.of(List.of(10d, 2d, 3d, 1d, 4d));
        assertThat(bands.mean()).isEqualTo(4);
        assertThat(bands.low()).isCloseTo(1.2, within(1e-12));
        assertThat(bands.lowerQuartile()).isEqualTo(2);
        assertThat(bands.median()).isEqualTo(3);
        assertThat(bands.upperQuartile()).isEqualTo(4);
        assertThat(bands.high()).isCloseTo(8.8, within(1e-12));
        assertThat(Bands.of(List.of(5d))).isEqualTo(new Bands(5, 5, 5, 5, 5, 5));
    }
}
