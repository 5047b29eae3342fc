package huzhu.datasets.population;

import huzhu.datasets.policy.PolicyValue;
import huzhu.model.population.PeoplePolicy;
import huzhu.model.population.SimulationPolicy;
import huzhu.model.population.StayPolicy;
import huzhu.model.population.VolunteeringPolicy;
import java.util.Arrays;
import java.util.List;

/** The policy values under {@code simulate} in the model's terms. */
public final class SimulationSettings {
    private final List<PolicyValue> values;

    private SimulationSettings(List<PolicyValue> values) {
        this.values = values;
    }

    /** What the policy in force says of simulations. */
    public static SimulationPolicy of(List<PolicyValue> policyInForce) {
        return new SimulationSettings(policyInForce).policy();
    }

    private SimulationPolicy policy() {
        return new SimulationPolicy(
                new PeoplePolicy(
                        number("death_factor"),
                        number("decline_factor"),
                        number("recovery_factor"),
                        number("newly_60_per_year"),
                        number("returning_per_year"),
                        number("departing_per_year")),
                new VolunteeringPolicy(
                        number("reciprocity"),
                        number("reciprocity_steepness"),
                        number("expected_service"),
                        number("memory_weeks"),
                        number("stop_per_year"),
                        number("join_per_year"),
                        number("return_per_year"),
                        number("tired_per_year"),
                        number("rest_weeks")),
                new StayPolicy(
                        numbers("respite_per_year"),
                        numbers("permanent_per_year"),
                        (int) number("respite_nights"),
                        (int) number("patience_weeks")),
                text("hold_young_share").equals("yes"));
    }

    private String text(String name) {
        var path = "simulate." + name;
        return values.stream()
                .filter(value -> value.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + path + ".\nMaybe it left the policy book."))
                .value();
    }

    private double number(String name) {
        return Double.parseDouble(text(name));
    }

    private List<Double> numbers(String name) {
        return Arrays.stream(text(name).replaceAll("[\\[\\] ]", "").split(",", -1))
                .map(Double::valueOf)
                .toList();
    }
}
