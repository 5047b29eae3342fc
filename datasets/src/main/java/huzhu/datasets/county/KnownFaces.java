package huzhu.datasets.county;

import huzhu.model.account.CareRecord;
import huzhu.model.county.County;
import huzhu.model.demand.Demand;
import huzhu.model.demand.Series;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.request.Carers;
import huzhu.model.request.Request;
import huzhu.model.request.RequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cap on different carers, as data: an elder to whom as many people have come for a service as the cap allows prefers them, if
 * they prefer nobody yet. What a level entitles to becomes a request of the same key and the same visits.
 */
final class KnownFaces {
    private final County county;
    private final Demand demand;
    private final int cap;

    private record Key(PersonId elder, String service) {}

    KnownFaces(County county, Demand demand, int cap) {
        this.county = county;
        this.demand = demand;
        this.cap = cap;
    }

    /** The requests of the county, with those whom elders have come to know preferred. */
    List<Request> requests(List<CareRecord> records) {
        var known = new HashMap<Key, Set<PersonId>>();
        for (var one : records) {
            var faces = faces(one);
            if (cap > 0 && faces.size() >= cap) {
                known.put(new Key(one.elder(), one.service().value()), faces);
            }
        }
        var requests = new ArrayList<Request>();
        county.needs().requests().forEach(request -> requests.add(with(request, known)));
        for (var one : records) {
            var key = new Key(one.elder(), one.service().value());
            if (known.containsKey(key)) {
                derived(one)
                        .map(series -> request(series, known.getOrDefault(key, Set.of())))
                        .forEach(requests::add);
            }
        }
        return requests;
    }

    /** Who has come, still gives and is in no conflict. */
    private Set<PersonId> faces(CareRecord one) {
        return one.carers().stream()
                .filter(carer -> county.findVolunteer(carer).isPresent())
                .filter(carer -> !county.ties().has(carer, one.elder(), Relation.CONFLICT))
                .limit(Math.max(1, cap))
                .collect(Collectors.toSet());
    }

    private static Request with(Request request, Map<Key, Set<PersonId>> known) {
        var faces = known.get(new Key(request.elder(), request.service().value()));
        if (faces == null || !request.carers().preferred().isEmpty()) {
            return request;
        }
        var carers =
                new Carers(request.carers().required(), faces, request.carers().refused());
        return new Request(
                request.id(),
                request.elder(),
                request.service(),
                request.timesPerWeek(),
                request.care(),
                request.days(),
                carers,
                request.after());
    }

    private Stream<Series> derived(CareRecord one) {
        return demand.seriesOf(one.elder()).stream()
                .filter(series -> series.service().id().equals(one.service()))
                .filter(series -> county.needs().requests().stream()
                        .noneMatch(request -> request.elder().equals(one.elder())
                                && request.service().equals(one.service())));
    }

    private static Request request(Series series, Set<PersonId> faces) {
        return new Request(
                new RequestId(series.key()),
                series.elder().id(),
                series.service().id(),
                OptionalDouble.of(series.occurrences()),
                series.care(),
                Set.of(),
                new Carers(series.carers().required(), faces, series.carers().refused()),
                Optional.empty());
    }
}
