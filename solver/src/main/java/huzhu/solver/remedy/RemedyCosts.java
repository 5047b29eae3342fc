package huzhu.solver.remedy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * What changes cost against each other, in minutes: the order in which remedies are small. The figures and their reasons stand
 * in {@code remedy-costs.properties}.
 *
 * @param windowMinute a minute by which a volunteer leaves earlier or is back later
 * @param capMinute a minute over a day or week cap
 * @param visit a visit over the visits a day
 * @param km a kilometre over the distance limit
 * @param requestMinute a minute by which the elder's window grows
 * @param anotherDay one more day that the elder allows
 * @param skill one skill learnt
 * @param farthestKm kilometres over the distance limit that are tried at most
 * @param most changes that one remedy may make
 */
public record RemedyCosts(
        double windowMinute,
        double capMinute,
        double visit,
        double km,
        double requestMinute,
        double anotherDay,
        double skill,
        double farthestKm,
        int most) {
    private static final String RESOURCE = "remedy-costs.properties";

    /** The costs that ship with the program. */
    public static RemedyCosts usual() {
        var values = new Properties();
        try (var in = Objects.requireNonNull(RemedyCosts.class.getResourceAsStream(RESOURCE), RESOURCE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE + " from the program's own jar", e);
        }
        return new RemedyCosts(
                number(values, "window_minute"),
                number(values, "cap_minute"),
                number(values, "visit_a_day"),
                number(values, "km"),
                number(values, "request_minute"),
                number(values, "another_day"),
                number(values, "skill"),
                number(values, "farthest_km"),
                (int) number(values, "most_changes"));
    }

    private static double number(Properties values, String key) {
        return Double.parseDouble(Objects.requireNonNull(values.getProperty(key), key));
    }
}
