package huzhu.datasets.profile;

import huzhu.datasets.table.Column;
import huzhu.datasets.table.HeaderKnowledge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Exports of XLSForm tools (KoboToolbox, ODK): groups before names with any separator, geopoints as one cell or several columns,
 * multiple choices as one cell, as 0/1 columns or both.
 */
final class CollectPlanner implements ColumnPlanner {
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}_]+|(?<=[a-z0-9])__(?=[a-z])");
    private static final Pattern POINT_PART = Pattern.compile(
            "_?(.*?)[-_./:]?(latitude|longitude|altitude|precision|accuracy)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE =
            Pattern.compile("(?i)(.*[^\\p{L}])?(location|geopoint|gps|geo|home_location|position|定位|位置|住址定位)");
    private static final Set<String> CHOSEN = Set.of("1", "1.0", "true", "yes", "是");

    private final Set<String> machinery;

    CollectPlanner(Profile profile) {
        machinery = ProfileWords.of(profile, "machinery");
    }

    @Override
    public ColumnPlan plan(List<String> header, HeaderKnowledge knowledge) {
        var plan = new ColumnPlan();
        planChoices(header, knowledge, plan);
        planPoints(header, knowledge, plan);
        for (int i = 0; i < header.size(); i++) {
            if (!plan.isTaken(i)) {
                var name = header.get(i);
                boolean own = machinery.contains(ProfileWords.folded(name))
                        || ProfileWords.folded(name).startsWith("set-of-");
                plan.copy(i, new Column(name, aliases(name), own && !knowledge.knows(name)));
            }
        }
        return plan;
    }

    /** Names without their groups, the longest first. */
    private static List<String> aliases(String name) {
        var aliases = new ArrayList<String>();
        var found = SEPARATOR.matcher(name);
        while (found.find()) {
            aliases.add(name.substring(found.end()));
        }
        return aliases.stream().filter(alias -> !alias.isEmpty()).toList();
    }

    /** A multiple choice is taken from its 0/1 columns where the file has them: they cannot be split wrongly. */
    private static void planChoices(List<String> header, HeaderKnowledge knowledge, ColumnPlan plan) {
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            int question = question(header, i, knowledge);
            if (question >= 0) {
                parts.computeIfAbsent(question, key -> new ArrayList<>()).add(i);
            }
        }
        parts.forEach((question, choices) -> {
            var name = header.get(question);
            choices.forEach(plan::take);
            plan.take(question);
            plan.make(new Column(name, aliases(name), false), cells -> chosen(header, name, choices, cells));
        });
    }

    private static int question(List<String> header, int choice, HeaderKnowledge knowledge) {
        var name = header.get(choice);
        for (int i = 0; i < header.size(); i++) {
            var question = header.get(i);
            boolean longer = name.length() > question.length() + 1 && !question.isEmpty();
            if (longer
                    && name.startsWith(question)
                    && SEPARATOR
                            .matcher(name.substring(question.length(), question.length() + 1))
                            .matches()
                    && !knowledge.knows(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String chosen(List<String> header, String question, List<Integer> choices, List<String> cells) {
        var chosen = new ArrayList<String>();
        for (int choice : choices) {
            if (CHOSEN.contains(ProfileWords.folded(ColumnPlan.cell(cells, choice)))) {
                chosen.add(header.get(choice).substring(question.length() + 1));
            }
        }
        return String.join(";", chosen);
    }

    private static void planPoints(List<String> header, HeaderKnowledge knowledge, ColumnPlan plan) {
        boolean known = header.stream().anyMatch(name -> name.equalsIgnoreCase("latitude"));
        var whole = new HashSet<String>();
        for (int i = 0; i < header.size(); i++) {
            var part = POINT_PART.matcher(header.get(i));
            if (!plan.isTaken(i) && part.matches() && !part.group(1).isEmpty() && !knowledge.knows(header.get(i))) {
                var kind = part.group(2);
                boolean degrees = kind.toLowerCase(Locale.ROOT).endsWith("itude") && !kind.equalsIgnoreCase("altitude");
                plan.copy(i, new Column(header.get(i), degrees ? List.of(kind) : List.of(), !degrees));
                whole.add(part.group(1));
            }
        }
        for (int i = 0; i < header.size(); i++) {
            int position = i;
            var name = header.get(i);
            boolean split = whole.contains(name) || aliases(name).stream().anyMatch(whole::contains);
            if (!plan.isTaken(i) && split) {
                plan.copy(i, new Column(name, List.of(), true));
            } else if (!plan.isTaken(i) && PLACE.matcher(name).matches()) {
                plan.take(i);
                boolean rest = known || !whole.isEmpty();
                plan.make(
                        new Column(name, List.of("latitude"), rest),
                        cells -> degrees(ColumnPlan.cell(cells, position), 0));
                plan.make(
                        new Column(name, List.of("longitude"), rest),
                        cells -> degrees(ColumnPlan.cell(cells, position), 1));
            }
        }
    }

    /** A geopoint is latitude, longitude, altitude, accuracy with spaces between. */
    private static String degrees(String point, int index) {
        var numbers = point.replaceAll("[\\[\\],]", " ").strip().split("\\s+");
        return numbers.length >= 2 ? numbers[index] : point;
    }
}
