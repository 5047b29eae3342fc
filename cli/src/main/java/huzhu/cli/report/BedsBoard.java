package huzhu.cli.report;

import huzhu.cli.message.Messages;
import huzhu.cli.report.book.RosterBook;
import huzhu.cli.report.paged.Mark;
import huzhu.cli.report.paged.Paged;
import huzhu.cli.report.paged.PagedRow;
import huzhu.model.place.Home;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.plan.BedPlace;
import huzhu.model.plan.PlanView;
import huzhu.model.week.PlanningWeek;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Beds taken, night by night, and who is in them.
 *
 * @param nights names of the nights
 * @param homes the first homes, the largest first
 * @param paged how the script pages them
 * @param rooms a row for each bed: home, room and bed, then who is there each night
 */
public record BedsBoard(List<String> nights, List<Row> homes, Paged paged, PagedListing rooms) {
    private static final int PAGE = 40;

    /**
     * A home.
     *
     * @param name its name
     * @param beds number of its beds
     * @param nights beds taken each night
     * @param share beds taken of all in the week, in percent
     */
    public record Row(String name, String beds, List<Night> nights, String share) {
        private PagedRow paged() {
            return new PagedRow(
                    Stream.concat(
                                    Stream.concat(
                                            Stream.of(name, beds),
                                            nights.stream().map(Night::taken)),
                                    Stream.of(share))
                            .toList(),
                    nights.stream().map(Night::marks).toList(),
                    List.of());
        }
    }

    /** Beds taken in one night: how many, and as a bar of which the home's beds are 100. */
    public record Night(String taken, List<Mark> marks) {}

    static BedsBoard of(PlanView plan, Aliases aliases, Messages words) {
        var county = plan.county();
        Map<HomeId, Integer> beds = county.places().rooms().stream()
                .collect(Collectors.groupingBy(Room::home, Collectors.summingInt(Room::beds)));
        var withBeds = county.places().homes().stream()
                .filter(home -> beds.getOrDefault(home.id(), 0) > 0)
                .sorted(Comparator.comparingInt(home -> -beds.getOrDefault(home.id(), 0)))
                .toList();
        var taken = plan.beds().stream()
                .collect(Collectors.groupingBy(bed -> bed.home().id()));
        var rows = withBeds.stream()
                .map(home -> row(
                        home,
                        taken.getOrDefault(home.id(), List.of()),
                        county.week(),
                        beds.getOrDefault(home.id(), 0),
                        words))
                .toList();
        return new BedsBoard(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> words.text("day." + day))
                        .toList(),
                rows.stream().limit(PAGE).toList(),
                Paged.of(rows.stream().map(Row::paged).toList(), PAGE, RosterBook.FILE, List.of()),
                rooms(new BedRooms(plan, aliases), withBeds, words));
    }

    private static PagedListing rooms(BedRooms rooms, List<Home> homes, Messages words) {
        var heads = Stream.concat(
                        PagedListing.heads(words, "rooms").stream(),
                        Arrays.stream(DayOfWeek.values()).map(day -> words.text("day." + day)))
                .toList();
        var names = homes.stream().map(Home::name).distinct().toList();
        return PagedListing.of(
                heads,
                Collections.nCopies(heads.size(), false),
                homes.stream().flatMap(rooms::of).toList(),
                PAGE,
                RosterBook.FILE,
                names.size() > 1 ? List.of(new Paged.Choice(words.text("report.beds.home"), 0, names)) : List.of());
    }

    private static Row row(Home home, List<BedPlace> places, PlanningWeek week, int beds, Messages words) {
        var taken = Arrays.stream(DayOfWeek.values())
                .map(night -> taken(places, week.date(night)))
                .toList();
        long all = taken.stream().mapToLong(Long::longValue).sum();
        return new Row(
                home.name(),
                words.number(beds),
                taken.stream().map(count -> night(count, beds, words)).toList(),
                words.percent(all, beds * (double) taken.size()));
    }

    private static Night night(long taken, int beds, Messages words) {
        return new Night(words.number(taken), List.of(Mark.of("met", 0, Math.min(100, 100.0 * taken / beds))));
    }

    private static long taken(List<BedPlace> places, LocalDate night) {
        return places.stream()
                .filter(place -> !night.isBefore(place.assigned().from())
                        && night.isBefore(place.assigned().to()))
                .count();
    }
}
