package huzhu.cli.report;

import huzhu.model.place.Home;
import huzhu.model.place.Room;
import huzhu.model.plan.BedPlace;
import huzhu.model.plan.PlanView;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who lies in which bed of a home, night by night. */
record BedRooms(PlanView plan, Aliases aliases) {
    /** The rows of a home: home, room and bed, then who is there each night. */
    Stream<List<String>> of(Home home) {
        return plan.county().places().rooms().stream()
                .filter(room -> room.home().equals(home.id()))
                .flatMap(room -> IntStream.rangeClosed(1, room.beds()).mapToObj(bed -> row(home, room, bed)));
    }

    private List<String> row(Home home, Room room, int bed) {
        var row = new ArrayList<String>();
        row.add(home.name());
        row.add(room.id().value() + " · " + bed);
        Arrays.stream(DayOfWeek.values())
                .map(night -> guest(room, bed, night)
                        .map(it -> aliases.of(it.elder().id()))
                        .orElse(""))
                .forEach(row::add);
        return row;
    }

    private Optional<BedPlace> guest(Room room, int bed, DayOfWeek night) {
        var date = plan.county().week().date(night);
        return plan.bedsByRoom().getOrDefault(room.id(), List.of()).stream()
                .filter(place -> place.assigned().bed() == bed)
                .filter(place -> !date.isBefore(place.assigned().from())
                        && date.isBefore(place.assigned().to()))
                .findFirst();
    }
}
