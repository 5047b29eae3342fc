package huzhu.datasets.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Draws the volunteers of a village: first among its intact young elders, then others. */
final class VolunteersOfVillage {
    private final Calibration calibration;
    private final GeneratorOptions options;
    private final VillageSite site;
    private final Draws draws;
    private final Numbering ids;
    private final List<Volunteer> volunteers = new ArrayList<>();

    private VolunteersOfVillage(Calibration calibration, GeneratorOptions options, VillageSite site, Numbering ids) {
        this.calibration = calibration;
        this.options = options;
        this.site = site;
        this.ids = ids;
        draws = Draws.of(options.seed(), "volunteers", site.index());
    }

    /**
     * The volunteers of a village.
     *
     * @param ids gives ids to those who are not elders
     */
    static List<Volunteer> draw(
            Calibration calibration,
            GeneratorOptions options,
            VillageSite site,
            VolunteerQuota quota,
            List<Elder> elders,
            Numbering ids) {
        var village = new VolunteersOfVillage(calibration, options, site, ids);
        village.drawAll(quota, elders);
        return village.volunteers;
    }

    /** Where a village has too few intact young elders, neighbours step in: the group after them. */
    private void drawAll(VolunteerQuota quota, List<Elder> elders) {
        var groups = calibration.volunteers().groups();
        int missing = 0;
        for (int g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            int wanted = quota.of(g, site) + missing;
            missing = 0;
            if (isYoungElders(group)) {
                var able = elders.stream()
                        .filter(elder -> elder.level() == 0
                                && elder.resident().age() <= group.age().getLast())
                        .toList();
                var chosen = byLeaning(group, able, wanted);
                chosen.forEach(elder -> volunteers.add(volunteer(elder.resident(), group)));
                missing = wanted - chosen.size();
            } else {
                for (int i = 0; i < wanted; i++) {
                    volunteers.add(volunteer(outsider(group, elders), group));
                }
            }
        }
    }

    private boolean isYoungElders(Calibration.Group group) {
        return group.age().getFirst() >= calibration.ages().getFirst().from();
    }

    /** Draws elders without return, women and men by the group's leaning. */
    private List<Elder> byLeaning(Calibration.Group group, List<Elder> able, int wanted) {
        var left = new ArrayList<>(able);
        var chosen = new ArrayList<Elder>();
        while (chosen.size() < wanted && !left.isEmpty()) {
            var weights = left.stream()
                    .map(elder -> elder.resident().sex().equals("f") ? group.women() : 1 - group.women())
                    .toList();
            chosen.add(left.remove(draws.weighted(weights)));
        }
        return chosen;
    }

    private Resident outsider(Calibration.Group group, List<Elder> elders) {
        var rates = calibration.volunteers();
        int age = draws.between(group.age().getFirst(), group.age().getLast());
        var door = site.centre().scattered(draws, calibration.geography().helpersKm());
        int hamlet = elders.isEmpty() ? 0 : draws.pick(elders).resident().hamlet();
        boolean woman = draws.chance(group.women());
        return new Resident(
                ids.next(),
                Names.person(draws, calibration.names(), !woman),
                draws.chance(rates.missingSex()) ? "" : woman ? "f" : "m",
                draws.chance(rates.missingBirthYear())
                        ? ""
                        : Integer.toString(options.week().monday().getYear() - age),
                age,
                hamlet,
                door.latitudeText(),
                door.longitudeText());
    }

    private Volunteer volunteer(Resident resident, Calibration.Group group) {
        var skills = new ArrayList<String>();
        group.skills().forEach((skill, chance) -> {
            if (draws.chance(chance)) {
                skills.add(skill);
            }
        });
        var modes = List.copyOf(group.modes().keySet());
        var chances =
                modes.stream().map(mode -> group.modes().getOrDefault(mode, 0d)).toList();
        return new Volunteer(resident, group, skills, modes.get(draws.weighted(chances)));
    }
}
