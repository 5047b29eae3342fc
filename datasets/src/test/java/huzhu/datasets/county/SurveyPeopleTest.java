package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and villages as surveyors write them down. */
final class SurveyPeopleTest {
    @TempDir
    private Path folder;

    private SmallProject elders(String csv) {
        return new SmallProject(folder).with("elders.csv", csv);
    }

    private SmallProject chineseVillages(String elders) {
        return elders(elders).with("villages.csv", """
                village_id,name,township,latitude,longitude
                V1,清水村,高家镇,29.84,107.98
                V2,大河社区,高家镇,29.86,108.00
                V3,清水村委会,兴龙镇,29.9,108.1
                """);
    }

    private static List<String> twice(Reading reading) {
        return SmallProject.found(reading).stream()
                .filter(line -> line.endsWith("PERSON_TWICE"))
                .toList();
    }

    @Test
    void villagesAreFoundByNamesThatAreCertain() {
        var reading = chineseVillages("person_id,村,need_level\nE1,大河村民委员会,3\nE2,崇兴乡清水村,2\nE3,高家镇 清水,1\n")
                .read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.county().orElseThrow().elders())
                .extracting(elder -> elder.person().village().value())
                .containsExactly("V2", "V3", "V1");
        assertThat(reading.defaultsUsed()).contains("elders.village_id: 崇兴乡清水村 read as V3 used for 1 row");
    }

    @Test
    void villagesOfOneNameAreNeverGuessed() {
        var reading =
                chineseVillages("person_id,村,need_level\nE1,清水村,3\nE2,V2,2\n").read();
        assertThat(SmallProject.found(reading)).contains("elders.csv:2:村 VILLAGE_AMBIGUOUS");
    }

    @Test
    void somebodyWhoStandsTwiceIsWarnedOf() {
        var reading = elders("""
                person_id,name,birth_date,village_id,need_level
                E1,张桂兰,1940-02-03,V1,3
                E2,张桂兰,1940-02-03,V1,2
                E3,张桂兰,1940-02-04,V1,2
                E4,张桂兰,1940-02-03,V2,2
                """).read();
        assertThat(twice(reading)).containsExactly("elders.csv:3:name PERSON_TWICE");
    }

    @Test
    void theSameIdentityNumberIsTheSamePerson() {
        var reading = elders("""
                person_id,name,id_number,village_id,need_level
                E1,甲,11010519491231002X,V1,3
                E2,乙,11010519491231002X,V2,2
                """).read();
        assertThat(twice(reading)).containsExactly("elders.csv:3:id_number PERSON_TWICE");
        assertThat(reading.problems().toString()).doesNotContain("11010519491231002X");
    }

    @Test
    void filesOfTwoDepartmentsAreMergedWithTheirConflicts() throws IOException {
        var yaml = SmallProject.YAML.replace("elders: elders.csv", "elders: [elders.csv, health.csv]");
        var reading = elders("person_id,name,sex,village_id,need_level\nE1,An,f,V1,3\nE2,Bo,,V2,\n")
                .with("health.csv", "编号,性别,村编码,失能等级\nE2,男,V2,2\nE1,女,V1,4\nE3,女,V1,1\n")
                .with("huzhu.yaml", yaml)
                .read();
        assertThat(SmallProject.found(reading)).containsExactly("health.csv:3:失能等级 MERGE_CONFLICT");
        assertThat(reading.county().orElseThrow().elders())
                .extracting(elder -> elder.id() + " " + elder.level().number())
                .containsExactly("E1 3", "E2 2", "E3 1");
        assertThat(reading.counts())
                .contains(
                        new TableCount("elders", "elders.csv", 2, 2, 0, 0),
                        new TableCount("elders", "health.csv", 3, 3, 0, 0));
        assertThat(reading.origins())
                .contains(new Row.Origin("E2", "need_level", "2", "health.csv:2", "", "elders.csv:3"))
                .contains(new Row.Origin("E1", "need_level", "3", "elders.csv:2", "4", "health.csv:3"));
        CheckFiles.write(reading, folder.resolve("out"));
        assertThat(Files.readString(folder.resolve("out/merged.csv")))
                .contains("E1,need_level,3,elders.csv:2,4,health.csv:3");
        assertThat(folder.resolve("out/valid/elders-2.csv")).exists();
    }

    @Test
    void severalPeopleInOneCellAndDatesOfOtherCalendars() {
        var reading = elders("""
                person_id,name,birth_date,age,village_id,need_level
                E1,张三、李四,,,V1,3
                E2,Bo,腊月廿三,,V2,2
                E3,Che,民国29年2月3日,,V2,2
                E4,Di,,虚岁80,V2,2
                """).read();
        assertThat(SmallProject.found(reading))
                .contains(
                        "elders.csv:2:name PEOPLE_SEVERAL",
                        "elders.csv:3:birth_date DATE_LUNAR",
                        "elders.csv:4:birth_date DATE_BAD",
                        "elders.csv:5:age AGE_NOMINAL");
        assertThat(reading.problems()).anyMatch(problem -> problem.nearest().equals("1940-02-03"));
    }

    @Test
    void everybodyAtTheVillageOfficeIsWarnedOfOnce() {
        var csv = new StringBuilder("person_id,village_id,latitude,longitude,need_level\n");
        for (int i = 1; i <= 12; i++) {
            csv.append("E%d,V1,%s,107.98,1\n".formatted(i, i == 12 ? "29.85" : "29.84"));
        }
        assertThat(SmallProject.found(elders(csv.toString()).read()))
                .containsExactly("elders.csv:2:latitude COORDINATES_SAME");
    }
}
