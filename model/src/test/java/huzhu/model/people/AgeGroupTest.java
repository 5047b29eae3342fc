package huzhu.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AgeGroupTest {
    @Test
    void bandsChangeWithTheDecade() {
        assertThat(Stream.of(0, 59, 60, 69, 70, 79, 80, 89, 90, 120)
                        .map(AgeGroup::of)
                        .map(AgeGroup::key))
                .containsExactly(
                        "under60", "under60", "60-69", "60-69", "70-79", "70-79", "80-89", "80-89", "90+", "90+");
    }
}
