package huzhu.datasets.benchmark;

import huzhu.datasets.output.CsvTable;
import huzhu.datasets.output.FileContent;
import huzhu.model.facility.FacilityFlows;
import huzhu.model.facility.MedianProblem;
import java.util.Comparator;
import java.util.List;

/** Solutions of facility location as tables; places, facilities and customers are numbered from 1, as in the files. */
public final class FacilitySolution {
    private FacilitySolution() {}

    /** For each place its site, and the way there. */
    public static FileContent of(MedianProblem problem, List<Integer> sites) {
        return out -> {
            var table = new CsvTable(out, List.of("place", "site", "distance"));
            for (int i = 0; i < problem.places(); i++) {
                int place = i;
                int site = sites.stream()
                        .min(Comparator.comparingInt(one -> problem.distance(place, one)))
                        .orElseThrow();
                table.row()
                        .number(i + 1)
                        .number(site + 1)
                        .number(problem.distance(i, site))
                        .end();
            }
            table.flush();
        };
    }

    /** Who is served from where, and with how much. */
    public static FileContent of(FacilityFlows flows) {
        return out -> {
            var table = new CsvTable(out, List.of("customer", "facility", "amount"));
            for (int j = 0; j < flows.amounts().size(); j++) {
                var row = flows.amounts().get(j);
                for (int i = 0; i < row.size(); i++) {
                    if (row.get(i) > 0) {
                        table.row()
                                .number(j + 1)
                                .number(i + 1)
                                .number(row.get(i))
                                .end();
                    }
                }
            }
            table.flush();
        };
    }
}
