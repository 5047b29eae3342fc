package huzhu.model.round;

import huzhu.model.rule.Rule;
import java.util.List;

/** The registry of the rules for rounds; when drivers are away from home is the business of the rules for all outings. */
public final class RoundRules {
    /** Every rule once, in the order of {@code docs/rules.md}. */
    public static final List<Rule> ALL = List.of(
            new RoundDriver(),
            new RoundApart(),
            new RoundDistance(),
            new RoundSeats(),
            new RoundRiders(),
            new RoundTimes(),
            new RideMinutes(),
            new RiderFree(),
            new RideRequired());

    private RoundRules() {}
}
