package huzhu.model.travel;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.CountyBuilder.north;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huzhu.model.fixture.Policies;
import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import huzhu.model.policy.TravelPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TravelTest {
    private static final Travel TRAVEL = new Travel(Policies.TRAVEL);

    @Test
    void wholeMinutesStayWhole() {
        assertThat(TRAVEL.minutes(TravelMode.WALK, 1.0)).isEqualTo(15);
        assertThat(TRAVEL.minutes(TravelMode.BIKE, 1.0)).isEqualTo(6);
        assertThat(TRAVEL.minutes(TravelMode.EBIKE, 1.0)).isEqualTo(4);
        assertThat(TRAVEL.minutes(TravelMode.CAR, 1.0)).isEqualTo(2);
    }

    @Test
    void startedMinutesAreRoundedUpButForRoundingNoise() {
        assertThat(TRAVEL.minutes(TravelMode.CAR, 1.001)).isEqualTo(3);
        assertThat(TRAVEL.minutes(TravelMode.CAR, 15 + 4e-10)).isEqualTo(30);
        assertThat(TRAVEL.minutes(TravelMode.CAR, 15 + 6e-10)).isEqualTo(31);
        assertThat(TRAVEL.minutes(TravelMode.CAR, 15 - 1e-3)).isEqualTo(30);
    }

    @Test
    void equalCoordinatesTakeNoTimeAndNearbyOnesAMinute() {
        var here = north(0);

        assertThat(TRAVEL.roadKm(here, new GeoPoint(here.latitude(), here.longitude())))
                .isZero();
        assertThat(TRAVEL.minutes(TravelMode.WALK, here, new GeoPoint(here.latitude(), here.longitude())))
                .isZero();
        assertThat(TRAVEL.minutes(TravelMode.CAR, here, north(0.001))).isEqualTo(1);
    }

    @Test
    void roadIsTheGreatCircleTimesTheDetour() {
        var from = new GeoPoint(29.88, 107.72);
        var to = new GeoPoint(29.95, 107.81);

        assertThat(TRAVEL.roadKm(from, to)).isEqualTo(from.distanceKm(to) * 1.3);
        assertThat(TRAVEL.roadKm(to, from)).isEqualTo(TRAVEL.roadKm(from, to));
        assertThat(TRAVEL.minutes(TravelMode.BIKE, from, to)).isEqualTo((int) Math.ceil(TRAVEL.roadKm(from, to) * 6));
    }

    @Test
    void policyNeedsASpeedForEveryMode() {
        assertThatThrownBy(() -> new TravelPolicy(1.3, Map.of(TravelMode.WALK, 4d)))
                .hasMessageContaining("BIKE");
        assertThatThrownBy(() -> new TravelPolicy(0.9, Policies.TRAVEL.speedKmh()))
                .hasMessageContaining("detour");
    }

    @Test
    void reachEndsAtTheDistanceLimitOrWhereNoWindowLeavesAMinute() {
        var county = county().volunteer("limited", v -> v.maxKm(3))
                .volunteer("unlimited", v -> v)
                .volunteer("idle", v -> v.freeDaily(""))
                .build();
        var volunteers = county.volunteers();

        assertThat(TRAVEL.reachKm(volunteers.get(0))).isEqualTo(3);
        double onFoot = TRAVEL.reachKm(volunteers.get(1));
        assertThat(onFoot).isBetween(20.0, 20.2);
        assertThat(2 * TRAVEL.minutes(TravelMode.WALK, Math.nextUp(onFoot))).isGreaterThan(10 * 60);
        assertThat(TRAVEL.reachKm(volunteers.get(2))).isLessThan(0.1);
    }
}
