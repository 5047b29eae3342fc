package huzhu.datasets.output;

import huzhu.model.shortage.Reason;
import huzhu.model.shortage.Shortage;
import huzhu.model.shortage.Unmet;
import huzhu.model.shortage.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** {@code unmet.csv}: one row for each demand that the plan leaves unmet; visits, then beds, then session places. */
final class UnmetTable {
    static final String FILE = "unmet.csv";
    static final List<String> HEADER = List.of(
            "demand_id",
            "kind",
            "elder_id",
            "service_id",
            "need_level",
            "minutes",
            "verdict",
            "because",
            "bottleneck_id",
            "displaced_by",
            "remedy");

    private static final Comparator<Unmet> ORDER =
            Comparator.comparing(Unmet::kind).thenComparing(Unmet::demandId, NaturalOrder.IDS);

    private UnmetTable() {}

    static void write(Shortage shortage, Function<Reason, String> words, OutputStream out) throws IOException {
        var table = new CsvTable(out, HEADER);
        for (var unmet : shortage.unmet().stream().sorted(ORDER).toList()) {
            table.row()
                    .text(unmet.demandId())
                    .text(word(unmet.kind()))
                    .text(unmet.elder())
                    .text(unmet.service().map(service -> service.value()).orElse(""))
                    .number(unmet.level().number())
                    .number(unmet.amount())
                    .text(unmet.verdict() == Verdict.NOT_LOOKED_INTO ? "" : word(unmet.verdict()))
                    .text(words.apply(unmet.because()))
                    .text(unmet.bottleneck().orElse(""))
                    .text(String.join(";", unmet.displacedBy()))
                    .text(unmet.remedy().map(words).orElse(""))
                    .end();
        }
        table.flush();
    }

    /** The word for a constant in output files: its name in lower case. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
