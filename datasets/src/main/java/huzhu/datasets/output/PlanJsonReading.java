package huzhu.datasets.output;

import huzhu.model.demand.DemandId;
import huzhu.model.people.PersonId;
import huzhu.model.place.RoomId;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.Round;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Stop;
import huzhu.model.plan.Tour;
import huzhu.model.request.SessionId;
import huzhu.model.request.StayId;
import huzhu.model.week.TimeWindow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A plan from the content of {@code plan.json}. */
final class PlanJsonReading {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");

    private PlanJsonReading() {}

    /** What is wrong with the content, and where. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        private final String words;

        Broken(String path, String found) {
            super(path);
            words = path.isEmpty() ? found : path + ": " + found;
        }

        /** Path and value, in one line. */
        String words() {
            return words;
        }
    }

    /**
     * Reads a plan.
     *
     * @throws Broken if the content is no plan of this format
     */
    static Plan read(byte[] content) throws Broken {
        try {
            var root = JsonFile.read(content);
            var format = text(root, "format", "");
            if (!format.equals(PlanJson.FORMAT)) {
                throw new Broken("format", format);
            }
            return new Plan(
                    list(root, "tours", "", PlanJsonReading::tour),
                    list(root, "beds", "", PlanJsonReading::bed),
                    list(root, "sessions", "", PlanJsonReading::session),
                    // Plans in which nobody is driven, and those of earlier versions, say nothing of rounds.
                    root.has("rounds") ? list(root, "rounds", "", PlanJsonReading::round) : List.of());
        } catch (JacksonException notJson) {
            throw new Broken("", notJson.getOriginalMessage());
        } catch (IllegalPart part) {
            throw new Broken(part.path, part.found);
        }
    }

    /** Carries a fault out of nested lists. */
    private static final class IllegalPart extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String path;
        private final String found;

        IllegalPart(String path, String found) {
            super(path);
            this.path = path;
            this.found = found;
        }
    }

    private static Tour tour(JsonNode node, String path) {
        return new Tour(
                new PersonId(text(node, "volunteer_id", path)),
                date(node, "date", path),
                window(node, path),
                list(node, "stops", path, PlanJsonReading::stop));
    }

    private static Stop stop(JsonNode node, String path) {
        return new Stop(
                new DemandId(text(node, "visit_id", path)), minute(node, "start", path), minute(node, "end", path));
    }

    private static BedStay bed(JsonNode node, String path) {
        var bed = node.path("bed");
        if (!bed.isInt()) {
            throw new IllegalPart(path + "bed", bed.toString());
        }
        return new BedStay(
                new StayId(text(node, "stay_id", path)),
                new PersonId(text(node, "elder_id", path)),
                new RoomId(text(node, "room_id", path)),
                bed.intValue(),
                date(node, "from", path),
                date(node, "to", path));
    }

    private static Round round(JsonNode node, String path) {
        return new Round(
                new SessionId(text(node, "session_id", path)),
                way(node, path),
                new PersonId(text(node, "driver_id", path)),
                minute(node, "at_session", path),
                list(
                        node,
                        "stops",
                        path,
                        (one, at) ->
                                new Round.Stop(new PersonId(text(one, "person_id", at)), minute(one, "time", at))));
    }

    private static Round.Way way(JsonNode node, String path) {
        var text = text(node, "way", path);
        return TransportTable.findWay(text).orElseThrow(() -> new IllegalPart(path + "way", text));
    }

    private static SessionRun session(JsonNode node, String path) {
        return new SessionRun(
                new SessionId(text(node, "session_id", path)),
                list(
                        node,
                        "attends",
                        path,
                        (one, at) -> new SessionRun.Attendance(
                                new DemandId(text(one, "demand_id", at)), new PersonId(text(one, "person_id", at)))),
                list(node, "helps", path, (one, at) -> new PersonId(textOf(one, at))));
    }

    private static <T> List<T> list(JsonNode node, String name, String path, BiFunction<JsonNode, String, T> item) {
        var array = node.path(name);
        if (!array.isArray()) {
            throw new IllegalPart(path + name, array.toString());
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < array.size(); i++) {
            items.add(item.apply(array.get(i), path + name + "[" + i + "]."));
        }
        return items;
    }

    private static String text(JsonNode node, String name, String path) {
        return textOf(node.path(name), path + name);
    }

    private static String textOf(JsonNode value, String path) {
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new IllegalPart(path, value.toString());
        }
        return value.stringValue();
    }

    private static LocalDate date(JsonNode node, String name, String path) {
        var text = text(node, name, path);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new IllegalPart(path + name, text);
        }
    }

    private static int minute(JsonNode node, String name, String path) {
        var text = text(node, name, path);
        var clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            throw new IllegalPart(path + name, text);
        }
        return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
    }

    private static TimeWindow window(JsonNode node, String path) {
        int start = minute(node, "window_start", path);
        int end = minute(node, "window_end", path);
        if (start >= end || end > TimeWindow.DAY_MINUTES) {
            throw new IllegalPart(path + "window_end", TimeWindow.clock(end));
        }
        return new TimeWindow(start, end);
    }
}
