package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.request.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time after which a start is late: a request's own, else its service's. */
final class LateAfterTest {
    @TempDir
    Path folder;

    @Test
    void aRequestsTimeReplacesTheServices() throws IOException {
        assertThat(lateAfter(new SmallProject(folder), "Q1")).hasValue(11 * 60 + 30);
    }

    @Test
    void aBlankCellMeansTheServices() throws IOException {
        var project = new SmallProject(folder)
                .with("requests.csv", "request_id,elder_id,service_id,late_after\nQ1,E1,MEAL,\nQ2,E1,BATH,\n");
        assertThat(lateAfter(project, "Q1")).hasValue(23 * 60);
        assertThat(lateAfter(project, "Q2")).isEmpty();
    }

    private static OptionalInt lateAfter(SmallProject project, String id) throws IOException {
        return project.read().county().orElseThrow().needs().requests().stream()
                .filter(request -> request.id().value().equals(id))
                .map(Request::care)
                .findFirst()
                .orElseThrow()
                .lateAfter();
    }
}
