package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who stand twice are proposed, and merged only when somebody has said yes. */
final class MergesTest {
    private static final String ELDERS = """
            person_id,name,sex,birth_date,village_id,need_level,wants
            E1,An,f,1940-01-01,V1,3,MEAL;BATH
            E2,Bo,m,1950-01-01,V2,2,
            E7,张桂兰,f,1941-02-03,V1,3,
            E8,张桂蓝,,1941-02-03,V1,2,MEAL
            """;

    @TempDir
    private Path folder;

    private SmallProject project() {
        return new SmallProject(folder).with("elders.csv", ELDERS);
    }

    private SmallProject decided(String merges) {
        return project()
                .with("huzhu.yaml", SmallProject.YAML + "merges: merges.csv\n")
                .with("merges.csv", "keep,drop,same\n" + merges);
    }

    @Test
    void aProposalIsWrittenAndChangesNothing() throws IOException {
        var reading = project().read();
        assertThat(SmallProject.found(reading)).containsExactly("elders.csv:5:name PERSON_TWICE");
        assertThat(reading.county().orElseThrow().elders()).hasSize(4);
        CheckFiles.write(reading, folder.resolve("out"));
        assertThat(folder.resolve("out/merges.csv")).content().contains("""
                E7,E8,,张桂兰,张桂蓝,V1,1941-02-03,0.82,elders.csv:4,elders.csv:5
                """);
    }

    @Test
    void whatIsWrittenCanBeAnsweredAndReadBack() throws IOException {
        CheckFiles.write(project().read(), folder.resolve("out"));
        var answered = Files.readString(folder.resolve("out/merges.csv")).replace("E7,E8,,", "E7,E8,是,");
        var reading = decided("").with("merges.csv", answered).read();
        assertThat(reading.county().orElseThrow().elders()).hasSize(3);
    }

    @Test
    void whoIsMergedGoesByTheKeptIdEverywhere() {
        var reading = decided("E7,E8,yes\n")
                .with("requests.csv", "request_id,elder_id,service_id,times_per_week\nQ9,E8,MEAL,2\n")
                .with("ties.csv", "person_a,person_b,relation\nE1,E8,neighbour\n")
                .read();
        assertThat(SmallProject.found(reading))
                .containsExactly("elders.csv:5:name MERGE_CONFLICT", "elders.csv:5:need_level MERGE_CONFLICT");
        var county = reading.county().orElseThrow();
        assertThat(county.needs().requests())
                .singleElement()
                .satisfies(request -> assertThat(request.elder().value()).isEqualTo("E7"));
        assertThat(county.elders())
                .filteredOn(elder -> elder.id().value().equals("E7"))
                .singleElement()
                .satisfies(elder -> assertThat(elder.level().number()).isEqualTo(3));
        assertThat(reading.origins())
                .contains(new Row.Origin("E7", "wants", "MEAL", "elders.csv:5", "", "elders.csv:4"))
                .contains(new Row.Origin("E7", "need_level", "3", "elders.csv:4", "2", "elders.csv:5"));
        assertThat(reading.counts()).contains(new TableCount("elders", "elders.csv", 4, 4, 0, 0));
        assertThat(reading.inputHashes()).containsKey("merges.csv");
    }

    @Test
    void theRowOfTheKeptIdCountsFirstWhereverItStands() {
        var reading = decided("E8,E7,yes\n").read();
        assertThat(SmallProject.found(reading))
                .containsExactlyInAnyOrder(
                        "elders.csv:4:name MERGE_CONFLICT", "elders.csv:4:need_level MERGE_CONFLICT");
        assertThat(reading.county().orElseThrow().elders())
                .filteredOn(elder -> elder.id().value().equals("E8"))
                .singleElement()
                .satisfies(elder -> assertThat(elder.level().number()).isEqualTo(2));
    }

    @Test
    void aNoEndsTheQuestionAndABlankLeavesItOpen() {
        assertThat(decided("E8,E7,no\n").read().problems()).isEmpty();
        assertThat(SmallProject.found(decided("E7,E8,\n").read())).containsExactly("elders.csv:5:name PERSON_TWICE");
    }

    @Test
    void circlesAndUnknownIdsAreFound() {
        assertThat(SmallProject.found(
                        decided("E7,E8,yes\nE8,E7,yes\nE1,E1,yes\nE9,E2,yes\n").read()))
                .contains(
                        "merges.csv:3:drop MERGE_CIRCLE",
                        "merges.csv:4:drop MERGE_CIRCLE",
                        "merges.csv:5:keep MERGE_UNKNOWN");
    }

    @Test
    void chainsLeadToTheLastId() {
        var reading = decided("E7,E8,yes\nE2,E7,yes\n").read();
        assertThat(reading.county().orElseThrow().elders())
                .extracting(elder -> elder.id().value())
                .containsExactly("E1", "E2");
    }

    @Test
    void aDoubleInOneFileStaysAMistake() {
        var reading = decided("E7,E8,yes\n")
                .with("elders.csv", ELDERS + "E7,张桂兰,f,1941-02-03,V1,3,\n")
                .read();
        assertThat(SmallProject.found(reading)).contains("elders.csv:6:person_id ID_DUPLICATE");
    }

    @Test
    void aVolunteerWhoIsAnElderUnderAnotherIdIsNoted() {
        var volunteers = """
                person_id,name,sex,birth_year,village_id,skills,mode,max_km,mon,tue,wed,thu,fri,sat,sun
                V9,Bo,m,1950,V2,cooking,walk,5,08:00-11:30,,,,,,
                N1,Chen,f,1975,V1,care;nursing,ebike,12,,08:00-12:00,08:00-12:00,,,,
                """;
        var clean = ELDERS.replace("E8,张桂蓝,,1941-02-03", "E8,李秀英,,1942-02-03");
        var requests = "request_id,elder_id,service_id,times_per_week,preferred_volunteers\nQ1,E1,MEAL,1,N1;V9\n";
        var open = project()
                .with("elders.csv", clean)
                .with("requests.csv", requests)
                .with("volunteers.csv", volunteers)
                .read();
        assertThat(SmallProject.found(open)).containsExactly("volunteers.csv:2:person_id PERSON_BOTH");
        assertThat(open.proposals())
                .singleElement()
                .satisfies(pair -> assertThat(pair.keep() + pair.drop()).isEqualTo("E2V9"));
        var merged = decided("E2,V9,yes\n")
                .with("elders.csv", clean)
                .with("requests.csv", requests)
                .with("volunteers.csv", volunteers)
                .read();
        assertThat(merged.problems()).isEmpty();
        var county = merged.county().orElseThrow();
        assertThat(county.volunteers()).extracting(one -> one.id().value()).containsExactly("E2", "N1");
        assertThat(county.needs().requests().getFirst().carers().preferred())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("N1", "E2");
    }

    @Test
    void aValueOfTheSecondFileIsBlamedThere() {
        var reading = project()
                .with("huzhu.yaml", SmallProject.YAML.replace("elders: elders.csv", "elders: [elders.csv, more.csv]"))
                .with("elders.csv", "person_id,name,village_id,need_level\nE1,An,V1,3\nE2,Bo,V2,2\n")
                .with("more.csv", "person_id,village_id,wants,id_number\nE2,V2,SOUP,110105194912310021\n")
                .read();
        assertThat(SmallProject.found(reading))
                .containsExactlyInAnyOrder(
                        "more.csv:2:wants REFERENCE_UNKNOWN",
                        "more.csv:2:id_number ID_NUMBER_BAD",
                        "requests.csv:4:elder_id REFERENCE_REFUSED");
    }
}
