package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.survey.Scale;
import huzhu.model.people.Sex;
import huzhu.model.place.GeoPoint;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files that are wrong, each with its code and place, and the good files next to them. */
final class BadFilesTest {
    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder);
    }

    private static void expect(SmallProject project, String... problems) {
        var reading = project.read();
        assertThat(SmallProject.found(reading)).containsExactlyInAnyOrder(problems);
        assertThat(reading.county().isPresent()).isEqualTo(reading.errors() == 0);
        assertThat(reading.counts())
                .allSatisfy(count -> assertThat(count.rowsIn()).isEqualTo(count.used() + count.refused()));
    }

    private static SmallProject replace(SmallProject project, String file, String what, String with) {
        assertThat(project.text(file)).contains(what);
        return project.with(file, project.text(file).replace(what, with));
    }

    @Test
    void theSmallProjectItselfHasNoProblem() {
        expect(project());
    }

    @Nested
    final class Tables {
        @Test
        void emptyFile() {
            expect(project().with("ties.csv", ""), "ties.csv:0: FILE_EMPTY");
        }

        @Test
        void blankLinesAlone() {
            expect(project().with("ties.csv", "\n\n\n"), "ties.csv:0: FILE_EMPTY");
        }

        @Test
        void oneLineOfAnotherEncoding() {
            var good = "person_a,person_b\n\u5F20,E2\nE1,E2\n".getBytes(StandardCharsets.UTF_8);
            var bad = "\u5F20\u4E09,E2\n".getBytes(Charset.forName("GB18030"));
            var all = new byte[good.length + bad.length];
            System.arraycopy(good, 0, all, 0, good.length);
            System.arraycopy(bad, 0, all, good.length, bad.length);
            expect(project().with("ties.csv", all), "ties.csv:4: ENCODING_BAD");
        }

        @Test
        void anUnreadableTableOfPeopleIsToldOnceAndNotForEveryTie() {
            var found = SmallProject.found(project().with("elders.csv", "").read());
            assertThat(found).contains("elders.csv:0: FILE_EMPTY").noneMatch(line -> line.startsWith("ties.csv"));
        }

        @Test
        void headerAlone() {
            expect(project().with("ties.csv", "person_a,person_b\n"), "ties.csv:0: TABLE_EMPTY");
        }

        @Test
        void eldersWithoutARow() {
            var reading = project()
                    .with("elders.csv", "person_id,village_id,need_level\n")
                    .read();
            assertThat(SmallProject.found(reading)).contains("elders.csv:0: NO_ROWS");
        }

        @Test
        void missingFile() {
            expect(project().without("ties.csv"), "ties.csv:0: FILE_MISSING");
        }

        @Test
        void folderInPlaceOfAFile() {
            expect(replace(project(), "huzhu.yaml", "ties: ties.csv", "ties: ."), "." + ":0: FILE_MISSING");
        }

        @Test
        void spreadsheets() {
            expect(project().with("ties.csv", new byte[] {'P', 'K', 3, 4, 0, 0}), "ties.csv:0: WORKBOOK_BAD");
            byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
            expect(project().with("ties.csv", old), "ties.csv:0: FORMAT_NOT_SUPPORTED");
        }

        @Test
        void nulBytes() {
            expect(project().with("ties.csv", "person_a,person_b\nE1\0,E2\n"), "ties.csv:0: FILE_BINARY");
        }

        @Test
        void bytesOfNoEncoding() {
            byte[] bytes = "person_a,person_b\nE1,E?\n".getBytes(StandardCharsets.UTF_8);
            bytes[22] = (byte) 0xFF;
            expect(project().with("ties.csv", bytes), "ties.csv:2: ENCODING_BAD");
        }

        @Test
        void quotesNotClosed() {
            expect(project().with("ties.csv", "person_a,person_b\n\"E1,E2\n"), "ties.csv:2: QUOTES_BAD");
        }

        @Test
        void textAfterAClosingQuote() {
            expect(project().with("ties.csv", "person_a,person_b\n\"E1\"x,E2\n"), "ties.csv:2: QUOTES_BAD");
        }

        @Test
        void aHundredThousandColumns() {
            var header = IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
            expect(project().with("ties.csv", header + "\n"), "ties.csv:1: TOO_MANY_COLUMNS");
        }

        /** A header that lacks its columns has the rows counted alone, which is fast. */
        @Test
        void moreRowsThanAnyCountyHasAreNotReadToTheEnd() {
            var reading =
                    project().with("ties.csv", "x\n" + "1\n".repeat(500_010)).read();
            assertThat(SmallProject.found(reading)).contains("ties.csv:0: TOO_MANY_ROWS");
            assertThat(reading.counts()).contains(new TableCount("ties", "ties.csv", 500_001, 0, 500_001, 0));
        }

        @Test
        void aCellOfTwoMillionCharacters() {
            var text = "person_a,person_b\nE1," + "x".repeat(2_000_000) + "\n";
            expect(project().with("ties.csv", text), "ties.csv:2: ROW_TOO_LARGE");
        }

        @Test
        void duplicateHeader() {
            expect(
                    project().with("ties.csv", "person_a,person_b,person_b\nE1,E2,E2\n"),
                    "ties.csv:1:person_b HEADER_DUPLICATE");
        }

        @Test
        void twoWordsForOneColumn() {
            expect(project().with("ties.csv", "person_a,甲,person_b\nE1,E1,E2\n"), "ties.csv:1:甲 HEADER_DUPLICATE");
        }

        @Test
        void blankHeaderBetweenOthers() {
            expect(project().with("ties.csv", "person_a,,person_b\nE1,x,E2\n"), "ties.csv:1: HEADER_BLANK");
        }

        @Test
        void unknownColumnWithItsNearestName() {
            var reading = project()
                    .with("ties.csv", "person_a,person_b,strenght\nE1,E2,1\n")
                    .read();
            assertThat(reading.problems()).singleElement().satisfies(problem -> {
                assertThat(SmallProject.brief(problem)).isEqualTo("ties.csv:1:strenght COLUMN_UNKNOWN");
                assertThat(problem.nearest()).isEqualTo("strength");
            });
        }

        @Test
        void missingColumnWithTheHeaderThatIsNearest() {
            var reading = project()
                    .with("ties.csv", "person_a,persn_b\nE1,E2\nE2,E1\n")
                    .read();
            assertThat(SmallProject.found(reading))
                    .containsExactlyInAnyOrder(
                            "ties.csv:1:persn_b COLUMN_UNKNOWN", "ties.csv:1:person_b COLUMN_MISSING");
            assertThat(reading.problems()).anyMatch(problem -> problem.nearest().equals("persn_b"));
            assertThat(reading.counts()).contains(new TableCount("ties", "ties.csv", 2, 0, 2, 0));
        }

        @Test
        void tooFewAndTooManyCells() {
            expect(
                    project().with("ties.csv", "person_a,person_b,strength\nE1,E2\nE1,E2,1,9\nE1,E2,1,,\n"),
                    "ties.csv:2: ROW_TOO_SHORT",
                    "ties.csv:3: ROW_TOO_LONG");
        }

        @Test
        void blankRowsCountAsNone() {
            var reading = project()
                    .with("ties.csv", "\nperson_a,person_b\n\n,\nE1,E2\n　,\n\n")
                    .read();
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.counts()).contains(new TableCount("ties", "ties.csv", 1, 1, 0, 4));
        }

        @Test
        void rowsAreNumberedByTheLineOnWhichTheyStart() {
            expect(
                    project().with("elders.csv", """
                                    person_id,name,village_id,need_level
                                    E1,"An
                                    of the hill",V1,3
                                    E2,Bo,V2,9
                                    """),
                    "elders.csv:4:need_level NUMBER_RANGE",
                    "requests.csv:4:elder_id REFERENCE_REFUSED");
        }

        @Test
        void theSameIdTwice() {
            var reading = project()
                    .with("homes.csv", "home_id,name,village_id\nH1,House,V1\n H1 ,Other,V1\n")
                    .read();
            assertThat(reading.problems()).singleElement().satisfies(problem -> {
                assertThat(SmallProject.brief(problem)).isEqualTo("homes.csv:3:home_id ID_DUPLICATE");
                assertThat(problem.what()).contains("row 2");
            });
            assertThat(reading.counts()).contains(new TableCount("homes", "homes.csv", 2, 1, 1, 0));
        }

        @Test
        void whatPointsToARefusedRowIsRefusedToo() {
            expect(
                    replace(project(), "homes.csv", ",3,village", ",7,village"),
                    "homes.csv:2:max_need_level NUMBER_RANGE",
                    "rooms.csv:2:home_id REFERENCE_REFUSED",
                    "bed_requests.csv:2:required_home REFERENCE_REFUSED",
                    "bed_requests.csv:2:home_preference REFERENCE_REFUSED",
                    "sessions.csv:2:home_id REFERENCE_REFUSED");
        }

        @Test
        void aHomeWithoutABed() {
            expect(replace(project(), "rooms.csv", "H1,2,same", "H1,0,same"), "homes.csv:2:home_id HOME_WITHOUT_ROOMS");
        }

        @Test
        void aRequestIdThatADerivedNeedWouldHave() {
            expect(
                    replace(project(), "requests.csv", "Q3,E2,CHAT", "E1:CHAT,E2,CHAT"),
                    "requests.csv:4:request_id REQUEST_ID_TAKEN");
        }

        @Test
        void aRequestMayBearTheIdOfTheDerivedNeedWhosePlaceItTakes() {
            expect(replace(project(), "requests.csv", "Q3,E2,CHAT", "E2:CHAT,E2,CHAT"));
        }

        @Test
        void aSequenceThatFollowsARefusedRequest() {
            expect(
                    replace(project(), "requests.csv", "Q1,E1,MEAL,3", "Q1,E1,MEAL,x"),
                    "requests.csv:2:times_per_week NUMBER_BAD",
                    "requests.csv:3:after_request REFERENCE_REFUSED");
        }
    }

    @Nested
    final class Facts {
        @Test
        void latitudeAndLongitudeSwapped() {
            expect(
                    replace(project(), "homes.csv", "29.85,107.99", "107.99,29.85")
                            .with("rooms.csv", "room_id,home_id,beds\n")
                            .with("bed_requests.csv", "stay_id,elder_id,from,to\n")
                            .with("sessions.csv", "session_id,service_id,start,end,capacity\n"),
                    "homes.csv:2:latitude COORDINATES_SWAPPED",
                    "rooms.csv:0: TABLE_EMPTY",
                    "bed_requests.csv:0: TABLE_EMPTY",
                    "sessions.csv:0: TABLE_EMPTY");
        }

        @Test
        void swappedWhereBothAreValidLatitudes() {
            var reading = replace(project(), "villages.csv", "V2,Lower,Town,29.86,108.00", "V2,Lower,Town,87.6,43.8")
                    .read();
            assertThat(SmallProject.found(reading)).contains("villages.csv:3:latitude COORDINATES_SWAPPED");
        }

        @Test
        void theGulfOfGuinea() {
            var reading =
                    replace(project(), "elders.csv", "29.841,107.981", "0,0").read();
            assertThat(SmallProject.found(reading)).contains("elders.csv:2:latitude COORDINATES_ZERO");
        }

        @Test
        void birthYearAndBirthDateDisagree() {
            expect(project().cell("elders.csv", "birth_date", "1941-01-01"), "elders.csv:2:birth_year BIRTH_CONFLICT");
        }

        @Test
        void theIdentityNumberDisagrees() {
            // A number made up to the standard: born 1949-12-31, woman, check character X.
            expect(
                    project().cell("elders.csv", "id_number", "11010519491231002X"),
                    "elders.csv:2:birth_year ID_NUMBER_CONFLICT");
            expect(
                    replace(project(), "elders.csv", "E1,An,f,1940", "E1,An,m,1949")
                            .cell("elders.csv", "id_number", "11010519491231002x"),
                    "elders.csv:2:sex ID_NUMBER_CONFLICT");
        }

        @Test
        void theIdentityNumberTellsSexAndBirth() {
            var reading = replace(project(), "elders.csv", "E1,An,f,1940", "E1,An,,")
                    .cell("elders.csv", "id_number", "11010519491231002X")
                    .read();
            assertThat(reading.problems()).isEmpty();
            var person = reading.county().orElseThrow().elders().getFirst().person();
            assertThat(person.birthYear()).hasValue(1949);
            assertThat(person.sex()).contains(Sex.FEMALE);
        }

        @Test
        void theStatedLevelAndTheAssessmentDisagree() {
            var project = project();
            for (var item : Scale.BARTHEL.items()) {
                project.cell("elders.csv", item.column(), Integer.toString(item.most()));
            }
            expect(project, "elders.csv:2:need_level NEED_CONFLICT");
        }

        @Test
        void anIncompleteAssessmentGivesNoLevel() {
            var project = project().cell("elders.csv", "need_level", "");
            project.cell("elders.csv", "katz_bathing", "1");
            var reading = project.read();
            assertThat(reading.problems()).first().satisfies(problem -> {
                assertThat(SmallProject.brief(problem)).isEqualTo("elders.csv:2:need_level NEED_BOUNDS");
                assertThat(problem.what()).contains("between 0 and 3");
            });
            var byDefault = project.set("need.default_level=4").read();
            assertThat(byDefault.problems()).isEmpty();
            assertThat(byDefault
                            .county()
                            .orElseThrow()
                            .elders()
                            .getFirst()
                            .level()
                            .number())
                    .isEqualTo(3);
            assertThat(byDefault.defaultsUsed()).contains("elders.need_level: 3 by need.default_level used for 1 row");
        }

        @Test
        void agesBecomeBirthYears() {
            var reading = replace(project(), "elders.csv", "E1,An,f,1940", "E1,An,f,")
                    .cell("elders.csv", "age", "80")
                    .read();
            assertThat(reading.county()
                            .orElseThrow()
                            .elders()
                            .getFirst()
                            .person()
                            .birthYear())
                    .hasValue(1946);
        }

        @Test
        void aVolunteerWhoIsAnElderLivesWhereTheElderDoes() {
            var county = replace(project(), "elders.csv", "E2,Bo,m,1950,V2,,", "E2,Bo,m,1950,V2,29.9,108.1")
                    .read()
                    .county()
                    .orElseThrow();
            assertThat(county.volunteers().getFirst().person().location()).isEqualTo(new GeoPoint(29.9, 108.1));
        }

        @Test
        void codesOfTheFileAreMappedAndUnmappedOnesReported() {
            var yaml = SmallProject.YAML.replace("ties: ties.csv", """
                    ties:
                        file: ties.csv
                        columns: {person_a: town+no, person_b: who, relation: how, strength: much}
                        values:
                          relation: {1: spouse, 2: neighbour}
                          strength: {1: 0, 2: 1, 9: ""}
                        ignore: [remark]
                    """);
            var rows = "town,no,who,how,much,remark\nE,1,E2,2,2,x\nE,1,E2,1,9,\nE,1,E2,3,2,\nE,1,E2,2,0,\n";
            var reading = replace(
                            project().with("huzhu.yaml", yaml).with("ties.csv", rows), "elders.csv", "E1,An", "E-1,An")
                    .with("requests.csv", "request_id,elder_id,service_id\n")
                    .with("bed_requests.csv", "stay_id,elder_id,from,to\n")
                    .read();
            assertThat(SmallProject.found(reading))
                    .contains("ties.csv:4:how VALUE_UNKNOWN", "ties.csv:5:much VALUE_UNMAPPED")
                    .noneMatch(problem -> problem.startsWith("ties.csv:2") || problem.startsWith("ties.csv:3"));
        }
    }

    @Nested
    final class Encodings {
        private static final String CHINESE = """
                人员甲,人员乙,关系,强度
                E1,E2,邻居,0.5
                """;

        @Test
        void utf8WithAndWithoutMark() {
            expect(project().with("ties.csv", CHINESE));
            expect(project().with("ties.csv", "\uFEFF" + CHINESE));
        }

        @Test
        void gb18030WithARareCharacter() {
            var text = project().text("elders.csv").replace("An", "䶮");
            var reading = project()
                    .with("ties.csv", CHINESE.getBytes(Charset.forName("GB18030")))
                    .with("elders.csv", text.getBytes(Charset.forName("GB18030")))
                    .read();
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.county()
                            .orElseThrow()
                            .elders()
                            .getFirst()
                            .person()
                            .name())
                    .isEqualTo("䶮");
        }

        @Test
        void utf16WithMark() {
            expect(project().with("ties.csv", ("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16LE)));
            expect(project().with("ties.csv", ("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16BE)));
        }

        @Test
        void semicolonsTabsAndWindowsLineEnds() {
            expect(project().with("ties.csv", CHINESE.replace(',', ';')));
            expect(project().with("ties.csv", CHINESE.replace(',', '\t').replace("\n", "\r\n")));
            expect(project().with("ties.csv", "\"person_a\";\"person_b\";\"strength\"\nE1;E2;\"0.5\"\n"));
        }
    }

    @Nested
    final class TheProjectFile {
        private void expectYaml(String yaml, String... problems) {
            expect(project().with("huzhu.yaml", yaml), problems);
        }

        private void expectChange(String what, String with, String... problems) {
            expect(replace(project(), "huzhu.yaml", what, with), problems);
        }

        @Test
        void isMissing() {
            var reading = ProjectReader.read(folder.resolve("nowhere"), List.of());
            assertThat(SmallProject.found(reading)).containsExactly("nowhere:0: PROJECT_MISSING");
        }

        @Test
        void isEmptyOrNotAMapping() {
            expectYaml("", "huzhu.yaml:0: FILE_EMPTY");
            expectYaml("# nothing\n", "huzhu.yaml:0: YAML_EMPTY");
            expectYaml("- a\n", "huzhu.yaml:1: TYPE_WRONG");
            expectYaml("just words\n", "huzhu.yaml:1: TYPE_WRONG");
        }

        @Test
        void isFarTooLarge() {
            var comment = "#" + "x".repeat(1_000_000) + "\n";
            expectYaml(comment + project().text("huzhu.yaml"), "huzhu.yaml:0: YAML_TOO_LARGE");
        }

        @Test
        void isNotYaml() {
            expectYaml("name: a\n\tweek: b\n", "huzhu.yaml:2: YAML_BAD");
            expectYaml("name: [a\n", "huzhu.yaml:2: YAML_BAD");
            expectYaml("name: 'a\n", "huzhu.yaml:2: YAML_BAD");
            expectYaml("name: a\n---\nname: b\n", "huzhu.yaml:2: YAML_BAD");
        }

        @Test
        void hidesABombOfAliases() {
            expectYaml("a: &a [x]\nb: [*a, *a]\n", "huzhu.yaml:2: YAML_ALIAS");
            expectYaml("name: " + "[".repeat(100_000), "huzhu.yaml:1: YAML_TOO_DEEP");
        }

        @Test
        void namesAKeyTwice() {
            expectChange("crs: wgs84", "crs: wgs84\ncrs: gcj02", "huzhu.yaml:4:crs YAML_DUPLICATE_KEY");
        }

        @Test
        void holdsUnknownKeys() {
            expectChange("crs: wgs84", "crs: wgs84\nweeks: 3", "huzhu.yaml:4:weeks KEY_UNKNOWN");
            expectChange("ties: ties.csv", "tie: ties.csv", "huzhu.yaml:14:tie KEY_UNKNOWN");
        }

        @Test
        void hasABadWeekOrNone() {
            expectChange("2026-W48", "2026-W54", "huzhu.yaml:2:week WEEK_BAD");
            expectChange("2026-W48", "2026-11-23", "huzhu.yaml:2:week WEEK_BAD");
            expectChange("week: 2026-W48\n", "", "huzhu.yaml:0:week KEY_MISSING");
            expectChange("2026-W48", "[2026-W48]", "huzhu.yaml:2:week TYPE_WRONG");
        }

        @Test
        void hasABadCoordinateSystemOrNone() {
            expectChange("crs: wgs84", "crs: wgs48", "huzhu.yaml:3:crs CRS_UNKNOWN");
            expectChange("crs: wgs84\n", "", "huzhu.yaml:0:crs CRS_MISSING");
        }

        @Test
        void leadsOutOfItsFolder() {
            expectChange("ties: ties.csv", "ties: ../ties.csv", "huzhu.yaml:14:tables.ties PATH_OUTSIDE");
            expectChange("ties: ties.csv", "ties: /etc/passwd", "huzhu.yaml:14:tables.ties PATH_OUTSIDE");
            expectChange("policy: policy.yaml", "policy: ../p.yaml", "huzhu.yaml:15:policy PATH_OUTSIDE");
        }

        @Test
        void lacksARequiredTable() {
            var reading = replace(project(), "huzhu.yaml", "  villages: villages.csv\n", "")
                    .read();
            assertThat(SmallProject.found(reading)).containsExactly("huzhu.yaml:5:tables.villages TABLE_MISSING");
        }

        @Test
        void namesAnEarlierPlanThatIsNotThere() {
            expectChange("policy: policy.yaml", "previous: last-week/", "huzhu.yaml:15:previous PREVIOUS_MISSING");
        }

        @Test
        void namesRoadsThatAreNotThereOrNoRoads() {
            expectChange("policy: policy.yaml", "roads: county.osm.gz", "huzhu.yaml:15:roads ROADS_MISSING");
            expectChange("policy: policy.yaml", "roads: villages.csv", "huzhu.yaml:15:roads ROADS_UNREADABLE");
            expect(
                    replace(project(), "huzhu.yaml", "policy: policy.yaml", "roads: a.osm.pbf")
                            .with("a.osm.pbf", "\0\0\0\r\n\tOSMHeader"),
                    "huzhu.yaml:15:roads ROADS_PBF");
            expectChange("policy: policy.yaml", "roads: {cache: kept}", "huzhu.yaml:15:roads.file KEY_MISSING");
            expectChange(
                    "policy: policy.yaml",
                    "roads: {file: a.osm, cache: ../x}",
                    "huzhu.yaml:15:roads.cache PATH_OUTSIDE");
            expectChange("policy: policy.yaml", "roads: {file: a.osm, fil: b}", "huzhu.yaml:15:fil KEY_UNKNOWN");
            for (var km : List.of("0", "-1", "21", "far", "NaN")) {
                expectChange(
                        "policy: policy.yaml",
                        "roads: {file: a.osm, farthest_km: " + km + "}",
                        "huzhu.yaml:15:roads.farthest_km ROADS_DISTANCE");
            }
        }

        @Test
        void takesRoadsAndTellsOfEachPlaceThatTheyDoNotReach() {
            var roads = """
                    <osm version="0.6">
                      <node id="1" lat="29.84" lon="107.98"/>
                      <node id="2" lat="29.842" lon="107.981"/>
                      <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way>
                    </osm>
                    """;
            var near = replace(project(), "huzhu.yaml", "policy: policy.yaml", "roads: {file: a.osm, farthest_km: 0.5}")
                    .with("a.osm", roads);
            expect(near, "villages.csv:3:latitude PLACE_OFF_ROADS", "homes.csv:2:latitude PLACE_OFF_ROADS");
            assertThat(near.read().county().orElseThrow().places().roads()).isPresent();
            expect(
                    replace(project(), "huzhu.yaml", "policy: policy.yaml", "roads: a.osm")
                            .with("a.osm", roads.replace("29.84", "39.84")),
                    "huzhu.yaml:15:roads ROADS_ELSEWHERE");
        }

        @Test
        void asksForAProfileThatIsNotReadYet() {
            expectChange(
                    "ties: ties.csv",
                    "ties: {file: ties.csv, profile: cobo}",
                    "huzhu.yaml:14:tables.ties PROFILE_UNKNOWN");
        }

        @Test
        void mapsWhatIsNotThere() {
            expectChange(
                    "ties: ties.csv",
                    "ties: {file: ties.csv, columns: {person_c: x}}",
                    "huzhu.yaml:14:person_c KEY_UNKNOWN");
            expectChange(
                    "ties: ties.csv",
                    "ties: {file: ties.csv, columns: {strength: power}}",
                    "ties.csv:1:strength MAPPING_HEADER_MISSING",
                    "ties.csv:1:strength COLUMN_UNKNOWN");
            expectChange("ties: ties.csv", "ties: {columns: {}}", "huzhu.yaml:14:tables.ties KEY_MISSING");
            expectChange("ties: ties.csv", "ties: [[ties.csv]]", "huzhu.yaml:14:tables.ties TYPE_WRONG");
        }
    }

    @Nested
    final class ThePolicy {
        private void expectPolicy(String yaml, String... problems) {
            expect(project().with("policy.yaml", yaml), problems);
        }

        @Test
        void namesUnknownValues() {
            expectPolicy("travel:\n  detuor: 1.4\n", "policy.yaml:2:travel.detuor POLICY_UNKNOWN");
            expectPolicy("detour: 1.4\n", "policy.yaml:1:detour POLICY_UNKNOWN");
        }

        @Test
        void hasValuesOfTheWrongKindOrRange() {
            expectPolicy("travel.detour: far\n", "policy.yaml:1:travel.detour POLICY_TYPE");
            expectPolicy("travel.detour: 0.5\n", "policy.yaml:1:travel.detour POLICY_RANGE");
            expectPolicy("travel: 3\n", "policy.yaml:1:travel POLICY_TYPE");
            expectPolicy("objective: {need_weight: [1, 2]}\n", "policy.yaml:1:objective.need_weight POLICY_TYPE");
            expectPolicy("objective: {night_minutes: 1.5}\n", "policy.yaml:1:objective.night_minutes POLICY_TYPE");
            expectPolicy("beds: {couples: perhaps}\n", "policy.yaml:1:beds.couples POLICY_TYPE");
            expectPolicy("need: {standard: barthl}\n", "policy.yaml:1:need.standard POLICY_CHOICE");
            expectPolicy(
                    "timebank: {coefficient: {MAEL: 2}}\n",
                    "policy.yaml:0:timebank.coefficient.MAEL POLICY_SERVICE_UNKNOWN");
        }

        @Test
        void hasWeightsWhoseSumNoNumberHolds() {
            expectPolicy("""
                    objective:
                      need_weight: [1000, 1000, 1000, 1000, 1000]
                      group_factor:
                        living: {alone: 1000, couple: 1000, family: 1000, other: 1000}
                        sex: {m: 1000, f: 1000}
                        age_group: {60-69: 1000, 70-79: 1000, 80-89: 1000, 90+: 1000}
                    """, "huzhu.yaml:0: WEIGHTS_TOO_LARGE");
        }

        @Test
        void setsAValueTwice() {
            expectPolicy("travel.detour: 2\ntravel:\n  detour: 3\n", "policy.yaml:3:travel.detour YAML_DUPLICATE_KEY");
        }

        @Test
        void isOverruledOnTheCommandLine() {
            expect(project().set("travel.detour"), "--set:0: SET_BAD");
            expect(project().set("travel.detour="), "--set:0:travel.detour POLICY_TYPE");
            expect(project().set("travel.detur=2"), "--set:0:travel.detur POLICY_UNKNOWN");
            expect(project().set("travel.detour=99"), "--set:0:travel.detour POLICY_RANGE");
            var reading = project().set("travel.detour=1.7").read();
            assertThat(reading.county().orElseThrow().policy().travel().detour())
                    .isEqualTo(1.7);
            assertThat(reading.policyValues())
                    .filteredOn(value -> value.path().equals("travel.detour"))
                    .singleElement()
                    .satisfies(value -> assertThat(value.origin()).isEqualTo("--set"));
        }
    }

    @Test
    void wordsOfTheYamlParserStayOnOneLine() {
        var reading = project()
                .with("huzhu.yaml", "name: {a: \"b], x: \"*\n y\"}, z]\n")
                .read();
        assertThat(reading.problems())
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem.toString() + problem.what()).doesNotContain("\n"));
    }
}
