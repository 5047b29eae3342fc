package huzhu.datasets.output;

import huzhu.model.county.County;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.Round;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Tour;
import huzhu.model.week.TimeWindow;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** {@code plan.json}: every decision of a plan and nothing that follows from the input. */
final class PlanJson {
    static final String FILE = "plan.json";
    static final String FORMAT = "huzhu-plan-1";

    private PlanJson() {}

    static void write(County county, Plan sorted, OutputStream out) {
        JsonFile.write(out, json -> {
            json.writeStringProperty("format", FORMAT);
            json.writeStringProperty("name", county.name());
            json.writeStringProperty("week", county.week().toString());
            json.writeArrayPropertyStart("tours");
            sorted.tours().forEach(tour -> write(json, tour));
            json.writeEndArray();
            json.writeArrayPropertyStart("beds");
            sorted.beds().forEach(line -> write(json, line));
            json.writeEndArray();
            json.writeArrayPropertyStart("sessions");
            sorted.sessions().forEach(run -> write(json, run));
            json.writeEndArray();
            if (!sorted.rounds().isEmpty()) {
                json.writeArrayPropertyStart("rounds");
                sorted.rounds().forEach(round -> write(json, round));
                json.writeEndArray();
            }
        });
    }

    private static void write(JsonGenerator json, Tour tour) {
        json.writeStartObject();
        json.writeStringProperty("date", tour.date().toString());
        json.writeStringProperty("volunteer_id", tour.volunteer().value());
        json.writeStringProperty("window_start", TimeWindow.clock(tour.window().startMinute()));
        json.writeStringProperty("window_end", TimeWindow.clock(tour.window().endMinute()));
        json.writeArrayPropertyStart("stops");
        for (var stop : tour.stops()) {
            json.writeStartObject();
            json.writeStringProperty("visit_id", stop.visit().value());
            json.writeStringProperty("start", TimeWindow.clock(stop.startMinute()));
            json.writeStringProperty("end", TimeWindow.clock(stop.endMinute()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, BedStay line) {
        json.writeStartObject();
        json.writeStringProperty("stay_id", line.stay().value());
        json.writeStringProperty("elder_id", line.elder().value());
        json.writeStringProperty("room_id", line.room().value());
        json.writeNumberProperty("bed", line.bed());
        json.writeStringProperty("from", line.from().toString());
        json.writeStringProperty("to", line.to().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, SessionRun run) {
        json.writeStartObject();
        json.writeStringProperty("session_id", run.session().value());
        json.writeArrayPropertyStart("attends");
        for (var one : run.attendees()) {
            json.writeStartObject();
            json.writeStringProperty("demand_id", one.seat().value());
            json.writeStringProperty("person_id", one.elder().value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("helps");
        run.helpers().forEach(helper -> json.writeString(helper.value()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Round round) {
        json.writeStartObject();
        json.writeStringProperty("session_id", round.session().value());
        json.writeStringProperty("way", TransportTable.way(round.way()));
        json.writeStringProperty("driver_id", round.driver().value());
        json.writeStringProperty("at_session", TimeWindow.clock(round.venueMinute()));
        json.writeArrayPropertyStart("stops");
        for (var stop : round.stops()) {
            json.writeStartObject();
            json.writeStringProperty("person_id", stop.elder().value());
            json.writeStringProperty("time", TimeWindow.clock(stop.minute()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
