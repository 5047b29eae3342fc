package huzhu.datasets.population;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import huzhu.model.need.NeedLevel;
import huzhu.model.people.Sex;
import huzhu.model.population.Change;
import huzhu.model.population.Rate;
import huzhu.model.population.Rates;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The table of yearly rates that ships with the program, {@code rates.csv}: one row a rate, each with its source. */
public final class RatesTable {
    /** Version of the table; it changes with every change of a figure. */
    public static final int VERSION = 1;

    private static final String RESOURCE = "rates.csv";

    private RatesTable() {}

    /** The rates that ship with the program. */
    public static Rates usual() {
        try (var in = Objects.requireNonNull(RatesTable.class.getResourceAsStream(RESOURCE), RESOURCE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var records = CsvReader.builder().ofNamedCsvRecord(reader)) {
            var rows = new ArrayList<Rate>();
            for (var line : records) {
                rows.add(rate(line));
            }
            return new Rates(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE + " from the program's own jar", e);
        }
    }

    private static Rate rate(NamedCsvRecord line) {
        return new Rate(
                Change.valueOf(word(line, "change")),
                text(line, "sex").map(letter -> letter.equals("m") ? Sex.MALE : Sex.FEMALE),
                Integer.parseInt(line.getField("age_from")),
                Integer.parseInt(line.getField("age_to")),
                text(line, "level").map(level -> NeedLevel.of(Integer.parseInt(level))),
                Double.parseDouble(line.getField("per_year")),
                Rate.Evidence.valueOf(word(line, "evidence")),
                line.getField("source"));
    }

    private static Optional<String> text(NamedCsvRecord line, String column) {
        return Optional.of(line.getField(column)).filter(cell -> !cell.isBlank());
    }

    private static String word(NamedCsvRecord line, String column) {
        return line.getField(column).toUpperCase(Locale.ROOT);
    }
}
