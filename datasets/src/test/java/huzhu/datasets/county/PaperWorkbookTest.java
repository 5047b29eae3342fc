package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as village cadres draw them up. */
final class PaperWorkbookTest {
    private static final String ELDERS = """
            清水镇老年人摸底调查表
            村编码 | 基本情况 | | | 年龄 | 失能等级 | 居住情况
             | 编号 | 姓名 | 性别 | | |
            V1 | E1 | An | 女 | 86岁 | 3 | 独居
             | E2 | Bo | 男 | ７６ | 2 | 同上
            小计 | 2人
            V2 | E3 | Che | 女 | 90 | 1 | 其他
            合计 | 3人
            填表人：王五
            """;

    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder)
                .with("huzhu.yaml", SmallProject.YAML.replace("elders: elders.csv", "elders: elders.xlsx"));
    }

    private static Sheets elders() {
        return new Sheets()
                .sheet("一村", ELDERS)
                .merge(1, 1, 1, 7)
                .merge(2, 1, 3, 1)
                .merge(2, 2, 2, 4)
                .merge(4, 1, 5, 1);
    }

    @Test
    void titlesTwoHeadersTotalsNotesAndMergedVillagesAreUnderstood() {
        var reading = project().with("elders.xlsx", elders().bytes()).read();
        assertThat(SmallProject.found(reading))
                .containsExactlyInAnyOrder(
                        "elders.xlsx:0: PROFILE_DETECTED",
                        "elders.xlsx:1: ROW_SKIPPED",
                        "elders.xlsx:6: ROW_SKIPPED",
                        "elders.xlsx:8: ROW_SKIPPED",
                        "elders.xlsx:9: ROW_SKIPPED");
        assertThat(reading.counts()).contains(new TableCount("elders", "elders.xlsx", 3, 3, 0, 4));
        var county = reading.county().orElseThrow();
        assertThat(county.elders())
                .extracting(elder -> elder.id() + " " + elder.person().village() + " "
                        + elder.level().number())
                .containsExactly("E1 V1 3", "E2 V1 2", "E3 V2 1");
        assertThat(county.elders().getFirst().person().birthYear()).hasValue(1940);
        assertThat(reading.defaultsUsed())
                .contains(
                        "elders.age: unit taken off used for 1 row",
                        "elders.living: the same as in the row above used for 1 row");
    }

    @Test
    void problemsAreAtTheRowOfTheSheetUnderTheHeaderOfTheSheet() {
        var table = ELDERS.replace("V2 | E3 | Che | 女 | 90", "V2 | E3 | Che | 女 | 约90");
        var reading = project()
                .with(
                        "elders.xlsx",
                        new Sheets().sheet("一村", table).merge(4, 1, 5, 1).bytes())
                .read();
        assertThat(SmallProject.found(reading)).contains("elders.xlsx:7:年龄 NUMBER_BAD");
        assertThat(reading.counts()).contains(new TableCount("elders", "elders.xlsx", 3, 2, 1, 4));
    }

    @Test
    void sheetsOfOneKindMakeOneTableAndHiddenOnesAreNamed() {
        var second = "编号|姓名|村编码|失能等级\nE3|Di|V2|1\n E1|An|V1|3\n";
        var reading = project()
                .with(
                        "elders.xlsx",
                        elders().sheet("二村", second)
                                .sheet("说明", "请各村于月底前上报\n")
                                .hidden("旧表", second)
                                .bytes())
                .read();
        assertThat(SmallProject.found(reading))
                .contains(
                        "elders.xlsx:0: SHEET_HIDDEN",
                        "elders.xlsx:0: SHEET_UNUSED",
                        "elders.xlsx#二村:2:编号 ID_DUPLICATE",
                        "elders.xlsx#二村:3:编号 ID_DUPLICATE");
        assertThat(reading.problems())
                .filteredOn(problem -> problem.code().equals("ID_DUPLICATE"))
                .first()
                .satisfies(problem -> assertThat(problem.what()).contains("elders.xlsx#一村:7"));
    }

    @Test
    void blankCellsAtTheEndOfARowAreNotMissing() {
        var table = "person_id|village_id|need_level|living|wants\nE1|V1|3|alone|MEAL\nE2|V2|2\n";
        var reading = project()
                .with("elders.xlsx", new Sheets().sheet("s", table).bytes())
                .read();
        assertThat(reading.problems()).isEmpty();
        var kobo = "_uuid|_submission_time|person_id|village_id|need_level|living\nu|t|E1|V1|3|alone\nu|t|E2|V2|2\n";
        assertThat(project()
                        .with("elders.xlsx", new Sheets().sheet("s", kobo).bytes())
                        .read()
                        .errors())
                .isZero();
    }

    @Test
    void theSheetThatIsNamedIsRead() {
        var yaml = SmallProject.YAML.replace("elders: elders.csv", "elders: {file: elders.xlsx, sheet: 二村}");
        var book = elders().sheet("二村", "编号|姓名|村编码|失能等级\nE1|An|V1|3\nE2|Bo|V2|2\n");
        var reading = project()
                .with("huzhu.yaml", yaml)
                .with("elders.xlsx", book.bytes())
                .read();
        assertThat(reading.problems()).isEmpty();
        var wrong = project()
                .with("huzhu.yaml", yaml.replace("二村}", "三村}"))
                .with("elders.xlsx", book.bytes())
                .read();
        assertThat(SmallProject.found(wrong)).contains("elders.xlsx:0: SHEET_MISSING");
    }

    @Test
    void aPaperTableInGb18030() {
        var csv = ELDERS.replace(" ", "").replace("|", ",");
        var yaml =
                SmallProject.YAML.replace("elders: elders.csv", "elders: {file: elders.csv, fill_down: [village_id]}");
        var reading = project()
                .with("huzhu.yaml", yaml)
                .with("elders.csv", csv.getBytes(Charset.forName("GB18030")))
                .read();
        assertThat(reading.errors()).as(reading.problems().toString()).isZero();
        assertThat(reading.counts()).contains(new TableCount("elders", "elders.csv", 3, 3, 0, 4));
    }

    @Test
    void utf16WithAMark() {
        var csv = "\uFEFF编号\t姓名\t村编码\t失能等级\nE1\tAn\tV1\t3\nE2\tBo\tV2\t2\n";
        var project = new SmallProject(folder);
        assertThat(project.with("elders.csv", csv.getBytes(StandardCharsets.UTF_16LE))
                        .read()
                        .problems())
                .isEmpty();
        assertThat(project.with("elders.csv", csv.getBytes(StandardCharsets.UTF_16BE))
                        .read()
                        .problems())
                .isEmpty();
    }
}
