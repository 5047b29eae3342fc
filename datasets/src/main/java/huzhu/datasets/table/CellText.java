package huzhu.datasets.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text of a spreadsheet's cell as a person sees it: dates as dates, numbers without the noise of binary fractions. */
final class CellText {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE = Pattern.compile("[ymdYMDhHs年月日]");
    private static final MathContext SHOWN_DIGITS = new MathContext(15);
    private static final int EXACT_DIGITS = 15;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int LAST_SERIAL = 2_958_465;

    private final boolean from1904;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    /** A reader of cells of a workbook that counts days from 1904, as old ones of the Macintosh do, or from 1900. */
    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The text, blank for a blank cell; a formula counts as the value that was last computed. */
    String of(Cell cell) {
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.STRING) {
            return cell.getText();
        }
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") || raw.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
        }
        if (isShortWhole(raw) && !isDate(cell)) {
            return raw;
        }
        boolean numeric = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        var number = numeric ? number(raw) : Optional.<BigDecimal>empty();
        return number.map(value -> isDate(cell) ? date(value).orElseGet(() -> plain(value)) : plain(value))
                .orElse(raw);
    }

    private static Optional<BigDecimal> number(String raw) {
        try {
            return raw.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(raw));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Most numbers are short and whole; they need no arithmetic. */
    private static boolean isShortWhole(String raw) {
        boolean whole = raw.length() <= 9 && (raw.charAt(0) != '0' || raw.length() == 1);
        for (int i = 0; whole && i < raw.length(); i++) {
            whole = raw.charAt(i) >= '0' && raw.charAt(i) <= '9';
        }
        return whole;
    }

    private boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && dateFormats.computeIfAbsent(format, CellText::isDateFormat);
    }

    private static boolean isDateFormat(String format) {
        return !format.equalsIgnoreCase("general")
                && DATE.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }

    /** A day's serial number; day 60 of the 1900 system is the false 29 February 1900, and no date. */
    private Optional<String> date(BigDecimal serial) {
        double days = serial.doubleValue();
        int day = (int) Math.floor(days);
        if (days < 0 || day > LAST_SERIAL || day == 60 && !from1904) {
            return Optional.empty();
        }
        int seconds = (int) Math.round((days - day) * SECONDS_A_DAY);
        if (day == 0 && !from1904) {
            return Optional.of("%02d:%02d".formatted(seconds / 3600, seconds % 3600 / 60));
        }
        var epoch = from1904
                ? LocalDate.of(1904, 1, 1)
                : day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime time = epoch.plusDays(day).atStartOfDay().plusSeconds(seconds);
        return Optional.of(
                seconds == 0
                        ? time.toLocalDate().toString()
                        : time.toLocalDate() + " " + time.toLocalTime().withNano(0));
    }

    /** Integers of more than 15 digits have been rounded by the spreadsheet, and are shown as such. */
    private static String plain(BigDecimal value) {
        if (value.precision() - value.scale() > EXACT_DIGITS) {
            return "%.14E".formatted(value);
        }
        if (value.scale() > 300) {
            return "0";
        }
        var shown = value.round(SHOWN_DIGITS);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
