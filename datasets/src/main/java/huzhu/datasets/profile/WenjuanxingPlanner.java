package huzhu.datasets.profile;

import huzhu.datasets.table.Column;
import huzhu.datasets.table.HeaderKnowledge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Exports of 问卷星: six columns of its own, then questions with their numbers; skipped ones are -3 or (跳过). */
final class WenjuanxingPlanner implements ColumnPlanner {
    private static final String PERSON = "person_id";
    private static final String NUMBERING = "序号";
    private static final Set<String> MACHINERY = ProfileWords.of(Profile.WENJUANXING, "machinery");
    private static final Pattern NUMBER = Pattern.compile("^\\d+\\s*[、.．:：]\\s*");
    private static final Pattern OPTION = Pattern.compile(
            "(?<question>\\d+\\s*[、.．].*?)\\s*(?:[:：|]|[(（](?=[^)）]*[)）]$))\\s*(?<option>[^:：|]+?)[)）]?");
    private static final Set<String> CHOSEN = Set.of("1", "1.0");
    private static final Pattern ADDRESS = Pattern.compile("^(请问|请填写|请选择)?(您|你|老人|本人)?(家|家里)?(的)?");
    private static final Pattern ORNAMENT = Pattern.compile("[\\s:：?？。*＊]+$|[\\[【(（][^\\]】)）]*[\\]】)）]$");
    private static final Pattern FREE_TEXT = Pattern.compile("〖[^〗]*〗");
    private static final Set<String> SKIPPED = Set.of("-3", "(跳过)", "-2", "(空)", "跳过");

    @Override
    public ColumnPlan plan(List<String> header, HeaderKnowledge knowledge) {
        var plan = new ColumnPlan();
        boolean identified = header.stream()
                .flatMap(name -> aliases(name).stream())
                .anyMatch(alias -> knowledge.knowsAs(alias, PERSON));
        planOptions(header, plan);
        for (int i = 0; i < header.size(); i++) {
            if (plan.isTaken(i)) {
                continue;
            }
            int position = i;
            var name = header.get(i);
            boolean own = MACHINERY.contains(ProfileWords.folded(name));
            plan.make(
                    new Column(
                            name,
                            name.equals(NUMBERING) && !identified ? List.of(PERSON) : aliases(name),
                            own || name.equals(NUMBERING)),
                    cells -> answer(ColumnPlan.cell(cells, position)));
        }
        return plan;
    }

    /** In workbooks by code a multiple choice is one column an option, 1 where it was chosen: {@code 5、question:option}. */
    private static void planOptions(List<String> header, ColumnPlan plan) {
        Map<String, List<Integer>> questions = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            var option = OPTION.matcher(header.get(i));
            if (option.matches()) {
                questions
                        .computeIfAbsent(option.group("question"), question -> new ArrayList<>())
                        .add(i);
            }
        }
        questions.forEach((question, columns) -> {
            if (columns.size() > 1) {
                columns.forEach(plan::take);
                plan.make(new Column(question, aliases(question), false), cells -> chosen(header, columns, cells));
            }
        });
    }

    private static String chosen(List<String> header, List<Integer> columns, List<String> cells) {
        var chosen = new ArrayList<String>();
        for (int column : columns) {
            var option = option(header.get(column));
            var cell = answer(ColumnPlan.cell(cells, column));
            if (CHOSEN.contains(ProfileWords.folded(cell)) || !option.isEmpty() && cell.equals(option)) {
                chosen.add(option);
            }
        }
        return String.join(";", chosen);
    }

    private static String option(String header) {
        var option = OPTION.matcher(header);
        return option.matches()
                ? FREE_TEXT.matcher(option.group("option")).replaceAll("").strip()
                : "";
    }

    private static List<String> aliases(String header) {
        var aliases = new ArrayList<String>();
        var question = NUMBER.matcher(header).replaceFirst("");
        aliases.add(question);
        var plain = question;
        for (var shorter = ORNAMENT.matcher(plain).replaceFirst("");
                !shorter.equals(plain);
                shorter = ORNAMENT.matcher(plain).replaceFirst("")) {
            plain = shorter;
        }
        aliases.add(plain);
        aliases.add(ADDRESS.matcher(plain).replaceFirst(""));
        return aliases.stream().filter(alias -> !alias.isEmpty()).distinct().toList();
    }

    private static String answer(String cell) {
        var plain = FREE_TEXT.matcher(cell).replaceAll("");
        return SKIPPED.contains(ProfileWords.folded(plain)) ? "" : plain;
    }
}
