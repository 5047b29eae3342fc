package huzhu.datasets.profile;

import huzhu.datasets.table.HeaderKnowledge;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RecordFile;
import huzhu.datasets.table.TableLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells by the first records of a file what it is an export of. */
public final class ProfileDetection {
    /** Records, from the first that is not blank on, that are looked at. */
    static final int FIRST_RECORDS = 30;

    private static final List<Profile> TOOLS = List.of(Profile.KOBO, Profile.ODK, Profile.REDCAP, Profile.WENJUANXING);

    private ProfileDetection() {}

    /** The records that are not blank at the start of a file. */
    public static List<List<String>> start(RecordFile file) {
        var records = new ArrayList<List<String>>();
        var unheard = new TableLog("", "", new Problems());
        file.read(unheard, (line, cells) -> {
            if (!cells.stream().allMatch(String::isBlank)) {
                records.add(List.copyOf(cells));
            }
            return records.size() < FIRST_RECORDS;
        });
        return records;
    }

    /** What a file that begins with these records is. */
    public static Profile detect(List<List<String>> start, HeaderKnowledge knowledge) {
        if (start.isEmpty()) {
            return Profile.PLAIN;
        }
        var header = start.getFirst();
        for (var tool : TOOLS) {
            if (hasMarks(header, tool)) {
                return tool;
            }
        }
        int first = knowledge.count(header);
        int best = 0;
        for (int i = 1; i < start.size(); i++) {
            best = Math.max(best, knowledge.count(start.get(i)));
            best = i + 1 < start.size() ? Math.max(best, both(start.get(i), start.get(i + 1), knowledge)) : best;
        }
        return best >= 3 && best > 2 * first ? Profile.PAPER : Profile.PLAIN;
    }

    /** How many columns two rows understand that may be one header. */
    private static int both(List<String> upper, List<String> lower, HeaderKnowledge knowledge) {
        int count = 0;
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            var above = ColumnPlan.cell(upper, i);
            var below = ColumnPlan.cell(lower, i);
            boolean known = knowledge.knows(above) || knowledge.knows(below) || knowledge.knows(above + below);
            count += known ? 1 : 0;
        }
        return count;
    }

    /** The records in which a header that is understood may be. */
    public static boolean suits(List<List<String>> start, HeaderKnowledge knowledge) {
        return start.stream().anyMatch(cells -> knowledge.count(cells) >= 2);
    }

    private static boolean hasMarks(List<String> header, Profile tool) {
        Set<String> marks = ProfileWords.of(tool, "marks");
        long found = header.stream()
                .map(ProfileWords::folded)
                .filter(marks::contains)
                .count();
        boolean checkboxes = tool == Profile.REDCAP
                && header.stream()
                        .anyMatch(cell -> RedcapPlanner.CHOICE.matcher(cell).matches());
        return found >= 2 || checkboxes;
    }
}
