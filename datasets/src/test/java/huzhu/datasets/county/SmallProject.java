package huzhu.datasets.county;

import huzhu.datasets.table.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A project of a few rows without a problem, of which a test changes what matters to it. */
final class SmallProject {
    static final String YAML = """
            name: Small
            week: 2026-W48
            crs: wgs84
            tables:
              villages: villages.csv
              services: services.csv
              elders: elders.csv
              volunteers: volunteers.csv
              homes: homes.csv
              rooms: rooms.csv
              requests: requests.csv
              bed_requests: bed_requests.csv
              sessions: sessions.csv
              ties: ties.csv
            policy: policy.yaml
            """;

    private final Path folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final List<Path> patches = new ArrayList<>();

    SmallProject(Path folder) {
        this.folder = folder;
        with("huzhu.yaml", YAML);
        with("policy.yaml", "travel:\n  detour: 1.4\n");
        with("villages.csv", """
                village_id,name,township,latitude,longitude
                V1,Upper,Town,29.84,107.98
                V2,Lower,Town,29.86,108.00
                """);
        with("services.csv", """
                service_id,name,category,kind,skills,minutes,caregivers,per_week_3,window,personal_care,min_gap_days,late_after
                MEAL,Meals,life,visit,,30,1,0,10:30-13:00;16:30-19:00,no,1,23:00
                BATH,Bathing,life,visit,care,60,2,1,,yes,3,
                CHAT,Tea,social,session,,90,1,0,,no,1,
                BED,Bed,life,bed,,60,1,0,,no,1,
                """);
        with("elders.csv", """
                person_id,name,sex,birth_year,village_id,latitude,longitude,living,need_level,caregiver_sex,wants
                E1,An,f,1940,V1,29.841,107.981,alone,3,f,MEAL;BATH
                E2,Bo,m,1950,V2,,,couple,2,,
                """);
        with("volunteers.csv", """
                person_id,name,sex,birth_year,village_id,skills,mode,max_km,mon,tue,wed,thu,fri,sat,sun
                E2,Bo,m,1950,V2,cooking,walk,5,08:00-11:30;14:00-17:00,,,,,,
                N1,Chen,f,1975,V1,care;nursing,ebike,12,,08:00-12:00,08:00-12:00,,,,
                """);
        with("homes.csv", """
                home_id,name,village_id,latitude,longitude,max_need_level,provider
                H1,House,V1,29.85,107.99,3,village
                """);
        with("rooms.csv", "room_id,home_id,beds,sex_policy,equipment\nR1,H1,2,same,rails\n");
        with("requests.csv", """
                request_id,elder_id,service_id,times_per_week,minutes,days,window,min_gap_days,required_volunteer,preferred_volunteers,refused_volunteers,after_request,gap_minutes_min,gap_minutes_max,late_after
                Q1,E1,MEAL,3,30,mon;wed;fri,10:30-13:00,1,E2,E2,N1,,,,11:30
                Q2,E1,BATH,2,,,,2,,,,Q1,0,120,
                Q3,E2,CHAT,1,,,,,,,,,,,
                """);
        with("bed_requests.csv", """
                stay_id,elder_id,from,to,home_preference,required_home,reason
                S1,E1,2026-11-24,2026-11-26,H1,H1,respite
                """);
        with("sessions.csv", """
                session_id,service_id,home_id,village_id,date,day,start,end,capacity,min_attendance,helpers_per
                G1,CHAT,H1,,2026-11-25,,09:00,10:30,10,2,5
                """);
        with("ties.csv", "person_a,person_b,relation,strength\nE1,E2,neighbour,0.5\n");
    }

    SmallProject with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallProject with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    SmallProject without(String file) {
        files.remove(file);
        return this;
    }

    SmallProject set(String assignment) {
        sets.add(assignment);
        return this;
    }

    /** Adds a file of patches, {@code patch1.yaml} and so on. */
    SmallProject patch(String yaml) {
        var name = "patch" + (patches.size() + 1) + ".yaml";
        patches.add(folder.resolve(name));
        return with(name, yaml);
    }

    String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** Puts a value into the first row of a table, in a column that is added if the table lacks it. */
    SmallProject cell(String file, String column, String value) {
        var lines = new ArrayList<>(text(file).lines().toList());
        var header = new ArrayList<>(Arrays.asList(lines.getFirst().split(",", -1)));
        if (!header.contains(column)) {
            header.add(column);
            for (int i = 0; i < lines.size(); i++) {
                lines.set(i, lines.get(i) + (i == 0 ? "," + column : ","));
            }
        }
        var cells = lines.get(1).split(",", -1);
        cells[header.indexOf(column)] = value.contains(",") ? '"' + value + '"' : value;
        lines.set(1, String.join(",", cells));
        return with(file, String.join("\n", lines) + "\n");
    }

    Reading read() {
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ProjectReader.read(folder, patches, sets);
    }

    /** Problems in short form: {@code file:row:column CODE}. */
    static List<String> found(Reading reading) {
        return reading.problems().stream().map(SmallProject::brief).toList();
    }

    static String brief(Problem problem) {
        return problem.file() + ":" + problem.row() + ":" + problem.column() + " " + problem.code();
    }
}
