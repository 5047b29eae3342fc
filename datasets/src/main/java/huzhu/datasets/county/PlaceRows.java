package huzhu.datasets.county;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.need.NeedLevel;
import huzhu.model.place.Home;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.place.SexPolicy;
import huzhu.model.place.Village;
import huzhu.model.place.VillageId;
import huzhu.model.service.Provider;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes villages, homes and rooms of their rows. */
final class PlaceRows {
    private static final String VILLAGE = "village_id";
    private static final String HOME = "home_id";

    private final Links links;
    private final Positions positions;
    private final Kept<Village> villages;
    private final Kept<Home> homes;
    private final Kept<Room> rooms;
    private final Map<String, Village> villagesById = new HashMap<>();
    private final Map<String, Home> homesById = new HashMap<>();
    private final VillageNames names = new VillageNames();
    private final Map<String, Integer> homeLines = new HashMap<>();

    PlaceRows(Links links, Positions positions) {
        this.links = links;
        this.positions = positions;
        villages = new Kept<>(links.log("villages"));
        homes = new Kept<>(links.log("homes"));
        rooms = new Kept<>(links.log("rooms"));
    }

    void takeVillage(Row row) {
        var point = positions.read(row);
        if (row.isRefused() || point.isEmpty()) {
            return;
        }
        var village = new Village(
                new VillageId(row.requireWord(VILLAGE)),
                row.requireWord("name"),
                row.word("township").orElse(""),
                point.get());
        villages.add(row.line(), village);
        villagesById.put(village.id().value(), village);
        names.add(village);
    }

    void takeHome(Row row) {
        var village = findVillage(row, VILLAGE);
        var point = village.flatMap(found -> positions.near(row, found));
        if (row.isRefused() || village.isEmpty()) {
            return;
        }
        if (point.isEmpty()) {
            row.usedDefault("latitude, longitude: the village's position");
        }
        var home = new Home(
                new HomeId(row.requireWord(HOME)),
                row.requireWord("name"),
                village.get().id(),
                point.orElse(village.get().location()),
                level(row.integer("max_need_level")),
                provider(row),
                row.number("cost_per_night"));
        links.name("homes", home.name(), home.id().value());
        homes.add(row.line(), home);
        homesById.put(home.id().value(), home);
        homeLines.put(home.id().value(), row.line());
    }

    void takeRoom(Row row) {
        var home = row.word(HOME);
        home.ifPresent(id -> links.leads(row, HOME, id, "homes"));
        if (row.isRefused()) {
            return;
        }
        rooms.add(
                row.line(),
                new Room(
                        new RoomId(row.requireWord("room_id")),
                        new HomeId(row.requireWord(HOME)),
                        row.integer("beds").orElse(0),
                        sexPolicy(row.requireWord("sex_policy")),
                        codes(row, "equipment"),
                        level(row.integer("max_need_level"))));
    }

    /** Warns of homes without a bed, once all rooms are known. */
    void finish() {
        var furnished = new HashSet<String>();
        for (var room : rooms.values()) {
            if (room.beds() > 0) {
                furnished.add(room.home().value());
            }
        }
        if (links.log("rooms").rowsIn() > 0) {
            homes.values().stream()
                    .map(home -> home.id().value())
                    .filter(id -> !furnished.contains(id))
                    .forEach(id -> links.log("homes")
                            .add(homeLines.getOrDefault(id, 0), HOME, ProblemCode.HOME_WITHOUT_ROOMS, id, ""));
        }
    }

    /** The village that a cell names by its id, else by its name; if it leads nowhere, the row gets a problem. */
    Optional<Village> findVillage(Row row, String column) {
        var text = row.word(column);
        var named = text.filter(word -> !links.log("villages").rowsById().containsKey(word))
                .map(names::find)
                .orElse(List.of());
        if (named.size() == 1) {
            var village = named.getFirst();
            row.usedDefault(column + ": " + text.orElse("") + " read as " + village.id());
            return Optional.of(village);
        }
        if (named.size() > 1) {
            var all = named.stream()
                    .map(village -> village.id() + " " + village.township())
                    .toList();
            row.problem(column, ProblemCode.VILLAGE_AMBIGUOUS, "", String.join(", ", all));
            return Optional.empty();
        }
        return text.filter(id -> links.leads(row, column, id, "villages", names::nearest))
                .map(villagesById::get);
    }

    /** The home that a cell names; if it leads nowhere, the row gets a problem. */
    Optional<Home> findHome(Row row, String column) {
        return row.word(column)
                .filter(id -> links.leads(row, column, id, "homes"))
                .map(homesById::get);
    }

    Kept<Village> villages() {
        return villages;
    }

    Kept<Home> homes() {
        return homes;
    }

    Kept<Room> rooms() {
        return rooms;
    }

    private static Optional<NeedLevel> level(OptionalInt number) {
        return number.isPresent() ? Optional.of(NeedLevel.of(number.getAsInt())) : Optional.empty();
    }

    static Optional<Provider> provider(Row row) {
        return row.word("provider").map(word -> Provider.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static SexPolicy sexPolicy(String word) {
        return switch (word) {
            case "m" -> SexPolicy.MEN;
            case "f" -> SexPolicy.WOMEN;
            case "same" -> SexPolicy.SAME;
            default -> SexPolicy.ANY;
        };
    }

    /** Codes of a list in lower case. */
    static Set<String> codes(Row row, String column) {
        var codes = new HashSet<String>();
        row.words(column).forEach(code -> codes.add(code.toLowerCase(Locale.ROOT)));
        return codes;
    }
}
