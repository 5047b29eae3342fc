package huzhu.solver.sensitivity;

/**
 * A number that was estimated.
 *
 * @param value the estimate
 * @param low where its interval of 95 % begins
 * @param high where it ends
 */
public record Estimate(double value, double low, double high) {}
