package huzhu.cli.report;

import java.util.List;

/**
 * Where the figures of a report come from.
 *
 * @param tables rows of each table: name, rows in, used, refused
 * @param defaults what was not said and therefore taken from the defaults
 * @param policy every value of the policy: path, value, origin
 */
public record InputNotes(List<List<String>> tables, List<String> defaults, List<List<String>> policy) {
    public InputNotes {
        tables = List.copyOf(tables);
        defaults = List.copyOf(defaults);
        policy = List.copyOf(policy);
    }
}
