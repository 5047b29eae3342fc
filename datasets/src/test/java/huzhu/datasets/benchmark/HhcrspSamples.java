package huzhu.datasets.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small instances in each format. */
final class HhcrspSamples {
    static final String BASE = """
            {"patients": [
               {"id": "p1", "location": [47, 32], "time_window": [344.99999999999994, 465.0],
                "required_caregivers": [{"service": "s1", "duration": 14.0}]},
               {"id": "p2", "time_window": [100, 200.5],
                "required_caregivers": [{"service": "s2"}, {"service": "s1", "duration": 7}],
                "synchronization": {"type": "sequential", "distance": [8, 16]}},
               {"id": "p3", "time_window": [100, 200],
                "required_caregivers": [{"service": "s1"}, {"service": "s2"}],
                "synchronization": {"type": "simultaneous"}}],
             "services": [{"id": "s1", "default_duration": 5}, {"id": "s2", "default_duration": 6}],
             "caregivers": [{"id": "c1", "abilities": ["s1"]}, {"id": "c2", "abilities": ["s1", "s2"]}],
             "central_offices": [{"id": "d0"}],
             "distances": [[0, 1, 2, 38.471], [1, 0, 4, 5], [2.5, 4, 0, 6], [3, 5, 6, 0]]}
            """;

    static final String UHHC = """
            {"metadata": {"time_window_met": "at_service_end", "origin": "generated", "cost_components": {
               "travel_time": 2, "total_tardiness": "HARD", "highest_tardiness": 0, "total_waiting_time": 0.25,
               "total_extra_time": 8, "max_idle_time": 1, "caregiver_preferences": 10, "incompabilities": 7,
               "optional_patients": 120, "missed_lunch_break": 70, "workload_balance": null}},
             "terminal_points": [{"id": "d0", "distance_matrix_index": 1}, {"id": "d1", "distance_matrix_index": 0}],
             "lunch_breaks": {"start": 180, "end": 360, "min_duration": 30},
             "services": [{"id": "s0"}, {"id": "s1"}],
             "caregivers": [
               {"id": "c1", "abilities": ["s0", "s1"], "departing_point": "d0", "arrival_point": "d1",
                "working_shift": {"start": 90, "end": 570}, "lunch_break": true},
               {"id": "c2", "abilities": ["s1"], "departing_point": "d1",
                "working_shift": {"start": 0, "end": 600}, "lunch_break": false}],
             "patients": [
               {"id": "p0", "required_services": [{"service": "s0", "duration": 30}, {"service": "s1", "duration": 15}],
                "distance_matrix_index": 2, "time_windows": [{"start": 300, "end": 540}, {"start": 60, "end": 120}],
                "synchronization": {"type": "independent"}, "preferred_caregivers": ["c2"], "optional": true},
               {"id": "p1", "required_services": [{"service": "s1", "duration": 20}],
                "distance_matrix_index": 3, "time_windows": [{"start": 0, "end": 600}],
                "incompatible_caregivers": ["c1"]}],
             "distances": [[0, 1, 2, 3], [4, 0, 5, 6], [7, 8, 0, 9], [10, 11, 12, 0]]}
            """;

    static final String TEXT = """
            nbNodes
            4
            nbVehi
            2
            nbServi
            2
            r
            1 1
            1 0
            1 1
            1 1
            DS
            3
            a
            1 0
            1 1
            x
            0 1 2 0
            y
            0 1 2 0
            d
            0.0 1.0015 2.25 0.0
            1.0015 0.0 4.0 1.0015
            2.25 4.0 0.0 2.25
            0.0 1.0015 2.25 0.0
            p
            0 0
            0 0
            14.0 14.0
            14.0 14.0
            15.0 16.0
            15.0 16.0
            0 0
            0 0
            mind
            1 2 3 4
            maxd
            1 2 5 8
            e
            0 345 268 0
            l
            600 465 388 1000
            """;

    private HhcrspSamples() {}

    /** An instance read from this text. */
    static HhcrspInstance read(Path folder, String text) throws IOException {
        return HhcrspReader.read(Files.writeString(folder.resolve("sample.json"), text));
    }
}
