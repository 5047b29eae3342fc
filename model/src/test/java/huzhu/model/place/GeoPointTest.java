package huzhu.model.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class GeoPointTest {
    private static final double ONE_DEGREE_KM = 111.19508023353;

    @Test
    void oneDegreeOfAMeridianOrTheEquatorIsKnown() {
        assertThat(new GeoPoint(0, 0).distanceKm(new GeoPoint(1, 0))).isCloseTo(ONE_DEGREE_KM, within(1e-9));
        assertThat(new GeoPoint(0, 179.5).distanceKm(new GeoPoint(0, -179.5))).isCloseTo(ONE_DEGREE_KM, within(1e-9));
        assertThat(new GeoPoint(29.5, 107).distanceKm(new GeoPoint(30.5, 107))).isCloseTo(ONE_DEGREE_KM, within(1e-9));
    }

    @Test
    void polesAreHalfAGreatCircleApart() {
        assertThat(new GeoPoint(90, 0).distanceKm(new GeoPoint(-90, 45))).isCloseTo(180 * ONE_DEGREE_KM, within(1e-6));
    }

    @Test
    void agreesWithTheLawOfCosinesWhereThatIsExact() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            var a = new GeoPoint(random.nextDouble(-80, 80), random.nextDouble(-180, 180));
            var b = new GeoPoint(random.nextDouble(-80, 80), random.nextDouble(-180, 180));
            double latitudeA = Math.toRadians(a.latitude());
            double latitudeB = Math.toRadians(b.latitude());
            double cosine = Math.sin(latitudeA) * Math.sin(latitudeB)
                    + Math.cos(latitudeA)
                            * Math.cos(latitudeB)
                            * Math.cos(Math.toRadians(b.longitude() - a.longitude()));

            assertThat(a.distanceKm(b)).isCloseTo(6371.0088 * Math.acos(cosine), within(1e-3));
            assertThat(a.distanceKm(b)).isEqualTo(b.distanceKm(a));
        }
    }

    @Test
    void equalPointsAreExactlyZeroApart() {
        assertThat(new GeoPoint(29.88, 107.72).distanceKm(new GeoPoint(29.88, 107.72)))
                .isZero();
    }

    @Test
    void refusesWhatIsNotOnTheEarth() {
        assertThatThrownBy(() -> new GeoPoint(107.72, 29.88)).hasMessageContaining("swapped");
        assertThatThrownBy(() -> new GeoPoint(0, 180.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
