package huzhu.solver.engine;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.SexPolicy;
import huzhu.model.service.ServiceKind;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A county of any size, for measurements and for searches in regions: villages of a hundred elders and fifteen volunteers on a grid. */
final class BigCounty {
    private static final int ELDERS_PER_VILLAGE = 100;
    private static final double VILLAGE_DEGREES = 0.03;

    private final SplittableRandom random = new SplittableRandom(1);
    private final CountyBuilder county = CountyBuilder.county();
    private final int villages;

    private BigCounty(int elders) {
        villages = Math.max(1, elders / ELDERS_PER_VILLAGE);
    }

    /** About three visits an elder, a bed asked for by every twentieth, a place in a session by every second. */
    static PlanningProblem of(int elders) {
        return PlanningProblem.of(new BigCounty(elders).build().build());
    }

    private CountyBuilder build() {
        county.service("CHAT", s -> s.minutes(30).perWeek(1))
                .service("MEAL", s -> s.minutes(20).perWeek(0, 0, 1, 2, 3).window("10:30-12:30;16:30-18:30"))
                .service(
                        "WASH",
                        s -> s.minutes(45)
                                .perWeek(0, 0, 1, 1, 2)
                                .skills("nursing")
                                .gapDays(2))
                .service("LIFT", s -> s.minutes(40).perWeek(0, 0, 0, 0, 1).caregivers(2))
                .service("SING", s -> s.kind(ServiceKind.SESSION).minutes(60).perWeek(1, 1, 0, 0, 0));
        for (int village = 0; village < villages; village++) {
            people(village);
            house(village);
        }
        return county;
    }

    private void people(int village) {
        for (int i = 0; i < ELDERS_PER_VILLAGE; i++) {
            var id = "e" + village + "." + i;
            county.elder(id, elder -> elder.level(random.nextInt(5)).at(near(village)));
            if (i % 20 == 0) {
                var day = DayOfWeek.of(1 + random.nextInt(7));
                county.stay("S" + village + "." + i, id, day, 1 + random.nextInt(9));
            }
        }
        for (int i = 0; i < ELDERS_PER_VILLAGE * 3 / 20; i++) {
            boolean nurse = i % 2 == 0;
            county.volunteer(
                    "v" + village + "." + i,
                    volunteer -> volunteer
                            .at(near(village))
                            .mode(nurse ? TravelMode.EBIKE : TravelMode.BIKE)
                            .skills(nurse ? new String[] {"nursing"} : new String[0])
                            .maxMinutesWeek(360)
                            .freeDaily("08:00-11:30;14:00-17:00"));
        }
    }

    private void house(int village) {
        var home = "H" + village;
        county.home(home, near(village), Optional.empty());
        county.room("R" + village, home, 3, SexPolicy.ANY);
        for (var day : List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY)) {
            county.session(
                    "G" + village + day,
                    "SING",
                    day,
                    "09:00-10:00",
                    session -> session.minAttendance(4).at(near(village)));
        }
    }

    private GeoPoint near(int village) {
        int side = (int) Math.ceil(Math.sqrt(villages));
        return new GeoPoint(
                29 + VILLAGE_DEGREES * (double) (village / side) + random.nextInt(100) / 10_000d,
                107 + VILLAGE_DEGREES * (village % side) + random.nextInt(100) / 10_000d);
    }
}
