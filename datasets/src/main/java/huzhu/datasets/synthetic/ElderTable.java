package huzhu.datasets.synthetic;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes elders.csv. */
final class ElderTable implements Closeable {
    private final Table table;

    ElderTable(Path folder) throws IOException {
        table = new Table(
                folder,
                "elders.csv",
                "person_id,name,sex,birth_year,village_id,latitude,longitude,living,need_level,caregiver_sex,wants,"
                        + "weight_adjust");
    }

    void write(Elder elder, VillageSite site) {
        var resident = elder.resident();
        table.row(
                resident.id(),
                resident.name(),
                resident.sex(),
                resident.birthYear(),
                site.id(),
                resident.latitude(),
                resident.longitude(),
                elder.living(),
                Integer.toString(elder.level()),
                elder.caregiverSex(),
                Table.list(elder.wants()),
                elder.weight());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
