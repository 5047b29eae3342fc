package huzhu.datasets.survey;

import static org.assertj.core.api.Assertions.assertThat;

import huzhu.datasets.survey.IdentityNumber.Fault;
import huzhu.datasets.survey.IdentityNumber.Valid;
import huzhu.model.people.Sex;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class IdentityNumberTest {
    @Test
    void tellsBirthAndSex() {
        var woman = new Valid(LocalDate.of(1949, 12, 31), Sex.FEMALE);
        assertThat(IdentityNumber.parse("11010519491231002X")).isEqualTo(woman);
        assertThat(IdentityNumber.parse(" 110105 19491231 002x ")).isEqualTo(woman);
    }

    @Test
    void readsTheOldFormOfFifteenDigits() {
        assertThat(IdentityNumber.parse("110105491231003")).isEqualTo(new Valid(LocalDate.of(1949, 12, 31), Sex.MALE));
    }

    @Test
    void refusesAWrongCheckCharacter() {
        assertThat(IdentityNumber.parse("110105194912310021")).isEqualTo(Fault.CHECK);
    }

    @Test
    void refusesWhatASpreadsheetRounded() {
        assertThat(IdentityNumber.parse("1.10105E+17")).isEqualTo(Fault.ROUNDED);
        assertThat(IdentityNumber.parse("110105194912310000")).isEqualTo(Fault.ROUNDED);
    }

    @Test
    void refusesMaskedNumbersAndImpossibleDates() {
        assertThat(IdentityNumber.parse("1101**********002X")).isEqualTo(Fault.FORM);
        assertThat(IdentityNumber.parse("110105491331003")).isEqualTo(Fault.DATE);
    }
}
