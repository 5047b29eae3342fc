package huzhu.solver.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huzhu.model.fixture.RandomCounty;
import huzhu.model.fixture.RandomCounty.Size;
import huzhu.model.people.Elder;
import huzhu.model.people.PersonId;
import huzhu.model.population.Change;
import huzhu.model.population.PeoplePolicy;
import huzhu.model.population.Rate;
import huzhu.model.population.Rates;
import huzhu.model.population.SimulationPolicy;
import huzhu.model.population.StayPolicy;
import huzhu.model.population.VolunteeringPolicy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Rolls random counties forward in which so much happens that every event occurs within weeks. */
final class SimulationTest {
    private static final Rates BUSY = new Rates(List.of(
            rate(Change.DEATH, 1.5), rate(Change.DEATH_RATIO, 1), rate(Change.DECLINE, 4), rate(Change.RECOVERY, 3)));

    private static final Rates STILL = new Rates(List.of());

    private static Rate rate(Change change, double perYear) {
        return new Rate(change, Optional.empty(), 0, 130, Optional.empty(), perYear, Rate.Evidence.ASSUMED, "a test");
    }

    private static SimulationPolicy busy(double reciprocity) {
        return new SimulationPolicy(
                new PeoplePolicy(1, 1, 1, 1, 1, 1),
                new VolunteeringPolicy(reciprocity, 4, 0.5, 4, 3, 2, 5, 6, 3),
                new StayPolicy(List.of(3d, 4d, 5d, 6d, 6d), List.of(0.5, 1d, 1d, 2d, 2d), 5, 3),
                false);
    }

    private static SimulationPolicy still() {
        return new SimulationPolicy(
                new PeoplePolicy(0, 0, 0, 0, 0, 0),
                new VolunteeringPolicy(0, 4, 0.5, 4, 0, 0, 0, 0, 3),
                new StayPolicy(List.of(0d, 0d, 0d, 0d, 0d), List.of(0d, 0d, 0d, 0d, 0d), 5, 520),
                false);
    }

    private static SimulationOptions options(
            int weeks, int replicates, Executor executor, BooleanSupplier interrupted) {
        return new SimulationOptions(weeks, replicates, 7, 20, executor, interrupted);
    }

    private static Simulation simulate(long county, SimulationPolicy policy, Rates rates, SimulationOptions options) {
        var start = RandomCounty.county(county, Size.SMALL);
        return Simulation.run(Conditions.always(start), Map.of(), rates, policy, options, week -> {});
    }

    /** The published series themselves must balance, whatever the program checked within. */
    @Test
    void peopleAndMinutesThatComeInGoOut() {
        var seen = new EnumMap<Event, Long>(Event.class);
        for (long county = 1; county <= 2; county++) {
            var weeks = simulate(county, busy(1), BUSY, options(16, 1, Runnable::run, () -> false))
                    .weeks();
            for (int i = 0; i < weeks.size(); i++) {
                var week = weeks.get(i);
                week.events().forEach((event, times) -> seen.merge(event, times, Long::sum));
                assertThat(week.of(Measure.MET_MINUTES) + week.of(Measure.UNMET_MINUTES))
                        .isEqualTo(week.of(Measure.DEMAND_MINUTES));
                assertThat(week.of(Measure.LEVEL_0)
                                + week.of(Measure.LEVEL_1)
                                + week.of(Measure.LEVEL_2)
                                + week.of(Measure.LEVEL_3)
                                + week.of(Measure.LEVEL_4))
                        .isEqualTo(week.of(Measure.ELDERS));
                assertThat(week.of(Measure.BANK_OPEN_MINUTES) + week.of(Measure.BANK_CLOSED_MINUTES))
                        .isZero();
                if (i > 0) {
                    var before = weeks.get(i - 1);
                    assertThat(week.of(Measure.ELDERS) - before.of(Measure.ELDERS))
                            .isEqualTo((double) before.of(Event.NEWLY_60)
                                    + before.of(Event.RETURNED)
                                    - before.of(Event.DIED)
                                    - before.of(Event.MOVED_AWAY));
                }
            }
        }
        // These two are rarer than a quick test is long.
        seen.keySet().removeAll(EnumSet.of(Event.VOLUNTEER_RESTED, Event.BED_LOST));
        assertThat(seen).hasSize(Event.values().length - 2).doesNotContainValue(0L);
    }

    @Test
    void withoutChangesTheSamePeopleAreThereEveryWeek() {
        var weeks = simulate(3, still(), STILL, options(4, 1, Runnable::run, () -> false))
                .weeks();
        assertThat(weeks).extracting(week -> week.of(Measure.ELDERS)).containsOnly(8d);
        assertThat(weeks).extracting(week -> week.of(Measure.VOLUNTEERS)).containsOnly(6d);
        assertThat(weeks)
                .allSatisfy(week -> assertThat(week.of(Event.DIED)
                                + week.of(Event.LEVEL_UP)
                                + week.of(Event.NEWLY_60)
                                + week.of(Event.STAY_ASKED))
                        .isZero());
    }

    @Test
    void threadsDoNotChangeTheResultAndSeedsDo() {
        var alone = simulate(2, busy(1), BUSY, options(4, 2, Runnable::run, () -> false));
        try (var executor = Executors.newFixedThreadPool(3)) {
            assertThat(simulate(2, busy(1), BUSY, options(4, 2, executor, () -> false)))
                    .isEqualTo(alone);
        }
        var other = new SimulationOptions(4, 2, 8, 20, Runnable::run, () -> false);
        assertThat(simulate(2, busy(1), BUSY, other)).isNotEqualTo(alone);
        assertThat(alone.weeks()).extracting(WeekResult::replicate).containsOnly(1, 2);
        assertThat(alone.checks()).isEqualTo(4 * 2 * 7);
    }

    /** Common random numbers: more replicates or weeks do not change those that were there. */
    @Test
    void moreWeeksAndReplicatesBeginWithTheSame() {
        var few = simulate(2, busy(1), BUSY, options(3, 1, Runnable::run, () -> false));
        var many = simulate(2, busy(1), BUSY, options(4, 2, Runnable::run, () -> false));
        assertThat(many.weeks().subList(0, 3)).isEqualTo(few.weeks());
    }

    @Test
    void whoeverGivesUpGetsAnInterruptedResult() {
        var asked = new int[1];
        var simulation = simulate(2, busy(1), BUSY, options(10, 2, Runnable::run, () -> ++asked[0] > 3));
        assertThat(simulation.interrupted()).isTrue();
        assertThat(simulation.weeks()).hasSize(3);
    }

    @Test
    void aCorruptedLedgerIsFound() {
        var draws = new Draws(1, 1);
        var start = RandomCounty.county(2, Size.SMALL);
        var account = start.elders().stream().map(Elder::id).toList().getFirst();
        Map<PersonId, Long> balances = Map.of(account, 90L);

        var fair = new Population(start, balances, draws);
        var conservation = new Conservation(fair);
        conservation.bank(fair);
        fair.remove(account);
        conservation.bank(fair);
        assertThat(fair.closedMinutes()).isEqualTo(90);

        var corrupted = new Population(start, balances, draws);
        var watched = new Conservation(corrupted);
        corrupted.balances().put(account, 91L);
        assertThatThrownBy(() -> watched.bank(corrupted))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("91 is not at the start: 90");
    }

    @Test
    void somebodyWhoVanishesUncountedIsFound() {
        var start = RandomCounty.county(2, Size.SMALL);
        var population = new Population(start, Map.of(), new Draws(1, 1));
        var conservation = new Conservation(population);
        conservation.people(population, population.takeEvents());
        population.remove(new ArrayList<>(population.residents()).getFirst().id());
        var events = population.takeEvents();
        assertThatThrownBy(() -> conservation.people(population, events)).hasMessageContaining("elders: 7 is not");
        events.put(Event.DIED, 1L);
        var counted = new Conservation(new Population(start, Map.of(), new Draws(1, 1)));
        counted.people(population, events);
        assertThat(counted.checks()).isEqualTo(3);
    }
}
