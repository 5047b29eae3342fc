package huzhu.datasets.county;

import huzhu.datasets.profile.DetectingLayout;
import huzhu.datasets.profile.Profile;
import huzhu.datasets.profile.ProfileDetection;
import huzhu.datasets.table.HeaderKnowledge;
import huzhu.datasets.table.Layout;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.datasets.table.RecordFile;
import huzhu.datasets.table.Repeats;
import huzhu.datasets.table.TableSchema;
import huzhu.datasets.table.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files and sheets that make up one table, each with what it is an export of. */
final class TableParts {
    private final Problems problems;
    private final Map<String, String> hashes;

    TableParts(Problems problems, Map<String, String> hashes) {
        this.hashes = hashes;
        this.problems = problems;
    }

    /**
     * A file or sheet.
     *
     * @param name its name in problems
     * @param file its records
     * @param layout how they are laid out
     */
    record Part(String name, RecordFile file, Layout layout) {}

    /** Opens a source; of a workbook's sheets those that hold the table. */
    List<Part> open(TableSource source, TableSchema schema) {
        var files =
                RecordFile.open(source.path(), source.file(), source.options().sheet(), problems);
        var knowledge = new HeaderKnowledge(schema, source);
        var starts = files.stream().map(ProfileDetection::start).toList();
        // Household members beside their households: the form's own records are meant unless a sheet is named.
        boolean ownSuit =
                starts.stream().anyMatch(start -> !Repeats.isRepeat(start) && ProfileDetection.suits(start, knowledge));
        var parts = new ArrayList<Part>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            var start = starts.get(i);
            boolean suits = ProfileDetection.suits(start, knowledge) && !(ownSuit && Repeats.isRepeat(start));
            if (files.size() > 1 && !suits) {
                problems.add(source.file(), 0, "", ProblemCode.SHEET_UNUSED, file.sheet(), "", schema.name());
            } else {
                parts.add(new Part(name(source, file, files.size()), joined(source, file, start), layout(source)));
            }
        }
        if (parts.isEmpty() && !files.isEmpty()) {
            parts.add(new Part(source.file(), files.getFirst(), Layout.PLAIN));
        }
        return parts;
    }

    private RecordFile joined(TableSource source, RecordFile file, List<List<String>> start) {
        var parent = source.options().parent();
        if (parent.isEmpty()) {
            return Repeats.joined(file, start);
        }
        var name = parent.get().file();
        var opened = RecordFile.open(parent.get().path(), name, Optional.empty(), problems);
        if (opened.isEmpty()) {
            return file;
        }
        hashes.put(name, opened.getFirst().sha256());
        return Repeats.joinedTo(file, start, opened.getFirst()).orElseGet(() -> {
            problems.add(source.file(), 1, "", ProblemCode.PARENT_UNLINKED, name, "");
            return file;
        });
    }

    private static String name(TableSource source, RecordFile file, int files) {
        return files == 1 ? source.file() : source.file() + "#" + file.sheet();
    }

    private static Layout layout(TableSource source) {
        return source.options()
                .profile()
                .flatMap(Profile::find)
                .map(Profile::layout)
                .orElseGet(DetectingLayout::new);
    }
}
