package huzhu.datasets.survey;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.place.GeoPoint;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /**
     * Points that other programs publish with what they become.
     *
     * <p>Source: tests of googollee/eviltransform and of wandergis/coordtransform. The former's two points of BD-09 differ by 10 and
     * 41 m from the latter's formula, which is followed here.
     */
    @ParameterizedTest
    @CsvSource({
        "GCJ02, 31.17530398364597, 121.531541859215, 31.1774276, 121.5272106",
        "GCJ02, 22.540796131694766, 113.9171764808363, 22.543847, 113.912316",
        "GCJ02, 39.91334545536069, 116.38404722455657, 39.911954, 116.377817",
        "GCJ02, 39.91640428150164, 116.41024449916938, 39.915, 116.404"
    })
    void publishedPointsAreMetWithinTwoMetres(
            CoordinateSystem system, double latitude, double longitude, double wgsLatitude, double wgsLongitude) {
        var point = new GeoPoint(wgsLatitude, wgsLongitude);
        assertThat(system.toWgs84(latitude, longitude).distanceKm(point)).isLessThan(0.002);
        assertThat(system.fromWgs84(point).distanceKm(new GeoPoint(latitude, longitude)))
                .isLessThan(0.002);
    }

    @Test
    void publishedPointsOfBaiduAreMetThroughTheOtherSystem() {
        var read = CoordinateSystem.BD09.toWgs84(39.915, 116.404);
        assertThat(CoordinateSystem.GCJ02
                        .fromWgs84(read)
                        .distanceKm(new GeoPoint(39.90865673957631, 116.39762729119315)))
                .isLessThan(0.002);
        var wgs84 = CoordinateSystem.GCJ02.toWgs84(39.915, 116.404);
        assertThat(CoordinateSystem.BD09
                        .fromWgs84(wgs84)
                        .distanceKm(new GeoPoint(39.92133699351021, 116.41036949371029)))
                .isLessThan(0.002);
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
