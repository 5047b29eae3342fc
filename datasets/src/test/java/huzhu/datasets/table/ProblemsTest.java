package huzhu.datasets.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProblemsTest {
    private static Problems many(ProblemCode first, ProblemCode rest, int count) {
        var problems = new Problems();
        for (int i = 0; i < count; i++) {
            problems.add("elders.csv", i, "name", i < Problems.MOST ? first : rest, "", "");
        }
        return problems;
    }

    @Test
    void theListEndsAndSaysHowManyMoreThereAre() {
        var problems = many(ProblemCode.MERGE_CONFLICT, ProblemCode.VALUE_MISSING, Problems.MOST + 5);
        assertThat(problems.all()).hasSize(Problems.MOST + 1);
        assertThat(problems.all().getLast().what()).startsWith("5 more problems");
        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.errors()).isEqualTo(1);
        assertThat(problems.all().stream().filter(Problem::isError)).hasSize(1);
    }

    @Test
    void omittedWarningsRefuseNothing() {
        var problems = many(ProblemCode.MERGE_CONFLICT, ProblemCode.MERGE_CONFLICT, Problems.MOST + 1);
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.all()).noneMatch(Problem::isError);
        assertThat(many(ProblemCode.MERGE_CONFLICT, ProblemCode.MERGE_CONFLICT, Problems.MOST)
                        .all())
                .hasSize(Problems.MOST);
    }
}
