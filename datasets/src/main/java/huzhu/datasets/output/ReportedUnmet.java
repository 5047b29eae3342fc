package huzhu.datasets.output;

import static huzhu.datasets.output.FolderTable.id;
import static huzhu.datasets.output.FolderTable.number;
import static huzhu.datasets.output.FolderTable.word;

import huzhu.datasets.table.Row;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.DemandKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds {@code unmet.csv} to the plan: it lists every demand that the plan leaves unmet, once, and nothing else. */
final class ReportedUnmet {
    /** Name of the finding. */
    static final String RULE = "reportedUnmet";

    private record Key(String kind, String id) {
        Key(DemandKind kind, Object id) {
            this(UnmetTable.word(kind), id.toString());
        }
    }

    private record Need(String elder, String service, int level, int amount) {}

    private final PlanView plan;
    private final FolderTable table;
    private final Findings findings;
    private final Map<Key, Need> missing = new LinkedHashMap<>();
    private final HashSet<Key> listed = new HashSet<>();

    ReportedUnmet(PlanView plan, FolderTable table, Findings findings) {
        this.plan = plan;
        this.table = table;
        this.findings = findings;
    }

    void check() {
        findUnmetVisits();
        findUnmetStays();
        findUnmetSeats();
        table.read(this::take);
        missing.forEach((key, need) -> findings.add(RULE, table.file(), key.kind(), "", key.id()));
    }

    private void findUnmetVisits() {
        for (var series : plan.problem().demand().visitSeries()) {
            var elder = series.elder();
            plan.problem()
                    .demand()
                    .visitsOf(series)
                    .limit(plan.occurrencesLeft(series))
                    .filter(visit -> !plan.isMet(visit))
                    .forEach(visit -> missing.put(
                            new Key(DemandKind.VISIT, visit.id()),
                            new Need(
                                    elder.id().value(),
                                    series.service().id().value(),
                                    elder.level().number(),
                                    series.care().careMinutes())));
        }
    }

    private void findUnmetStays() {
        var placed = new HashSet<>();
        plan.beds().forEach(bed -> placed.add(bed.stay().id()));
        for (var stay : plan.county().needs().stays()) {
            if (!placed.contains(stay.id())) {
                int level = plan.county().requireElder(stay.elder()).level().number();
                missing.put(
                        new Key(DemandKind.BED, stay.id()),
                        new Need(stay.elder().value(), "", level, stay.nights()));
            }
        }
    }

    private void findUnmetSeats() {
        var taken = new HashSet<>();
        plan.attending().forEach(one -> taken.add(one.seat().id()));
        plan.problem()
                .demand()
                .seats()
                .filter(seat -> !taken.contains(seat.id()))
                .forEach(seat -> {
                    var elder = seat.series().elder();
                    missing.put(
                            new Key(DemandKind.SESSION, seat.id()),
                            new Need(
                                    elder.id().value(),
                                    seat.series().service().id().value(),
                                    elder.level().number(),
                                    1));
                });
    }

    private void take(Row row) {
        var key = new Key(row.requireWord("kind"), id(row, "demand_id"));
        var place = table.place(row.line());
        var need = missing.remove(key);
        if (need == null) {
            findings.add(RULE, place, key.kind(), key.id(), listed.contains(key) ? "once" : "");
            return;
        }
        listed.add(key);
        findings.compare(RULE, place, "elder_id", word(row, "elder_id"), Optional.of(need.elder()));
        findings.compare(RULE, place, "service_id", word(row, "service_id"), Optional.of(need.service()));
        findings.compare(RULE, place, "need_level", number(row.integer("need_level")), Optional.of(need.level()));
        findings.compare(RULE, place, "minutes", number(row.integer("minutes")), Optional.of(need.amount()));
    }
}
