package huzhu.datasets.ledger;

import huzhu.datasets.output.JsonFile;
import huzhu.model.ledger.AccountId;
import huzhu.model.ledger.Draft;
import huzhu.model.ledger.Entry;
import huzhu.model.ledger.Transaction;
import huzhu.model.ledger.TransactionKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a book: a transaction as JSON without needless spaces, the hash of the line before, and its own.
 *
 * <p>A line's hash is the SHA-256 of all its bytes before {@code ,"hash"}, the hash of the line before among them: whoever
 * alters a byte must alter every line from there on. A transaction is written in one way only, so that reading and writing
 * gives the same bytes.
 *
 * @param transaction what it says
 * @param previous hash of the line before, 64 hexadecimal digits
 * @param hash its own
 */
record LedgerLine(Transaction transaction, String previous, String hash) {
    /** What stands before the first line: 64 zeros. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final String SEAL = ",\"hash\":\"";
    private static final Pattern SEALED = Pattern.compile("(?s)(.*),\"hash\":\"([0-9a-f]{64})\"\\}(.*)");
    private static final JsonMapper COMPACT = JsonMapper.shared();

    /** What is wrong with a line's bytes. */
    enum Damage {
        /** It does not end with a seal. */
        NO_SEAL,
        /** Its bytes are not those that were sealed. */
        CHANGED,
        /** It is sealed, but says nothing that this program writes. */
        FOREIGN
    }

    /** A line read, or what is wrong with it. */
    record Reading(Optional<LedgerLine> line, Optional<Damage> damage) {
        private static Reading of(Damage damage) {
            return new Reading(Optional.empty(), Optional.of(damage));
        }
    }

    /** The line of a transaction that follows the line of this hash. */
    static LedgerLine after(String previous, Transaction transaction) {
        return new LedgerLine(transaction, previous, sha256(body(transaction, previous)));
    }

    /** The line as it is written, without the line feed. */
    String text() {
        return body(transaction, previous) + SEAL + hash + "\"}";
    }

    /** Whether bytes hold a whole sealed line, be there more behind it or not. */
    static boolean holdsSeal(String text) {
        return SEALED.matcher(text).matches();
    }

    /** Reads a line without its line feed. */
    static Reading read(String text) {
        var sealed = SEALED.matcher(text);
        if (!sealed.matches() || !sealed.group(3).isEmpty()) {
            return Reading.of(Damage.NO_SEAL);
        }
        if (!sha256(sealed.group(1)).equals(sealed.group(2))) {
            return Reading.of(Damage.CHANGED);
        }
        try {
            var json = JsonFile.read(text.getBytes(StandardCharsets.UTF_8));
            var line = new LedgerLine(transaction(json), json.path("prev").asString(), sealed.group(2));
            return line.text().equals(text)
                    ? new Reading(Optional.of(line), Optional.empty())
                    : Reading.of(Damage.FOREIGN);
        } catch (RuntimeException e) { // Whatever the JSON is not, it is not one of ours.
            return Reading.of(Damage.FOREIGN);
        }
    }

    private static Transaction transaction(JsonNode json) {
        var entries = new ArrayList<Entry>();
        json.path("entries")
                .forEach(entry -> entries.add(new Entry(
                        new AccountId(entry.path(0).asString()), entry.path(1).asLong())));
        var notes = new LinkedHashMap<String, String>();
        json.path("notes")
                .properties()
                .forEach(note -> notes.put(note.getKey(), note.getValue().asString()));
        var kind = TransactionKind.find(json.path("kind").asString()).orElseThrow();
        var draft = new Draft(
                kind,
                json.path("key").asString(),
                LocalDate.parse(json.path("date").asString()),
                entries,
                notes);
        return new Transaction(
                json.path("n").asInt(), Instant.parse(json.path("at").asString()), draft);
    }

    private static String body(Transaction transaction, String previous) {
        var what = transaction.what();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("n", transaction.number());
        tree.put("at", transaction.at().toString());
        tree.put("kind", what.kind().word());
        tree.put("key", what.key());
        tree.put("date", what.date().toString());
        tree.put(
                "entries",
                what.entries().stream()
                        .map(entry -> new Object[] {entry.account().value(), entry.minutes()})
                        .toList());
        tree.put("notes", what.notes());
        tree.put("prev", previous);
        var json = COMPACT.writeValueAsString(tree);
        return json.substring(0, json.length() - 1);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.\nMaybe this one is damaged.", e);
        }
    }
}
