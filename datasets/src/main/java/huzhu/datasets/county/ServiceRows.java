package huzhu.datasets.county;

import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Row;
import huzhu.model.need.NeedLevel;
import huzhu.model.service.Care;
import huzhu.model.service.Category;
import huzhu.model.service.Service;
import huzhu.model.service.ServiceId;
import huzhu.model.service.ServiceKind;
import huzhu.model.service.Skill;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes services of their rows. */
final class ServiceRows {
    private static final String ID = "service_id";
    static final String LATE = "late_after";

    private static final String GAP = "min_gap_days";
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final Links links;
    private final Kept<Service> services;
    private final Map<String, Service> servicesById = new HashMap<>();

    ServiceRows(Links links) {
        this.links = links;
        services = new Kept<>(links.log("services"));
    }

    void take(Row row) {
        if (row.requireWord(ID).contains(":")) {
            row.problem(ID, ProblemCode.ID_COLON, row.text(ID).replace(':', '-'));
        }
        if (row.isRefused()) {
            return;
        }
        int gap = gapDays(row, row.integer(GAP).orElse(1));
        var care = new Care(
                row.integer("minutes").orElseThrow(),
                row.integer("caregivers").orElse(1),
                row.windows("window"),
                gap,
                row.minute(LATE));
        CareChecks.fitsWindow(row, care, "minutes");
        CareChecks.canBeInTime(row, care, LATE);
        var perWeek = new ArrayList<Double>();
        for (var level : NeedLevel.values()) {
            var column = "per_week_" + level.number();
            perWeek.add(row.number(column).orElse(0));
            CareChecks.fitsWeek(row, column, perWeek.getLast(), EVERY_DAY, gap);
        }
        var service = new Service(
                new ServiceId(row.requireWord(ID)),
                row.word("name").orElse(""),
                Category.valueOf(row.requireWord("category").toUpperCase(Locale.ROOT)),
                ServiceKind.valueOf(row.requireWord("kind").toUpperCase(Locale.ROOT)),
                skills(row, "skills"),
                row.flag("personal_care").orElse(false),
                perWeek,
                care);
        links.name("services", service.name(), service.id().value());
        services.add(row.line(), service);
        servicesById.put(service.id().value(), service);
    }

    /** Two occurrences never share a day: 0 becomes 1, with a warning. */
    static int gapDays(Row row, int given) {
        if (given == 0) {
            row.problem(GAP, ProblemCode.GAP_ZERO, "1");
        }
        return Math.max(1, given);
    }

    static Set<Skill> skills(Row row, String column) {
        var skills = new HashSet<Skill>();
        row.words(column).forEach(code -> skills.add(new Skill(code)));
        return skills;
    }

    /** The service that a cell names; if it leads nowhere, the row gets a problem. */
    Optional<Service> find(Row row, String column) {
        return row.word(column)
                .filter(id -> links.leads(row, column, id, "services"))
                .map(servicesById::get);
    }

    Kept<Service> services() {
        return services;
    }
}
