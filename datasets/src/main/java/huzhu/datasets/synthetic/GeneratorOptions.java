package huzhu.datasets.synthetic;

import huzhu.model.place.GeoPoint;
import huzhu.model.week.PlanningWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What county to generate. {@link #of} gives everything but seed and size its default; the {@code with…} methods change
 * one thing. The same options give the same bytes on every machine.
 *
 * @param seed seed of all random draws; any value
 * @param elders number of elders, {@value #MIN_ELDERS} to {@value #MAX_ELDERS}
 * @param week the week that the project plans
 * @param density how many volunteers, homes, beds and sessions there are for the elders
 * @param terrain where the villages lie
 */
public record GeneratorOptions(long seed, int elders, PlanningWeek week, Density density, Terrain terrain) {
    /** Fewest elders of a county. */
    public static final int MIN_ELDERS = 100;

    /** Most elders of a county. */
    public static final int MAX_ELDERS = 200_000;

    public GeneratorOptions {
        if (elders < MIN_ELDERS || elders > MAX_ELDERS) {
            throw new IllegalArgumentException(
                    elders + " elders.\nMaybe " + MIN_ELDERS + " to " + MAX_ELDERS + " was meant.");
        }
    }

    /**
     * Numbers for each 1,000 elders, each 0 to 1,000; the county's own number is rounded, and a county with beds has at
     * least one home.
     *
     * @param volunteers volunteers and staff, by default 150
     * @param homes homes, by default 6
     * @param beds beds of all homes together, by default 80; a home has at least 4, the sum wins
     * @param sessions group sessions in the week, by default 30
     */
    public record Density(double volunteers, double homes, double beds, double sessions) {
        public Density {
            for (double number : new double[] {volunteers, homes, beds, sessions}) {
                if (!(number >= 0 && number <= 1000)) {
                    throw new IllegalArgumentException(
                            number + " for 1,000 elders.\nMaybe 0 to 1000 was meant, not a share or a total.");
                }
            }
        }
    }

    /**
     * Where the villages lie.
     *
     * @param landscape whose towns and villages: made-up ones, or those of Fengdu
     * @param townships codes of the towns of Fengdu to fill, for example {@code 500230113}; empty means all; must be empty
     *     in a synthetic landscape
     * @param centre middle of a synthetic county in WGS-84; Fengdu lies where it lies
     * @param extentKm about how wide a synthetic county is from one end to the other, in kilometres, 1 to 2,000; empty lets
     *     it grow with the number of townships at the spacing of the calibration
     * @param detour road kilometres for each straight one, 1 to 10, written to {@code policy.yaml}; by default 1.6 (hills)
     */
    public record Terrain(
            Landscape landscape, List<String> townships, GeoPoint centre, OptionalDouble extentKm, double detour) {
        public Terrain {
            townships = List.copyOf(townships);
            if (landscape == Landscape.SYNTHETIC && !townships.isEmpty()) {
                throw new IllegalArgumentException("townships " + townships
                        + " in a synthetic landscape.\nMaybe the landscape of Fengdu was meant.");
            }
            double side = extentKm.orElse(1);
            if (!(side >= 1 && side <= 2000)) {
                throw new IllegalArgumentException("extent of " + side + " km.\nMaybe 1 to 2000 was meant.");
            }
            if (!(detour >= 1 && detour <= 10)) {
                throw new IllegalArgumentException("detour of " + detour + ".\nMaybe 1.6: it must lie in 1 to 10.");
            }
            if (Math.abs(centre.latitude()) > 75) {
                throw new IllegalArgumentException("centre " + centre.latitude() + ", " + centre.longitude()
                        + " is near a pole.\nMaybe latitude and longitude are swapped.");
            }
        }
    }

    /** Whose towns and villages a county has. */
    public enum Landscape {
        /** Made-up villages around made-up town seats. */
        SYNTHETIC,
        /** The town seats and village names of Fengdu county in Chongqing; where a village lies is made up. */
        FENGDU
    }

    /** Options with all defaults of {@code calibration.yaml}. */
    public static GeneratorOptions of(long seed, int elders) {
        var size = Calibration.current().size();
        return new GeneratorOptions(
                seed,
                elders,
                PlanningWeek.of(LocalDate.parse(size.week() + "-1", DateTimeFormatter.ISO_WEEK_DATE)),
                new Density(
                        size.volunteersPerThousand(),
                        size.homesPerThousand(),
                        size.bedsPerThousand(),
                        size.sessionsPerThousand()),
                new Terrain(
                        Landscape.SYNTHETIC,
                        List.of(),
                        new GeoPoint(size.centreLatitude(), size.centreLongitude()),
                        OptionalDouble.empty(),
                        size.detour()));
    }

    /** The same county in another week. */
    public GeneratorOptions withWeek(PlanningWeek other) {
        return new GeneratorOptions(seed, elders, other, density, terrain);
    }

    /** The same number of elders with other numbers of volunteers, homes, beds and sessions. */
    public GeneratorOptions withDensity(Density other) {
        return new GeneratorOptions(seed, elders, week, other, terrain);
    }

    /** The same numbers elsewhere. */
    public GeneratorOptions withTerrain(Terrain other) {
        return new GeneratorOptions(seed, elders, week, density, other);
    }

    /** The same numbers in towns of Fengdu, by their codes; none means all. */
    public GeneratorOptions inFengdu(String... towns) {
        return withTerrain(new Terrain(
                Landscape.FENGDU, List.of(towns), terrain.centre(), OptionalDouble.empty(), terrain.detour()));
    }

    int volunteers() {
        return count(density.volunteers());
    }

    int homes() {
        return beds() == 0 ? count(density.homes()) : Math.max(1, count(density.homes()));
    }

    int beds() {
        return count(density.beds());
    }

    int sessions() {
        return count(density.sessions());
    }

    private int count(double perThousand) {
        return (int) Math.round(perThousand * elders / 1000);
    }
}
