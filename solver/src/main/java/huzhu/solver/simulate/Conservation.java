package huzhu.solver.simulate;

import huzhu.model.plan.PlanView;
import java.util.Map;

/**
 * Nothing is made of nothing and nothing is lost: checked every week, from counts that share nothing with what they are checked
 * against.
 */
final class Conservation {
    private final long bankAtStart;
    private long people;
    private long stays;
    private long checks;

    Conservation(Population start) {
        people = start.residents().size();
        stays = start.stays().size();
        bankAtStart =
                start.balances().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Number of equations that held. */
    long checks() {
        return checks;
    }

    /**
     * The minutes of a week: all occurrences of the demand, added up without beds, are met at a stop, unmet, or met by a home; every
     * breakdown by level adds up.
     */
    void minutes(PlanView plan, Map<Measure, Double> measures) {
        long asked = plan.problem().demand().visitSeries().stream()
                .mapToLong(series -> (long) series.occurrences() * series.care().careMinutes())
                .sum();
        long atStops = plan.tours().stream()
                .flatMap(tour -> tour.stops().stream())
                .mapToLong(stop -> stop.visit().series().care().minutes())
                .sum();
        long unmet = whole(measures, Measure.UNMET_MINUTES);
        long byHome = whole(measures, Measure.MET_BY_HOME_MINUTES);
        require("minutes needed", asked, "met, unmet and met by homes", atStops + unmet + byHome);
        require("minutes met", whole(measures, Measure.MET_MINUTES), "minutes at stops", atStops);
        require("minutes given", whole(measures, Measure.GIVEN_MINUTES), "minutes at stops", atStops);
    }

    /** The people and stays at the end of a week. */
    void people(Population population, Map<Event, Long> events) {
        people += of(events, Event.NEWLY_60)
                + of(events, Event.RETURNED)
                - of(events, Event.DIED)
                - of(events, Event.MOVED_AWAY);
        require("elders", population.residents().size(), "elders before, come and gone", people);
        stays += of(events, Event.STAY_ASKED)
                - of(events, Event.STAY_ENDED)
                - of(events, Event.STAY_GIVEN_UP)
                - of(events, Event.STAY_WITHDRAWN);
        require("stays", population.stays().size(), "stays before, asked for and over", stays);
        long homeless = population.stays().stream()
                .filter(stay -> !population.lives(stay.asked().elder()))
                .count();
        require("stays of nobody", homeless, "none", 0);
    }

    /** The accounts of the time bank: all given is received, so open and closed accounts keep their sum. */
    void bank(Population population) {
        long open = population.balances().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        require("minutes on open and closed accounts", open + population.closedMinutes(), "at the start", bankAtStart);
    }

    private static long whole(Map<Measure, Double> measures, Measure measure) {
        return Math.round(measures.getOrDefault(measure, 0d));
    }

    private static long of(Map<Event, Long> events, Event event) {
        return events.getOrDefault(event, 0L);
    }

    private void require(String what, long one, String other, long two) {
        if (one != two) {
            throw new IllegalStateException(what + ": " + one + " is not " + other + ": " + two
                    + ".\nMaybe a step of the simulation forgot to count.");
        }
        checks++;
    }
}
