package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.survey.GradedInstrument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which assessments may decide the level of need. */
final class NeedSourcesTest {
    @TempDir
    private Path folder;

    /** E1 without a level, but with all items of MZ/T 039-2013 at no points: daily living at its worst, all else well. */
    private SmallProject assessed() {
        var project = new SmallProject(folder).cell("elders.csv", "need_level", "");
        GradedInstrument.MZT039.items().forEach(item -> project.cell("elders.csv", item.column(), "0"));
        return project;
    }

    private static int level(Reading reading) {
        return reading.county().orElseThrow().elders().getFirst().level().number();
    }

    @Test
    void whatIsNotVerifiedDecidesNothingUntilThePolicyAllowsIt() {
        var barthelFirst = assessed().read();
        assertThat(SmallProject.found(barthelFirst)).containsExactly("elders.csv:2:mzt_cognition SCALE_UNVERIFIED");
        assertThat(level(barthelFirst)).isEqualTo(3);
        assertThat(barthelFirst.defaultsUsed()).noneMatch(line -> line.contains("not verified"));
    }

    @Test
    void itDecidesWhereThePolicyNamesIt() {
        var named = assessed().set("need.standard=mzt039").read();
        assertThat(SmallProject.found(named)).isEmpty();
        assertThat(level(named)).isEqualTo(3);
        assertThat(named.defaultsUsed()).anyMatch(line -> line.contains("by mzt039, which is not verified"));
    }

    @Test
    void ownItemsAloneAreBoundsAndNoLevel() {
        var project =
                new SmallProject(folder).cell("elders.csv", "need_level", "").cell("elders.csv", "ltc_memory", "3");
        assertThat(SmallProject.found(project.read()))
                .contains("elders.csv:2:ltc_memory SCALE_UNVERIFIED", "elders.csv:2:need_level NEED_UNKNOWN");
        assertThat(SmallProject.found(project.set("need.allow_unverified=yes").read()))
                .contains("elders.csv:2:need_level NEED_BOUNDS");
    }
}
