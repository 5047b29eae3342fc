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
