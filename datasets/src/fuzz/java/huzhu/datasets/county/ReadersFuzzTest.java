package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import huzhu.datasets.benchmark.BenchmarkRefused;
import huzhu.datasets.benchmark.CflpReader;
import huzhu.datasets.benchmark.HhcrspReader;
import huzhu.datasets.benchmark.PasReader;
import huzhu.datasets.benchmark.PmedReader;
import huzhu.datasets.change.ChangesFile;
import huzhu.datasets.ledger.LedgerFile;
import huzhu.datasets.output.EarlierWeeks;
import huzhu.datasets.output.PlanFolder;
import huzhu.datasets.policy.PolicyLayers;
import huzhu.datasets.policy.PolicySettings;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.Problems;
import huzhu.model.demand.PlanningProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Every reader under a coverage-guided fuzzer: whatever the bytes, reading ends with a result or with problems.
 *
 * <p>Only with the Maven profile {@code fuzz}. Without {@code JAZZER_FUZZ=1} the seeds alone are run.
 */
final class ReadersFuzzTest {
    private static final String ELDERS = "elders.csv";
    private static final Path FOLDER = temporary();
    private static final PlanningProblem PROBLEM = PlanningProblem.of(
            new SmallProject(FOLDER.resolve("sound")).read().county().orElseThrow());

    private static Path temporary() {
        try {
            return Files.createTempDirectory("huzhu-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path written(String name, byte[] bytes) {
        try {
            return Files.write(FOLDER.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void sound(List<Problem> problems) {
        assertThat(problems).allSatisfy(problem -> assertThat(problem.toString())
                .doesNotContain("\n", "Exception", "java."));
    }

    private static void elders(String entry, byte[] bytes) {
        var name = entry.isEmpty() ? ELDERS : "elders.bin";
        var yaml = entry.isEmpty()
                ? SmallProject.YAML
                : SmallProject.YAML.replace("elders: elders.csv", "elders: {file: elders.bin, " + entry + "}");
        check(new SmallProject(FOLDER.resolve("table")).with("huzhu.yaml", yaml).with(name, bytes));
    }

    private static void check(SmallProject project) {
        var reading = project.read();
        assertThat(reading.county().isPresent()).isEqualTo(reading.errors() == 0);
        assertThat(reading.counts())
                .allSatisfy(count -> assertThat(count.rowsIn()).isEqualTo(count.used() + count.refused()));
        sound(reading.problems());
    }

    private static void refusable(String name, byte[] bytes, Consumer<Path> reader) {
        try {
            reader.accept(written(name, bytes));
        } catch (BenchmarkRefused refused) {
            assertThat(refused.found()).doesNotContain("Exception");
        }
    }

    @FuzzTest(maxDuration = "10m")
    void plain(byte[] bytes) {
        elders("", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void kobo(byte[] bytes) {
        elders("profile: kobo", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void odk(byte[] bytes) {
        elders("profile: odk", bytes);
    }

    /** Two tables in an archive, parted by the first NUL: the form and its repeat. */
    @FuzzTest(maxDuration = "10m")
    void odkArchive(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] != 0) {
            at++;
        }
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("form.csv", Arrays.copyOfRange(bytes, 0, at));
        entries.put("form-members.csv", Arrays.copyOfRange(bytes, Math.min(at + 1, bytes.length), bytes.length));
        elders("sheet: form-members", zipped(entries));
    }

    @FuzzTest(maxDuration = "10m")
    void redcap(byte[] bytes) {
        elders("profile: redcap", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void wenjuanxing(byte[] bytes) {
        elders("profile: wenjuanxing", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void paper(byte[] bytes) {
        elders("profile: paper, fill_down: [village_id]", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void villages(byte[] bytes) {
        check(new SmallProject(FOLDER.resolve("villages")).with("villages.csv", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void requests(byte[] bytes) {
        check(new SmallProject(FOLDER.resolve("requests")).with("requests.csv", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void volunteers(byte[] bytes) {
        check(new SmallProject(FOLDER.resolve("volunteers")).with("volunteers.csv", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void workbookBytes(byte[] bytes) {
        elders("profile: plain", bytes);
    }

    /** The XML of a sheet inside an otherwise sound workbook. */
    @FuzzTest(maxDuration = "10m")
    void workbookSheet(byte[] bytes) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", text("""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""));
        entries.put("_rels/.rels", text("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="xl/workbook.xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""));
        entries.put("xl/workbook.xml", text("""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>"""));
        entries.put("xl/_rels/workbook.xml.rels", text("""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Target="worksheets/sheet1.xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>"""));
        entries.put("xl/worksheets/sheet1.xml", bytes);
        elders("profile: paper", zipped(entries));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @FuzzTest(maxDuration = "10m")
    void projectFile(byte[] bytes) {
        check(new SmallProject(FOLDER.resolve("project")).with("huzhu.yaml", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void policy(byte[] bytes) {
        check(new SmallProject(FOLDER.resolve("policy")).with("policy.yaml", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void patch(byte[] bytes) {
        check(new SmallProject(FOLDER.resolve("patch"))
                .patch("[]")
                .with("patch1.yaml", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void changes(byte[] bytes) {
        for (var name : List.of("changes.csv", "changes.yaml")) {
            var file = ChangesFile.open(written(name, bytes));
            file.read(row -> {});
            sound(file.problems());
        }
    }

    @FuzzTest(maxDuration = "10m")
    void ledger(byte[] bytes) throws IOException {
        sound(LedgerFile.at(written("ledger.jsonl", bytes)).read().problems());
    }

    @FuzzTest(maxDuration = "10m")
    void continuity(byte[] bytes) {
        written("continuity.csv", bytes);
        sound(EarlierWeeks.read(FOLDER).problems());
    }

    @FuzzTest(maxDuration = "10m")
    void rosterTable(byte[] bytes) throws IOException {
        plan("roster.csv", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void planJson(byte[] bytes) throws IOException {
        plan("plan.json", bytes);
    }

    private static void plan(String name, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(FOLDER.resolve("plan-" + name));
        Files.write(folder.resolve(name), bytes);
        sound(PlanFolder.read(folder, PROBLEM).problems());
    }

    @FuzzTest(maxDuration = "10m")
    void mapping(byte[] bytes) {
        var problems = new Problems();
        MappingProposal.of(written("map.csv", bytes), Optional.empty(), problems)
                .ifPresent(proposal -> assertThat(proposal.yaml("map.csv")).isNotEmpty());
        sound(problems.all());
    }

    @FuzzTest(maxDuration = "10m")
    void assessment(byte[] bytes) {
        sound(AssessmentFile.read(written("assess.csv", bytes), PolicySettings.of(new PolicyLayers(new Problems())))
                .problems());
    }

    @FuzzTest(maxDuration = "10m")
    void hhcrsp(byte[] bytes) {
        refusable("instance.json", bytes, HhcrspReader::read);
    }

    @FuzzTest(maxDuration = "10m")
    void pas(byte[] bytes) {
        var problems = new Problems();
        refusable("instance.pas", bytes, path -> PasReader.read(path, problems));
        sound(problems.all());
    }

    @FuzzTest(maxDuration = "10m")
    void pmed(byte[] bytes) {
        refusable("instance.pmed", bytes, PmedReader::read);
    }

    @FuzzTest(maxDuration = "10m")
    void cflp(byte[] bytes) {
        refusable("instance.cflp", bytes, CflpReader::read);
    }
}
