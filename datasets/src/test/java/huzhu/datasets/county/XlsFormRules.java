package huzhu.datasets.county;

import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RecordFile;
import huzhu.datasets.table.TableLog;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;

/**
 * The rules by which converters of XLSForms refuse a workbook, written down from what they document; no converter is used.
 *
 * <p>Source: XLSForm.org, "What is an XLSForm?"; ODK documentation, form reference; W3C XPath 1.0 for expressions.
 */
final class XlsFormRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9._-]*");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z_]+::(.+ \\([a-z]{2}\\))");
    private static final Set<String> TYPES =
            Set.of("text", "integer", "decimal", "date", "geopoint", "start", "end", "today");
    private static final Set<String> UNSEEN = Set.of("start", "end", "today");

    private final List<String> broken = new ArrayList<>();
    private final Map<String, List<Map<String, String>>> sheets = new HashMap<>();
    private final Map<String, Set<String>> headers = new HashMap<>();

    private XlsFormRules(Path workbook) {
        for (var file : RecordFile.open(workbook, "form.xlsx", Optional.empty(), new Problems())) {
            var records = new ArrayList<List<String>>();
            file.read(new TableLog("", "", new Problems()), (line, cells) -> records.add(List.copyOf(cells)));
            var header = records.getFirst();
            headers.put(
                    file.sheet(),
                    Set.copyOf(header.stream().filter(cell -> !cell.isEmpty()).toList()));
            var rows = new ArrayList<Map<String, String>>();
            for (var record : records.subList(1, records.size())) {
                var row = new HashMap<String, String>();
                for (int i = 0; i < Math.min(header.size(), record.size()); i++) {
                    row.put(header.get(i), record.get(i));
                }
                rows.add(row);
            }
            sheets.put(file.sheet(), rows);
        }
    }

    /** The rules that a workbook breaks, one line each. */
    static List<String> broken(Path workbook) {
        var rules = new XlsFormRules(workbook);
        rules.columns("survey", "type", "name");
        rules.columns("choices", "list_name", "name");
        rules.columns("settings", "form_title", "form_id", "version", "default_language");
        if (rules.broken.isEmpty()) {
            rules.languages();
            rules.choices();
            rules.survey();
            rules.settings();
        }
        return rules.broken;
    }

    private void columns(String sheet, String... wanted) {
        for (var column : wanted) {
            if (!headers.getOrDefault(sheet, Set.of()).contains(column)) {
                broken.add(sheet + " lacks " + column);
            }
        }
    }

    private Set<String> languages(String sheet, String column) {
        var languages = new HashSet<String>();
        for (var header : headers.get(sheet)) {
            var found = LANGUAGE.matcher(header);
            if (header.startsWith(column + "::") && found.matches()) {
                languages.add(found.group(1));
            } else if (header.startsWith(column + "::") || header.equals(column)) {
                broken.add(sheet + " has " + header + ", not " + column + "::Language (code)");
            }
        }
        return languages;
    }

    private void languages() {
        var first = languages("survey", "label");
        boolean same = first.equals(languages("choices", "label"))
                && first.equals(languages("survey", "constraint_message"))
                && !first.isEmpty();
        if (!same) {
            broken.add("languages differ between columns of texts");
        }
        var chosen = sheets.get("settings").getFirst().get("default_language");
        if (!first.contains(chosen)) {
            broken.add("default_language " + chosen + " is none of " + first);
        }
    }

    private void choices() {
        var seen = new HashSet<String>();
        for (var choice : sheets.get("choices")) {
            var name = choice.get("list_name") + "/" + choice.get("name");
            if (choice.get("name").isEmpty() || !seen.add(name)) {
                broken.add("choice " + name + " is blank or stands twice");
            }
            labels(choice, "choice " + name);
        }
    }

    private void labels(Map<String, String> row, String what) {
        row.forEach((column, text) -> {
            if (column.startsWith("label::") && text.isBlank()) {
                broken.add(what + " has no " + column);
            }
        });
    }

    private List<String> options(String list) {
        return sheets.get("choices").stream()
                .filter(choice -> choice.get("list_name").equals(list))
                .map(choice -> choice.get("name"))
                .toList();
    }

    private void survey() {
        var open = new ArrayDeque<String>();
        var names = new HashSet<String>();
        for (var row : sheets.get("survey")) {
            var type = row.get("type");
            var name = row.get("name");
            if (type.equals("end_group")) {
                if (open.poll() == null) {
                    broken.add("end_group without begin_group");
                }
                continue;
            }
            expression(row.get("relevant"), names, name);
            if (!NAME.matcher(name).matches() || !names.add(name)) {
                broken.add("name " + name + " is not an XML name or stands twice");
            }
            if (names.stream().filter(other -> other.equalsIgnoreCase(name)).count() > 1) {
                broken.add("name " + name + " differs from another by case alone");
            }
            if (type.equals("begin_group")) {
                open.push(name);
            } else {
                type(type, name);
                expression(row.get("constraint"), names, name);
            }
            if (!UNSEEN.contains(type)) {
                labels(row, name);
            }
            required(row.get("required"), name);
        }
        open.forEach(group -> broken.add("group " + group + " is not ended"));
    }

    private void required(String required, String name) {
        if (!Set.of("", "yes", "no").contains(required.toLowerCase(Locale.ROOT))) {
            broken.add(name + " is required " + required);
        }
    }

    private void type(String type, String name) {
        var words = type.split(" ");
        boolean select = words.length == 2 && (words[0].equals("select_one") || words[0].equals("select_multiple"));
        if (!select) {
            if (!TYPES.contains(type)) {
                broken.add(name + " is of unknown type " + type);
            }
            return;
        }
        var options = options(words[1]);
        if (options.isEmpty()) {
            broken.add(name + " has no list " + words[1]);
        }
        for (var option : options) {
            if (words[0].equals("select_multiple") && option.matches(".*\\s.*")) {
                broken.add(name + " has a space in the choice " + option);
            }
        }
    }

    private void expression(String text, Set<String> before, String name) {
        if (text == null || text.isEmpty()) {
            return;
        }
        var references = REFERENCE.matcher(text);
        while (references.find()) {
            if (!before.contains(references.group(1))) {
                broken.add(name + " refers to " + references.group(1) + ", which does not stand before it");
            }
        }
        // The functions of forms that XPath does not have take strings, as contains does.
        var xpath = REFERENCE.matcher(text).replaceAll("/data/$1").replace("selected(", "contains(");
        try {
            XPathFactory.newInstance().newXPath().compile(xpath);
        } catch (XPathExpressionException e) {
            broken.add(name + " has no expression: " + text);
        }
    }

    private void settings() {
        var settings = sheets.get("settings");
        if (settings.size() != 1
                || !NAME.matcher(settings.getFirst().get("form_id")).matches()) {
            broken.add("settings have no single form_id");
        }
    }
}
