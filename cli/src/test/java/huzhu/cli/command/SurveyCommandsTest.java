package huzhu.cli.command;

import static huzhu.cli.command.Shell.huzhu;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.survey.Scale;
import huzhu.datasets.survey.ScaleItem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From surveys as they arrive to a roster, by the commands that a coordinator types. */
final class SurveyCommandsTest {
    @TempDir
    private Path folder;

    private Path write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Test
    void mapProposesByLikenessAndListsTheRest() throws IOException {
        var survey = write("s.csv", "编号,老人性别(必填),村编码,失能等级,血型\nE1,男的,V1,3,A\n");
        var found = huzhu("map", survey, "--out", folder.resolve("m.yaml"));
        assertThat(found.code()).as(found.err()).isZero();
        assertThat(found.err()).contains("table elders", "not understood: 血型", "values of sex to be mapped: 男的");
        assertThat(Files.readString(folder.resolve("m.yaml")))
                .contains("sex: \"老人性别(必填)\"", "\"男的\": \"\"", "ignore: [\"血型\"]");
        assertThat(huzhu("map", survey, "--out", folder.resolve("m.yaml")).code())
                .isEqualTo(2);
        assertThat(huzhu("map", write("empty.csv", "")).code()).isEqualTo(3);
    }

    @Test
    void assessTellsTotalsLevelsAndBounds() throws IOException {
        var items = "barthel_feeding,barthel_bathing,barthel_grooming,barthel_dressing,barthel_bowels,"
                + "barthel_bladder,barthel_toilet,barthel_transfer,barthel_walking,barthel_stairs";
        var file = write("a.csv", "person_id," + items + """

                P1,10,5,5,10,10,10,10,15,15,10
                P2,5,0,0,5,5,5,5,10,5,0
                P3,10,5,5,10,10,10,10,15,,
                P4,7,5,5,10,10,10,10,15,15,10
                """);
        var found = huzhu("assess", file);
        assertThat(found.code()).isEqualTo(5);
        assertThat(found.out())
                .contains("2,P1,barthel,100,100,100,0,0,0,0,,yes,,")
                .contains("3,P2,barthel,40,40,40,3,3,3,3,,yes,,")
                .contains("4,P3,barthel,,75,100,,,0,1,,no,walking;stairs,")
                .doesNotContain("P4");
        assertThat(found.err()).contains("a.csv:5:barthel_feeding  ITEM_POINTS", "4 rows = 3 used + 1 refused");
        assertThat(found.err()).contains("2 of 3 assessments are near a cut-off");
        var exact = huzhu("assess", file, "--near", 0);
        assertThat(exact.err()).contains("0 of 3 assessments are near a cut-off");
        assertThat(exact.out()).contains("2,P1,barthel,100,100,100,0,0,0,0,,no,,");
        assertThat(huzhu("assess", file, "--near", -1).code()).isEqualTo(2);
    }

    @Test
    void assessSaysOfEveryBlankLevelWhichCellLeavesItOpen() throws IOException {
        var file = write(
                "c.csv",
                "person_id," + String.join(",", ABLE.keySet()) + "\n"
                        + """
                P1,%s
                P2,%s
                P3,%s
                P4,%s
                """.formatted(able(""), able("b3_9=0"), able("b4_1="), ",".repeat(25)));
        var found = huzhu("assess", file);
        assertThat(found.code()).isZero();
        assertThat(found.err().lines().filter(line -> line.contains("ASSESSMENT")))
                .satisfiesExactly(
                        coma -> assertThat(coma)
                                .contains(
                                        "c.csv:3:b3_9  ASSESSMENT_OPEN",
                                        "lacks coma",
                                        "between 1 and 4",
                                        "a column coma"),
                        blank -> assertThat(blank).contains("c.csv:4:b4_1  ASSESSMENT_OPEN", "lacks b4_1"),
                        nothing -> assertThat(nothing).contains("c.csv:5:person_id  ASSESSMENT_BLANK"));
        assertThat(huzhu("assess", file, "--lang", "zh").err())
                .contains("《老年人能力评估规范》GB/T 42195-2022 评估缺少 “昏迷”一项：等级在 1 与 4 之间");
    }

    /** The most points of every item of GB/T 42195-2022. */
    private static final Map<String, Integer> ABLE = new TreeMap<>(
            Scale.GBT42195.items().stream().collect(Collectors.toMap(ScaleItem::column, ScaleItem::most)));

    private static String able(String change) {
        return ABLE.entrySet().stream()
                .map(item -> change.startsWith(item.getKey() + "=")
                        ? change.substring(item.getKey().length() + 1)
                        : item.getValue().toString())
                .collect(Collectors.joining(","));
    }

    @Test
    void assessGivesTheSelfScreenWithTheKatzIndex() throws IOException {
        var file = write("k.csv", """
                person_id,katz_bathing,katz_dressing,katz_toileting,katz_transfer,katz_continence,katz_feeding
                P1,0,0,1,1,1,1
                P2,0,0,0,0,0,0
                """);
        var found = huzhu("assess", file);
        assertThat(found.code()).isZero();
        assertThat(found.out()).contains("2,P1,katz,4,4,4,1,1,1,1,,no,,C", "3,P2,katz,0,0,0,3,3,3,3,,no,,G");
    }

    @Test
    void checkWritesAPageAndAWorkbookToHandBack() throws IOException {
        var project = folder.resolve("p");
        assertThat(huzhu("new", project).code()).isZero();
        var elders = Files.readString(project.resolve("elders.csv"));
        Files.writeString(project.resolve("elders.csv"), elders.replaceFirst(",f,", ",x,"));
        var out = folder.resolve("out");
        var found = huzhu("check", project, "--out", out);
        assertThat(found.code()).isEqualTo(5);
        assertThat(out.resolve("summary.md")).content().contains("VALUE_UNKNOWN", "\"x\" in 1 cell");
        Files.writeString(project.resolve("elders.csv"), elders);
        var clean = folder.resolve("clean");
        assertThat(huzhu("check", project, "--out", clean, "--set", "survey.most_severe_share=0")
                        .code())
                .isZero();
        assertThat(clean.resolve("summary.md"))
                .content()
                .contains("published of whole populations over 60: 66.6 to 88.2 %", "survey.most_severe_share");
        Files.writeString(project.resolve("elders.csv"), elders.replaceFirst(",f,", ",x,"));
        assertThat(out.resolve("problems.xlsx")).isNotEmptyFile();
        var chinese = huzhu("check", project, "--json", "--lang", "zh");
        assertThat(chinese.out()).contains("\"values_unmapped\"", "\"needed_for\"");
    }

    /**
     * Title, two header rows, merged-away villages, totals, notes, GB18030, words for levels. A county's 3,000 elders take a
     * minute: {@code -Dsurvey.elders=3000}.
     */
    @Test
    void aPaperTableBecomesARosterWithAMappingOfUnderTenLines() throws IOException {
        int elders = Integer.getInteger("survey.elders", 120);
        var project = folder.resolve("paper");
        assertThat(huzhu("generate", "--elders", elders, "--seed", 7, "--out", project)
                        .code())
                .isZero();
        var yaml = Files.readString(project.resolve("huzhu.yaml"));
        var mapping = """
                  elders:
                    file: 摸底表.csv
                    columns: {person_id: 编号, village_id: 所在村, need_level: 身体状况}
                    values:
                      need_level: {能自理: 0, 轻度: 1, 中度: 2, 重度: 3, 完全不能自理: 4}
                    fill_down: [village_id]
                """;
        assertThat(mapping.lines()).hasSizeLessThan(10);
        Files.writeString(project.resolve("huzhu.yaml"), yaml.replaceFirst("  elders: .*\n", mapping));
        Files.write(project.resolve("摸底表.csv"), paper(project.resolve("elders.csv")));

        var check = huzhu("check", project, "--out", folder.resolve("check"));
        assertThat(check.err()).contains("摸底表.csv: %1$,d rows = %1$,d used + 0 refused".formatted(elders));
        assertThat(check.code()).as(check.err()).isZero();
        var roster = huzhu("roster", project, "--out", folder.resolve("week"), "--effort", 20);
        assertThat(roster.code()).as(roster.err()).isZero();
        assertThat(folder.resolve("week/roster.csv")).isNotEmptyFile();
    }

    private static byte[] paper(Path elders) throws IOException {
        var levels = new String[] {"能自理", "轻度", "中度", "重度", "完全不能自理"};
        var lines = Files.readAllLines(elders);
        var header = List.of(lines.getFirst().split(",", -1));
        var random = new SplittableRandom(3);
        var table = new StringBuilder("2026年老年人摸底调查表,,,,,\n");
        table.append("基本情况,,,,,备注\n所在村,编号,姓名,性别,身体状况,\n");
        var village = "";
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var here = cells[header.indexOf("village_id")];
            var sex = cells[header.indexOf("sex")].equals("m") ? "男" : "女";
            int level = Integer.parseInt(cells[header.indexOf("need_level")]);
            table.append(here.equals(village) ? "" : here)
                    .append(',')
                    .append(cells[header.indexOf("person_id")])
                    .append(',')
                    .append(cells[header.indexOf("name")])
                    .append(',')
                    .append(sex)
                    .append(',')
                    .append(levels[level])
                    .append(random.nextInt(50) == 0 ? ",低保户\n" : ",\n");
            village = here;
        }
        table.append("合计,若干人,,,,\n填表人：王五,,,审核人：赵六,,\n");
        return table.toString().getBytes(Charset.forName("GB18030"));
    }
}
