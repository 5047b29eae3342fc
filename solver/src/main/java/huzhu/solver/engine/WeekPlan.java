package huzhu.solver.engine;

import static java.util.stream.Collectors.groupingBy;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeFactory;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import huzhu.model.objective.Score;
import huzhu.model.plan.BedStay;
import huzhu.model.plan.Plan;
import huzhu.model.plan.SessionRun;
import huzhu.model.plan.Tour;
import huzhu.model.week.TimeWindow;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The week as Timefold sees it: facts, decisions, score.
 *
 * <p>The score's levels are those of {@link Score}, negated: hard counts violations, medium unmet need in weighted
 * minutes (millionths), soft costs in thousandths of a travel minute.
 */
@PlanningSolution
public final class WeekPlan {
    static final String CARES = "cares";
    static final String MINUTES = "minutes";
    static final String BEDS = "beds";
    static final String SESSIONS = "sessions";
    static final String GIVERS = "givers";

    private WeekFacts facts;
    private List<PlannedTour> tours;
    private List<PlannedCare> cares;
    private List<PlannedStay> stays;
    private List<PlannedSeat> seats;
    private List<PlannedHelp> help;
    private BooleanSupplier enough = () -> false;
    private @Nullable HardMediumSoftScore score;

    @SuppressWarnings("NullAway.Init") // only for Timefold, which fills all fields of a clone
    WeekPlan() {}

    WeekPlan(
            WeekFacts facts,
            List<PlannedTour> tours,
            List<PlannedCare> cares,
            List<PlannedStay> stays,
            List<PlannedSeat> seats,
            List<PlannedHelp> help) {
        this.facts = facts;
        this.tours = tours;
        this.cares = cares;
        this.stays = stays;
        this.seats = seats;
        this.help = help;
    }

    /** All availability windows of all volunteers, by volunteer, day and start. */
    @PlanningEntityCollectionProperty
    public List<PlannedTour> getTours() {
        return tours;
    }

    /** All caregivers' parts of all visits, visit by visit. */
    @PlanningEntityCollectionProperty
    public List<PlannedCare> getCares() {
        return cares;
    }

    /** All stays asked for. */
    @PlanningEntityCollectionProperty
    public List<PlannedStay> getStays() {
        return stays;
    }

    /** All places in sessions that are needed. */
    @PlanningEntityCollectionProperty
    public List<PlannedSeat> getSeats() {
        return seats;
    }

    /** All parts that helpers may take, session by session. */
    @PlanningEntityCollectionProperty
    public List<PlannedHelp> getHelp() {
        return help;
    }

    /** What is not decided. */
    @ProblemFactProperty
    public WeekFacts getFacts() {
        return facts;
    }

    /** All visits of the week's demand. */
    @ProblemFactCollectionProperty
    public List<PlannedVisit> getVisits() {
        return facts.visits();
    }

    /** All beds. */
    @ValueRangeProvider(id = BEDS)
    public List<Bed> getBeds() {
        return facts.beds();
    }

    /** All sessions of the week. */
    @ValueRangeProvider(id = SESSIONS)
    public List<OpenSession> getSessions() {
        return facts.sessions();
    }

    /** All volunteers. */
    @ValueRangeProvider(id = GIVERS)
    public List<Giver> getGivers() {
        return facts.givers();
    }

    /** Any care may be in any tour; which, the kernel decides. */
    @ValueRangeProvider(id = CARES)
    public ValueRange<PlannedCare> getTourable() {
        return new NoOffer<>();
    }

    /** All minutes of a day. */
    @ValueRangeProvider(id = MINUTES)
    public ValueRange<Integer> getMinutes() {
        return ValueRangeFactory.createIntValueRange(0, TimeWindow.DAY_MINUTES);
    }

    /** Timefold's score, null before it has reckoned one. */
    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    /** Timefold's way in. */
    public void setScore(@Nullable HardMediumSoftScore score) {
        this.score = score;
    }

    /** Timefold's score as the model's. */
    Score score() {
        return scoreOf(Objects.requireNonNull(score, "no score yet.\nMaybe no solver has seen this plan."));
    }

    static Score scoreOf(HardMediumSoftScore score) {
        return new Score(-score.hardScore(), -score.mediumScore(), -score.softScore());
    }

    WeekFacts facts() {
        return facts;
    }

    /** Whether Timefold's own search is to end: asked between moves, so that no clock of Timefold's is needed. */
    boolean isEnough() {
        return enough.getAsBoolean();
    }

    void enoughWhen(BooleanSupplier stop) {
        enough = stop;
    }

    /** The border out of the planning classes: what is decided, in the order of the tables. */
    Plan toPlan() {
        return new Plan(planTours(), planBeds(), planSessions());
    }

    private List<Tour> planTours() {
        return tours.stream()
                .filter(tour -> !tour.getStops().isEmpty())
                .map(tour -> new Tour(
                        tour.volunteer().id(),
                        facts.week().date(tour.day()),
                        tour.window(),
                        tour.getStops().stream().map(PlannedCare::stop).toList()))
                .toList();
    }

    private List<BedStay> planBeds() {
        return stays.stream()
                .filter(PlannedStay::isPlaced)
                .map(stay -> new BedStay(
                        stay.stay().id(),
                        stay.stay().elder(),
                        stay.bed().room().id(),
                        stay.bed().number(),
                        stay.stay().from(),
                        stay.stay().to()))
                .toList();
    }

    private List<SessionRun> planSessions() {
        var attendees = seats.stream().filter(PlannedSeat::isTaken).collect(groupingBy(PlannedSeat::session));
        var helpers = help.stream().filter(PlannedHelp::isTaken).collect(groupingBy(PlannedHelp::session));
        return facts.sessions().stream()
                .filter(session -> attendees.containsKey(session) || helpers.containsKey(session))
                .map(session -> new SessionRun(
                        session.session().id(),
                        attendees.getOrDefault(session, List.of()).stream()
                                .map(PlannedSeat::attendance)
                                .toList(),
                        helpers.getOrDefault(session, List.of()).stream()
                                .map(part -> part.volunteer().id())
                                .toList()))
                .toList();
    }
}
