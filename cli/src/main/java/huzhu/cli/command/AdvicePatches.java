package huzhu.cli.command;

import huzhu.datasets.patch.Patch;
import huzhu.datasets.patch.PatchFile;
import huzhu.datasets.patch.PatchText;
import huzhu.datasets.table.Problems;
import huzhu.datasets.yaml.YamlFile;
import huzhu.model.advice.AdvicePolicy;
import huzhu.model.county.County;
import huzhu.model.people.Sex;
import huzhu.model.people.Volunteer;
import huzhu.model.place.HomeId;
import huzhu.model.service.Skill;
import huzhu.model.week.TimeWindow;
import huzhu.solver.advise.Action;
import huzhu.solver.advise.AdvisedCounty;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Purchases as patches, which other commands take with {@code --patch}. */
final class AdvicePatches {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final County county;
    private final AdvicePolicy policy;

    AdvicePatches(County county, AdvicePolicy policy) {
        this.county = county;
        this.policy = policy;
    }

    /** The text of a patch file for purchases that are the first-th and following ones, from 1. */
    String text(List<String> comment, List<Action> actions, int first) {
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < actions.size(); i++) {
            items.addAll(items(actions.get(i), AdvisedCounty.id(first + i)));
        }
        return PatchText.ofItems(comment, items);
    }

    /** The same as patches. */
    List<Patch> patches(List<Action> actions) {
        if (actions.isEmpty()) {
            return List.of();
        }
        var problems = new Problems();
        var root = YamlFile.read(new StringReader(text(List.of(), actions, 1)), "advice", problems);
        var patches = root.map(node -> PatchFile.read(node, "advice", problems)).orElse(List.of());
        if (problems.size() > 0) {
            throw new IllegalStateException(
                    "a patch cannot be read: " + problems.all() + ".\nMaybe a column was renamed.");
        }
        return patches;
    }

    private List<Map<String, Object>> items(Action action, String id) {
        return switch (action) {
            case Action.Bed one -> List.of(add("rooms", List.of(room(one.home(), id, Optional.of(one.home())))));
            case Action.NewHome one -> {
                var home = new LinkedHashMap<String, Object>();
                home.put("home_id", id);
                home.put("name", county.requireVillage(one.village()).name());
                home.put("village_id", one.village().value());
                home.put("cost_per_night", policy.beds().nightYuan());
                var rooms = new ArrayList<Map<String, Object>>();
                for (int bed = 1; bed <= one.beds(); bed++) {
                    rooms.add(room(new HomeId(id), id + "-" + bed, Optional.empty()));
                }
                yield List.of(add("homes", List.of(home)), add("rooms", rooms));
            }
            case Action.Recruit one -> List.of(add("volunteers", List.of(recruit(one, id))));
            case Action.Training one -> {
                var skills = AdvisedCounty.union(
                        county.requireVolunteer(one.volunteer()).skills(), one.skill());
                yield List.of(PatchText.item(new PatchText.Alteration(
                        "volunteers", "person_id", one.volunteer().value(), Map.of("skills", joined(skills)))));
            }
            case Action.Vehicle one -> {
                var who = county.requireVolunteer(one.volunteer());
                yield List.of(PatchText.item(new PatchText.Alteration(
                        "volunteers", "person_id", one.volunteer().value(), vehicle(who, one))));
            }
        };
    }

    private Map<String, String> vehicle(Volunteer who, Action.Vehicle one) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("mode", one.mode().name().toLowerCase(Locale.ROOT));
        var km = AdvisedCounty.limits(county, who, one.mode()).maxKm();
        if (km.isPresent()) {
            cells.put("max_km", Double.toString(km.getAsDouble()));
        }
        return cells;
    }

    private static Map<String, Object> add(String table, List<Map<String, Object>> rows) {
        var item = new LinkedHashMap<String, Object>();
        item.put("table", table);
        item.put("add", rows);
        return item;
    }

    private Map<String, Object> room(HomeId home, String id, Optional<HomeId> like) {
        var row = new LinkedHashMap<String, Object>();
        row.put("room_id", id);
        row.put("home_id", home.value());
        row.put("beds", 1);
        row.put("sex_policy", "any");
        var equipment = AdvisedCounty.equipment(county, like);
        if (!equipment.isEmpty()) {
            row.put("equipment", String.join(";", equipment));
        }
        return row;
    }

    private Map<String, Object> recruit(Action.Recruit one, String id) {
        var terms = policy.recruits();
        var row = new LinkedHashMap<String, Object>();
        row.put("person_id", id);
        one.sex().ifPresent(sex -> row.put("sex", sex == Sex.MALE ? "m" : "f"));
        row.put("village_id", one.village().value());
        row.put("skills", joined(one.skills()));
        row.put("mode", terms.mode().name().toLowerCase(Locale.ROOT));
        row.put("max_km", terms.maxKm());
        row.put("max_minutes_week", terms.weekMinutes());
        row.put("max_minutes_day", terms.dayMinutes());
        var windows = terms.windows().stream().map(TimeWindow::toString).collect(Collectors.joining(";"));
        DAYS.forEach(day -> row.put(day, windows));
        return row;
    }

    private static String joined(Iterable<Skill> skills) {
        var codes = new TreeSet<String>();
        skills.forEach(skill -> codes.add(skill.code()));
        return String.join(";", codes);
    }
}
