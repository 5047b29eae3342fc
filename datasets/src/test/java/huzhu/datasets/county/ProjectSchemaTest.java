package huzhu.datasets.county;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.profile.Profile;
import huzhu.datasets.survey.CoordinateSystem;
import huzhu.datasets.table.TableSchema;
import org.junit.jupiter.api.Test;

/** The JSON Schema of {@code huzhu.yaml} names what the program knows, no more and no less. */
final class ProjectSchemaTest {
    @Test
    void profilesAndSystemsAreThoseOfTheProgram() {
        assertThat(ProjectSchema.words("profile")).containsExactlyElementsOf(Profile.ids());
        assertThat(ProjectSchema.words("crs"))
                .hasSameSizeAs(CoordinateSystem.values())
                .allSatisfy(name -> assertThat(CoordinateSystem.find(name)).isPresent());
    }

    @Test
    void tablesAreThoseWithASchema() {
        assertThat(ProjectSchema.tables(false))
                .containsExactlyInAnyOrderElementsOf(
                        TableSchema.all().stream().map(TableSchema::name).toList());
        assertThat(ProjectSchema.tables(true))
                .containsExactlyInAnyOrderElementsOf(TableSchema.all().stream()
                        .filter(TableSchema::required)
                        .map(TableSchema::name)
                        .toList());
    }

    @Test
    void keysAreRead() {
        assertThat(ProjectSchema.KEYS).contains("name", "week", "tables");
        assertThat(ProjectSchema.SOURCE_KEYS).contains("file", "profile", "fill_down");
    }
}
