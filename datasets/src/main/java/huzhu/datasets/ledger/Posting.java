package huzhu.datasets.ledger;

import huzhu.datasets.output.PlannedWork;
import huzhu.datasets.output.PlannedWork.Piece;
import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.Row;
import huzhu.model.ledger.CreditTerms;
import huzhu.model.ledger.Draft;
import huzhu.model.ledger.Teller;
import huzhu.model.ledger.Transaction;
import huzhu.model.ledger.WorkDone;
import huzhu.model.people.PersonId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a plan and an attendance list enter into the book: each visit or session once, by week and id, when it is known of everybody
 * who should have come whether they did. What nobody has told of stays open and can be entered by a later list.
 */
public final class Posting {
    private static final String DONE = "done";
    private static final String NO_SHOW = "no_show";
    /** Note of who came for how many minutes, by which a repeated posting is known. */
    private static final String CAME = "came";

    /** What is taken of those whom the list does not mention. */
    public enum Others {
        /** Nothing: their visits and sessions stay open. */
        OPEN,
        /** That all went as planned: the list names exceptions. */
        DONE
    }

    /**
     * What became of the pieces of a plan.
     *
     * @param done visits and sessions entered as done
     * @param absent entered as not done
     * @param already entered before, in the same way
     * @param open not told of yet
     */
    public record Count(int done, int absent, int already, int open) {}

    private final PlannedWork plan;
    private final CreditTerms terms;
    private final Others others;
    private final Problems problems = new Problems();
    private final List<Row> rows;
    private final String file;
    private final Map<String, Map<String, Row>> rowsByPiece = new HashMap<>();

    private Posting(PlannedWork plan, CreditTerms terms, Path done, Others others) {
        this.plan = plan;
        this.terms = terms;
        this.others = others;
        file = String.valueOf(done.getFileName());
        rows = AttendanceFile.read(done, problems);
    }

    /** Reads an attendance list and holds it to the plan. */
    public static Posting of(PlannedWork plan, CreditTerms terms, Path done, Others others) {
        var posting = new Posting(plan, terms, done, others);
        var pieces = plan.pieces().stream().collect(Collectors.toMap(Piece::id, piece -> piece, (a, b) -> a));
        posting.rows.forEach(row -> posting.take(row, pieces));
        return posting;
    }

    /** What is wrong with the list; with an error nothing must be entered. */
    public List<Problem> problems() {
        return problems.all();
    }

    /** Whether anything is wrong that keeps it from being entered. */
    public boolean isRefused() {
        return problems.hasErrors();
    }

    private void take(Row row, Map<String, Piece> pieces) {
        var id = row.requireWord("id");
        var piece = pieces.get(id);
        if (piece == null) {
            row.problem(
                    "id",
                    ProblemCode.ATTENDANCE_UNKNOWN,
                    Nearest.find(id, pieces.keySet()).orElse(""));
            return;
        }
        var person = row.word("person_id").orElse("");
        boolean hasPart = person.isEmpty()
                || piece.givers().contains(new PersonId(person))
                || piece.receivers().contains(new PersonId(person));
        if (!hasPart) {
            row.problem("person_id", ProblemCode.ATTENDANCE_PERSON, "", id);
            return;
        }
        var minutes = row.integer("minutes");
        if (minutes.isPresent() && !status(row).equals(DONE)) {
            row.problem("minutes", ProblemCode.ATTENDANCE_MINUTES, "");
            return;
        }
        if (minutes.isPresent() && minutes.getAsInt() > piece.minutes()) {
            var planned = Integer.toString(piece.minutes());
            row.problem("minutes", ProblemCode.ATTENDANCE_LONGER, planned, planned);
            return;
        }
        var before = rowsByPiece.computeIfAbsent(id, absent -> new HashMap<>()).putIfAbsent(person, row);
        if (before != null) {
            row.problem("id", ProblemCode.ATTENDANCE_TWICE, "", Integer.toString(before.line()));
        }
    }

    private static String status(Row row) {
        return row.requireWord("status");
    }

    /**
     * Enters all that is known and not in the book yet. A contradiction to the book becomes a problem, and then nothing may be
     * kept of what was entered: the caller must see {@link #isRefused()} before the lines are written.
     */
    public Count enter(LedgerFile.Pen pen) {
        var teller = new Teller(pen.ledger(), terms.policy().capMinutes());
        int done = 0;
        int absent = 0;
        int already = 0;
        int open = 0;
        for (var piece : plan.pieces()) {
            var work = work(piece);
            if (work.isEmpty()) {
                open++;
                continue;
            }
            var entered = pen.ledger().entered(work.get().key());
            if (entered.isPresent()) {
                already++;
                compare(piece, work.get(), entered.get());
                continue;
            }
            pen.enter(teller.credit(work.get(), terms));
            if (work.get().minutesByGiver().isEmpty()) {
                absent++;
            } else {
                done++;
            }
        }
        return new Count(done, absent, already, open);
    }

    private void compare(Piece piece, WorkDone work, Transaction entered) {
        var notes = entered.what().notes();
        boolean same = notes.getOrDefault(CAME, "").equals(work.notes().getOrDefault(CAME, ""))
                && notes.getOrDefault(Draft.RECEIVER, "").equals(receivers(work));
        if (!same) {
            int line = rowsByPiece.getOrDefault(piece.id(), Map.of()).values().stream()
                    .mapToInt(Row::line)
                    .min()
                    .orElse(0);
            problems.add(
                    file,
                    line,
                    "id",
                    ProblemCode.ATTENDANCE_ENTERED,
                    piece.id(),
                    "",
                    Integer.toString(entered.number()),
                    notes.getOrDefault(CAME, ""));
        }
    }

    private static String receivers(WorkDone work) {
        return work.receivers().stream().map(PersonId::value).collect(Collectors.joining(" "));
    }

    /** The piece as it took place, once that is known of everybody. */
    private Optional<WorkDone> work(Piece piece) {
        var known = rowsByPiece.getOrDefault(piece.id(), Map.of());
        var came = new TreeMap<PersonId, Integer>();
        var why = failed(piece, known);
        var received = new ArrayList<PersonId>();
        if (why.isEmpty()) {
            for (var giver : piece.givers()) {
                var status = of(giver, known);
                if (status.isEmpty()) {
                    return Optional.empty();
                }
                if (status.get().equals(DONE)) {
                    came.put(giver, minutes(giver, piece, known));
                }
            }
            for (var receiver : piece.receivers()) {
                var status = piece.isSession() ? of(receiver, known) : Optional.of(DONE);
                if (status.isEmpty()) {
                    return Optional.empty();
                }
                if (status.get().equals(DONE)) {
                    received.add(receiver);
                }
            }
        } else if (!piece.isSession()) {
            received.addAll(piece.receivers());
        }
        var notes = new HashMap<String, String>();
        notes.put(
                CAME,
                came.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" ")));
        if (came.isEmpty()) {
            notes.put(Draft.WHY, why.orElse(NO_SHOW));
        }
        return Optional.of(new WorkDone(
                piece.isSession(),
                plan.week() + "/" + piece.id(),
                piece.date(),
                piece.service(),
                came,
                received,
                notes));
    }

    /** Why the whole did not take place, if it was cancelled or nobody was at home, or the elder of a visit did not come. */
    private static Optional<String> failed(Piece piece, Map<String, Row> known) {
        var whole =
                Optional.ofNullable(known.get("")).filter(row -> !status(row).equals(NO_SHOW));
        var elder = piece.isSession()
                ? Optional.<Row>empty()
                : piece.receivers().stream()
                        .filter(one -> !piece.givers().contains(one))
                        .flatMap(one -> Optional.ofNullable(known.get(one.value())).stream())
                        .findFirst();
        return elder.or(() -> whole).map(Posting::status).filter(status -> !status.equals(DONE));
    }

    private Optional<String> of(PersonId person, Map<String, Row> known) {
        return Optional.ofNullable(known.get(person.value()))
                .or(() -> Optional.ofNullable(known.get("")))
                .map(Posting::status)
                .or(() -> others == Others.DONE ? Optional.of(DONE) : Optional.empty());
    }

    private static int minutes(PersonId giver, Piece piece, Map<String, Row> known) {
        return Optional.ofNullable(known.get(giver.value()))
                .or(() -> Optional.ofNullable(known.get("")))
                .flatMap(row -> row.integer("minutes").isPresent()
                        ? Optional.of(row.integer("minutes").getAsInt())
                        : Optional.empty())
                .orElse(piece.minutes());
    }
}
