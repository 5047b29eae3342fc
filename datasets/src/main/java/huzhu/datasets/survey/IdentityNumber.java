package huzhu.datasets.survey;

import huzhu.model.people.Sex;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a resident identity number says: 18 digits, or the old form of 15.
 *
 * <p>Source: GB 11643-1999, check character by ISO 7064 MOD 11-2.
 */
public sealed interface IdentityNumber {
    /**
     * A valid number.
     *
     * @param birth date of birth
     * @param sex sex by the 17th digit, odd for men
     */
    record Valid(LocalDate birth, Sex sex) implements IdentityNumber {}

    /** Not a number whose facts can be trusted, and why. */
    enum Fault implements IdentityNumber {
        /** Not 18 characters of the right kind; a masked number is of this kind. */
        FORM,
        /** The date of birth is not in the calendar. */
        DATE,
        /** The last character does not fit the others. */
        CHECK,
        /** Rounded by a spreadsheet. */
        ROUNDED
    }

    /** Reads a number; blanks inside and the apostrophe by which spreadsheets mark text are passed over, the check character may be lower case. */
    static IdentityNumber parse(String text) {
        // Typed on a Chinese keyboard digits may be of full width; they are the same digits.
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s|^['‘’`]", "")
                .toUpperCase(Locale.ROOT);
        if (Form.ROUNDED.matcher(plain).matches()) {
            return Fault.ROUNDED;
        }
        if (Form.OLD.matcher(plain).matches()) {
            return facts("19" + plain.substring(6, 12), plain.charAt(14));
        }
        if (!Form.NEW.matcher(plain).matches()) {
            return Fault.FORM;
        }
        if (Form.check(plain) != plain.charAt(17)) {
            return Form.LOST_DIGITS.matcher(plain).matches() ? Fault.ROUNDED : Fault.CHECK;
        }
        return facts(plain.substring(6, 14), plain.charAt(16));
    }

    private static IdentityNumber facts(String date, char sexDigit) {
        try {
            var birth = LocalDate.of(
                    Integer.parseInt(date.substring(0, 4)),
                    Integer.parseInt(date.substring(4, 6)),
                    Integer.parseInt(date.substring(6, 8)));
            return new Valid(birth, (sexDigit - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE);
        } catch (DateTimeException e) {
            return Fault.DATE;
        }
    }

    /** The shapes of numbers and their check character. */
    final class Form {
        private static final Pattern NEW = Pattern.compile("[1-9]\\d{16}[0-9X]");
        private static final Pattern OLD = Pattern.compile("[1-9]\\d{14}");
        private static final Pattern ROUNDED = Pattern.compile("\\d(\\.\\d+)?E\\+?1[4-7]");
        /** A spreadsheet keeps 15 digits and fills up with zeros. */
        private static final Pattern LOST_DIGITS = Pattern.compile("\\d{15}000");

        private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        private static final String CHECKS = "10X98765432";

        private Form() {}

        private static char check(String number) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += (number.charAt(i) - '0') * WEIGHTS[i];
            }
            return CHECKS.charAt(sum % 11);
        }
    }
}
