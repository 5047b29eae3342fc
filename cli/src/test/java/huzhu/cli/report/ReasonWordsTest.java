package huzhu.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.cli.message.Language;
import huzhu.cli.message.Messages;
import huzhu.model.fixture.RandomCounty;
import huzhu.model.shortage.Reason;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReasonWordsTest {
    private static final String TALLY = "skillsRequired 146, distanceLimit 4";

    @Test
    void rulesHaveTheirNamesInTheLanguage() {
        var skills = new Reason("because.alone.skillsRequired", List.of("150", TALLY));
        assertThat(in(Language.EN).apply(skills)).contains("missing skill 146, too far 4");
        assertThat(in(Language.ZH).apply(skills)).contains("技能不符 146、路程过远 4").doesNotContainPattern("[A-Za-z]");
    }

    @Test
    void villagesAndServicesHaveTheirNames() {
        var county = RandomCounty.problem(1, RandomCounty.Size.MIDDLING).county();
        var village = county.places().villages().getFirst();
        var service = county.needs().services().getFirst();
        var hours = new Reason(
                "bottleneck.days",
                List.of("3", service.id().value(), village.id().value(), "2", "90", "60", "30"));
        var words = new ReasonWords(county, Messages.in(Language.EN)).apply(hours);
        assertThat(words).contains(village.name());
    }

    @Test
    void anArgumentThatIsNoRuleStaysAsItIs() {
        var required = new Reason("because.alone.requiredCaregiver", List.of("V7", "distanceLimit"));
        assertThat(in(Language.EN).apply(required)).contains("V7", "(too far)");
        var unknown = new Reason("because.alone.requiredCaregiver", List.of("V7", "noSuchRule 3"));
        assertThat(in(Language.EN).apply(unknown)).contains("noSuchRule 3");
    }

    @Test
    void aTerminalNamesTheFirstOfALongList() {
        var ids = IntStream.rangeClosed(1, 12).mapToObj(i -> "G" + i).collect(Collectors.joining(", "));
        var places = new Reason("bottleneck.places", List.of("30", "12", "20", "10", ids));
        assertThat(in(Language.EN).apply(places)).contains("G11, G12");
        assertThat(in(Language.EN).brief().apply(places))
                .contains("G9, G10 and 2 more")
                .doesNotContain("G11");
        assertThat(in(Language.ZH).brief().apply(places)).contains("G10等（另有 2 项）");
    }

    private static ReasonWords in(Language language) {
        return new ReasonWords(RandomCounty.problem(1, RandomCounty.Size.TINY).county(), Messages.in(language));
    }
}
