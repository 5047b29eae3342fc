package huzhu.cli.report.diff;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import huzhu.model.change.PlanDiff;
import huzhu.model.demand.PlanningProblem;
import huzhu.model.people.PersonId;
import huzhu.model.plan.PlanView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TellingWordsTest {
    private static PlanningProblem problem(int minutes) {
        return county().service("CHAT", s -> s.minutes(minutes))
                .elder("e")
                .volunteer("v")
                .volunteer("w")
                .request("r", "e", "CHAT")
                .problem();
    }

    private static PlanView view(int minutes, String volunteer, String line) {
        var problem = problem(minutes);
        return new PlanView(
                problem, plan(problem).visits(volunteer, THURSDAY, line).build());
    }

    private static List<String> sentences(PlanView before, PlanView after) {
        var words = new TellingWords(before, after, Messages.in(Language.EN), PersonId::value);
        return PlanDiff.of(before, after, Map.of(), Set.of()).stream()
                .map(change -> change.person() + ": " + words.sentence(change, Optional.empty()))
                .toList();
    }

    @Test
    void aTimeThatStaysIsNotToldAsIfItMoved() {
        var before = view(30, "v", "r#1 10:30-11:00");
        assertThat(sentences(before, view(30, "w", "r#1 10:30-11:00")))
                .contains("e: CHAT, Thu 10:30: w comes instead of v.")
                .noneMatch(line -> line.contains("10:30 → "));
        assertThat(sentences(before, view(30, "w", "r#1 10:40-11:10")))
                .contains("e: CHAT: Thu 10:30 → Thu 10:40, w comes instead of v.");
    }

    @Test
    void aVisitThatIsLongerIsToldByItsEnd() {
        assertThat(sentences(view(30, "v", "r#1 10:30-11:00"), view(45, "v", "r#1 10:30-11:15")))
                .containsExactly(
                        "e: CHAT, Thu 10:30: until 11:15, not 11:00.",
                        "v: To e, CHAT, Thu 10:30: until 11:15, not 11:00.");
    }
}
