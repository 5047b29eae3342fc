package huzhu.solver.exact;

import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.RequestBuilder;
import huzhu.model.fixture.VolunteerBuilder;
import huzhu.model.people.Relation;
import huzhu.model.people.Sex;
import huzhu.model.people.TravelMode;
import huzhu.model.place.GeoPoint;
import huzhu.model.place.SexPolicy;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random weeks of 3–6 volunteers, 6–12 visits, two beds and 1–3 stays, in which most visits can be served by themselves
 * and never all together: few hours, tight limits, narrow windows, pairs, sequences and beds that take visits off the road.
 */
final class TinyCounty {
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
    private static final int MOST_VISITS = 12;

    private final SplittableRandom random;
    private final CountyBuilder county = CountyBuilder.county();
    private final List<String> volunteers = new ArrayList<>();
    private final List<GeoPoint> homes = new ArrayList<>();

    private TinyCounty(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The week of this seed. */
    static PlanningProblem problem(long seed) {
        return new TinyCounty(seed).build();
    }

    private PlanningProblem build() {
        if (random.nextBoolean()) {
            county.couplesShare();
        }
        county.service("CHAT")
                .service("MEAL", service -> service.minutes(20).window("08:00-08:50;11:00-12:00"))
                .service(
                        "WASH",
                        service -> service.minutes(45).personalCare().gapDays(2).window("08:00-11:30"))
                .service("LIFT", service -> service.minutes(40).caregivers(2).skills("nursing"));
        int elders = 3 + random.nextInt(3);
        for (int i = 0; i < elders; i++) {
            elder(i);
        }
        int count = 3 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            volunteer(i, elders);
        }
        county.tie("e0", "e1", Relation.SPOUSE, 1);
        // Volunteers from the third on are no elders.
        county.tie("v2", "e" + random.nextInt(elders), one(List.of(Relation.NEIGHBOUR, Relation.CONFLICT)), 0.5);
        requests(elders);
        beds(elders);
        return county.problem();
    }

    private void elder(int number) {
        homes.add(CountyBuilder.north(random.nextInt(9) / 2d - 2));
        county.elder("e" + number, elder -> {
            elder.level(random.nextInt(5)).at(homes.get(number)).sex(sex());
            maybe(0.4, () -> elder.caregiverSex(sex()));
            maybe(0.2, () -> elder.weightAdjust(0.5 + random.nextInt(10) / 10d));
            return elder;
        });
    }

    private void volunteer(int number, int elders) {
        boolean receives = number < 2 && number < elders && random.nextBoolean();
        var id = receives ? "e" + number : "v" + number;
        volunteers.add(id);
        county.volunteer(id, volunteer -> {
            volunteer
                    .at(receives ? homes.get(number) : CountyBuilder.north(random.nextInt(9) / 2d - 2))
                    .mode(one(List.of(TravelMode.WALK, TravelMode.BIKE, TravelMode.EBIKE)))
                    .sex(sex());
            maybe(0.7, () -> volunteer.skills("nursing"));
            maybe(0.2, () -> volunteer.maxKm(1 + random.nextInt(4)));
            maybe(0.3, () -> volunteer.maxMinutesDay(75 + 15 * random.nextInt(8)));
            maybe(0.4, () -> volunteer.maxMinutesWeek(90 + 15 * random.nextInt(10)));
            maybe(0.3, () -> volunteer.maxVisitsDay(1 + random.nextInt(2)));
            free(volunteer);
            return volunteer;
        });
    }

    private void free(VolunteerBuilder volunteer) {
        var windows = List.of(
                "08:00-10:00", "08:00-09:30;11:00-12:30", "10:45-12:15", "08:30-11:45", "08:00-09:15;09:15-10:30");
        volunteer.free(one(DAYS), one(windows));
        for (var day : DAYS) {
            maybe(0.35, () -> volunteer.free(day, one(windows)));
        }
    }

    private void requests(int elders) {
        int visits = 0;
        int most = MOST_VISITS - 2 * random.nextInt(3);
        for (int i = 0; visits < most - 2; i++) {
            int times = 1 + random.nextInt(most - visits > 3 ? 3 : 2);
            var elder = "e" + random.nextInt(elders);
            var id = "r" + i;
            county.request(id, elder, one(List.of("CHAT", "CHAT", "MEAL", "WASH", "LIFT")), request -> {
                request.times(times);
                maybe(0.3, () -> request.minutes(15 + 5 * random.nextInt(12)));
                maybe(0.4, () -> request.days(days()));
                maybe(0.2, () -> request.gapDays(1 + random.nextInt(2)));
                maybe(0.3, () -> request.window(one(List.of("08:00-09:30", "09:00-10:15;11:00-12:15", "08:15-11:15"))));
                carers(request);
                return request;
            });
            visits += times;
            if (random.nextInt(4) == 0 && visits < most) {
                int follow = Math.min(times, most - visits);
                county.request(
                        id + "b",
                        elder,
                        "CHAT",
                        request -> request.times(follow)
                                .minutes(15 + 5 * random.nextInt(4))
                                .after(id, 10 * random.nextInt(3), 20 + 10 * random.nextInt(6)));
                visits += follow;
            }
        }
    }

    private void carers(RequestBuilder request) {
        maybe(0.15, () -> request.required(one(volunteers)));
        maybe(0.2, () -> request.refused(one(volunteers)));
        maybe(0.2, () -> request.preferred(one(volunteers)));
    }

    private DayOfWeek[] days() {
        var days = EnumSet.of(one(DAYS));
        maybe(0.5, () -> days.add(one(DAYS)));
        return days.toArray(DayOfWeek[]::new);
    }

    private void beds(int elders) {
        county.home("H");
        if (random.nextBoolean()) {
            county.room("R", "H", 2, one(List.of(SexPolicy.values())));
        } else {
            county.room("R", "H", 1, one(List.of(SexPolicy.values()))).room("Q", "H", 1);
        }
        int stays = 1 + random.nextInt(3);
        for (int i = 0; i < stays; i++) {
            var first = one(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY));
            county.stay("S" + i, "e" + random.nextInt(elders), first, 1 + random.nextInt(4), stay -> {
                // A night is worth less than a long visit here, so that beds and visits compete.
                maybe(0.7, () -> stay.weight(0.05));
                return stay;
            });
        }
    }

    private Sex sex() {
        return random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private void maybe(double probability, Runnable step) {
        if (random.nextDouble() < probability) {
            step.run();
        }
    }
}
