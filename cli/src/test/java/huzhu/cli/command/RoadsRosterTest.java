package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week on the roads of an extract made by hand: two villages on either bank of a river, with a bridge far to the north. */
final class RoadsRosterTest {
    private static final String ROADS = "roads: river.osm\n";

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void writeTheProject() throws IOException {
        project = Files.createDirectories(folder.resolve("river"));
        write("huzhu.yaml", """
                name: River
                week: 2026-W48
                crs: wgs84
                tables:
                  villages: villages.csv
                  services: services.csv
                  elders: elders.csv
                  volunteers: volunteers.csv
                """ + ROADS);
        write("villages.csv", """
                village_id,name,latitude,longitude
                WEST,West bank,30.000,108.010
                EAST,East bank,30.000,108.020
                """);
        write("services.csv", """
                service_id,name,category,kind,skills,minutes,per_week_1,window
                CHAT,Visit,social,visit,,30,2,
                """);
        write("elders.csv", "person_id,village_id,need_level\nE1,EAST,1\nE2,WEST,1\n");
        write("volunteers.csv", """
                person_id,village_id,mode,mon,tue,wed,thu,fri,sat,sun
                N1,WEST,ebike,08:00-12:00,08:00-12:00,08:00-12:00,08:00-12:00,,,
                """);
        write("river.osm", """
                <osm version="0.6">
                  <node id="1" lat="30.00" lon="108.01"/>
                  <node id="2" lat="30.02" lon="108.01"/>
                  <node id="3" lat="30.02" lon="108.02"/>
                  <node id="4" lat="30.00" lon="108.02"/>
                  <way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><tag k="highway" v="tertiary"/></way>
                </osm>
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(project.resolve(file), text);
    }

    private Path planned(String name) {
        var week = folder.resolve(name);
        var roster = huzhu("roster", project, "--out", week, "--effort", 300);
        assertThat(roster.code()).as(roster.err()).isZero();
        return week;
    }

    @Test
    void followsTheRoadsAndIsAuditedByTheSameMatrix() throws IOException {
        var week = planned("week");
        // 2.2 km north, 1 km over the bridge and 2.2 km south take 22 minutes by e-bike; straight they would be 6.
        assertThat(Files.readString(week.resolve("roster.csv")))
                .contains(",22,5.411,")
                .contains(",0,0.000,");
        var lines = Files.readAllLines(week.resolve("travel.csv"));
        assertThat(lines)
                .startsWith("mode,place,first_id,latitude,longitude,to_1,to_2")
                .contains("ebike,1,WEST,30,108.01,0,5411", "ebike,2,EAST,30,108.02,5411,0");
        assertThat(Files.readString(week.resolve("run.json")))
                .contains("\"river.osm\"")
                .contains("\"pairs_apart\"");

        var audit = huzhu("audit", project, "--plan", week);
        assertThat(audit.code()).as(audit.out() + audit.err()).isZero();
        assertThat(audit.err()).contains("roads between 2 places");

        // Worked out anew it is the same matrix.
        try (var kept = Files.list(project.resolve("roads-cache"))) {
            for (var file : kept.toList()) {
                Files.delete(file);
            }
        }
        assertThat(huzhu("audit", project, "--plan", week).code()).isZero();
        assertThat(Files.readString(planned("again").resolve("roster.csv")))
                .isEqualTo(Files.readString(week.resolve("roster.csv")));

        write("huzhu.yaml", Files.readString(project.resolve("huzhu.yaml")).replace(ROADS, ""));
        assertThat(huzhu("audit", project, "--plan", week).code()).isEqualTo(5);
        var straight = planned("straight");
        assertThat(straight.resolve("travel.csv")).doesNotExist();
        assertThat(Files.readString(straight.resolve("run.json"))).doesNotContain("roads");
    }

    @Test
    void aMissingExtractRefusesTheProjectAndSaysWhatToDo() throws IOException {
        Files.delete(project.resolve("river.osm"));
        var check = huzhu("check", project);
        assertThat(check.code()).isEqualTo(5);
        assertThat(check.err()).contains("huzhu.yaml:9:roads  ROADS_MISSING").contains("remove the key roads");
    }
}
