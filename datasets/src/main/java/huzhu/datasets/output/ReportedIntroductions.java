package huzhu.datasets.output;

import huzhu.datasets.table.Row;
import huzhu.model.introduction.Introducers;
import huzhu.model.introduction.NewPair;
import huzhu.model.plan.PlanView;
import huzhu.model.week.TimeWindow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds {@code introductions.csv} to the plan: every new pair stands in it once, and who comes along is known to the elder and free. */
final class ReportedIntroductions {
    /** Name of the finding. */
    static final String RULE = "reportedIntroductions";

    private final PlanView plan;
    private final FolderTable table;
    private final Findings findings;
    private final Introducers introducers;
    private final Map<NewPair.People, NewPair> missing = new LinkedHashMap<>();

    private ReportedIntroductions(PlanView plan, FolderTable table, Findings findings) {
        this.plan = plan;
        this.table = table;
        this.findings = findings;
        introducers = new Introducers(plan);
        NewPair.of(plan).forEach(pair -> missing.put(pair.people(), pair));
    }

    static void check(PlanView plan, FolderTable table, Findings findings) {
        var check = new ReportedIntroductions(plan, table, findings);
        if (table.exists()) {
            table.read(check::take);
        }
        check.missing.values().forEach(pair -> findings.add(RULE, table.file(), "visit_id", "", pair.visit()));
    }

    private void take(Row row) {
        var place = table.place(row.line());
        var told = IntroductionsTable.introduction(row);
        var pair = missing.remove(told.pair().people());
        if (pair == null) {
            findings.add(RULE, place, "volunteer_id", told.pair().carer(), "");
            return;
        }
        compare(place, "visit_id", told.pair().visit(), pair.visit());
        compare(place, "date", told.pair().day(), pair.day());
        compare(place, "start", TimeWindow.clock(told.pair().startMinute()), TimeWindow.clock(pair.startMinute()));
        compare(place, "end", TimeWindow.clock(told.pair().endMinute()), TimeWindow.clock(pair.endMinute()));
        told.by().ifPresent(who -> {
            boolean partner = plan.stopsOf(pair.visit()).stream()
                    .anyMatch(stop -> stop.volunteer().id().equals(who));
            if (!introducers.known(pair).contains(who) || !partner && !introducers.canCome(who, pair)) {
                findings.add(RULE, place, "introduced_by", who, "");
            }
            introducers.book(who, pair);
        });
    }

    private void compare(String place, String column, Object found, Object expected) {
        findings.compare(RULE, place, column, Optional.of(found), Optional.of(expected));
    }
}
