package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.shortage.Reason;
import java.util.List;

/** What a bottleneck of visits is called: by services and villages, with its sum. */
public final class VisitBottleneckWords {
    /** At most this many names: a sentence is to be read. */
    private static final int NAMED = 8;

    private VisitBottleneckWords() {}

    /**
     * The words of one bottleneck.
     *
     * @param code its rule, the key of the sentence
     * @param series series of its visits
     * @param visits number of visits
     * @param volunteers number of those who could serve any
     * @param demand minutes
     * @param capacity minutes
     */
    public static Reason of(String code, List<Series> series, int visits, int volunteers, long demand, long capacity) {
        return Reason.of(
                code, visits, services(series), places(series), volunteers, demand, capacity, demand - capacity);
    }

    private static String services(List<Series> series) {
        return list(series.stream()
                .map(one -> one.service().id().value())
                .distinct()
                .sorted()
                .toList());
    }

    private static String places(List<Series> series) {
        return list(series.stream()
                .map(one -> one.elder().person().village().value())
                .distinct()
                .sorted()
                .toList());
    }

    private static String list(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + ", … (" + names.size() + ")";
    }
}
