package huzhu.datasets.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The numbers from which a county is drawn, as {@code calibration.yaml} holds and cites them; units and meaning of every
 * value are documented there, beside it.
 *
 * <p>Long, because it mirrors the file block by block.
 */
record Calibration(
        int version,
        Size size,
        Geography geography,
        List<AgeBand> ages,
        List<Decade> decades,
        Elders elders,
        Volunteers volunteers,
        List<CatalogueLine> services,
        Requests requests,
        Stays stays,
        Homes homes,
        Sessions sessions,
        Ties ties,
        Names names) {
    private static final Calibration CURRENT = load();

    record Size(
            double volunteersPerThousand,
            double homesPerThousand,
            double bedsPerThousand,
            double sessionsPerThousand,
            double eldersPerVillage,
            double villagesPerTownship,
            String week,
            double centreLatitude,
            double centreLongitude,
            double detour) {}

    record Geography(
            double seatSpacingKm,
            double squareKmPerVillage,
            double villageSizeSigma,
            int hamletsMin,
            int hamletsMax,
            double hamletKm,
            double houseKm,
            double helpersKm,
            double townSpread,
            double seatShift,
            double turnShift,
            double remoteLoss,
            double willingnessSigma) {}

    record AgeBand(int from, int to, double share) {}

    record Decade(
            int from,
            double male,
            double couple,
            double alone,
            double other,
            double belowIntact,
            List<Double> split,
            double dementia) {}

    record Elders(
            double aloneWomen,
            double limitsWomen,
            double limitsMen,
            double dementiaWomen,
            double dementiaMen,
            double dementiaRural,
            double dementiaKnown,
            double spouseEnrolled,
            int spouseYears,
            double caregiverSexWomen,
            double caregiverSexMen,
            double wantsStated,
            double wantsKept,
            double weightStated,
            List<Double> weights,
            double missingSex,
            double missingBirthYear,
            double missingPlace) {}

    record Volunteers(
            int minutesStep,
            double missingSex,
            double missingBirthYear,
            double missingOwnPlace,
            List<Double> walkKm,
            List<Double> bikeKm,
            List<Double> ebikeKm,
            List<Double> carKm,
            double unlimitedKm,
            double unlimitedVisits,
            double usualHours,
            List<Hours> windows,
            List<Hours> staffWindows,
            List<Group> groups) {
        List<Double> kilometres(String mode) {
            return switch (mode) {
                case "walk" -> walkKm;
                case "bike" -> bikeKm;
                case "ebike" -> ebikeKm;
                case "car" -> carKm;
                default -> throw new IllegalArgumentException("travel mode " + mode + ".\nMaybe a slip in the file.");
            };
        }
    }

    record Hours(String text, double weight) {}

    record Group(
            String name,
            double share,
            Lives lives,
            String provider,
            List<Integer> age,
            double women,
            Map<String, Double> modes,
            double minutesWeek,
            double sigma,
            int minutesWeekMax,
            List<Integer> minutesDay,
            int visitsDay,
            double days,
            double weekend,
            boolean staffHours,
            List<Integer> cost,
            Map<String, Double> skills) {}

    /** Where a group's people live: as elders do, in any village alike, where the homes are. */
    enum Lives {
        ELDERS,
        VILLAGES,
        HOMES
    }

    record CatalogueLine(
            String id,
            String name,
            String category,
            String kind,
            List<String> skills,
            int minutes,
            int caregivers,
            List<Double> perWeek,
            String window,
            boolean personalCare,
            int minGapDays) {}

    record Requests(
            List<Double> shareByLevel,
            double second,
            double preferred,
            int preferredMost,
            double required,
            double refused,
            List<RequestKind> kinds) {}

    /** A kind of request; {@code minutes} 0 means the service's own. */
    record RequestKind(
            String service,
            List<Integer> levels,
            double weight,
            List<Integer> times,
            List<String> days,
            List<String> windows,
            int minGapDays,
            int caregivers,
            int minutes,
            @Nullable Then then) {}

    record Then(String service, String window, List<Integer> gapMinutes) {}

    record Stays(
            List<Double> shareByLevel,
            double alone,
            double coupleTogether,
            List<StayKind> reasons,
            List<Double> equipmentByLevel,
            List<String> equipment,
            double preference,
            int preferenceMost,
            double required,
            double priority,
            int priorityLast,
            double weightStated,
            List<Double> weights) {}

    record StayKind(String reason, double weight, List<Integer> nights) {}

    record Homes(
            List<HomeKind> kinds,
            int bedsLeast,
            double offsetKm,
            double sizeSigma,
            List<Double> roomBeds,
            Map<String, Double> sexPolicy) {}

    record HomeKind(
            String name,
            String provider,
            double share,
            double size,
            int maxNeedLevel,
            List<Integer> cost,
            double equipment) {}

    record Sessions(double atHome, double transport, double weekend, List<SessionKind> kinds) {}

    record SessionKind(
            String service,
            double share,
            List<String> starts,
            List<Integer> capacity,
            int minAttendance,
            List<String> hostSkills,
            int helpersPer) {}

    record Ties(double kin, double neighbour, double friend, double trusted, double conflict) {}

    record Names(
            String surnames,
            String givenMen,
            String givenWomen,
            double single,
            String villageFirst,
            String villageLast) {}

    /** The calibration that ships with this version. */
    static Calibration current() {
        return CURRENT;
    }

    /** The numbers of the decade of life that an age of at least 60 falls in; the last one has no end. */
    Decade decade(int age) {
        var found = decades.getFirst();
        for (var decade : decades) {
            if (age >= decade.from) {
                found = decade;
            }
        }
        return found;
    }

    /** The line of the service catalogue with this id. */
    CatalogueLine service(String id) {
        return services.stream()
                .filter(line -> line.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("service " + id + ".\nMaybe a slip in the file."));
    }

    private static Calibration load() {
        var mapper = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (var stream = Resources.open("calibration.yaml")) {
            return mapper.readValue(stream, Calibration.class);
        } catch (IOException e) {
            throw new UncheckedIOException("calibration.yaml of the program itself", e);
        }
    }
}
