package huzhu.datasets.synthetic;

import java.util.ArrayList;
import java.util.List;

/** How many volunteers of each group live in each village. */
final class VolunteerQuota {
    private final int[][] byGroupAndVillage;

    /**
     * Splits the county's volunteers over groups by their shares and over villages by where each group lives.
     *
     * @param bedsOfVillage beds of each village's homes
     */
    VolunteerQuota(
            Calibration calibration, GeneratorOptions options, List<VillageSite> sites, List<Double> bedsOfVillage) {
        var groups = calibration.volunteers().groups();
        var sizes = Apportionment.split(
                options.volunteers(),
                groups.stream().map(Calibration.Group::share).toList());
        byGroupAndVillage = new int[groups.size()][];
        var draws = Draws.of(options.seed(), "quota", 0);
        var willing = new ArrayList<Double>();
        var anywhere = new ArrayList<Double>();
        var geography = calibration.geography();
        for (var site : sites) {
            willing.add(site.elders()
                    * StrictMath.exp(-geography.remoteLoss() * site.remoteness())
                    * draws.logNormal(1, geography.willingnessSigma()));
        }
        for (int g = 0; g < sizes.length; g++) {
            anywhere.clear();
            sites.forEach(site -> anywhere.add(site.elders() == 0 ? 0 : -StrictMath.log(1 - draws.unit())));
            byGroupAndVillage[g] = Apportionment.split(
                    sizes[g],
                    switch (groups.get(g).lives()) {
                        case ELDERS -> willing;
                        case VILLAGES -> anywhere;
                        case HOMES -> bedsOfVillage;
                    });
        }
    }

    int of(int group, VillageSite site) {
        return byGroupAndVillage[group][site.index()];
    }
}
