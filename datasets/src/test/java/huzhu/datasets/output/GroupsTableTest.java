package huzhu.datasets.output;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.table.TableSchema;
import huzhu.model.account.Balance;
import huzhu.model.account.Grouping;
import huzhu.model.account.LevelGaps;
import huzhu.model.need.NeedLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GroupsTableTest {
    @Test
    void aGroupHasWhatItGetsBesideWhatItCouldExpect() throws IOException {
        var out = new ByteArrayOutputStream();
        var whole = new LevelGaps.Line(Grouping.SEX, "f", Optional.empty(), new Balance(90, 30, 0), 40.04);
        var severe = new LevelGaps.Line(Grouping.SEX, "f", Optional.of(NeedLevel.SEVERE), new Balance(30, 0, 0), 0);
        GroupsTable.write(List.of(whole, severe), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        String.join(",", TableSchema.output("groups").names()),
                        "by_sex,f,,90,30,40,0.749",
                        "by_sex,f,3,30,0,0,");
    }
}
