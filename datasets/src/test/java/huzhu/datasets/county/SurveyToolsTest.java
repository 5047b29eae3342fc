package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same two elders as five survey tools export them. */
final class SurveyToolsTest {
    private static final List<String> SAME = List.of("E1 V1 3 MEAL BATH 29.841", "E2 V2 2  29.86");

    @TempDir
    private Path folder;

    private SmallProject with(String entry, String file, byte[] bytes) {
        return new SmallProject(folder)
                .with("huzhu.yaml", SmallProject.YAML.replace("elders: elders.csv", "elders: " + entry))
                .with(file, bytes);
    }

    private static List<String> elders(Reading reading) {
        assertThat(reading.errors()).as(reading.problems().toString()).isZero();
        return reading.county().orElseThrow().elders().stream()
                .map(elder -> elder.id() + " " + elder.person().village() + " "
                        + elder.level().number() + " "
                        + String.join(
                                " ",
                                elder.wants().stream()
                                        .flatMap(set -> set.stream().map(id -> id.value()))
                                        .sorted(java.util.Comparator.reverseOrder())
                                        .toList())
                        + " " + elder.person().location().latitude())
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void koboWithGroupsBothFormsOfChoicesAndGeopoints() {
        var csv = """
                start;end;basics/person_id;basics/sex;basics/village_id;basics/need_level;wishes/wants;wishes/wants/MEAL;wishes/wants/BATH;home;_home_latitude;_home_longitude;_home_altitude;_home_precision;_id;_uuid;_submission_time;_validation_status;_index
                a;b;E1;female;V1;3;MEAL BATH;1;1;29.841 107.981 0 5;29.841;107.981;0;5;7;u1;t;;1
                a;b;E2;male;V2;2;;;;;;;;;8;u2;t;;2
                """;
        var reading = with("elders.csv", "elders.csv", utf8(csv)).read();
        assertThat(elders(reading)).isEqualTo(SAME);
        assertThat(SmallProject.found(reading)).containsExactly("elders.csv:0: PROFILE_DETECTED");
        assertThat(with("elders.csv", "elders.csv", utf8(csv.replace("/", ".")))
                        .read()
                        .errors())
                .isZero();
        var refused = with("elders.csv", "elders.csv", utf8(csv.replace("u2;t;;", "u2;t;Not Approved;")))
                .read();
        assertThat(SmallProject.found(refused)).contains("elders.csv:3:_validation_status SUBMISSION_REFUSED");
    }

    @Test
    void koboWithLabelsAndASummaryColumnAlone() {
        var csv = "人员编码;性别;村编码;失能等级;需要的服务;位置;_uuid;_submission_time\n"
                + "E1;女;V1;3;MEAL BATH;29.841 107.981 0 5;u;t\nE2;男;V2;2;;;u;t\n";
        assertThat(elders(with("elders.csv", "elders.csv", utf8(csv)).read())).isEqualTo(SAME);
    }

    @Test
    void odkAsAZipOfTables() {
        var main = "SubmissionDate,meta-instanceID,basics-person_id,basics-sex,basics-village_id,basics-need_level,"
                + "wants,geo-Latitude,geo-Longitude,geo-Altitude,geo-Accuracy,KEY\n"
                + "t,u,E1,f,V1,3,MEAL BATH,29.841,107.981,0,0,k1\nt,u,E2,m,V2,2,,,,,,k2\n";
        var bytes = zip(Map.of("survey.csv", main, "survey-visits.csv", "a,PARENT_KEY,KEY\n1,k1,x\n"));
        var reading = with("survey.zip", "survey.zip", bytes).read();
        assertThat(elders(reading)).isEqualTo(SAME);
        assertThat(SmallProject.found(reading)).containsExactly("survey.zip:0: PROFILE_DETECTED");
    }

    @Test
    void redcapWithCheckboxesAndOtherInstruments() {
        var csv = """
                record_id,redcap_repeat_instrument,redcap_repeat_instance,sex,village_id,need_level,wants___MEAL,wants___BATH,latitude,longitude,survey_complete
                E1,,,f,V1,3,1,1,29.841,107.981,2
                E1,visit,1,,,,,,,,2
                E2,,,m,V2,2,0,0,,,2
                """;
        var reading = with("elders.csv", "elders.csv", utf8(csv)).read();
        assertThat(elders(reading)).isEqualTo(SAME);
        assertThat(SmallProject.found(reading))
                .containsExactlyInAnyOrder("elders.csv:0: PROFILE_DETECTED", "elders.csv:3: ROW_SKIPPED");
        assertThat(reading.counts()).contains(new TableCount("elders", "elders.csv", 2, 2, 0, 1));
    }

    @Test
    void wenjuanxingAsTexts() {
        var csv = "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的编号：,2、您的性别,3、村编码[单选题],4、失能等级,5、您需要的服务,6、纬度,7、经度\n"
                + "1,2026/9/3 12:00:00,123秒,微信,N/A,1.2.3.4(江苏-南京),E1,女,V1,3,MEAL┋BATH,29.841,107.981\n"
                + "2,2026/9/3 12:05:00,99秒,微信,N/A,1.2.3.4(江苏-南京),E2,男,V2,2,(跳过),-3,-3\n";
        var reading = with("elders.csv", "elders.csv", utf8(csv)).read();
        assertThat(elders(reading)).isEqualTo(SAME);
        assertThat(SmallProject.found(reading)).containsExactly("elders.csv:0: PROFILE_DETECTED");
    }

    /** The same answers by code: one column an option, 1 where it was chosen, single choices as numbers. */
    @Test
    void wenjuanxingAsCodes() {
        var csv = "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的编号：,2、您的性别,3、村编码,4、失能等级,5、您需要的服务:MEAL,5、您需要的服务:BATH〖洗澡〗,6、纬度,7、经度\n"
                + "1,2026/9/3 12:00:00,123秒,微信,N/A,1.2.3.4(江苏-南京),E1,2,V1,4,1,1,29.841,107.981\n"
                + "2,2026/9/3 12:05:00,99秒,微信,N/A,1.2.3.4(江苏-南京),E2,1,V2,3,0,-3,-3,-3\n";
        var entry = "{file: elders.csv, values: {sex: {1: m, 2: f}, need_level: {1: 0, 2: 1, 3: 2, 4: 3, 5: 4}}}";
        assertThat(elders(with(entry, "elders.csv", utf8(csv)).read())).isEqualTo(SAME);
        var brackets = csv.replace("服务:MEAL", "服务(MEAL)").replace("服务:BATH〖洗澡〗", "服务(BATH)");
        assertThat(elders(with(entry, "elders.csv", utf8(brackets)).read())).isEqualTo(SAME);
    }

    @Test
    void aMappingGoesBeforeEverything() {
        var csv = "编号,a1,a2,缺,村编码,失能等级\nE1,1,9,NA,V1,3\nE2,2,1,-3,V2,2\n";
        var entry = "{file: elders.csv, columns: {katz_bathing: a1, katz_dressing: a2, age: 缺}, "
                + "values: {katz_*: {1: 0, 2: 1}}, missing: [9, NA, -3]}";
        var reading = with(entry, "elders.csv", utf8(csv)).read();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void reversedScalesAreTurned() {
        var csv = "编号,村编码,失能等级,b1_1\nE1,V1,,4\nE2,V2,2,0\n";
        var reading = with("{file: elders.csv, reversed: [b1_1]}", "elders.csv", utf8(csv))
                .set("need.default_level=4")
                .read();
        // 4 of the file is 0 points: the elder with no points for eating has at least 4 of 90 less.
        assertThat(reading.errors()).isZero();
        assertThat(reading.county().orElseThrow().elders().getFirst().level().number())
                .isEqualTo(4);
    }

    /** Requests asked in a repeat of the survey of elders: they take the elder's id from the record that they belong to. */
    @Test
    void odkRepeatsKnowTheRecordTheyBelongTo() {
        var main =
                "meta-instanceID,basics-person_id,basics-village_id,basics-need_level,KEY\nu,E1,V1,3,k1\nu,E2,V2,2,k2\n";
        var repeat =
                "asked-service_id,asked-times_per_week,PARENT_KEY,KEY\nMEAL,3,k1,k1/1\nMEAL,2,k2,k2/1\nMEAL,1,k9,k9/1\n";
        var yaml = SmallProject.YAML
                .replace("elders: elders.csv", "elders: survey.zip")
                .replace(
                        "requests: requests.csv",
                        "requests: {file: survey.zip, sheet: survey-visits, columns: {request_id: KEY}}");
        var reading = new SmallProject(folder)
                .with("huzhu.yaml", yaml)
                .with("survey.zip", zip(Map.of("survey.csv", main, "survey-visits.csv", repeat)))
                .read();
        assertThat(SmallProject.found(reading))
                .contains("survey.zip:4:PARENT_KEY PARENT_MISSING", "survey.zip:4:basics-person_id VALUE_MISSING");
        var whole = new SmallProject(folder)
                .with("huzhu.yaml", yaml)
                .with(
                        "survey.zip",
                        zip(Map.of("survey.csv", main, "survey-visits.csv", repeat.replace("MEAL,1,k9,k9/1\n", ""))))
                .read();
        assertThat(whole.errors()).as(whole.problems().toString()).isZero();
        assertThat(whole.county().orElseThrow().needs().requests())
                .extracting(request -> request.id() + " " + request.elder())
                .containsExactlyInAnyOrder("k1/1 E1", "k2/1 E2");
    }

    @Test
    void koboRepeatsAreJoinedByTheIndexOfTheirParent() {
        var survey = new Sheets().sheet("households", """
                        basics/village_id|basics/household|_index|_uuid|_submission_time|_validation_status
                        V1|H1|1|u1|t|
                        V2|H2|2|u2|t|
                        """).sheet("members", """
                        member/name|member/sex|member/need_level|_index|_parent_table_name|_parent_index
                        An|f|3|1|households|1
                        Bo|m|2|2|households|2
                        Che|m|1|3|households|2
                        """);
        var entry = "{file: survey.xlsx, sheet: members, columns: {person_id: basics/household+_index}}";
        var yaml = SmallProject.YAML.replace("elders: elders.csv", "elders: " + entry);
        for (var optional : List.of("requests", "bed_requests", "ties")) {
            yaml = yaml.replace("  %s: %s.csv\n".formatted(optional, optional), "");
        }
        var reading = new SmallProject(folder)
                .with("huzhu.yaml", yaml)
                .with("survey.xlsx", survey.bytes())
                .read();
        assertThat(reading.errors()).as(reading.problems().toString()).isZero();
        assertThat(reading.county().orElseThrow().elders())
                .extracting(elder -> elder.id() + " " + elder.person().village())
                .containsExactly("H1-1 V1", "H2-2 V2", "H2-3 V2");
    }

    private static byte[] zip(Map<String, String> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(utf8(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
