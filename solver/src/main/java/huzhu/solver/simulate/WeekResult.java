package huzhu.solver.simulate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One week of one replicate.
 *
 * @param replicate number of the replicate, from 1
 * @param week number of the week, from 1
 * @param name the ISO week, for example {@code 2026-W48}
 * @param measures every measure
 * @param events every event at the week's end, 0 included
 */
public record WeekResult(int replicate, int week, String name, Map<Measure, Double> measures, Map<Event, Long> events) {
    public WeekResult {
        measures = Collections.unmodifiableMap(new EnumMap<>(measures));
        events = Collections.unmodifiableMap(new EnumMap<>(events));
    }

    /** One measure. */
    public double of(Measure measure) {
        return measures.getOrDefault(measure, 0d);
    }

    /** How often something happened. */
    public long of(Event event) {
        return events.getOrDefault(event, 0L);
    }
}
