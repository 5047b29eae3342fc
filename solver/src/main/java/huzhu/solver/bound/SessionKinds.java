package huzhu.solver.bound;

import huzhu.model.demand.Series;
import huzhu.model.people.Volunteer;
import huzhu.model.place.HomeId;
import huzhu.model.plan.Outing;
import huzhu.model.plan.PlanView;
import huzhu.model.request.Session;
import huzhu.model.service.Care;
import huzhu.model.service.ServiceId;
import huzhu.model.shortage.SoleSession;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The sessions of a week under a plan's beds, each with all who could help, and who may have places in them. Series alike in all
 * that decides where they may be met are of one kind.
 *
 * <p>Cost: sessions × volunteers near, kinds × sessions.
 */
final class SessionKinds {

    /**
     * All that decides which sessions a series may be met in, and how often.
     *
     * @param service what is asked for
     * @param days on which
     * @param care when on a day, and how far apart
     * @param occurrences how often
     * @param homes home in whose bed the elder is, by day
     */
    private record Wish(
            ServiceId service, Set<DayOfWeek> days, Care care, int occurrences, Map<DayOfWeek, HomeId> homes) {}

    private final SoleSession sole;
    private final List<Session> sessions;
    private final List<Series> series;
    private final List<int[]> helpers = new ArrayList<>();
    private final int[] places;
    private final List<List<Integer>> seriesOfKind = new ArrayList<>();
    private final List<List<Integer>> sessionsOfKind = new ArrayList<>();
    private final int[] kindOfSeries;

    /** Under the beds of a plan. */
    SessionKinds(PlanView plan) {
        series = plan.problem().demand().seatSeries();
        sole = new SoleSession(plan);
        sessions = sole.ofWeek();
        places = new int[sessions.size()];
        var nearby = new Nearby(plan.problem());
        var volunteers = plan.county().volunteers();
        for (int s = 0; s < places.length; s++) {
            var session = sessions.get(s);
            int[] able = Arrays.stream(nearby.volunteers(session.venue().location()))
                    .filter(v -> sole.canHelp(volunteers.get(v), session))
                    .toArray();
            helpers.add(able);
            places[s] = SoleSession.most(session, volunteers(able, volunteers));
        }
        var byWish = new LinkedHashMap<Wish, List<Integer>>();
        for (int i = 0; i < series.size(); i++) {
            byWish.computeIfAbsent(wish(series.get(i)), wish -> new ArrayList<>())
                    .add(i);
        }
        kindOfSeries = new int[series.size()];
        byWish.values().forEach(this::addKind);
        var wanted = wantedEnough();
        sessionsOfKind.replaceAll(able -> able.stream().filter(wanted::get).toList());
    }

    private static List<Volunteer> volunteers(int[] able, List<Volunteer> all) {
        return Arrays.stream(able).mapToObj(all::get).toList();
    }

    private Wish wish(Series one) {
        return new Wish(one.service().id(), one.days(), one.care(), one.occurrences(), sole.homes(one));
    }

    private void addKind(List<Integer> alike) {
        var first = series.get(alike.getFirst());
        alike.forEach(i -> kindOfSeries[i] = seriesOfKind.size());
        seriesOfKind.add(alike);
        sessionsOfKind.add(IntStream.range(0, places.length)
                .filter(s -> places[s] > 0 && sole.mayAttend(first, sessions.get(s)))
                .boxed()
                .toList());
    }

    /** Sessions that as many elders may attend as they need to be held. */
    private BitSet wantedEnough() {
        var kindsOfSession = new TreeMap<Integer, List<Integer>>();
        for (int kind = 0; kind < sessionsOfKind.size(); kind++) {
            for (int s : sessionsOfKind.get(kind)) {
                kindsOfSession.computeIfAbsent(s, session -> new ArrayList<>()).add(kind);
            }
        }
        var wanted = new BitSet();
        kindsOfSession.forEach((s, kinds) -> {
            int least = sessions.get(s).minAttendance();
            long able = kinds.stream()
                    .flatMap(kind -> seriesOfKind.get(kind).stream())
                    .map(i -> series.get(i).elder().id())
                    .distinct()
                    .limit(least)
                    .count();
            wanted.set(s, able >= least);
        });
        return wanted;
    }

    /** The sessions, in the county's order. */
    List<Session> sessions() {
        return sessions;
    }

    /** Numbers of the volunteers who could help at a session, in the county's order. */
    int[] helpers(int session) {
        return helpers.get(session);
    }

    /** The outing of the help that one of them would give. */
    Outing outing(Volunteer volunteer, int session) {
        return sole.help(volunteer, sessions.get(session)).outing();
    }

    /** Places that a session can give at most, 0 where it cannot be held. */
    int[] places() {
        return places;
    }

    /** All series that ask for places, in the demand's order. */
    List<Series> series() {
        return series;
    }

    int kinds() {
        return seriesOfKind.size();
    }

    int kindOf(int series) {
        return kindOfSeries[series];
    }

    /** Numbers of the series of a kind. */
    List<Integer> seriesOf(int kind) {
        return seriesOfKind.get(kind);
    }

    /** Sessions that could be held and that a series of a kind may attend. */
    List<Integer> sessionsOf(int kind) {
        return sessionsOfKind.get(kind);
    }

    /** How often each series of a kind can be met at most, were there room for all: one place a day, its gap kept. */
    int most(int kind) {
        var first = series.get(seriesOfKind.get(kind).getFirst());
        var closed = EnumSet.allOf(DayOfWeek.class);
        sessionsOf(kind).forEach(s -> closed.remove(sessions.get(s).date().getDayOfWeek()));
        return Math.min(first.occurrences(), first.mostOccurrences(closed));
    }
}
