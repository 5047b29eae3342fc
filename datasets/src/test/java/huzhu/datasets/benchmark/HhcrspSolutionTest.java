package huzhu.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.routing.Route;
import huzhu.model.routing.Route.RouteStop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HhcrspSolutionTest {
    @TempDir
    private Path folder;

    private String written(String sample, Route... routes) throws IOException {
        var out = new ByteArrayOutputStream();
        HhcrspSolution.of(HhcrspSamples.read(folder, sample), List.of(routes)).writeTo(out);
        return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", "");
    }

    private static Route route(int carer, int leave, int... taskAndStart) {
        var stops = new ArrayList<RouteStop>();
        for (int i = 0; i < taskAndStart.length; i += 2) {
            stops.add(new RouteStop(taskAndStart[i], taskAndStart[i + 1]));
        }
        return new Route(carer, leave, stops);
    }

    @Test
    void listsEveryCaregiverOfTheOldSets() throws IOException {
        assertThat(written(HhcrspSamples.BASE, route(1, 0, 0, 345_500))).isEqualTo("""
                {"routes":[{"caregiver_id":"c1","locations":[]},{"caregiver_id":"c2","locations":[\
                {"patient":"p1","service":"s1","arrival_time":345.5,"departure_time":359.5}]}]}""");
    }

    @Test
    void listsOnlyWhoGoesOfTheUnifiedOnes() throws IOException {
        assertThat(written(HhcrspSamples.UHHC, route(1, 3, 2, 6))).isEqualTo("""
                {"routes":[{"caregiver_id":"c2","locations":[\
                {"patient":"p1","service":"s1","arrival_time":6,"departure_time":26}]}]}""");
    }

    @Test
    void saysWhenARoundLeavesIfItWaitsAtTheFirstStop() throws IOException {
        assertThat(written(HhcrspSamples.UHHC, route(1, 2, 2, 6))).contains("""
                "locations":[{"departing_time":2},{"patient":"p1\"""");
    }

    @Test
    void putsABreakAtTheNextPatientOrTheLastOrTheStart() throws IOException {
        assertThat(written(HhcrspSamples.UHHC, route(0, 175, RouteStop.BREAK, 180, 0, 300)))
                .contains("""
                "locations":[{"patient":"p0","service":"lunch_break","arrival_time":180,"departure_time":210},""");
        assertThat(written(HhcrspSamples.UHHC, route(0, 295, 0, 300, RouteStop.BREAK, 330)))
                .contains("""
                {"patient":"p0","service":"lunch_break","arrival_time":330,"departure_time":360}]""");
        assertThat(written(HhcrspSamples.UHHC, route(0, 180, RouteStop.BREAK, 180)))
                .contains("""
                "locations":[{"patient":"d0","service":"lunch_break\"""");
    }
}
