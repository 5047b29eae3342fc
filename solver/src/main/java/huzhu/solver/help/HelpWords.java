package huzhu.solver.help;

import huzhu.model.shortage.HelpValue;
import huzhu.model.shortage.Reason;
import java.util.ArrayList;
import java.util.List;

/** What a change is worth, as a sentence to come. */
final class HelpWords {
    private HelpWords() {}

    static Reason of(HelpValue.Kind kind, List<String> names, long amount, boolean confirmed) {
        var arguments = new ArrayList<Object>(names);
        arguments.add(amount);
        // Somebody of no special skill has words of their own.
        boolean plain = kind == HelpValue.Kind.PERSON && names.getLast().isEmpty();
        return Reason.of("help." + kind + (plain ? ".plain" : "") + (confirmed ? "" : ".most"), arguments.toArray());
    }
}
