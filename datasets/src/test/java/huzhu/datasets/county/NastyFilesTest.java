package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as a hostile user would make them, each of which was once read wrongly. */
final class NastyFilesTest {
    private static final String BARE =
            SmallProject.YAML.replaceAll("(?m)^  (requests|bed_requests|sessions|ties):.*\n", "");

    @TempDir
    private Path folder;

    private SmallProject elders(String csv) {
        return new SmallProject(folder)
                .with("huzhu.yaml", BARE)
                .with("volunteers.csv", "person_id,village_id,mon,tue,wed,thu,fri,sat,sun\nN1,V1,08:00-12:00,,,,,,\n")
                .with("villages.csv", """
                        village_id,name,township,latitude,longitude
                        V1,清水村,高家镇,29.84,107.98
                        V2,大河村,高家镇,29.86,108.00
                        """)
                .with("elders.csv", csv);
    }

    private static List<String> ids(Reading reading) {
        return reading.county().orElseThrow().elders().stream()
                .map(elder -> elder.id().value() + " " + elder.level().number())
                .toList();
    }

    @Test
    void anImplausibleAgeIsBlamedOnTheColumnThatHoldsIt() {
        assertThat(SmallProject.found(elders("person_id,village_id,need_level,age\nE1,V1,2,130\n")
                        .read()))
                .containsExactly("elders.csv:2:age BIRTH_IMPLAUSIBLE");
    }

    @Test
    void identityNumbersMayBeTypedInFullWidth() {
        var reading = elders("person_id,village_id,need_level,id_number\nE1,V1,2,１１０１０５１９４９１２３１００２Ｘ\n")
                .read();
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.county().orElseThrow().elders().getFirst().person().birthYear())
                .hasValue(1949);
    }

    @Test
    void aHandwrittenTableOfFewColumnsIsFoundByBothRowsOfItsHeader() {
        var reading = elders("""
                        高家镇老人登记表,,,
                        编号,村,健康,
                        ,,失能等级,年龄
                        E1,清水村,２,75岁
                        E2,同上,1,80
                        合计,,2,
                        """).read();
        assertThat(ids(reading)).containsExactly("E1 2", "E2 1");
        assertThat(SmallProject.found(reading)).contains("elders.csv:0: PROFILE_DETECTED", "elders.csv:6: ROW_SKIPPED");
    }

    @Test
    void anExportOfFewColumnsIsKnownByItsIndex() {
        var reading = elders("start,end,grp.person_id,grp.village_id,grp.need_level,_uuid,_index\na,b,E1,V1,2,u,1\n")
                .read();
        assertThat(ids(reading)).containsExactly("E1 2");
    }

    @Test
    void twoNamesWithASpaceBetweenAreTwoPeople() {
        var reading = elders("person_id,name,village_id,need_level\nE1,张三 李四丰,V1,2\nE2,张 三,V1,2\nE3,买买提·吐尔逊,V1,2\n")
                .read();
        assertThat(SmallProject.found(reading)).containsExactly("elders.csv:2:name PEOPLE_SEVERAL");
    }

    @Test
    void aMistypedVillageNameShowsTheNearest() {
        var reading = elders("person_id,village_id,need_level\nE1,大何村,2\n").read();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.nearest()).isEqualTo("大河村"));
    }

    @Test
    void headersThatAreMappedAndMissingAreToldInTheOrderOfTheProjectFile() {
        var columns = List.of("sex", "name", "village_id", "person_id", "living", "need_level");
        var yaml = BARE.replace(
                "elders: elders.csv",
                "elders: {file: elders.csv, columns: {"
                        + columns.stream()
                                .map(column -> column + ": no " + column)
                                .collect(Collectors.joining(", ")) + "}}");
        assertThat(elders("a\n1\n").with("huzhu.yaml", yaml).read().problems())
                .filteredOn(problem -> problem.code().equals(ProblemCode.MAPPING_HEADER_MISSING.name()))
                .extracting(Problem::column)
                .isEqualTo(columns);
    }

    @Test
    void repeatsInFilesOfTheirOwnAreJoinedToTheFileThatIsNamed() {
        var yaml = BARE.replace(
                "policy:",
                "  requests: {file: visits.csv, parent: elders.csv, columns: {request_id: _index, elder_id: person_id}}\npolicy:");
        var main = "person_id,village_id,need_level,_index,_uuid\nE1,V1,2,1,u1\nE2,V2,3,2,u2\n";
        var visits = "service_id,times_per_week,_index,_parent_index\nMEAL,2,1,2\nBATH,1,2,1\nMEAL,1,3,7\n";
        var reading = elders(main)
                .with("huzhu.yaml", yaml)
                .with("visits.csv", visits.replace("MEAL,1,3,7\n", ""))
                .read();
        assertThat(reading.county().orElseThrow().needs().requests())
                .extracting(request -> request.elder().value() + " " + request.service())
                .containsExactly("E2 MEAL", "E1 BATH");
        assertThat(reading.inputHashes()).containsKeys("visits.csv", "elders.csv");
        assertThat(SmallProject.found(elders(main)
                        .with("huzhu.yaml", yaml)
                        .with("visits.csv", visits)
                        .read()))
                .contains("visits.csv:4:_parent_index PARENT_MISSING");
        assertThat(SmallProject.found(elders(main)
                        .with("huzhu.yaml", yaml)
                        .with("visits.csv", visits.replace("_parent_index", "parent"))
                        .read()))
                .contains("visits.csv:1: PARENT_UNLINKED");
    }

    @Test
    void aRowOfEqualNumbersIsNoNote() {
        var reading = elders("清水镇登记表,,\n编号,村编码,失能等级\n1,1,1\n2,1,2\n本页无其他老人,本页无其他老人,本页无其他老人\n")
                .with("villages.csv", "village_id,name,latitude,longitude\n1,清水村,29.84,107.98\nV1,大河村,29.86,108.00\n")
                .read();
        assertThat(ids(reading)).containsExactly("1 1", "2 2");
        assertThat(SmallProject.found(reading)).contains("elders.csv:5: ROW_SKIPPED");
    }

    @Test
    void whatIsNoTableIsCalledByItsName() {
        var kinds = Map.of(
                "\uFEFF\n <!DOCTYPE html><table>", "HTML",
                "<?xml version=\"1.0\"?><Workbook>", "XML",
                "[{\"person_id\": \"E1\"}]", "JSON",
                "%PDF-1.4\n", "PDF",
                "SQLite format 3", "database");
        kinds.forEach((text, word) -> {
            var problem = elders(text).read().problems().getFirst();
            assertThat(SmallProject.brief(problem)).isEqualTo("elders.csv:0: FORMAT_FOREIGN");
            assertThat(problem.what()).contains(word);
        });
    }

    @Test
    void archivesThatAreNoUsualWorkbookAreCalledByTheirNames() throws IOException {
        var strict = "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" conformance=\"strict\"/>";
        var kinds = Map.of(
                "xl/workbook.xml", "Strict",
                "xl/workbook.bin", ".xlsb",
                "word/document.xml", "text document",
                "content.xml", ".ods");
        for (var kind : kinds.entrySet()) {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.putNextEntry(new ZipEntry(kind.getKey()));
                zip.write(strict.getBytes(StandardCharsets.UTF_8));
            }
            var problem = elders("")
                    .with("elders.csv", out.toByteArray())
                    .read()
                    .problems()
                    .getFirst();
            assertThat(SmallProject.brief(problem)).isEqualTo("elders.csv:0: FORMAT_FOREIGN");
            assertThat(problem.what()).contains(kind.getValue());
        }
    }

    @Test
    void aWordForTheSameAsAboveIsNoValueToBeMapped() throws IOException {
        var file = Files.writeString(folder.resolve("paper.csv"), """
                2026年老年人登记表,,,
                编号,村,居住情况,失能等级
                1,清水村,独居,1
                2,清水村,同上,2
                3,清水村,住桥洞,2
                """);
        var proposal =
                MappingProposal.of(file, Optional.of("elders"), new Problems()).orElseThrow();
        assertThat(proposal.values()).isEqualTo(Map.of("living", Set.of("住桥洞")));
    }

    @Test
    void whoWritesTheNameOrAnotherFormOfAnIdIsToldTheId() {
        var reading = elders(
                        "person_id,village_id,need_level,name\n007,V1,2,张三\nＥ４,V1,2,\n12.0,V1,2,\nE5,V1,2,李四\nE6,V1,2,李四\n")
                .with("huzhu.yaml", BARE.replace("policy:", "  requests: requests.csv\npolicy:"))
                .with("requests.csv", """
                        request_id,elder_id,service_id
                        Q1,7,MEAL
                        Q2,E4,MEAL
                        Q3,12,MEAL
                        Q4,张三,Meals
                        Q5,李四,MEAL
                        """)
                .read();
        assertThat(reading.problems())
                .filteredOn(problem -> problem.file().equals("requests.csv"))
                .extracting(problem -> problem.row() + " " + problem.value() + " " + problem.nearest())
                .containsExactlyInAnyOrder("2 7 007", "3 E4 Ｅ４", "4 12 12.0", "5 张三 007", "5 Meals MEAL", "6 李四 ");
    }

    @Test
    void utf8TakenForAWesternEncodingShowsWhatItWas() {
        var spoilt = new String("张三".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        var reading = elders("person_id,name,village_id,need_level\nE1," + spoilt + ",V1,2\n")
                .read();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.nearest()).isEqualTo("张三"));
    }
}
