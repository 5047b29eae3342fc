package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.policy.PolicyBook;
import huzhu.datasets.policy.PolicyEntry;
import huzhu.datasets.table.CellFormat;
import huzhu.datasets.table.Field;
import huzhu.datasets.table.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/**
 * The pages of {@code docs} that list tables and policy say what the resources say. Renew them with
 *
 * <pre>./mvnw -pl datasets -am test -Dtest=DocsTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.renew=true</pre>
 */
final class DocsTest {
    private static final Path DOCS = Path.of("../docs");
    private static final String START = "<!-- generated from here on, see DocsTest -->\n";

    @Test
    void tablesPageListsEveryColumn() throws IOException {
        check("tables.md", tables());
    }

    @Test
    void policyPageListsEveryValue() throws IOException {
        check("policy.md", policy());
    }

    private static void check(String file, String generated) throws IOException {
        var path = DOCS.resolve(file);
        var page = Files.readString(path);
        int start = page.indexOf(START);
        assertThat(start).as("%s holds the line %s", file, START).isPositive();
        var renewed = page.substring(0, start) + START + generated;
        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(path, renewed);
        }
        assertThat(Files.readString(path)).as("out of date: see DocsTest").isEqualTo(renewed);
    }

    private static String tables() {
        var page = new StringBuilder();
        for (var schema : TableSchema.all()) {
            page.append("\n## ")
                    .append(schema.name())
                    .append(" · ")
                    .append(schema.title().zh())
                    .append("\n\n")
                    .append(schema.description().en())
                    .append(schema.required() ? " Required.\n" : " Optional.\n")
                    .append("\n| column | 中文 | form | default | meaning |\n| --- | --- | --- | --- | --- |\n");
            for (var field : schema.fields()) {
                page.append(line(
                        field.columnRequired() ? "**" + field.name() + "**" : field.name(),
                        field.title().words().zh(),
                        form(field),
                        field.fallback().orElse(""),
                        field.description().en()));
            }
        }
        return page.toString();
    }

    private static String form(Field field) {
        var form = field.format().name().toLowerCase(Locale.ROOT);
        if (field.format() == CellFormat.CHOICE) {
            form = String.join(", ", field.choices().keySet());
        }
        var range = field.range().toString();
        return range.isEmpty() ? form : form + " " + range;
    }

    private static String policy() {
        var page = new StringBuilder("\n| path | default | unit | allowed | meaning | source of the default |\n"
                + "| --- | --- | --- | --- | --- | --- |\n");
        for (var entry : PolicyBook.entries()) {
            var fallback = String.join(", ", entry.fallback());
            page.append(line(
                    "`" + entry.path() + "`",
                    entry.type() == PolicyEntry.Type.NUMBERS ? "[" + fallback + "]" : fallback,
                    entry.unit(),
                    entry.allowed(),
                    entry.meaning().en(),
                    entry.source().en()));
        }
        return page.toString();
    }

    private static String line(String... cells) {
        var line = new StringJoiner(" | ", "| ", " |\n");
        for (var cell : cells) {
            line.add(cell.replace("|", "\\|"));
        }
        return line.toString();
    }
}
