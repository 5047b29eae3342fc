package huzhu.datasets.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts that another program has spoilt before the file came here: characters replaced by question marks, or UTF-8 taken for a
 * western encoding. What was lost cannot be found again, and what was confused often can.
 */
final class LostCharacters {
    /** Replacement characters, what becomes of them in GBK, question marks alone, and characters of private use. */
    private static final Pattern LOST =
            Pattern.compile("\uFFFD|\u951F\u65A4\u62F7|\u70EB\u70EB\u70EB|^[?\uFF1F]{2,}$|\\p{Co}");

    private static final Pattern WESTERN = Pattern.compile("[\u00C3-\u00F4]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final List<Charset> TAKEN_FOR =
            List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1);

    private LostCharacters() {}

    /** Whether characters have been lost or confused. */
    static boolean isSpoilt(String text) {
        return mayBeSpoilt(text) && (LOST.matcher(text).find() || repaired(text).isPresent());
    }

    /** Every text comes here, and nearly none has a character that could be a sign. */
    private static boolean mayBeSpoilt(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean western = c >= '\u00C3' && c <= '\u00F4';
            boolean known = c == '\u951F' || c == '\u70EB' || c == '\uFFFD' || c == '\uFF1F' || c == '?';
            if (western || known || Character.isSurrogate(c) || Character.getType(c) == Character.PRIVATE_USE) {
                return true;
            }
        }
        return false;
    }

    /** What a text said before its UTF-8 was taken for a western encoding, if it was. */
    static Optional<String> repaired(String text) {
        return WESTERN.matcher(text).find()
                ? TAKEN_FOR.stream()
                        .flatMap(charset -> read(text, charset).stream())
                        .filter(read -> HAN.matcher(read).find())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> read(String text, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
