package huzhu.cli.command;

import huzhu.cli.sweep.SweepEngine;
import huzhu.cli.sweep.SweepRuns;
import huzhu.cli.sweep.SweepWorker;
import java.nio.file.Path;
import java.util.Map;

/** An engine that takes no project. */
public final class RefusingEngine implements SweepEngine {
    static final String NAME = "refusing";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SweepRuns open(SweepWorker worker, Path design, Map<String, String> inputs) throws Unfit {
        throw new Unfit(Fault.OUTSIDE);
    }
}
