package huzhu.model.county;

import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.people.Ties;
import huzhu.model.people.Volunteer;
import huzhu.model.place.Home;
import huzhu.model.place.HomeId;
import huzhu.model.place.Room;
import huzhu.model.place.RoomId;
import huzhu.model.place.Village;
import huzhu.model.place.VillageId;
import huzhu.model.policy.Policy;
import huzhu.model.request.Request;
import huzhu.model.request.RequestId;
import huzhu.model.request.Session;
import huzhu.model.request.SessionId;
import huzhu.model.request.Stay;
import huzhu.model.request.StayId;
import huzhu.model.service.Service;
import huzhu.model.service.ServiceId;
import huzhu.model.week.PlanningWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A week's input as a whole, checked and immutable: every id in it leads somewhere, but for people
 * whom an elder asks for or refuses and those named in ties, who may be in no table.
 *
 * <p>Lists keep the order of the tables; that order breaks ties everywhere, so equal input gives equal plans.
 */
public final class County {
    private final String name;
    private final PlanningWeek week;
    private final Places places;
    private final People people;
    private final Needs needs;
    private final Policy policy;
    private final Past past;

    private final Map<VillageId, Village> villages;
    private final Map<HomeId, Home> homes;
    private final Map<RoomId, Room> rooms;
    private final Map<PersonId, Elder> elders;
    private final Map<PersonId, Volunteer> volunteers;
    private final Map<ServiceId, Service> services;
    private final Map<RequestId, Request> requests;
    private final Map<StayId, Stay> stays;
    private final Map<SessionId, Session> sessions;

    /**
     * Checks the parts against each other.
     *
     * @throws IllegalArgumentException if an id stands twice in a list or leads nowhere
     */
    public County(String name, PlanningWeek week, Places places, People people, Needs needs, Policy policy) {
        this(name, week, places, people, needs, policy, Past.NONE);
    }

    /**
     * Does the same for a week after others.
     *
     * @throws IllegalArgumentException if an id stands twice in a list or leads nowhere; people of the past may be gone
     */
    public County(String name, PlanningWeek week, Places places, People people, Needs needs, Policy policy, Past past) {
        this.name = name;
        this.week = week;
        this.places = places;
        this.people = people;
        this.needs = needs;
        this.policy = policy;
        this.past = past;
        villages = index("village", places.villages(), Village::id);
        homes = index("home", places.homes(), Home::id);
        rooms = index("room", places.rooms(), Room::id);
        elders = index("elder", people.elders(), Elder::id);
        volunteers = index("volunteer", people.volunteers(), Volunteer::id);
        services = index("service", needs.services(), Service::id);
        requests = index("request", needs.requests(), Request::id);
        stays = index("stay", needs.stays(), Stay::id);
        sessions = index("session", needs.sessions(), Session::id);
        requireLinks();
    }

    private static <K, V> Map<K, V> index(String what, List<V> items, Function<V, K> id) {
        var byId = new HashMap<K, V>(items.size() * 2);
        for (var item : items) {
            if (byId.put(id.apply(item), item) != null) {
                throw new IllegalArgumentException(
                        what + " " + id.apply(item) + " stands twice.\nMaybe a duplicate row was not refused.");
            }
        }
        return byId;
    }

    private void requireLinks() {
        people.elders()
                .forEach(elder -> require("village", villages, elder.person().village()));
        people.volunteers()
                .forEach(volunteer ->
                        require("village", villages, volunteer.person().village()));
        places.homes().forEach(home -> require("village", villages, home.village()));
        places.rooms().forEach(room -> require("home", homes, room.home()));
        for (var request : needs.requests()) {
            require("elder", elders, request.elder());
            require("service", services, request.service());
            request.after().ifPresent(sequence -> require("request", requests, sequence.first()));
        }
        for (var stay : needs.stays()) {
            require("elder", elders, stay.elder());
            stay.requiredHome().ifPresent(home -> require("home", homes, home));
            stay.homePreference().forEach(home -> require("home", homes, home));
        }
        for (var session : needs.sessions()) {
            require("service", services, session.service());
            require("village", villages, session.venue().village());
            session.venue().home().ifPresent(home -> require("home", homes, home));
        }
    }

    private static <K, V> V require(String what, Map<K, V> byId, K id) {
        var found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no " + what + " " + id + ".\nMaybe the row that names it should have been refused.");
        }
        return found;
    }

    /** Name of the project. */
    public String name() {
        return name;
    }

    /** The week that is planned. */
    public PlanningWeek week() {
        return week;
    }

    /** Villages, homes, rooms. */
    public Places places() {
        return places;
    }

    /** Elders, volunteers, ties. */
    public People people() {
        return people;
    }

    /** All elders. */
    public List<Elder> elders() {
        return people.elders();
    }

    /** All volunteers. */
    public List<Volunteer> volunteers() {
        return people.volunteers();
    }

    /** All ties. */
    public Ties ties() {
        return people.ties();
    }

    /** Services, requests, stays, sessions. */
    public Needs needs() {
        return needs;
    }

    /** The county's policy. */
    public Policy policy() {
        return policy;
    }

    /** The same county with other people. */
    public County with(People changed) {
        return with(places, changed, needs);
    }

    /**
     * The same county with other places, people and needs: a copy that forgets nothing else.
     *
     * @throws IllegalArgumentException if an id stands twice in a list or leads nowhere
     */
    public County with(Places changedPlaces, People changedPeople, Needs changedNeeds) {
        return new County(name, week, changedPlaces, changedPeople, changedNeeds, policy, past);
    }

    /** The same county with another policy. */
    public County with(Policy changed) {
        return new County(name, week, places, people, needs, changed, past);
    }

    /** What the weeks before hand on. */
    public Past past() {
        return past;
    }

    /** Calendar year in which ages are taken: that of the week's Monday. */
    public int year() {
        return week.monday().getYear();
    }

    /** Weight of one minute of this elder's need in millionths. */
    public long weightMicros(Elder elder) {
        return policy.weights().weightMicros(elder, year());
    }

    /** The village of this id; throws if there is none. */
    public Village requireVillage(VillageId id) {
        return require("village", villages, id);
    }

    /** The home of this id; throws if there is none. */
    public Home requireHome(HomeId id) {
        return require("home", homes, id);
    }

    /** The elder of this id; throws if there is none. */
    public Elder requireElder(PersonId id) {
        return require("elder", elders, id);
    }

    /** The volunteer of this id; throws if there is none. */
    public Volunteer requireVolunteer(PersonId id) {
        return require("volunteer", volunteers, id);
    }

    /** The service of this id; throws if there is none. */
    public Service requireService(ServiceId id) {
        return require("service", services, id);
    }

    /** The request of this id; throws if there is none. */
    public Request requireRequest(RequestId id) {
        return require("request", requests, id);
    }

    /** The stay of this id; throws if there is none. */
    public Stay requireStay(StayId id) {
        return require("stay", stays, id);
    }

    /** The session of this id; throws if there is none. */
    public Session requireSession(SessionId id) {
        return require("session", sessions, id);
    }

    /** The room of this id; throws if there is none. */
    public Room requireRoom(RoomId id) {
        return require("room", rooms, id);
    }

    /** The home of this id, if there is one. */
    public Optional<Home> findHome(HomeId id) {
        return Optional.ofNullable(homes.get(id));
    }

    /** The room of this id, if there is one. */
    public Optional<Room> findRoom(RoomId id) {
        return Optional.ofNullable(rooms.get(id));
    }

    /** The elder of this id, if there is one. */
    public Optional<Elder> findElder(PersonId id) {
        return Optional.ofNullable(elders.get(id));
    }

    /** The volunteer of this id, if there is one. */
    public Optional<Volunteer> findVolunteer(PersonId id) {
        return Optional.ofNullable(volunteers.get(id));
    }

    /** The stay of this id, if there is one. */
    public Optional<Stay> findStay(StayId id) {
        return Optional.ofNullable(stays.get(id));
    }

    /** The session of this id, if there is one. */
    public Optional<Session> findSession(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }
}
