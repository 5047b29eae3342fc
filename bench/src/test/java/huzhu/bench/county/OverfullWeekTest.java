package huzhu.bench.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import huzhu.model.demand.PlanningProblem;
import java.time.DayOfWeek;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OverfullWeekTest {
    private static double capacityMinutes(PlanningProblem problem) {
        return problem.county().volunteers().stream()
                .flatMap(volunteer ->
                        Stream.of(DayOfWeek.values()).flatMap(day -> volunteer.availability().on(day).stream()))
                .mapToInt(window -> window.minutes())
                .sum();
    }

    @Test
    void asksForAsMuchMoreThanThereIsAsItIsTold() {
        for (long seed = 1; seed <= 5; seed++) {
            var problem = OverfullWeek.of(seed, 1000, 100, 1.3);
            double demandMinutes = problem.demand()
                    .visits()
                    .mapToInt(visit -> visit.series().care().careMinutes() + OverfullWeek.WAY_MINUTES)
                    .sum();
            assertThat(problem.demand().visits()).hasSize(1000);
            assertThat(demandMinutes / capacityMinutes(problem))
                    .as("seed %d", seed)
                    .isCloseTo(1.3, within(0.08));
        }
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(text(OverfullWeek.of(3, 50, 8, 1.3))).isEqualTo(text(OverfullWeek.of(3, 50, 8, 1.3)));
        assertThat(text(OverfullWeek.of(3, 50, 8, 1.3))).isNotEqualTo(text(OverfullWeek.of(4, 50, 8, 1.3)));
    }

    private static String text(PlanningProblem problem) {
        return problem.county().needs().requests().toString()
                + problem.county().volunteers().stream()
                        .map(volunteer -> volunteer.person() + " " + volunteer.skills() + volunteer.mode())
                        .collect(Collectors.joining());
    }
}
