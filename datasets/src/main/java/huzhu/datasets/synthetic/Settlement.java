package huzhu.datasets.synthetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Places townships and villages and tells how many elders live in each village. */
final class Settlement {
    /** Turns by this angle, in radians, spread points evenly over a disc (H. Vogel, Math. Biosci. 44, 1979). */
    private static final double GOLDEN_ANGLE = Math.PI * (3 - StrictMath.sqrt(5));

    private final GeneratorOptions options;
    private final Calibration calibration;
    private final Draws draws;

    private Settlement(GeneratorOptions options, Calibration calibration) {
        this.options = options;
        this.calibration = calibration;
        draws = Draws.of(options.seed(), "villages", 0);
    }

    /** A place before its people: a village with no elders yet. */
    private record Place(String id, String name, String township, Spot centre, boolean seat, double remoteness) {}

    /** A township: its seat and the codes and names of its villages, seats first. */
    private record Town(String name, Spot seat, List<NamedVillage> villages) {}

    private record NamedVillage(String id, String name, boolean seat) {}

    /** All villages of a county, township by township. */
    static List<VillageSite> of(GeneratorOptions options, Calibration calibration) throws IOException {
        return new Settlement(options, calibration).settle();
    }

    private List<VillageSite> settle() throws IOException {
        var places = new ArrayList<Place>();
        for (var town : options.terrain().landscape() == GeneratorOptions.Landscape.FENGDU ? fengdu() : madeUp()) {
            places.addAll(around(town));
        }
        var weights = places.stream()
                .map(place -> draws.logNormal(1, calibration.geography().villageSizeSigma()))
                .toList();
        var elders = Apportionment.split(options.elders(), weights);
        var sites = new ArrayList<VillageSite>();
        int first = 0;
        for (int i = 0; i < elders.length; i++) {
            var place = places.get(i);
            sites.add(new VillageSite(
                    i,
                    place.id,
                    place.name,
                    place.township,
                    place.centre,
                    place.seat,
                    place.remoteness,
                    first,
                    elders[i]));
            first += elders[i];
        }
        return sites;
    }

    /** Seats stay at the town's own position; the other villages fill a disc around it. */
    private List<Place> around(Town town) {
        int count = town.villages.size();
        double radius = townKm(count) * scale();
        double turn = draws.between(0, 2 * Math.PI);
        double shift = calibration.geography().turnShift();
        var places = new ArrayList<Place>();
        for (int i = 0; i < count; i++) {
            var village = town.villages.get(i);
            double remoteness = village.seat ? 0.1 * i : StrictMath.sqrt((i + draws.unit()) / count);
            double angle = turn + i * GOLDEN_ANGLE + draws.between(-shift, shift);
            var centre = i == 0 ? town.seat : town.seat.polar(radius * remoteness, angle);
            places.add(new Place(village.id, village.name, town.name, centre, village.seat, remoteness));
        }
        return places;
    }

    /** Radius of the disc that so many villages fill. */
    private double townKm(double villages) {
        return StrictMath.sqrt(villages * calibration.geography().squareKmPerVillage() / Math.PI);
    }

    /** How much wider than the calibration's spacing a synthetic county of given extent is laid out. */
    private double scale() {
        var extentKm = options.terrain().extentKm();
        if (extentKm.isEmpty()) {
            return 1;
        }
        return extentKm.getAsDouble() / 2 / (discKm(townships()) + townKm(villages() / (double) townships()) / 2);
    }

    /** Radius of the disc that so many townships fill at the calibrated spacing, hexagonal packing. */
    private double discKm(int townships) {
        double spacing = calibration.geography().seatSpacingKm();
        return spacing * StrictMath.sqrt(townships * StrictMath.sqrt(3) / 2 / Math.PI);
    }

    private int villages() {
        return Math.max(
                3, (int) Math.round(options.elders() / calibration.size().eldersPerVillage()));
    }

    private int townships() {
        return Math.max(1, (int) Math.round(villages() / calibration.size().villagesPerTownship()));
    }

    private List<Town> madeUp() {
        int towns = townships();
        var centre = options.terrain().centre();
        var middle = new Spot(centre.latitude(), centre.longitude());
        double radius = discKm(towns) * scale();
        var villagesOfTown = Apportionment.split(villages(), nearlyEqual(towns));
        var result = new ArrayList<Town>();
        int number = 0;
        int digits = Integer.toString(villages()).length();
        for (int t = 0; t < towns; t++) {
            var seat = middle.polar(radius * StrictMath.sqrt((t + 0.5) / towns), t * GOLDEN_ANGLE)
                    .scattered(draws, calibration.geography().seatShift() * scale());
            var villages = new ArrayList<NamedVillage>();
            var town = name();
            for (int v = 0; v < villagesOfTown[t]; v++) {
                number++;
                var id = "L" + Numbering.padded(number, digits);
                villages.add(new NamedVillage(id, v == 0 ? town + "社区" : name() + "村", v == 0));
            }
            result.add(new Town(town + "镇", seat, villages));
        }
        return result;
    }

    private List<Double> nearlyEqual(int towns) {
        var weights = new ArrayList<Double>();
        for (int i = 0; i < towns; i++) {
            double spread = calibration.geography().townSpread();
            weights.add(draws.between(1 - spread, 1 + spread));
        }
        return weights;
    }

    private String name() {
        return Names.one(draws, calibration.names().villageFirst())
                + Names.one(draws, calibration.names().villageLast());
    }

    private List<Town> fengdu() throws IOException {
        var wanted = options.terrain().townships();
        var villageLines = Resources.lines("fengdu_villages.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        var towns = Resources.lines("fengdu_towns.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> wanted.isEmpty() || wanted.contains(cells[0]))
                .map(cells -> new Town(
                        cells[1],
                        new Spot(Double.parseDouble(cells[3]), Double.parseDouble(cells[4])),
                        villageLines.stream()
                                .filter(village -> village[2].equals(cells[0]))
                                .map(village -> new NamedVillage(village[0], village[1], village[3].equals("yes")))
                                .toList()))
                .toList();
        if (!wanted.isEmpty() && towns.size() != wanted.stream().distinct().count()) {
            throw new IllegalArgumentException("townships " + wanted
                    + " are not all in Fengdu.\nMaybe a digit is wrong: the codes are in fengdu_towns.csv.");
        }
        return towns;
    }
}
