package huzhu.solver.advise;

import java.util.List;

/**
 * What is advised, and what is proven. Amounts are weighted minutes of one week, money is yuan a year.
 *
 * @param need all need: visits, stays and places
 * @param unmet unmet need of the rosters without any purchase, mean over seeds
 * @param proven of this what no plan could meet without any purchase
 * @param steps what was tried, in its order, those not confirmed among them
 * @param ceilings the most that can be met, for rising budgets
 * @param hasStayProof whether stays are part of what is proven
 */
public record Advice(
        double need, double unmet, double proven, List<Step> steps, List<Ceil> ceilings, boolean hasStayProof) {
    public Advice {
        steps = List.copyOf(steps);
        ceilings = List.copyOf(ceilings);
    }

    /**
     * One purchase that was tried.
     *
     * @param action what
     * @param yuan its cost
     * @param mostGain what it adds at most, at the prices of then
     * @param provenGain by how much the proven unmet need falls
     * @param confirmation what rosters say
     */
    public record Step(Action action, long yuan, double mostGain, double provenGain, Confirmation confirmation) {
        /** Whether it is advised. */
        public boolean isKept() {
            return confirmation.isConfirmed();
        }
    }

    /**
     * What no plan of purchases within a budget can exceed.
     *
     * @param yuan the budget
     * @param met need met at most
     */
    public record Ceil(double yuan, double met) {}

    /** What is advised, in its order. */
    public List<Step> kept() {
        return steps.stream().filter(Step::isKept).toList();
    }

    /** What that costs. */
    public long yuan() {
        return kept().stream().mapToLong(Step::yuan).sum();
    }

    /** By how much unmet need falls by all of it, as rosters confirm. */
    public double confirmed() {
        return kept().stream()
                .mapToDouble(step -> step.confirmation().gain().mean())
                .sum();
    }

    /** What no plan of purchases can exceed for so much money. */
    public double ceiling(double yuan) {
        return ceilings.stream()
                .filter(one -> one.yuan() >= yuan)
                .mapToDouble(Ceil::met)
                .findFirst()
                .orElse(need);
    }
}
