package huzhu.datasets.policy;

import huzhu.datasets.survey.Assessment.Stacking;
import huzhu.datasets.survey.Instrument;
import huzhu.model.need.NeedLevel;
import java.util.Optional;

/**
 * What the policy says about the levels of need.
 *
 * @param standard id of the instrument that counts where there are several
 * @param allowUnverified whether instruments that are not verified may decide
 * @param stacking whether several findings make a level worse once or each
 * @param defaultLevel level of elders whose level is not known, if they are not refused
 */
public record NeedSettings(
        String standard, boolean allowUnverified, Stacking stacking, Optional<NeedLevel> defaultLevel) {
    /** The settings in force. */
    static NeedSettings of(PolicyLayers layers) {
        var level = layers.texts("need.default_level").getFirst();
        return new NeedSettings(
                layers.texts("need.standard").getFirst(),
                layers.texts("need.allow_unverified").getFirst().equals("yes"),
                layers.texts("need.adjustments").getFirst().equals("each") ? Stacking.EACH : Stacking.ONCE,
                level.equals("none") ? Optional.empty() : Optional.of(NeedLevel.of(Integer.parseInt(level))));
    }

    /** Whether an instrument may be used: it is verified, or the policy names it or allows all. */
    public boolean allows(Instrument instrument) {
        return instrument.verified() || allowUnverified || instrument.id().equals(standard);
    }
}
