package huzhu.model.ledger;

import static huzhu.model.fixture.CountyBuilder.county;
import static huzhu.model.fixture.PlanBuilder.plan;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import huzhu.model.fixture.CountyBuilder;
import huzhu.model.ledger.Reciprocity.Balance;
import huzhu.model.people.PersonId;
import huzhu.model.people.Relation;
import huzhu.model.plan.PlanView;
import java.util.List;
import org.junit.jupiter.api.Test;

/** a and b are spouses; a gives to c and to b, c gives to b. Each visit takes half an hour. */
final class ReciprocityTest {
    private static CountyBuilder neighbours() {
        return county().service("CHAT")
                .elder("a")
                .elder("b")
                .elder("c")
                .volunteer("a")
                .volunteer("c")
                .tie("b", "a", Relation.SPOUSE, 1)
                .request("r", "c", "CHAT", r -> r.times(2))
                .request("q", "b", "CHAT", r -> r.times(2));
    }

    private static PlanView week() {
        var problem = neighbours().problem();
        return new PlanView(
                problem,
                plan(problem)
                        .visits("a", MONDAY, "r#1 09:00-09:30")
                        .visits("a", TUESDAY, "r#2 09:00-09:30", "q#1 10:00-10:30")
                        .visits("c", MONDAY, "q#2 10:00-10:30")
                        .build());
    }

    private static Balance balance(String a, String b, long byA, long byB) {
        return new Balance(new PersonId(a), new PersonId(b), byA, byB);
    }

    @Test
    void plannedVisitsCountByHouseholdAndNotAmongSpouses() {
        assertThat(Reciprocity.of(week())).containsExactly(balance("a", "c", 60, 30));
    }

    @Test
    void weeksAddUpUnderTheHouseholdsOfToday() {
        var ties = neighbours().build().ties();
        // Before they were tied, b was a household of its own.
        var before = List.of(balance("b", "c", 15, 100), balance("c", "d", 0, 20));
        assertThat(Reciprocity.sum(Reciprocity.of(week()), before, ties))
                .containsExactly(balance("a", "c", 75, 130), balance("c", "d", 0, 20));
        assertThat(Reciprocity.sum(Reciprocity.of(week()), List.of(), ties)).isEqualTo(Reciprocity.of(week()));
    }

    @Test
    void householdsHaveABalanceWithAllOthersTheLargestDifferenceFirst() {
        var pairs = List.of(balance("a", "a", 45, 0), balance("a", "c", 75, 130), balance("c", "d", 0, 20));
        assertThat(HouseholdBalance.of(pairs))
                .containsExactly(
                        new HouseholdBalance(new PersonId("a"), 75, 130, 1, 1),
                        new HouseholdBalance(new PersonId("c"), 130, 95, 2, 1),
                        new HouseholdBalance(new PersonId("d"), 20, 0, 1, 0));
    }
}
