package huzhu.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomPlan;
import huzhu.model.people.PersonId;
import huzhu.model.place.RoomId;
import huzhu.model.plan.PlanView;
import huzhu.model.shortage.BedPrice;
import huzhu.model.shortage.Bottleneck;
import huzhu.model.shortage.BottleneckCheck;
import huzhu.model.shortage.DemandKind;
import huzhu.model.shortage.SessionOffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proofs of beds and places are added up again from the inputs, and what was tampered with is refused. */
final class BedAndPlaceProofTest {

    private static List<Bottleneck> proofs(PlanView view) {
        return Stream.concat(
                        new BedBound(view.county()).bottlenecks().stream(),
                        new SessionBound(view).bottlenecks().stream())
                .toList();
    }

    private static PlanView view(long seed) {
        var size = seed % 3 == 0 ? RandomCounty.Size.MIDDLING : RandomCounty.Size.SMALL;
        var problem = RandomCounty.problem(seed, size);
        return new PlanView(problem, RandomPlan.decided(problem, seed));
    }

    @Test
    void everyProofOnRandomCountiesAddsUp() {
        var proofs = new HashMap<String, Integer>();
        for (long seed = 0; seed < 300; seed++) {
            var view = view(seed);
            var bottlenecks = proofs(view);
            assertThat(new BottleneckCheck(view).faults(bottlenecks))
                    .as("seed %d", seed)
                    .isEmpty();
            bottlenecks.forEach(one -> proofs.merge(one.rule().code(), 1, Integer::sum));
        }
        assertThat(proofs)
                .containsOnlyKeys(
                        BottleneckCheck.BEDS,
                        BottleneckCheck.WHOLE_STAYS,
                        BottleneckCheck.BED_ALONE,
                        BottleneckCheck.PLACES,
                        BottleneckCheck.PLACE_DAYS,
                        BottleneckCheck.PLACE_ALONE)
                .allSatisfy((rule, count) -> assertThat(count).as(rule).isGreaterThan(10));
    }

    @Test
    void everyProofThatWasTamperedWithIsRefused() {
        var refused = new HashMap<String, Integer>();
        for (long seed = 0; seed < 60; seed++) {
            var view = view(seed);
            var bottlenecks = proofs(view);
            for (var one : bottlenecks) {
                tampered(one, view).forEach((how, forged) -> {
                    assertThat(new BottleneckCheck(view).faults(List.of(forged)))
                            .as("%s of %s", how, one)
                            .isNotEmpty();
                    refused.merge(how, 1, Integer::sum);
                });
            }
        }
        assertThat(refused)
                .hasSize(13)
                .allSatisfy((how, count) -> assertThat(count).as(how).isGreaterThan(5));
    }

    /** The parts of a proof that may be forged. */
    private record Parts(
            List<String> demands,
            List<PersonId> volunteers,
            List<RoomId> rooms,
            long demand,
            long capacity,
            List<BedPrice> prices,
            List<SessionOffer> sessions) {

        static Parts of(Bottleneck one) {
            return new Parts(
                    one.demands(),
                    one.volunteers(),
                    one.rooms(),
                    one.demandAmount(),
                    one.capacityAmount(),
                    one.bedPrices(),
                    one.sessions());
        }

        Bottleneck in(Bottleneck one) {
            return new Bottleneck(
                    one.id(),
                    one.kind(),
                    demands,
                    volunteers,
                    one.usable(),
                    rooms,
                    demand,
                    capacity,
                    one.anyBeds(),
                    one.rule(),
                    one.prices(),
                    prices,
                    sessions);
        }

        Parts amounts(long more, long capacityMore) {
            return new Parts(demands, volunteers, rooms, demand + more, capacity + capacityMore, prices, sessions);
        }

        Parts demands(List<String> other) {
            return new Parts(other, volunteers, rooms, demand, capacity, prices, sessions);
        }

        Parts rooms(List<RoomId> other) {
            return new Parts(demands, volunteers, other, demand, capacity, prices, sessions);
        }

        Parts volunteers(List<PersonId> other) {
            return new Parts(demands, other, rooms, demand, capacity, prices, sessions);
        }

        Parts prices(List<BedPrice> other) {
            return new Parts(demands, volunteers, rooms, demand, capacity, other, sessions);
        }

        Parts sessions(List<SessionOffer> other) {
            return new Parts(demands, volunteers, rooms, demand, capacity, prices, other);
        }
    }

    private static Map<String, Bottleneck> tampered(Bottleneck one, PlanView view) {
        var forged = new LinkedHashMap<String, Bottleneck>();
        var parts = Parts.of(one);
        forged.put("need off by one", parts.amounts(1, 0).in(one));
        if (one.capacityAmount() > 0) {
            forged.put("one less can be had", parts.amounts(0, -1).in(one));
        }
        if (one.shortageAmount() > 1) {
            forged.put("one more can be had", parts.amounts(0, 1).in(one));
            forged.put(
                    "a demand left out",
                    parts.demands(one.demands().subList(1, one.demands().size()))
                            .in(one));
        }
        forged.put(
                "a demand twice",
                parts.demands(plus(one.demands(), one.demands().getFirst())).in(one));
        forged.put(
                "a demand that is not",
                parts.demands(plus(one.demands(), "nobody#1")).in(one));
        // The shortage stays as it is: the stranger brings as much as it takes.
        stranger(one, view)
                .findFirst()
                .ifPresent(id -> forged.put(
                        "a demand too many",
                        parts.demands(plus(one.demands(), id))
                                .amounts(nights(id, one, view), nights(id, one, view))
                                .in(one)));
        without(one.rooms())
                .ifPresent(
                        less -> forged.put("a room left out", parts.rooms(less).in(one)));
        without(one.volunteers())
                .ifPresent(less ->
                        forged.put("a helper left out", parts.volunteers(less).in(one)));
        without(one.sessions())
                .ifPresent(less ->
                        forged.put("a session left out", parts.sessions(less).in(one)));
        if (!one.sessions().isEmpty()) {
            var first = one.sessions().getFirst();
            var larger = new ArrayList<>(one.sessions());
            larger.set(0, new SessionOffer(first.session(), first.places() + 1));
            forged.put("a session too large", parts.sessions(larger).in(one));
        }
        if (!one.bedPrices().isEmpty()) {
            forged.put("without prices", parts.prices(List.of()).in(one));
            var first = one.bedPrices().getFirst();
            var negative = new ArrayList<>(one.bedPrices());
            negative.set(0, new BedPrice(first.rooms(), first.from(), first.to(), -first.price()));
            forged.put("a price below nothing", parts.prices(negative).in(one));
        }
        return forged;
    }

    private static Stream<String> stranger(Bottleneck one, PlanView view) {
        var ids = one.kind() == DemandKind.BED
                ? view.county().needs().stays().stream().map(stay -> stay.id().value())
                : view.problem().demand().seats().map(seat -> seat.id().value());
        return ids.filter(id -> !one.demands().contains(id));
    }

    private static int nights(String id, Bottleneck one, PlanView view) {
        return one.kind() == DemandKind.SESSION
                ? 1
                : view.county().needs().stays().stream()
                        .filter(stay -> stay.id().value().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .nights();
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    private static <T> Optional<List<T>> without(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.subList(1, list.size()));
    }
}
