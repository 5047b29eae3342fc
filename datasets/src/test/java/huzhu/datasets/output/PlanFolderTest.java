package huzhu.datasets.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.TableLog;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.people.PersonId;
import huzhu.model.plan.Plan;
import huzhu.model.plan.PlanView;
import huzhu.model.rule.Violation;
import huzhu.model.shortage.Reason;
import huzhu.model.week.TimeWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanFolderTest {
    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = parent.resolve("out");
    }

    private void write(PlanningProblem problem, Plan plan) throws IOException {
        var shortage = WholeShortage.of(new PlanView(problem, plan));
        var files = new PlanFiles(
                problem, plan, shortage, Map.of(new PersonId("V2"), 90L), TinyCounty::words, Map.of("seed", 1));
        // Straight to the disk: forcing thousands of files onto it would only slow the tests down.
        Files.createDirectories(folder);
        for (var file : files.contents().entrySet()) {
            try (var out = Files.newOutputStream(folder.resolve(file.getKey()))) {
                file.getValue().writeTo(out);
            }
        }
    }

    private PlanReading readTiny() {
        return PlanFolder.read(folder, TinyCounty.problem());
    }

    private void writeTiny() throws IOException {
        write(TinyCounty.problem(), TinyCounty.plan());
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        var path = folder.resolve(file);
        var before = Files.readString(path);
        var after = change.apply(before);
        assertThat(after).as("the edit changes something").isNotEqualTo(before);
        Files.writeString(path, after);
    }

    private static Plan tiny() {
        return PlanOrder.sorted(TinyCounty.plan());
    }

    @Nested
    final class RoundTrip {
        @Test
        void wellFormedPlansComeBackAsTheyWereWithoutAnyFinding() throws IOException {
            for (long seed = 0; seed < 60; seed++) {
                var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
                var plan = RandomPlan.decided(problem, seed);
                write(problem, plan);
                var read = PlanFolder.read(folder, problem);
                assertThat(read.plan()).as("seed %d", seed).contains(PlanOrder.sorted(plan));
                assertThat(read.problems()).as("seed %d", seed).isEmpty();
                assertThat(read.findings()).as("seed %d", seed).isEmpty();
                assertThat(read.notes()).as("seed %d", seed).isEmpty();
            }
        }

        @Test
        void plansThatBreakRulesComeBackAsTheyWere() throws IOException {
            int compared = 0;
            for (long seed = 0; seed < 60; seed++) {
                var problem = RandomCounty.problem(seed, RandomCounty.Size.SMALL);
                var plan = RandomPlan.broken(problem, seed);
                if (plan.tours().stream()
                        .flatMap(tour -> tour.stops().stream())
                        .allMatch(stop -> stop.startMinute() >= 0
                                && Math.max(stop.startMinute(), stop.endMinute()) <= TimeWindow.DAY_MINUTES)) {
                    write(problem, plan);
                    var read = PlanFolder.read(folder, problem);
                    assertThat(read.problems()).as("seed %d", seed).isEmpty();
                    assertThat(read.plan()).as("seed %d", seed).contains(PlanOrder.sorted(plan));
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(40);
        }

        @Test
        void planJsonAloneIsEnough() throws IOException {
            writeTiny();
            for (var file : List.of("roster.csv", "beds.csv", "sessions.csv")) {
                Files.delete(folder.resolve(file));
            }
            var read = readTiny();
            assertThat(read.plan()).contains(tiny());
            assertThat(read.notes())
                    .extracting(Reason::toString)
                    .hasSize(3)
                    .allMatch(note -> note.contains("takenFromPlanJson"));
        }

        @Test
        void tablesAloneAreEnough() throws IOException {
            writeTiny();
            for (var file : List.of("plan.json", "unmet.csv", "shortfall.json", "timebank.csv", "run.json")) {
                Files.delete(folder.resolve(file));
            }
            var read = readTiny();
            assertThat(read.plan()).contains(tiny());
            assertThat(read.notes()).isEmpty();
        }

        @Test
        void balancesAreBroughtForward() throws IOException {
            writeTiny();
            var balances = ReportedTimeBank.balancesAfter(folder);
            assertThat(balances.problems()).isEmpty();
            assertThat(balances.minutes())
                    .containsEntry(new PersonId("V2"), 210L)
                    .containsEntry(new PersonId("E2"), -225L);
        }
    }

    /** What Excel and a helping hand make of a table: nothing of it changes the plan. */
    @Nested
    final class Spreadsheets {
        private String respelled(String csv) {
            var rows = new ArrayList<>(csv.lines().toList());
            var header = rows.removeFirst();
            Collections.shuffle(rows, new Random(3));
            rows.addFirst(header);
            return "\uFEFF" + String.join("\r\n", rows.stream().map(this::row).toList()) + "\r\n;;\r\n";
        }

        private String row(String row) {
            var cells = Arrays.stream(row.split(",", -1))
                    .map(cell ->
                            cell.replaceFirst("^0(\\d:\\d\\d)$", "$1").replaceFirst("^(2026)-(..)-(..)$", "$1/$2/$3"))
                    .toList();
            return String.join(";", cells.reversed());
        }

        @Test
        void byteOrderMarkSemicolonsOrderAndShortTimesChangeNothing() throws IOException {
            writeTiny();
            for (var file : List.of("roster.csv", "beds.csv", "sessions.csv")) {
                edit(file, this::respelled);
            }
            var read = readTiny();
            assertThat(read.problems()).isEmpty();
            assertThat(read.plan()).contains(tiny());
            assertThat(read.findings()).isEmpty();
        }

        @Test
        void cellsThatOnlyRepeatMayBeBlank() throws IOException {
            writeTiny();
            Files.writeString(folder.resolve("roster.csv"), """
                    date,volunteer_id,visit_id,start,end
                    2026-11-23,V10,r2#1,9:30,10:30
                    2026-11-23,V2,r2#1,9:30,10:30
                    2026-11-23,V2,r1#1,8:00,8:30
                    """);
            Files.writeString(folder.resolve("beds.csv"), "stay_id,room_id,bed\nS1,H1-1,2\n");
            var read = readTiny();
            assertThat(read.problems()).isEmpty();
            assertThat(read.plan()).contains(tiny());
            assertThat(read.findings()).isEmpty();
        }
    }

    @Nested
    final class EditedRows {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        roster.csv   | r1#1,E1,MEAL       | r1#1,E2,MEAL       | rosterLine[roster.csv:2, elder_id, E2, E1]
                        roster.csv   | r1#1,E1,MEAL       | r1#1,E1,BATH       | rosterLine[roster.csv:2, service_id, BATH, MEAL]
                        roster.csv   | 08:00,08:30,0      | 08:30,08:00,0      | rosterLine[roster.csv:2, end, 08:00, > 08:30]
                        roster.csv   | 10,2.500           | 9,2.500            | rosterLine[roster.csv:3, travel_min, 9, 10]
                        roster.csv   | 10,2.500           | 10,2.400           | rosterLine[roster.csv:3, travel_km, 2.400, 2.500]
                        roster.csv   | 2.500,08:00,11:30  | 2.500,14:00,17:00  | rosterLine[roster.csv:3, window_start, 14:00-17:00, 08:00-11:30]
                        roster.csv   | 2.500,08:00,11:30  | 2.500,11:30,08:00  | rosterLine[roster.csv:3, window_end, 08:00, > 11:30]
                        roster.csv   | 1,2,r2#1           | 1,1,r2#1           | rosterLine[roster.csv:3, stop, 1 09:30, > 1 08:00]
                        roster.csv   | 1,1,r1#1           | 1,3,r1#1           | rosterLine[roster.csv:2, stop, 3 08:00, > 2 09:30]
                        beds.csv     | E2,H1,             | E2,H2,             | bedsLine[beds.csv:2, home_id, H2, H1]
                        sessions.csv | G1,r3#1,CHAT       | G1,r3#1,MEAL       | sessionsLine[sessions.csv:2, service_id, MEAL, CHAT]
                        sessions.csv | 24,09:00,10:30,V10 | 25,09:00,10:30,V10 | sessionsLine[sessions.csv:4, date, 2026-11-25, 2026-11-24]
                        sessions.csv | G1,,CHAT           | G1,r9#1,CHAT       | sessionsLine[sessions.csv:4, demand_id, r9#1, ]
                        unmet.csv    | r1#2,visit         | r1#1,visit         | reportedUnmet[unmet.csv:3, visit, r1#1, ]
                        unmet.csv    | r1#2,visit         | r1#1,visit         | reportedUnmet[unmet.csv, visit, , r1#2]
                        unmet.csv    | MEAL,2,30          | MEAL,2,60          | reportedUnmet[unmet.csv:3, minutes, 60, 30]
                        shortfall.json | "met_minutes": 150 | "met_minutes": 180 | reportedTotals[shortfall.json, totals.met_minutes, 180, 150]
                        shortfall.json | "met_minutes": 2040 | "met_minutes": 2040.5 | reportedTotals[shortfall.json, totals.weighted.met_minutes, 2040.5, 2040]
                        shortfall.json | "proven_unmet_minutes": 0 | "proven_unmet_minutes": 61 | reportedTotals[shortfall.json, totals.proven_unmet_minutes, 61, ≤ 60]
                        shortfall.json | "met_minutes": 3240 | "met_minutes": 3241 | reportedTotals[shortfall.json, totals.weighted_with_places.met_minutes, 3241, 3240]
                        shortfall.json | "key": "V"         | "key": "lost"      | reportedTotals[shortfall.json, by_village[lost], …, ]
                        timebank.csv | V2,120             | V2,150             | reportedTimeBank[timebank.csv:4, given_minutes, 150, 120]
                        timebank.csv | 90,210,110         | 90,210,0           | reportedTimeBank[timebank.csv:4, over_cap, 0, 110]
                        """)
        void everyContradictionIsNamed(String file, String from, String to, String finding) throws IOException {
            writeTiny();
            edit(file, text -> text.replaceFirst(Pattern.quote(from), to));
            assertThat(readTiny().findings()).extracting(Violation::toString).contains(finding);
        }

        @Test
        void aPlanWrittenBeforeThereWereTotalsWithPlacesIsNoWorseForIt() throws IOException {
            writeTiny();
            edit(
                    "shortfall.json",
                    text -> text.replaceFirst("\"weighted_with_places\"(?s:.*?)}", "\"proven_later\": 0"));
            assertThat(readTiny().findings()).isEmpty();
        }

        @Test
        void aMovedVisitIsReadAsItStandsAndPlanJsonIsNotBelieved() throws IOException {
            writeTiny();
            edit(
                    "roster.csv",
                    text -> text.replace("V10,1,1,r2#1,E2,BATH,09:30,10:30", "V10,1,1,r2#1,E2,BATH,09:00,10:00"));
            var read = readTiny();
            assertThat(read.plan()).hasValueSatisfying(plan -> assertThat(plan).isNotEqualTo(tiny()));
            assertThat(read.notes()).contains(Reason.of("note.planJsonDiffers", "plan.json"));
        }

        @Test
        void idsThatLeadNowhereStayInThePlanForTheAudit() throws IOException {
            writeTiny();
            edit("roster.csv", text -> text.replace("r1#1", "r7#1"));
            var read = readTiny();
            assertThat(read.problems()).isEmpty();
            assertThat(new PlanView(TinyCounty.problem(), read.plan().orElseThrow()).unresolved())
                    .isNotEmpty();
        }
    }

    @Nested
    final class Refused {
        @Test
        void rowsInAreRowsUsedAndRowsRefused() throws IOException {
            writeTiny();
            edit("roster.csv", text -> text.replace("08:00,08:30", "soon,08:30"));
            edit("beds.csv", text -> text.replace(",2,2026", ",second,2026"));
            edit("sessions.csv", text -> text.replace("r3#1", ""));
            var read = readTiny();
            assertThat(read.problems())
                    .extracting(Problem::file, Problem::row, Problem::column)
                    .containsExactly(
                            tuple("roster.csv", 2, "start"),
                            tuple("beds.csv", 2, "bed"),
                            tuple("sessions.csv", 2, "demand_id"));
            assertThat(read.tables().subList(0, 3))
                    .extracting(TableLog::rowsIn, TableLog::rowsRefused)
                    .containsExactly(tuple(3, 1), tuple(1, 1), tuple(3, 1));
            var plan = read.plan().orElseThrow();
            assertThat(plan.tours().stream()
                            .mapToInt(tour -> tour.stops().size())
                            .sum())
                    .isEqualTo(2);
            assertThat(plan.beds()).isEmpty();
            assertThat(plan.sessions().getFirst().attendees()).hasSize(1);
        }

        @Test
        void aFolderWithoutARosterIsAProblemWithARemedy() throws IOException {
            Files.createDirectories(folder);
            var read = readTiny();
            assertThat(read.plan()).isEmpty();
            assertThat(read.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.file()).isEqualTo("roster.csv");
                assertThat(problem.remedy()).isNotBlank();
            });
        }

        @Test
        void aRosterWithoutItsColumnsIsNoPlan() throws IOException {
            writeTiny();
            edit("roster.csv", text -> text.replace("visit_id", "something"));
            var read = readTiny();
            assertThat(read.plan()).isEmpty();
            assertThat(read.problems()).extracting(Problem::code).contains("COLUMN_MISSING");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        "stops"            | "stop"
                        "start": "08:00"   | "start": "8"
                        "bed": 2           | "bed": "2"
                        "week"             | "we
                        huzhu-plan-1       | huzhu-plan-9
                        2026-11-30         | 30.11.
                        "room_id": "H1-1"  | "room_id": ""
                        """)
        void aDamagedPlanJsonIsAProblemOnlyWhereItIsNeeded(String from, String to) throws IOException {
            writeTiny();
            edit("plan.json", text -> text.replace(from, to));
            assertThat(readTiny().plan()).contains(tiny());
            assertThat(readTiny().notes()).extracting(Reason::code).containsExactly("note.planJsonUnreadable");
            Files.delete(folder.resolve("roster.csv"));
            assertThat(readTiny().plan()).isEmpty();
            assertThat(readTiny().problems()).extracting(Problem::file).containsExactly("plan.json");
        }

        @Test
        void noBytesWhateverMakeItThrow() throws IOException {
            var random = new Random(11);
            for (int round = 0; round < 40; round++) {
                writeTiny();
                for (var file : List.of("roster.csv", "sessions.csv", "unmet.csv", "shortfall.json", "plan.json")) {
                    var bytes = Files.readAllBytes(folder.resolve(file));
                    for (int i = 0; i < 3; i++) {
                        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                    }
                    Files.write(folder.resolve(file), bytes);
                }
                assertThat(PlanFolder.read(folder, TinyCounty.problem())).isNotNull();
            }
        }
    }
}
