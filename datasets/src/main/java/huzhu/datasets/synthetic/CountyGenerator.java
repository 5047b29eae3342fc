package huzhu.datasets.synthetic;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes a synthetic county as a whole project folder.
 *
 * <p>Villages are drawn one after the other, each from random numbers of its own, and written at once: memory grows with
 * the number of villages, not of people. Cost is linear in the number of elders. The same options give the same bytes
 * everywhere.
 */
public final class CountyGenerator {
    private final GeneratorOptions options;
    private final Calibration calibration = Calibration.current();
    private final Path folder;

    private CountyGenerator(GeneratorOptions options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /**
     * Writes {@code huzhu.yaml}, all tables that it names, {@code policy.yaml} and {@code README.txt} into a folder, which
     * is created where it does not exist.
     *
     * @throws DirectoryNotEmptyException if the folder holds anything
     * @throws IllegalArgumentException if the options name a township that is not in Fengdu
     * @throws IOException if a file cannot be written; files written before stay
     */
    public static void write(GeneratorOptions options, Path folder) throws IOException {
        var generator = new CountyGenerator(options, folder);
        var villages = Settlement.of(options, generator.calibration);
        EmptyFolder.require(folder);
        generator.write(villages);
    }

    private void write(List<VillageSite> villages) throws IOException {
        var homes = HomeSite.of(calibration, options, villages);
        ProjectTexts.write(folder, options, calibration, villages.size());
        ServiceTable.write(folder, calibration);
        HomeTables.write(folder, calibration, options, homes);
        SessionTable.write(folder, calibration, options, villages, homes);
        villages(villages);
        people(villages, homes);
    }

    private void villages(List<VillageSite> villages) throws IOException {
        try (var table = new Table(folder, "villages.csv", "village_id,name,township,latitude,longitude")) {
            for (var village : villages) {
                var centre = village.centre();
                table.row(
                        village.id(),
                        village.name(),
                        village.township(),
                        centre.latitudeText(),
                        centre.longitudeText());
            }
        }
    }

    private void people(List<VillageSite> villages, List<HomeSite> homes) throws IOException {
        var quota = new VolunteerQuota(calibration, options, villages, bedsOfVillage(villages, homes));
        var helpers = new Numbering("N", options.volunteers());
        try (var elderTable = new ElderTable(folder);
                var volunteerTable = new VolunteerTable(folder, calibration);
                var requestTable = new RequestTable(folder, calibration, options.elders());
                var stayTable = new StayTable(folder, calibration, options, homes);
                var tieTable = new TieTable(folder, calibration)) {
            for (var site : villages) {
                var elders = EldersOfVillage.draw(calibration, options, site);
                var volunteers = VolunteersOfVillage.draw(calibration, options, site, quota, elders, helpers);
                var draws = Draws.of(options.seed(), "wishes", site.index());
                elders.forEach(elder -> elderTable.write(elder, site));
                volunteers.forEach(volunteer -> volunteerTable.write(volunteer, site, draws));
                var named = new ArrayList<Set<String>>();
                elders.forEach(elder -> named.add(requestTable.write(elder, volunteers, draws)));
                stayTable.write(elders, site, draws);
                tieTable.write(elders, volunteers, named, draws);
            }
        }
    }

    private static List<Double> bedsOfVillage(List<VillageSite> villages, List<HomeSite> homes) {
        var beds = new double[villages.size()];
        homes.forEach(home -> beds[home.village().index()] += home.beds());
        var list = new ArrayList<Double>();
        for (double number : beds) {
            list.add(number);
        }
        return list;
    }
}
