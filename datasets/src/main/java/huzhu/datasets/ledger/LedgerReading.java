package huzhu.datasets.ledger;

import huzhu.datasets.table.Problem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.model.ledger.Ledger;
import huzhu.model.ledger.Transaction;
import huzhu.model.people.PersonId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A book as its bytes say.
 *
 * @param ledger the transactions up to the first damage
 * @param problems every damage, at its line; a warning only for a last line that was never finished
 * @param hashes hashes of the sound lines, in their order
 * @param soundBytes bytes up to the end of the last sound line, its line feed included if it has one
 * @param endsLine whether the last sound line has its line feed
 * @param torn bytes of a last line that was never finished
 */
public record LedgerReading(
        Ledger ledger, List<Problem> problems, List<String> hashes, long soundBytes, boolean endsLine, long torn) {
    public LedgerReading {
        problems = List.copyOf(problems);
        hashes = List.copyOf(hashes);
    }

    /** Hash of the last sound line; of an empty book, 64 zeros. */
    public String head() {
        return hashes.isEmpty() ? LedgerLine.NOTHING_BEFORE : hashes.getLast();
    }

    /** Whether anything but an unfinished last line is wrong. */
    public boolean isDamaged() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Minutes on each person's account, with what is set aside for them. */
    public Map<PersonId, Long> balancesMinutes() {
        var minutes = new HashMap<PersonId, Long>();
        ledger.balances()
                .forEach((account, balance) -> account.person()
                        .or(account::heldFor)
                        .ifPresent(person -> minutes.merge(person, balance, Long::sum)));
        return minutes;
    }

    /** Reads a book; what is wrong with it is in the result. */
    static LedgerReading of(byte[] bytes, String name) {
        return new Scan(bytes, name).read();
    }

    private static final class Scan {
        private final byte[] bytes;
        private final String name;
        private final Problems problems = new Problems();
        private final Ledger ledger = new Ledger();
        private String stated = LedgerLine.NOTHING_BEFORE;
        private final List<String> hashes = new ArrayList<>();
        private long soundBytes;
        private boolean endsLine = true;
        private long torn;
        private int line;

        private Scan(byte[] bytes, String name) {
            this.bytes = bytes;
            this.name = name;
        }

        private LedgerReading read() {
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    take(start, i, true);
                    start = i + 1;
                }
            }
            if (start < bytes.length) {
                tail(start);
            }
            return new LedgerReading(ledger, problems.all(), hashes, soundBytes, endsLine, torn);
        }

        /**
         * What stands behind the last line feed. A program that was killed leaves the beginning of a line, which nobody was
         * told of; anything behind a seal was put there by somebody else.
         */
        private void tail(int start) {
            var text = text(start, bytes.length);
            if (text.isPresent() && LedgerLine.holdsSeal(text.get())) {
                take(start, bytes.length, false);
            } else {
                line++;
                torn = bytes.length - (long) start;
                problems.add(name, line, "", ProblemCode.LEDGER_TORN, "", "", Long.toString(torn));
            }
        }

        private void take(int from, int to, boolean ended) {
            line++;
            var text = text(from, to);
            if (text.isEmpty()) {
                problems.add(name, line, "", ProblemCode.LEDGER_CHANGED, "", "");
                return;
            }
            var reading = LedgerLine.read(text.get());
            if (reading.line().isEmpty()) {
                var code = reading.damage()
                                .filter(LedgerLine.Damage.FOREIGN::equals)
                                .isPresent()
                        ? ProblemCode.LEDGER_FOREIGN
                        : ProblemCode.LEDGER_CHANGED;
                problems.add(name, line, "", code, "", "");
                return;
            }
            var found = reading.line().get();
            if (!found.previous().equals(stated)) {
                problems.add(name, line, "", ProblemCode.LEDGER_CHAIN, "", "");
            }
            stated = found.hash();
            if (!problems.hasErrors()) {
                enter(found, to, ended);
            }
        }

        private void enter(LedgerLine found, int to, boolean ended) {
            Transaction transaction = found.transaction();
            var misfit = ledger.misfit(transaction);
            if (misfit.isPresent()) {
                problems.add(
                        name, line, "", ProblemCode.LEDGER_MISFIT, misfit.get().name(), "");
                return;
            }
            ledger.enter(transaction);
            hashes.add(found.hash());
            soundBytes = ended ? to + 1L : to;
            endsLine = ended;
        }

        private Optional<String> text(int from, int to) {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, to - from))
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
    }
}
