package huzhu.datasets.patch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes changes to rows as a patch file, which {@link PatchFile} reads. */
public final class PatchText {
    private PatchText() {}

    /**
     * The text of a patch file.
     *
     * @param comment lines that go before it, for people
     * @param alterations what is altered, each with its table
     */
    public static String of(List<String> comment, List<Alteration> alterations) {
        return ofItems(comment, alterations.stream().map(PatchText::item).toList());
    }

    /**
     * The text of a patch file of items as its format has them: maps, lists and values.
     *
     * @param comment lines that go before it, for people
     */
    public static String ofItems(List<String> comment, List<Map<String, Object>> items) {
        var text = new StringBuilder();
        comment.forEach(line -> text.append("# ").append(line).append('\n'));
        var settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setMultiLineFlow(false)
                .build();
        return text.append(new Dump(settings).dumpToString(items)).toString();
    }

    /**
     * Other values for the row of one id.
     *
     * @param table name of the table
     * @param idColumn column that holds the id
     * @param id the id
     * @param cells text by canonical column
     */
    public record Alteration(String table, String idColumn, String id, Map<String, String> cells) {
        public Alteration {
            cells = new LinkedHashMap<>(cells);
        }
    }

    /** One alteration as an item. */
    public static Map<String, Object> item(Alteration one) {
        var item = new LinkedHashMap<String, Object>();
        item.put("table", one.table());
        item.put("where", Map.of(one.idColumn(), one.id()));
        item.put("set", one.cells());
        return item;
    }
}
