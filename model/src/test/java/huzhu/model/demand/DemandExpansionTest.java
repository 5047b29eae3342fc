package huzhu.model.demand;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import huzhu.model.fixture.CountyBuilder;
import huzhu.model.fixture.Span;
import huzhu.model.people.PersonId;
import huzhu.model.service.Care;
import huzhu.model.service.ServiceId;
import huzhu.model.service.ServiceKind;
import huzhu.model.week.PlanningWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class DemandExpansionTest {
    private static List<String> visitsOf(CountyBuilder county) {
        return county.problem()
                .demand()
                .visits()
                .map(visit -> visit.id().value())
                .toList();
    }

    private static List<String> seatsOf(CountyBuilder county) {
        return county.problem().demand().seats().map(seat -> seat.id().value()).toList();
    }

    @Nested
    final class ByLevel {
        @Test
        void levelEntitlesToItsRate() {
            var county = county().service("MEAL", s -> s.perWeek(0, 0, 1, 2, 3))
                    .elder("none", e -> e.level(1))
                    .elder("two", e -> e.level(3));

            assertThat(visitsOf(county)).containsExactly("two:MEAL#1", "two:MEAL#2");
        }

        @Test
        void wantsLimitWhatIsDerivedAndNothingElse() {
            var county = county().service("MEAL", s -> s.perWeek(1))
                    .service("CHAT", s -> s.perWeek(1))
                    .service("WASH")
                    .elder("picky", e -> e.wants("CHAT"))
                    .elder("nothing", e -> e.wants())
                    .elder("all")
                    .request("r", "picky", "WASH");

            assertThat(visitsOf(county)).containsExactly("r#1", "picky:CHAT#1", "all:MEAL#1", "all:CHAT#1");
        }

        @Test
        void sessionsBecomePlacesAndBedsNothing() {
            var county = county().service(
                            "SING", s -> s.kind(ServiceKind.SESSION).perWeek(2))
                    .service("BED", s -> s.kind(ServiceKind.BED).perWeek(1))
                    .elder("e");

            assertThat(visitsOf(county)).isEmpty();
            assertThat(seatsOf(county)).containsExactly("e:SING#1", "e:SING#2");
        }
    }

    @Nested
    final class ByRequest {
        @Test
        void requestTakesThePlaceOfTheLevelForItsServiceOnly() {
            var county = county().service("MEAL", s -> s.perWeek(5))
                    .service("CHAT", s -> s.perWeek(1))
                    .elder("e")
                    .elder("f")
                    .request("r", "e", "MEAL", r -> r.times(2))
                    .request("q", "e", "MEAL", r -> r.times(1));

            assertThat(visitsOf(county))
                    .containsExactly(
                            "r#1",
                            "r#2",
                            "q#1",
                            "e:CHAT#1",
                            "f:MEAL#1",
                            "f:MEAL#2",
                            "f:MEAL#3",
                            "f:MEAL#4",
                            "f:MEAL#5",
                            "f:CHAT#1");
        }

        @Test
        void requestOfZeroTimesWaivesWhatTheLevelGives() {
            var county =
                    county().service("MEAL", s -> s.perWeek(5)).elder("e").request("r", "e", "MEAL", r -> r.times(0));

            assertThat(visitsOf(county)).isEmpty();
        }

        @Test
        void blankTimesMeanTheRateOfTheLevel() {
            var county = county().service("MEAL", s -> s.perWeek(0, 0, 2, 0, 0))
                    .elder("e")
                    .request("r", "e", "MEAL", r -> r.timesByLevel());

            assertThat(visitsOf(county)).containsExactly("r#1", "r#2");
        }

        @Test
        void ownValuesReplaceThoseOfTheService() {
            var demand = county().service(
                            "MEAL",
                            s -> s.minutes(30).window("07:00-08:00").gapDays(2).perWeek(1))
                    .elder("e")
                    .elder("f")
                    .request(
                            "r",
                            "e",
                            "MEAL",
                            r -> r.minutes(45).window("11:00-12:00").gapDays(1).days(MONDAY))
                    .problem()
                    .demand();

            var asked = demand.findSeries("r").orElseThrow();
            var derived = demand.findSeries("f:MEAL").orElseThrow();
            assertThat(asked.care()).isEqualTo(new Care(45, 1, Span.windows("11:00-12:00"), 1));
            assertThat(asked.days()).containsExactly(MONDAY);
            assertThat(derived.care()).isEqualTo(new Care(30, 1, Span.windows("07:00-08:00"), 2));
            assertThat(derived.days()).hasSize(7);
        }

        @Test
        void secondOfASequenceKnowsItsFirst() {
            var demand = county().service("MEAL")
                    .elder("e")
                    .request("a", "e", "MEAL", r -> r.times(1))
                    .request("b", "e", "MEAL", r -> r.times(2).after("a", 10, 20))
                    .problem()
                    .demand();

            var second = demand.findVisit(new DemandId("b#2")).orElseThrow();
            assertThat(demand.findFirst(second)).contains(new DemandId("a#2"));
            assertThat(demand.findVisit(new DemandId("a#2"))).isEmpty();
        }
    }

    @Nested
    final class Fractions {
        private static final PlanningWeek START = new PlanningWeek(LocalDate.of(2026, 1, 5));

        private static List<Integer> occurrences(double rate, String elder, int weeks) {
            return IntStream.range(0, weeks)
                    .mapToObj(week -> DemandExpansion.occurrences(
                            rate,
                            new PersonId(elder),
                            new ServiceId("MEAL"),
                            new PlanningWeek(START.monday().plusWeeks(week))))
                    .toList();
        }

        @Test
        void quarterFallsDueExactlyEveryFourthWeek() {
            for (int elder = 0; elder < 100; elder++) {
                var weeks = occurrences(0.25, "e" + elder, 104);

                for (int i = 0; i + 4 <= weeks.size(); i++) {
                    assertThat(weeks.subList(i, i + 4))
                            .as("elder %d, week %d", elder, i)
                            .containsOnlyOnce(1);
                }
                assertThat(weeks.stream().mapToInt(Integer::intValue).sum()).isEqualTo(26);
            }
        }

        @Test
        void twoAndAHalfAreTwoAndThreeInTurn() {
            var weeks = occurrences(2.5, "e", 20);

            for (int i = 0; i + 2 <= weeks.size(); i++) {
                assertThat(weeks.subList(i, i + 2)).containsExactlyInAnyOrder(2, 3);
            }
        }

        @Test
        void nothingIsLostOverTheYearsWhateverTheRate() {
            for (double rate : new double[] {0.1, 1 / 3d, 0.7, 1.9, 3.3}) {
                for (int elder = 0; elder < 50; elder++) {
                    int sum = occurrences(rate, "e" + elder, 1000).stream()
                            .mapToInt(Integer::intValue)
                            .sum();

                    assertThat((double) sum)
                            .as("rate %s, elder %d", rate, elder)
                            .isCloseTo(1000 * rate, within(1.0));
                }
            }
        }

        @Test
        void eldersAreDueInDifferentWeeks() {
            var due = IntStream.range(0, 400)
                    .map(elder -> occurrences(0.25, "e" + elder, 1).getFirst())
                    .sum();

            assertThat(due).isBetween(80, 120);
        }

        @Test
        void wholeRatesAreTheSameEveryWeek() {
            assertThat(occurrences(3, "e", 10)).containsOnly(3);
            assertThat(occurrences(0, "e", 10)).containsOnly(0);
        }
    }

    @Test
    void idsThatCollideAreRefused() {
        var county = county().service("MEAL", s -> s.perWeek(1))
                .elder("e")
                .elder("f")
                .request("f:MEAL", "e", "MEAL");

        assertThatThrownBy(county::problem).hasMessageContaining("f:MEAL stands twice");
    }
}
