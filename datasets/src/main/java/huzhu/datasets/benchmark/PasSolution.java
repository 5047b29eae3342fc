package huzhu.datasets.benchmark;

import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import huzhu.model.admission.AdmissionPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A solution as a table of patient, night and bed, by the ids of the instance. */
public final class PasSolution {
    private static final List<String> HEADER = List.of("patient", "night", "bed");

    private PasSolution() {}

    private record Night(int patient, int night, int bed) {}

    /** The table of a plan: a row for each patient-night, by patient and night in the order of the file. */
    public static FileContent of(PasProblem problem, AdmissionPlan plan) {
        var rows = new ArrayList<Night>();
        var beds = plan.beds();
        for (int i = 0; i < beds.size(); i++) {
            var lodging = plan.lodgings().get(i);
            int patient = problem.patients().get(lodging.stay()).id();
            int bed = problem.rooms().get(lodging.room()).beds().get(beds.get(i));
            for (int night = lodging.from(); night < lodging.to(); night++) {
                rows.add(new Night(patient, night, bed));
            }
        }
        rows.sort(Comparator.comparingInt(Night::patient).thenComparingInt(Night::night));
        return out -> {
            var table = new CsvTable(out, HEADER);
            rows.forEach(row -> table.row()
                    .number(row.patient())
                    .number(row.night())
                    .number(row.bed())
                    .end());
            table.flush();
        };
    }
}
