package huzhu.datasets.output;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.SessionRun;
import huzhu.model.shortage.Shortage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bytes of every file against golden files; {@code mvn -pl datasets -am test -Dgolden.renew=true} renews them. */
final class PlanFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/huzhu/datasets/output/golden");

    private static PlanFiles files(Plan plan) {
        var run = new LinkedHashMap<String, Object>();
        run.put("seed", 7);
        run.put("defaults", List.of(Map.of("travel.detour", 1.3)));
        return new PlanFiles(
                TinyCounty.problem(),
                plan,
                TinyCounty.shortage(),
                Map.of(new PersonId("V10"), 50L, new PersonId("Z"), -20L),
                TinyCounty::words,
                run);
    }

    private static Map<String, String> texts(PlanFiles files) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var file : files.contents().entrySet()) {
            var out = new ByteArrayOutputStream();
            file.getValue().writeTo(out);
            texts.put(file.getKey(), out.toString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void everyFileIsAsReviewed() throws IOException {
        var texts = texts(files(TinyCounty.plan()));
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(GOLDEN);
            for (var file : texts.entrySet()) {
                Files.writeString(GOLDEN.resolve(file.getKey()), file.getValue());
            }
        }
        assertThat(texts.keySet())
                .containsExactly(
                        "roster.csv",
                        "beds.csv",
                        "sessions.csv",
                        "unmet.csv",
                        "shortfall.json",
                        "timebank.csv",
                        "plan.json",
                        "run.json");
        for (var file : texts.entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).isEqualTo(Files.readString(GOLDEN.resolve(file.getKey())));
        }
    }

    @Test
    void theOrderInWhichAPlanWasFoundLeavesNoTrace() throws IOException {
        var plan = TinyCounty.plan();
        var run = plan.sessions().getFirst();
        var shuffled = new Plan(
                plan.tours().reversed(),
                plan.beds().reversed(),
                List.of(new SessionRun(
                        run.session(), run.attendees().reversed(), run.helpers().reversed())));
        assertThat(texts(files(shuffled))).isEqualTo(texts(files(plan)));
    }

    @Test
    void anEmptyPlanHasHeadersAndZeros() throws IOException {
        var none = new Shortage(List.of(), List.of(), 0, 0, 0, 0, 0);
        var texts = texts(new PlanFiles(TinyCounty.problem(), Plan.EMPTY, none, Map.of(), TinyCounty::words, Map.of()));
        assertThat(texts.get("roster.csv")).isEqualTo(String.join(",", RosterTable.HEADER) + "\n");
        assertThat(texts.get("timebank.csv")).isEqualTo(String.join(",", TimeBankTable.HEADER) + "\n");
        assertThat(texts.get("shortfall.json")).contains("\"demand_minutes\": 450,\n    \"met_minutes\": 0");
    }
}
