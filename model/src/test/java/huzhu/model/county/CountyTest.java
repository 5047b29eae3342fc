package huzhu.model.county;

import static huzhu.model.fixture.CountyBuilder.county;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huzhu.model.people.PersonId;
import org.junit.jupiter.api.Test;

final class CountyTest {
    @Test
    void everyIdLeadsSomewhere() {
        assertThatThrownBy(county().service("CHAT").request("r", "e", "CHAT")::build)
                .hasMessageContaining("no elder e");
        assertThatThrownBy(county().room("R", "H", 1)::build).hasMessageContaining("no home H");
        assertThatThrownBy(county().session("g", "SING", MONDAY, "09:00-10:00")::build)
                .hasMessageContaining("no service SING");
        assertThatThrownBy(county().stay("s", "e", MONDAY, 1)::build).hasMessageContaining("no elder e");
        assertThatThrownBy(county().elder("e").stay("s", "e", MONDAY, 1, s -> s.requires("K"))::build)
                .hasMessageContaining("no home K");
        assertThatThrownBy(county().elder("e").stay("s", "e", MONDAY, 1, s -> s.prefers("K"))::build)
                .hasMessageContaining("no home K");
    }

    @Test
    void idsStandOnce() {
        assertThatThrownBy(county().elder("e").elder("e")::build).hasMessageContaining("elder e stands twice");
    }

    @Test
    void onePersonMayGiveAndReceive() {
        var county = county().elder("p").volunteer("p").build();

        assertThat(county.findElder(new PersonId("p"))).isPresent();
        assertThat(county.findVolunteer(new PersonId("p"))).isPresent();
        assertThat(county.findElder(new PersonId("q"))).isEmpty();
    }
}
