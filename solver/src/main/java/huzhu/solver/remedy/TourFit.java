package huzhu.solver.remedy;

import huzhu.model.demand.DemandId;
import huzhu.model.demand.Visit;
import huzhu.model.people.Volunteer;
import huzhu.model.place.GeoPoint;
import huzhu.model.plan.CareStop;
import huzhu.model.plan.Stop;
import huzhu.model.travel.Travel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One tour with a visit more at a given minute: those before it move earlier and those behind it later, as little as must be
 * or, packed, as close to it as they may stand.
 */
final class TourFit {
    /**
     * A tour that works, caps and window aside.
     *
     * @param stops its stops in order
     * @param leaveMinute leaving home, minute of the day
     * @param backMinute back home, minute of the day
     * @param moved other visits that start at another time than before
     */
    record Tour(List<Stop> stops, int leaveMinute, int backMinute, int moved) {
        Tour {
            stops = List.copyOf(stops);
        }

        int minutes() {
            return backMinute - leaveMinute;
        }
    }

    /** Between which minutes a stop may start. */
    interface Room {
        /** Earliest and latest start of a stop of the tour. */
        int[] of(CareStop stop);
    }

    private final Travel travel;
    private final Volunteer volunteer;
    private final Visit visit;
    private final List<CareStop> stops;
    private final List<int[]> room;

    TourFit(Travel travel, Volunteer volunteer, Visit visit, List<CareStop> stops, Room room) {
        this.travel = travel;
        this.volunteer = volunteer;
        this.visit = visit;
        this.stops = stops;
        this.room = stops.stream().map(room::of).toList();
    }

    private GeoPoint home() {
        return volunteer.person().location();
    }

    private static GeoPoint at(CareStop stop) {
        return at(stop.visit());
    }

    private static GeoPoint at(Visit visit) {
        return visit.series().elder().person().location();
    }

    private int minutes(GeoPoint from, GeoPoint to) {
        return travel.minutes(volunteer.mode(), from, to);
    }

    private int duration() {
        return visit.series().care().minutes();
    }

    private static int duration(CareStop stop) {
        return stop.endMinute() - stop.startMinute();
    }

    /** Starts worth trying: as early behind each stop, and as late before the next, as all others may stand. */
    List<Integer> starts(int windowStart, int windowEnd) {
        var starts = new ArrayList<Integer>();
        int free = windowStart;
        GeoPoint place = home();
        for (int p = 0; p <= stops.size(); p++) {
            starts.add(free + minutes(place, at(visit)));
            if (p < stops.size()) {
                var stop = stops.get(p);
                starts.add(stop.endMinute() + minutes(at(stop), at(visit)));
                free = Math.max(room.get(p)[0], free + minutes(place, at(stop))) + duration(stop);
                place = at(stop);
            }
        }
        free = windowEnd;
        place = home();
        for (int p = stops.size(); p >= 0; p--) {
            starts.add(free - minutes(at(visit), place) - duration());
            if (p > 0) {
                var stop = stops.get(p - 1);
                starts.add(stop.startMinute() - minutes(at(visit), at(stop)) - duration());
                free = Math.min(room.get(p - 1)[1], free - minutes(at(stop), place) - duration(stop));
                place = at(stop);
            }
        }
        return starts;
    }

    /** The tour with the visit in a position, starting at a given minute; empty if others cannot give way. */
    Optional<Tour> at(int position, int startMinute, boolean packed) {
        var times = new int[stops.size()];
        GeoPoint next = at(visit);
        int latest = startMinute;
        for (int i = position - 1; i >= 0; i--) {
            var stop = stops.get(i);
            int bound = latest - minutes(at(stop), next) - duration(stop);
            times[i] = Math.min(bound, packed ? room.get(i)[1] : stop.startMinute());
            if (times[i] < room.get(i)[0]) {
                return Optional.empty();
            }
            latest = times[i];
            next = at(stop);
        }
        int leave = latest - minutes(home(), next);
        GeoPoint last = at(visit);
        int earliest = startMinute + duration();
        for (int i = position; i < stops.size(); i++) {
            var stop = stops.get(i);
            int bound = earliest + minutes(last, at(stop));
            times[i] = Math.max(bound, packed ? room.get(i)[0] : stop.startMinute());
            if (times[i] > room.get(i)[1]) {
                return Optional.empty();
            }
            earliest = times[i] + duration(stop);
            last = at(stop);
        }
        return Optional.of(tour(position, startMinute, times, leave, earliest + minutes(last, home())));
    }

    private Tour tour(int position, int startMinute, int[] times, int leave, int back) {
        var all = new ArrayList<Stop>();
        int moved = 0;
        for (int i = 0; i < stops.size(); i++) {
            DemandId id = stops.get(i).visit().id();
            all.add(new Stop(id, times[i], times[i] + duration(stops.get(i))));
            moved += times[i] == stops.get(i).startMinute() ? 0 : 1;
        }
        all.add(position, new Stop(visit.id(), startMinute, startMinute + duration()));
        return new Tour(all, leave, back, moved);
    }

    /** Positions that the visit may take, the tour's stops keeping their order. */
    int positions() {
        return stops.size() + 1;
    }
}
