package huzhu.solver.advise;

import huzhu.model.place.RoomId;
import huzhu.model.plan.PlanView;
import huzhu.solver.bound.StayPrices;
import huzhu.solver.bound.VisitPrices;
import huzhu.solver.bound.VisitPrices.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What everything on offer adds at most, at the prices of one moment, and the ceiling that follows for plans of any purchases.
 *
 * @param gains for each offer, what each of its choices adds to what can be met at most, weighted minutes
 * @param ceiling the most that can be met of visits and stays, by budget
 */
record Quote(List<double[]> gains, Ceiling ceiling) {
    /**
     * A quote.
     *
     * @param bought rooms that have been bought, which the ceiling must not take for given
     */
    static Quote of(Market market, VisitPrices visits, Optional<StayPrices> stays, Set<RoomId> bought) {
        var here = market.here().mapToObj(v -> new Column(v, OptionalInt.of(v))).toList();
        var base = visits.weeks(market.view(market.county().volunteers()), here, false);
        double without = visits.ofVisits();
        for (double week : base) {
            without += week;
        }
        double ofStays = stays.map(prices -> Math.min(prices.demand(), prices.mostWithout(bought)))
                .orElse(Double.NaN);
        var gains = new ArrayList<double[]>();
        market.offers().forEach(offer -> gains.add(new double[offer.choices().size()]));
        for (int variant = 0; variant < market.variants(); variant++) {
            fill(market, visits, variant, base, gains);
        }
        stays.ifPresent(prices -> fillRooms(market, prices, gains));
        return new Quote(gains, new Ceiling(without + (stays.isPresent() ? ofStays : 0), market.offers(), gains));
    }

    private record Place(int offer, int choice) {}

    private static void fill(Market market, VisitPrices visits, int variant, double[] base, List<double[]> gains) {
        var columns = new ArrayList<Column>();
        var places = new ArrayList<Place>();
        for (int i = 0; i < gains.size(); i++) {
            var choices = market.offers().get(i).choices();
            for (int k = 0; k < choices.size(); k++) {
                var source = choices.get(k).source();
                if (source.variant() == variant) {
                    columns.add(new Column(source.volunteer(), source.here()));
                    places.add(new Place(i, k));
                }
            }
        }
        PlanView view = market.view(variant);
        var weeks = visits.weeks(view, columns, false);
        for (int c = 0; c < weeks.length; c++) {
            var now = columns.get(c).here();
            double gain = weeks[c] - (now.isPresent() ? base[now.getAsInt()] : 0);
            gains.get(places.get(c).offer())[places.get(c).choice()] = Math.max(0, gain);
        }
    }

    private static void fillRooms(Market market, StayPrices prices, List<double[]> gains) {
        for (int i = 0; i < gains.size(); i++) {
            var choices = market.offers().get(i).choices();
            for (int k = 0; k < choices.size(); k++) {
                var source = choices.get(k).source();
                if (source.room().isPresent()) {
                    gains.get(i)[k] = source.beds() * prices.bed(source.room().get());
                }
            }
        }
    }
}
