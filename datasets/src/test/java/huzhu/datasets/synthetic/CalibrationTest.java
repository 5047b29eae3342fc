package huzhu.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
    private final Calibration calibration = Calibration.current();

    @Test
    void everyNumberCarriesTheMarkOfItsSource() throws IOException {
        var uncited = Resources.lines("calibration.yaml").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(line ->
                        line.split(" +# ", 2)[0].replaceAll("\"[^\"]*\"", "").matches(".*[:\\[{ ]-?[0-9].*"))
                .filter(line -> !line.matches(".* # [VCU]( .*)?"))
                .toList();
        assertThat(uncited).isEmpty();
    }

    @Test
    void sharesAddUpToOne() {
        assertThat(calibration.ages().stream()
                        .mapToDouble(Calibration.AgeBand::share)
                        .sum())
                .isCloseTo(1, within(0.001));
        assertThat(calibration.volunteers().groups().stream()
                        .mapToDouble(Calibration.Group::share)
                        .sum())
                .isCloseTo(1, within(0.001));
        for (var decade : calibration.decades()) {
            assertThat(decade.split().stream().mapToDouble(it -> it).sum()).isCloseTo(1, within(0.001));
            assertThat(decade.couple() + decade.alone() + decade.other()).isLessThan(1);
        }
    }

    @Test
    void asManyAreBelowIntactAsInTheSurveyOfRuralJiangxi() {
        double below = calibration.ages().stream()
                .mapToDouble(
                        band -> band.share() * calibration.decade(band.from()).belowIntact())
                .sum();
        assertThat(below).isCloseTo(0.334, within(0.005));
    }

    @Test
    void sixInAHundredHaveDementia() {
        double dementia = calibration.ages().stream()
                .mapToDouble(
                        band -> band.share() * calibration.decade(band.from()).dementia())
                .sum();
        assertThat(dementia).isCloseTo(0.06, within(0.003));
    }

    @Test
    void requestsAskForServicesOfTheCatalogue() {
        for (var kind : calibration.requests().kinds()) {
            assertThat(calibration.service(kind.service()).kind()).isEqualTo("visit");
            assertThat(kind.levels()).isSubsetOf(List.of(0, 1, 2, 3, 4));
        }
    }
}
