package huzhu.datasets.output;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.CreditTerms;
import huzhu.model.ledger.CreditTerms.Pair;
import huzhu.model.people.PersonId;
import huzhu.model.policy.TimeBankPolicy;
import huzhu.model.service.ServiceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What an output folder alone says of the help planned in its week, and by which terms it is credited: enough to enter it into the
 * time bank when the project has long moved on to another week.
 *
 * @param week ISO week of the plan
 * @param pieces visits and sessions, by date, start and id
 * @param terms the terms of the run that made the plan
 * @param problems what cannot be read; an error means that the rest must not be used
 */
public record PlannedWork(String week, List<Piece> pieces, Optional<CreditTerms> terms, List<Problem> problems) {
    private static final String RUN = "run.json";
    private static final String TERMS = "time_bank";

    /**
     * A visit or session.
     *
     * @param id visit id or session id
     * @param isSession which of the two
     * @param date its day
     * @param startMinute minute of the day
     * @param minutes its length
     * @param service what is given
     * @param givers caregivers or helpers
     * @param receivers the elder, or who attends, in the order of their demand ids
     */
    public record Piece(
            String id,
            boolean isSession,
            LocalDate date,
            int startMinute,
            int minutes,
            ServiceId service,
            NavigableSet<PersonId> givers,
            List<PersonId> receivers) {
        public Piece {
            givers = new TreeSet<>(givers);
            receivers = List.copyOf(receivers);
        }
    }

    private record Frame(ServiceId service, LocalDate date, int startMinute, int minutes) {}

    private static final class Making {
        private final Frame frame;
        private final NavigableSet<PersonId> givers = new TreeSet<>();
        private final TreeMap<String, PersonId> receivers = new TreeMap<>();

        private Making(Frame frame) {
            this.frame = frame;
        }

        private Piece piece(String id, boolean isSession) {
            return new Piece(
                    id,
                    isSession,
                    frame.date(),
                    frame.startMinute(),
                    frame.minutes(),
                    frame.service(),
                    givers,
                    List.copyOf(receivers.values()));
        }
    }

    public PlannedWork {
        pieces = List.copyOf(pieces);
        problems = List.copyOf(problems);
    }

    /** Reads an output folder. */
    public static PlannedWork read(Path folder) {
        var problems = new Problems();
        var visits = new LinkedHashMap<String, Making>();
        var roster = new FolderTable(folder, "roster", problems);
        if (roster.exists()) {
            roster.read(row -> takeVisit(row, visits));
        } else {
            problems.add(roster.file(), 0, "", ProblemCode.FILE_MISSING, "", "");
        }
        var sessions = new LinkedHashMap<String, Making>();
        var table = new FolderTable(folder, "sessions", problems);
        if (table.exists()) {
            table.read(row -> takeSession(row, sessions));
        }
        var run = run(folder, problems);
        var pieces = new ArrayList<Piece>();
        visits.forEach((id, visit) -> pieces.add(visit.piece(id, false)));
        sessions.forEach((id, session) -> pieces.add(session.piece(id, true)));
        pieces.sort(Comparator.comparing(Piece::date)
                .thenComparingInt(Piece::startMinute)
                .thenComparing(Piece::id));
        return new PlannedWork(
                run.map(json -> json.path("week").asString("")).orElse(""),
                pieces,
                run.flatMap(json -> terms(json.path(TERMS), problems)),
                PlanFolder.readable(problems.all()));
    }

    private static void takeVisit(Row row, Map<String, Making> visits) {
        frame(row, "elder_id").ifPresent(frame -> {
            var visit = visits.computeIfAbsent(row.requireWord("visit_id"), absent -> new Making(frame));
            person(row, "volunteer_id").ifPresent(visit.givers::add);
            person(row, "elder_id").ifPresent(elder -> visit.receivers.put("", elder));
        });
    }

    private static void takeSession(Row row, Map<String, Making> sessions) {
        frame(row, "person_id").ifPresent(frame -> {
            var session = sessions.computeIfAbsent(row.requireWord("session_id"), absent -> new Making(frame));
            person(row, "person_id").ifPresent(person -> {
                if (row.requireWord("role").equals("helps")) {
                    session.givers.add(person);
                } else {
                    session.receivers.put(row.word("demand_id").orElse(person.value()), person);
                }
            });
        });
    }

    /** What a row says of its visit or session; a blank cell that is needed is an error of the row. */
    private static Optional<Frame> frame(Row row, String person) {
        boolean whole = true;
        for (var column : List.of("service_id", "date", "start", "end", person)) {
            if (!row.has(column)) {
                row.problem(column, ProblemCode.VALUE_MISSING, "");
                whole = false;
            }
        }
        if (!whole) {
            return Optional.empty();
        }
        int start = row.minute("start").orElse(0);
        int end = row.minute("end").orElse(0);
        if (end <= start) {
            row.problem("end", ProblemCode.WINDOW_REVERSED, "");
            return Optional.empty();
        }
        return Optional.of(new Frame(
                new ServiceId(row.requireWord("service_id")), row.date("date").orElseThrow(), start, end - start));
    }

    private static Optional<PersonId> person(Row row, String column) {
        var person = new PersonId(row.requireWord(column));
        if (AccountId.isReserved(person)) {
            row.problem(column, ProblemCode.ACCOUNT_RESERVED, "");
            return Optional.empty();
        }
        return Optional.of(person);
    }

    private static Optional<JsonNode> run(Path folder, Problems problems) {
        try {
            return Optional.of(JsonFile.read(Files.readAllBytes(folder.resolve(RUN))));
        } catch (IOException e) {
            problems.add(RUN, 0, "", ProblemCode.FILE_MISSING, "", "");
        } catch (RuntimeException e) { // No JSON; the parser's words help nobody here.
            problems.add(RUN, 0, "", ProblemCode.FILE_UNREADABLE, "", "", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** The terms as {@code run.json} keeps them; {@link #terms(JsonNode, Problems)} reads them back. */
    public static Map<String, Object> tree(CreditTerms terms) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("cap_minutes", terms.policy().capMinutes());
        var coefficients = new TreeMap<String, Double>();
        terms.policy().coefficients().forEach((service, factor) -> coefficients.put(service.value(), factor));
        tree.put("coefficients", coefficients);
        tree.put(
                "uncredited",
                terms.uncredited().stream()
                        .map(pair -> List.of(pair.low().value(), pair.high().value()))
                        .sorted(Comparator.comparing((List<String> pair) -> pair.getFirst())
                                .thenComparing(List::getLast))
                        .toList());
        return tree;
    }

    private static Optional<CreditTerms> terms(JsonNode json, Problems problems) {
        try {
            if (json.isObject()) {
                var coefficients = new HashMap<ServiceId, Double>();
                json.path("coefficients")
                        .properties()
                        .forEach(one -> coefficients.put(
                                new ServiceId(one.getKey()), one.getValue().asDouble()));
                var pairs = new LinkedHashSet<Pair>();
                json.path("uncredited")
                        .forEach(pair -> pairs.add(Pair.of(
                                new PersonId(pair.path(0).asString()),
                                new PersonId(pair.path(1).asString()))));
                var cap = json.path("cap_minutes").asInt();
                return Optional.of(new CreditTerms(new TimeBankPolicy(cap, coefficients), pairs));
            }
        } catch (RuntimeException e) { // Edited by hand until it made no sense: the same as not there.
            problems.add(RUN, 0, TERMS, ProblemCode.FILE_UNREADABLE, "", "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        problems.add(RUN, 0, TERMS, ProblemCode.PLAN_TERMS_MISSING, "", "");
        return Optional.empty();
    }
}
