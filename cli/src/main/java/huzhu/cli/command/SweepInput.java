package huzhu.cli.command;

import huzhu.cli.sweep.SweepPoints;
import huzhu.cli.sweep.SweepRunner;
import huzhu.cli.sweep.SweepWorker;
import huzhu.cli.sweep.UsualMeasures;
import huzhu.datasets.county.Reading;
import huzhu.datasets.output.JsonFile;
import huzhu.datasets.output.OutputFolder;
import huzhu.datasets.sweep.DesignFile;
import huzhu.datasets.sweep.SweepDesign;
import huzhu.datasets.sweep.SweepFolder;
import huzhu.datasets.sweep.SweepJournal;
import huzhu.datasets.table.Nearest;
import huzhu.datasets.table.Problem;
import huzhu.datasets.table.ProblemCode;
import huzhu.datasets.table.Problems;
import huzhu.solver.experiment.Measure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** The design that a sweep runs, checked against the project. */
final class SweepInput {
    private final Conversation conversation;
    private final SweepWorker.Source source;

    SweepInput(Conversation conversation, SweepWorker.Source source) {
        this.conversation = conversation;
        this.source = source;
    }

    /**
     * What the command line says in place of the design.
     *
     * @param effort steps of search a run
     * @param seeds the seeds in place of those of the design
     */
    record Overrides(Optional<Long> effort, UnaryOperator<List<Long>> seeds) {
        /** As many seeds as the design has, from another first one. */
        static Overrides of(Optional<Long> effort, Optional<Long> firstSeed) {
            return new Overrides(
                    effort,
                    seeds -> firstSeed
                            .map(first -> LongStream.range(first, first + seeds.size())
                                    .boxed()
                                    .toList())
                            .orElse(seeds));
        }

        private SweepDesign laidOver(SweepDesign design) {
            return new SweepDesign(
                    design.title(),
                    design.parameters(),
                    design.method(),
                    seeds.apply(design.seeds()),
                    effort.orElse(design.effort()),
                    design.startEffort(),
                    design.measures(),
                    design.pareto());
        }
    }

    /**
     * What is to be run.
     *
     * @param points the points
     * @param worker does a run
     * @param measures names of the measures that are kept
     * @param record all that the runs depend on, for {@code run.json}
     * @param fingerprint hash of the record and of the inputs
     */
    record Plan(
            SweepPoints points,
            SweepWorker worker,
            List<String> measures,
            SequencedMap<String, Object> record,
            String fingerprint) {}

    /**
     * Reads a design; what makes no sense with this project is refused with its line, before any run.
     *
     * @param name name of the file in problems and records
     */
    Plan read(Path file, String name, Reading reading, Overrides overrides) {
        if (overrides.effort().orElse(1L) < 1) {
            throw conversation.usageError("usage.effort", overrides.effort().orElseThrow());
        }
        var problems = new Problems();
        var content = DesignFile.read(file, name, problems);
        content.design().ifPresent(design -> check(design, name, reading, problems));
        refuse(name, problems.all());
        var design = overrides.laidOver(content.design().orElseThrow());
        var measures = measures(design);
        var worker = new SweepWorker(source, design, measures);
        var points = SweepPoints.of(design);
        checkValues(name, reading, worker, points);
        var record = record(content.sha256().orElseThrow(), points, measures);
        var fingerprint = fingerprint(reading, record);
        record.put("fingerprint", fingerprint);
        return new Plan(points, worker, measures, record, fingerprint);
    }

    private void refuse(String name, List<Problem> problems) {
        ProjectInput.tell(conversation, problems);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw conversation.refusal("sweep.refused", name);
        }
    }

    private static void check(SweepDesign design, String name, Reading reading, Problems problems) {
        var known = Measure.all(reading.county().orElseThrow()).stream()
                .map(Measure::name)
                .toList();
        var named = new ArrayList<>(design.measures());
        design.pareto().ifPresent(pareto -> {
            named.add(pareto.efficiency());
            named.add(pareto.equity());
        });
        for (var one : named) {
            if (!known.contains(one.name())) {
                var nearest = Nearest.find(one.name(), known).orElse("");
                problems.add(name, one.line(), "measures", ProblemCode.SWEEP_MEASURE, one.name(), nearest);
            }
        }
        long runs = SweepPoints.count(design) * design.seeds().size();
        if (runs > DesignFile.MOST_POINTS) {
            problems.add(
                    name,
                    0,
                    "design",
                    ProblemCode.SWEEP_TOO_LARGE,
                    "",
                    "",
                    Long.toString(runs),
                    Integer.toString(DesignFile.MOST_POINTS));
        }
    }

    /** Reads the project with both ends of every parameter, each alone, and with the first point: mistakes show before any run. */
    private void checkValues(String name, Reading base, SweepWorker worker, SweepPoints points) {
        var tried = new LinkedHashSet<List<Optional<String>>>();
        var untouched =
                points.values(0).stream().map(one -> Optional.<String>empty()).toList();
        for (int i = 0; i < untouched.size(); i++) {
            var parameter = points.design().parameters().get(i);
            for (double share :
                    SweepPoints.isOfWords(parameter) ? parameter.span().shares(2) : List.of(0.0, 1.0)) {
                var alone = new ArrayList<>(untouched);
                alone.set(i, Optional.of(parameter.span().at(share)));
                tried.add(alone);
            }
        }
        var found = new LinkedHashSet<Problem>();
        tried.forEach(values -> found.addAll(news(base, worker, values, points)));
        if (found.isEmpty()) {
            // Two parameters that set the same value show together only.
            found.addAll(news(base, worker, points.values(points.points() - 1), points).stream()
                    .filter(problem -> problem.code().equals(ProblemCode.YAML_DUPLICATE_KEY.name()))
                    .toList());
        }
        refuse(name, List.copyOf(found));
    }

    private static List<Problem> news(
            Reading base, SweepWorker worker, List<Optional<String>> values, SweepPoints points) {
        return worker.read(values, points.design().seeds().getFirst()).problems().stream()
                .filter(Problem::isError)
                .filter(problem -> !base.problems().contains(problem))
                .toList();
    }

    private static List<String> measures(SweepDesign design) {
        var names = new LinkedHashSet<String>();
        design.measures().forEach(one -> names.add(one.name()));
        if (names.isEmpty()) {
            names.addAll(UsualMeasures.NAMES);
        }
        var pareto = UsualMeasures.pareto(design);
        names.add(pareto.efficiency().name());
        names.add(pareto.equity().name());
        return List.copyOf(names);
    }

    private static SequencedMap<String, Object> record(String sha256, SweepPoints points, List<String> measures) {
        var record = new LinkedHashMap<String, Object>();
        record.put("design", SweepFolder.DESIGN);
        record.put("design_sha256", sha256);
        record.put("seeds", points.design().seeds());
        record.put("effort", points.design().effort());
        record.put("start_effort", points.startEffort());
        record.put("measures", measures);
        return record;
    }

    private static String fingerprint(Reading reading, SequencedMap<String, Object> record) {
        Map<String, Object> all = new LinkedHashMap<>(record);
        all.put("generator", VersionFromBuild.text());
        all.put("way", SweepRunner.WAY);
        all.put("inputs", reading.inputHashes());
        all.put(
                "policy",
                reading.policyValues().stream()
                        .map(value -> value.path() + "=" + value.value())
                        .toList());
        var bytes = new ByteArrayOutputStream();
        JsonFile.write(bytes, all);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.\nMaybe this one is damaged.", e);
        }
    }

    /** Removes a folder of runs under way; one that holds no journal is left alone. */
    static void discard(Path folder) throws IOException {
        if (SweepJournal.isIn(folder)) {
            OutputFolder.remove(folder);
        }
    }
}
