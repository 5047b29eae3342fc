package huzhu.solver.advise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The most that any purchases can meet at given prices, by budget: what is met without any, and the best gains for each yuan,
 * fractions allowed. A plan that buys whole things within the budget cannot do better, whatever the prices.
 */
final class Ceiling {
    /** Part of a purchase: so much more for so much more money. */
    private record Piece(double yuan, double gain) {
        double rate() {
            return gain / yuan;
        }
    }

    private final double without;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A ceiling.
     *
     * @param without what can be met at most with nothing bought
     * @param gains for each offer, what each of its choices adds at most
     */
    Ceiling(double without, List<Offer> offers, List<double[]> gains) {
        this.without = without;
        for (int i = 0; i < offers.size(); i++) {
            addHull(offers.get(i), gains.get(i));
        }
        pieces.sort(Comparator.comparingDouble(piece -> -piece.rate()));
    }

    /** The upper hull of an offer's choices: the least concave curve above them, as only one is made at a time. */
    private void addHull(Offer offer, double[] gains) {
        var points = new ArrayList<Piece>();
        for (int k = 0; k < gains.length; k++) {
            points.add(new Piece(offer.choices().get(k).yuan(), gains[k]));
        }
        double yuan = 0;
        double gain = 0;
        while (true) {
            Piece best = null;
            for (var point : points) {
                if (point.yuan() > yuan && point.gain() > gain) {
                    var piece = new Piece(point.yuan() - yuan, point.gain() - gain);
                    if (best == null || piece.rate() > best.rate()) {
                        best = piece;
                    }
                }
            }
            if (best == null) {
                return;
            }
            pieces.add(new Piece(offer.times() * best.yuan(), offer.times() * best.gain()));
            yuan += best.yuan();
            gain += best.gain();
        }
    }

    /** The most that can be met for so much money. */
    double most(double budget) {
        double left = budget;
        double most = without;
        for (var piece : pieces) {
            if (left <= 0) {
                break;
            }
            most += piece.gain() * Math.min(1, left / piece.yuan());
            left -= piece.yuan();
        }
        return most;
    }
}
