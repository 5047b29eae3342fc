package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Access through the command line alone, on a project whose figures are worked out by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AccessTest {
    private Path project;

    @BeforeAll
    void writesTwoVillages(@TempDir Path folder) throws IOException {
        project = Files.createDirectory(folder.resolve("county"));
        write("huzhu.yaml", """
                name: Two villages
                week: 2026-W48
                crs: wgs84
                tables: {villages: v.csv, elders: e.csv, volunteers: n.csv, services: s.csv, homes: h.csv, rooms: r.csv}
                """);
        // 0.01 degrees north are 1.112 km, by road 1.4455: on foot 22 minutes, by car 3.
        write("v.csv", """
                village_id,name,latitude,longitude
                A,Upper,29.81,107.9
                B,Lower,29.80,107.9
                """);
        write("e.csv", """
                person_id,village_id,need_level
                e1,A,1
                e2,B,1
                e3,B,1
                e4,B,1
                """);
        write("n.csv", """
                person_id,village_id,skills,mode,max_km,max_minutes_week,mon,tue,wed,thu,fri,sat,sun
                nurse,B,nursing,walk,,120,08:00-10:00,08:00-10:00,,,,,
                near,B,care,walk,1,,08:00-10:00,,,,,,
                """);
        write("s.csv", """
                service_id,name,category,kind,skills,minutes,per_week_0,per_week_1,per_week_2,per_week_3,per_week_4
                N,Nursing,health,visit,nursing,30,0,1,1,1,1
                """);
        write("h.csv", """
                home_id,name,village_id
                H,Home,B
                """);
        write("r.csv", """
                room_id,home_id,beds
                R,H,2
                """);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(project.resolve(name), text);
    }

    @Test
    void figuresAreThoseOfTheDefinition() throws IOException {
        var shell = huzhu("access", project, "--out", project.resolve("out"), "--json");
        assertThat(shell.code()).as(shell.err()).isZero();
        // Beds: 2 for 4 elders in reach. Nursing: 2 hours; by bands A weighs 0.22, so 2 / 3.22 for each of B.
        assertThat(project.resolve("out/access.csv"))
                .content()
                .contains(
                        "A,Upper,,1,1.446,3,1,1,500,500,",
                        ",1.446,22,1,1,500,136.645963,",
                        "B,Lower,,3,0.000,0,1,3,500,500,");
        // Of volunteers, the second does not go to A: 2 hours for 4 and 2 hours for 3.
        assertThat(project.resolve("out/access.csv")).content().contains(",1166.666667,");
        assertThat(project.resolve("out/access.html"))
                .content()
                .contains("<circle", "Upper")
                .doesNotContain("NaN");
        assertThat(shell.out()).contains("\"villages_without\" : 0");
        // One home for both villages, one nurse; of the two volunteers one reaches A.
        assertThat(shell.out()
                        .lines()
                        .filter(line -> line.contains("villages_with_one"))
                        .map(line -> line.replaceAll("\\D", "")))
                .containsExactly("2", "2", "1");
        var chinese = huzhu("access", project, "--out", project.resolve("zh"), "--lang", "zh");
        assertThat(chinese.out()).contains("每千名老人", "床位");
    }

    @Test
    void anUnknownSkillIsRefusedWithTheNearest() {
        var shell = huzhu("access", project, "--out", project.resolve("x"), "--skill", "nursng");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("nursng", "Did you mean nursing?");
    }

    @Test
    void bandsThatFallAreRefused() {
        var shell =
                huzhu("access", project, "--out", project.resolve("y"), "--set", "access.band_minutes=[30, 20, 10]");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.err()).contains("access.band_minutes");
    }
}
