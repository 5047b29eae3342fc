package huzhu.cli.sweep;

import huzhu.datasets.sweep.SweepDesign;
import huzhu.datasets.sweep.SweepDesign.Named;
import huzhu.datasets.sweep.SweepDesign.Pareto;
import huzhu.solver.experiment.MeasureKind;
import java.util.List;
import java.util.stream.Stream;

/** What is measured where a design says nothing else. */
public final class UsualMeasures {
    /** The measures that decide. */
    public static final List<String> NAMES = Stream.of(
                    MeasureKind.OBJECTIVE_UNMET,
                    MeasureKind.UNMET,
                    MeasureKind.MET_SHARE,
                    MeasureKind.NEVER_SERVED,
                    MeasureKind.STAYS_UNMET,
                    MeasureKind.COST_TOTAL,
                    MeasureKind.TRAVEL_KM,
                    MeasureKind.GINI_ELDERS)
            .map(MeasureKind::base)
            .toList();

    private UsualMeasures() {}

    /** Efficiency and equity: unmet need and its unevenness among elders. */
    public static Pareto pareto(SweepDesign design) {
        return design.pareto()
                .orElseGet(() -> new Pareto(
                        new Named(MeasureKind.OBJECTIVE_UNMET.base(), 0),
                        new Named(MeasureKind.GINI_ELDERS.base(), 0)));
    }
}
