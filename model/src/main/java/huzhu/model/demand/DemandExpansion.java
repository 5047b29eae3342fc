package huzhu.model.demand;

import huzhu.model.county.County;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.request.Carers;
import huzhu.model.request.Request;
import huzhu.model.service.Service;
import huzhu.model.service.ServiceId;
import huzhu.model.service.ServiceKind;
import huzhu.model.week.PlanningWeek;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Turns requests and need levels into the week's demand. */
public final class DemandExpansion {
    private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    private final County county;

    private DemandExpansion(County county) {
        this.county = county;
    }

    /**
     * The demand of a county's week: elder by elder in table order, their requests first, then what their need level
     * entitles them to in services for which they have no request and, where they say what they want, want.
     */
    public static Demand expand(County county) {
        return new DemandExpansion(county).expand();
    }

    private Demand expand() {
        Map<PersonId, List<Request>> requests = new HashMap<>();
        for (var request : county.needs().requests()) {
            requests.computeIfAbsent(request.elder(), id -> new ArrayList<>()).add(request);
        }
        var series = new ArrayList<Series>();
        for (var elder : county.elders()) {
            var own = requests.getOrDefault(elder.id(), List.of());
            own.forEach(request -> fromRequest(elder, request).ifPresent(series::add));
            for (var service : county.needs().services()) {
                if (own.stream().noneMatch(request -> request.service().equals(service.id()))) {
                    fromLevel(elder, service).ifPresent(series::add);
                }
            }
        }
        return new Demand(series);
    }

    private Optional<Series> fromRequest(Elder elder, Request request) {
        var service = county.requireService(request.service());
        var rate = request.timesPerWeek().orElse(service.perWeek(elder.level()));
        var days = request.days().isEmpty() ? ALL_DAYS : request.days();
        var after = request.after()
                .map(sequence ->
                        new Series.After(sequence.first().value(), sequence.gapMinutesMin(), sequence.gapMinutesMax()));
        int count = occurrences(rate, elder.id(), service.id(), county.week());
        return count == 0 || service.kind() == ServiceKind.BED
                ? Optional.empty()
                : Optional.of(new Series(
                        request.id().value(), elder, service, count, request.care(), days, request.carers(), after));
    }

    private Optional<Series> fromLevel(Elder elder, Service service) {
        boolean wanted =
                elder.wants().map(wants -> wants.contains(service.id())).orElse(true);
        int count = occurrences(service.perWeek(elder.level()), elder.id(), service.id(), county.week());
        return !wanted || count == 0 || service.kind() == ServiceKind.BED
                ? Optional.empty()
                : Optional.of(new Series(
                        elder.id() + ":" + service.id(),
                        elder,
                        service,
                        count,
                        service.care(),
                        ALL_DAYS,
                        Carers.ANYONE,
                        Optional.empty()));
    }

    /**
     * Occurrences in one week of something that is due {@code rate} times a week.
     *
     * <p>A fraction is spread evenly: with a phase in [0, 1) from a hash of elder and service, week w gets
     * ⌊(w + 1)·rate + phase⌋ − ⌊w·rate + phase⌋. So a rate of 0.25 falls due every fourth week exactly, and different
     * elders in different weeks.
     */
    static int occurrences(double rate, PersonId elder, ServiceId service, PlanningWeek week) {
        if (rate == Math.rint(rate)) {
            return (int) rate;
        }
        var hash = new CRC32();
        hash.update((elder.value() + "\n" + service.value()).getBytes(StandardCharsets.UTF_8));
        double phase = hash.getValue() / (double) (1L << 32);
        // One expression for both ends, so that consecutive weeks meet exactly and no occurrence is lost or counted
        // twice.
        return (int) (due(week.number() + 1, rate, phase) - due(week.number(), rate, phase));
    }

    private static long due(long weeks, double rate, double phase) {
        return (long) Math.floor(weeks * rate + phase);
    }
}
