package huzhu.cli.replan;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.county.ProjectReader;
import huzhu.datasets.synthetic.CountyGenerator;
import huzhu.datasets.synthetic.GeneratorOptions;
import huzhu.model.audit.Audit;
import huzhu.model.change.PlanDiff;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.plan.Plan;
import huzhu.solver.engine.PlanSearch;
import huzhu.solver.engine.SearchListener;
import huzhu.solver.engine.SearchOptions;
import huzhu.solver.repair.PlanRepair;
import huzhu.solver.repair.RepairPrices;
import huzhu.solver.repair.Repaired;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random disruptions of generated townships, mended: every plan passes the audit, what had begun is as it was, few are
 * disturbed, and little more is unmet than in a plan made anew.
 *
 * <p>{@code -Dhuzhu.disruptions=100 -Dhuzhu.study=FOLDER} runs the study of docs/replan.md and writes its tables.
 */
final class DisruptionStudyTest {
    private static final int DISRUPTIONS = Integer.getInteger("huzhu.disruptions", 4);
    private static final int PER_COUNTY = 10;
    private static final int ELDERS = Integer.getInteger("huzhu.study.elders", 100);
    private static final long EFFORT = Long.getLong("huzhu.study.effort", 2_000);
    private static final List<Double> PRICES = List.of(0.0, 5.0, 20.0, 60.0, 240.0, 960.0);
    private static final RepairPrices USUAL = new RepairPrices(20, 5);

    private final Map<String, Sum> frontier = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();
    private final List<Long> millis = new ArrayList<>();

    /** What adds up over disruptions. */
    private static final class Sum {
        private int broken;
        private int served;
        private int others;
        private int told;
        private double unmetShare;
        private double overScratch;
    }

    private static Plan plan(PlanningProblem problem, long seed) {
        return PlanSearch.solve(
                problem,
                new SearchOptions(
                        seed, 1, Runnable::run, OptionalLong.of(EFFORT), Optional.empty(), () -> 0, () -> false),
                SearchListener.NONE);
    }

    @Test
    void randomDisruptionsAreMendedWithFewDisturbedAndLittleLost(@TempDir Path folder) throws IOException {
        var usual = new Sum();
        for (int i = 0; i < DISRUPTIONS; i += PER_COUNTY) {
            var project = folder.resolve("county" + i);
            CountyGenerator.write(GeneratorOptions.of(100 + i, ELDERS), project);
            var problem = PlanningProblem.of(
                    ProjectReader.read(project, List.of(), List.of()).county().orElseThrow());
            var plan = plan(problem, 1);
            for (int k = i; k < Math.min(DISRUPTIONS, i + PER_COUNTY); k++) {
                mend(Disruption.random(project, problem, plan, new Random(k), folder), k, usual);
            }
        }
        assertThat(usual.broken).isPositive();
        assertThat(usual.others)
                .as("others told for %s served again", usual.served)
                .isLessThanOrEqualTo((int) Math.floor(1.5 * usual.served + 1));
        if (DISRUPTIONS >= 50) {
            assertThat(usual.overScratch / DISRUPTIONS).isLessThanOrEqualTo(0.01);
        }
        assertThat(plot().text())
                .startsWith("<svg")
                .endsWith("</svg>\n")
                .contains(">repair</text>", ">improve</text>")
                .doesNotContain("NaN");
        write(usual);
    }

    private void mend(Disruption disruption, int number, Sum usual) {
        long demand = Audit.of(disruption.after(), Plan.EMPTY).score().unmetMicros();
        long scratch = System.getProperty("huzhu.study") == null
                ? 0
                : Audit.of(disruption.after(), plan(disruption.after(), 2))
                        .score()
                        .unmetMicros();
        for (boolean improve : new boolean[] {false, true}) {
            for (double price : System.getProperty("huzhu.study") == null
                    ? new double[] {20}
                    : PRICES.stream().mapToDouble(one -> one).toArray()) {
                var prices = new RepairPrices(price, price / 4);
                long start = System.nanoTime();
                var repaired = PlanRepair.repair(disruption.task(prices, improve));
                long took = (System.nanoTime() - start) / 1_000_000;
                assertThat(Audit.of(disruption.after(), repaired.plan()).violations())
                        .as("disruption %d %s", number, disruption.changes())
                        .isEmpty();
                assertThat(disruption.begun(repaired.plan()))
                        .as("disruption %d", number)
                        .isEqualTo(disruption.begun(disruption.plan()));
                double unmet = repaired.audit().score().unmetMicros() / (double) demand;
                double over = unmet - scratch / (double) demand;
                add(
                        frontier.computeIfAbsent((improve ? "improve" : "repair") + "," + price, key -> new Sum()),
                        repaired,
                        unmet,
                        over);
                if (!improve && price == USUAL.personTold()) {
                    add(usual, repaired, unmet, over);
                    millis.add(took);
                    rows.add(String.format(
                            Locale.ROOT,
                            "%d,%d,%d,%d,%d,%.4f,%.4f,%d",
                            number,
                            disruption.changes().size(),
                            repaired.broken().size(),
                            repaired.served(),
                            repaired.others().size(),
                            unmet,
                            over,
                            took));
                }
            }
        }
    }

    private static void add(Sum sum, Repaired repaired, double unmet, double over) {
        sum.broken += repaired.broken().size();
        sum.served += repaired.served();
        sum.others += repaired.others().size();
        sum.told += PlanDiff.people(repaired.changes()).size();
        sum.unmetShare += unmet;
        sum.overScratch += over;
    }

    private FrontierPlot plot() {
        var curves = new LinkedHashMap<String, List<FrontierPlot.Point>>();
        frontier.forEach((key, sum) -> curves.computeIfAbsent(key.split(",")[0], mode -> new ArrayList<>())
                .add(new FrontierPlot.Point(sum.others / (double) DISRUPTIONS, 100 * sum.overScratch / DISRUPTIONS)));
        return new FrontierPlot(curves, PRICES);
    }

    private void write(Sum usual) throws IOException {
        var out = System.getProperty("huzhu.study");
        if (out == null) {
            return;
        }
        var folder = Files.createDirectories(Path.of(out));
        millis.sort(Long::compare);
        rows.addFirst("disruption,changes,broken,served,others,unmet_share,over_scratch,millis");
        rows.add(String.format(
                Locale.ROOT,
                "# %d disruptions: %d broken, %d served again, %.2f others told for each served, %.4f of demand more unmet"
                        + " than from scratch, median %d ms",
                DISRUPTIONS,
                usual.broken,
                usual.served,
                usual.others / (double) Math.max(1, usual.served),
                usual.overScratch / DISRUPTIONS,
                millis.get(millis.size() / 2)));
        Files.write(folder.resolve("disruptions.csv"), rows);
        var lines = new ArrayList<String>();
        lines.add("mode,price,broken,served,others,told,unmet_share,over_scratch");
        frontier.forEach((key, sum) -> lines.add(String.format(
                Locale.ROOT,
                "%s,%d,%d,%.3f,%.3f,%.5f,%.5f",
                key,
                sum.broken,
                sum.served,
                sum.others / (double) DISRUPTIONS,
                sum.told / (double) DISRUPTIONS,
                sum.unmetShare / DISRUPTIONS,
                sum.overScratch / DISRUPTIONS)));
        Files.write(folder.resolve("frontier.csv"), lines);
        Files.writeString(folder.resolve("replan-frontier.svg"), plot().text());
    }
}
