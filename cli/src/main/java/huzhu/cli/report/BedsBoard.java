package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.model.place.Home;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.plan.PlanView;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Beds taken, night by night.
 *
 * @param nights names of the nights
 * @param homes one row a home, the largest first
 * @param note how many homes are left out, blank if none is
 */
public record BedsBoard(List<String> nights, List<Row> homes, String note) {
    private static final int MOST_HOMES = 80;
    private static final int MOST_BEDS = 1_000;

    /**
     * A home.
     *
     * @param name its name
     * @param beds number of its beds
     * @param nights beds taken each night
     * @param share beds taken of all in the week, in percent
     * @param rooms a row for each bed: room and bed, then who is there each night
     */
    public record Row(String name, String beds, List<Night> nights, String share, List<List<String>> rooms) {}

    /** Beds taken in one night: how many, and of 100 how many of the home's. */
    public record Night(String taken, double percent) {}

    static BedsBoard of(PlanView plan, Aliases aliases, Messages words) {
        var county = plan.county();
        Map<HomeId, Integer> beds = county.places().rooms().stream()
                .collect(Collectors.groupingBy(Room::home, Collectors.summingInt(Room::beds)));
        var withBeds = county.places().homes().stream()
                .filter(home -> beds.getOrDefault(home.id(), 0) > 0)
                .sorted(Comparator.comparingInt(home -> -beds.getOrDefault(home.id(), 0)))
                .toList();
        var shown = withBeds.stream().limit(MOST_HOMES).toList();
        return new BedsBoard(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> words.text("day." + day))
                        .toList(),
                rows(plan, shown, beds, new BedRooms(plan, aliases), words),
                withBeds.size() > shown.size() ? words.text("report.firstOf", shown.size(), withBeds.size()) : "");
    }

    private static List<Row> rows(
            PlanView plan, List<Home> homes, Map<HomeId, Integer> beds, BedRooms rooms, Messages words) {
        var rows = new ArrayList<Row>();
        int left = MOST_BEDS;
        for (var home : homes) {
            var row = row(plan, home, beds.getOrDefault(home.id(), 0), rooms.of(home, left), words);
            left -= row.rooms().size();
            rows.add(row);
        }
        return rows;
    }

    private static Row row(PlanView plan, Home home, int beds, List<List<String>> rooms, Messages words) {
        var taken = Arrays.stream(DayOfWeek.values())
                .map(night -> taken(plan, home, night))
                .toList();
        long all = taken.stream().mapToLong(Long::longValue).sum();
        return new Row(
                home.name(),
                words.number(beds),
                taken.stream()
                        .map(count -> new Night(words.number(count), Math.min(100, 100.0 * count / beds)))
                        .toList(),
                words.percent(all, beds * (double) taken.size()),
                rooms);
    }

    private static long taken(PlanView plan, Home home, DayOfWeek night) {
        var date = plan.county().week().date(night);
        return plan.beds().stream()
                .filter(bed -> bed.home().id().equals(home.id()))
                .filter(bed -> !date.isBefore(bed.assigned().from())
                        && date.isBefore(bed.assigned().to()))
                .count();
    }
}
