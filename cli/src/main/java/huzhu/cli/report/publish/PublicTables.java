package huzhu.cli.report.publish;

import huzhu.cli.message.Messages;
import huzhu.cli.report.publish.CrossTable.Cell;
import huzhu.model.account.Accounts;
import huzhu.model.account.Grouping;
import huzhu.model.county.County;
import huzhu.model.demand.Series;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The tables that are published: elders who need visits, by village and need level, by age and sex, and by whom they live with.
 *
 * <p>No two tables share anything but the number of all: what is withheld in one cannot be found in another.
 */
final class PublicTables {
    private final PlanView plan;
    private final County county;
    private final Messages words;
    private final Map<PersonId, Series> anySeries = new LinkedHashMap<>();
    private final Map<PersonId, Cell> needs = new LinkedHashMap<>();

    private PublicTables(PlanView plan, Messages words) {
        this.plan = plan;
        this.county = plan.county();
        this.words = words;
        plan.problem().demand().visitSeries().forEach(this::count);
        needs.values().removeIf(cell -> cell.neededMinutes() == 0);
    }

    static List<CrossTable> of(PlanView plan, Messages words) {
        var tables = new PublicTables(plan, words);
        return List.of(
                tables.table("village_level", tables.villages(), tables.groups(Grouping.LEVEL)),
                tables.table("age_sex", tables.groups(Grouping.AGE_GROUP), tables.groups(Grouping.SEX)),
                tables.table("living", tables.groups(Grouping.LIVING), tables.everybody()));
    }

    private void count(Series series) {
        var minutes = Accounts.minutes(plan, series);
        var elder = series.elder().id();
        anySeries.putIfAbsent(elder, series);
        var before = needs.getOrDefault(elder, new Cell(1, 0, 0));
        needs.put(elder, new Cell(1, before.neededMinutes() + minutes.demand(), before.metMinutes() + minutes.met()));
    }

    /** A way to sort elders: names of the groups by key, and the key of an elder. */
    private record Sorting(SequencedMap<String, String> names, Function<Elder, String> key) {}

    private Sorting villages() {
        var names = new LinkedHashMap<String, String>();
        for (var village : county.places().villages()) {
            var name = village.township().isBlank() ? village.name() : village.township() + " " + village.name();
            names.put(village.id().value(), Collections.frequency(names.values(), name) > 0 ? name + " 2" : name);
        }
        return new Sorting(names, elder -> elder.person().village().value());
    }

    private Sorting groups(Grouping grouping) {
        var names = new LinkedHashMap<String, String>();
        var keys = switch (grouping) {
            case LEVEL -> List.of("0", "1", "2", "3", "4");
            case AGE_GROUP -> List.of("under60", "60-69", "70-79", "80-89", "90+", "");
            case SEX -> List.of("m", "f", "");
            case LIVING -> List.of("alone", "couple", "family", "other", "");
            case SERVICE, VILLAGE -> List.<String>of();
        };
        for (var key : keys) {
            names.put(key, words.text("group." + grouping.title() + "." + (key.isEmpty() ? "unknown" : key)));
        }
        return new Sorting(names, elder -> {
            var series = anySeries.get(elder.id());
            return series == null ? "" : grouping.key(county, series);
        });
    }

    private Sorting everybody() {
        return new Sorting(new LinkedHashMap<>(Map.of("", words.text("publish.elders"))), elder -> "");
    }

    private CrossTable table(String name, Sorting rows, Sorting columns) {
        var rowKeys = List.copyOf(rows.names().keySet());
        var columnKeys = List.copyOf(columns.names().keySet());
        var cells = IntStream.rangeClosed(0, rowKeys.size())
                .mapToObj(row -> new ArrayList<>(Collections.nCopies(columnKeys.size() + 1, Cell.NOBODY)))
                .toList();
        needs.forEach((id, need) -> {
            var elder = county.requireElder(id);
            int row = rowKeys.indexOf(rows.key().apply(elder));
            int column = columnKeys.indexOf(columns.key().apply(elder));
            for (int i : new int[] {row, rowKeys.size()}) {
                for (int j : new int[] {column, columnKeys.size()}) {
                    cells.get(i).set(j, cells.get(i).get(j).plus(need));
                }
            }
        });
        return new CrossTable(
                name,
                List.copyOf(rows.names().values()),
                List.copyOf(columns.names().values()),
                List.copyOf(cells));
    }
}
