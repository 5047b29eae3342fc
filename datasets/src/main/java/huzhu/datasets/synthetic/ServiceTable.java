package huzhu.datasets.synthetic;

import java.io.IOException;
import java.nio.file.Path;

/** Writes services.csv from the calibration's catalogue. */
final class ServiceTable {
    private ServiceTable() {}

    static void write(Path folder, Calibration calibration) throws IOException {
        try (var table = new Table(
                folder,
                "services.csv",
                "service_id,name,category,kind,skills,minutes,caregivers,per_week_0,per_week_1,per_week_2,per_week_3,"
                        + "per_week_4,window,personal_care,min_gap_days")) {
            for (var line : calibration.services()) {
                var rates = line.perWeek().stream()
                        .map(rate -> Decimals.text(rate, 3))
                        .toList();
                table.row(
                        line.id(),
                        line.name(),
                        line.category(),
                        line.kind(),
                        Table.list(line.skills()),
                        Integer.toString(line.minutes()),
                        Integer.toString(line.caregivers()),
                        rates.get(0),
                        rates.get(1),
                        rates.get(2),
                        rates.get(3),
                        rates.get(4),
                        line.window(),
                        line.personalCare() ? "yes" : "no",
                        Integer.toString(line.minGapDays()));
            }
        }
    }
}
