package huzhu.cli.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON for other programs. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    /** A tree of maps, lists, records, texts and numbers as indented JSON, in the order in which it is handed in. */
    public static String of(Object tree) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        return MAPPER.writer().with(printer).writeValueAsString(tree);
    }
}
