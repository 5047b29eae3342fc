package huzhu.datasets.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huzhu.model.place.GeoPoint;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CoordinateSystemTest {
    private static final GeoPoint FENGDU = new GeoPoint(29.8686, 107.7303);

    @Test
    void theInverseIsExactToUnderAMetreAllOverChina() {
        var random = new SplittableRandom(42);
        for (int i = 0; i < 2_000; i++) {
            var point = new GeoPoint(random.nextDouble(18, 53), random.nextDouble(75, 134));
            for (var system : CoordinateSystem.values()) {
                var shifted = system.fromWgs84(point);
                var back = system.toWgs84(shifted.latitude(), shifted.longitude());
                assertThat(back.distanceKm(point)).as("%s %s", system, point).isLessThan(0.001);
            }
        }
    }

    @Test
    void offsetsAreOfTheKnownSize() {
        // Computed independently for Fengdu, Feixiang and Zijin: GCJ-02 516 to 570 m, BD-09 1,120 to 1,287 m.
        for (var point : new GeoPoint[] {FENGDU, new GeoPoint(36.55, 114.80), new GeoPoint(23.64, 115.18)}) {
            assertThat(CoordinateSystem.GCJ02.fromWgs84(point).distanceKm(point))
                    .isBetween(0.45, 0.62);
            assertThat(CoordinateSystem.BD09.fromWgs84(point).distanceKm(point)).isBetween(1.0, 1.4);
        }
    }

    @Test
    void knownPointOfTiananmen() {
        // A pair that implementers of the transform publish: WGS-84 39.90734, 116.39089 is GCJ-02 39.90874, 116.39713.
        var gcj = CoordinateSystem.GCJ02.fromWgs84(new GeoPoint(39.90734, 116.39089));
        assertThat(gcj.latitude()).isCloseTo(39.90874, within(2e-5));
        assertThat(gcj.longitude()).isCloseTo(116.39713, within(2e-5));
    }

    @Test
    void outsideChinaNothingIsShifted() {
        var paris = new GeoPoint(48.8566, 2.3522);
        assertThat(CoordinateSystem.GCJ02.fromWgs84(paris)).isEqualTo(paris);
        assertThat(CoordinateSystem.GCJ02.toWgs84(48.8566, 2.3522)).isEqualTo(paris);
    }

    @Test
    void namesAreReadWithOrWithoutHyphen() {
        assertThat(CoordinateSystem.find("WGS-84")).contains(CoordinateSystem.WGS84);
        assertThat(CoordinateSystem.find("gcj02")).contains(CoordinateSystem.GCJ02);
        assertThat(CoordinateSystem.find("mars")).isEmpty();
    }
}
