package huzhu.datasets.benchmark;

import huzhu.model.facility.CapacitatedProblem;

/**
 * An instance of capacitated facility location.
 *
 * @param problem the problem, its costs in whole steps
 * @param decimals decimals of a cost: a cost of the file is a cost of the problem × 10 to the power of −decimals
 */
public record CflpInstance(CapacitatedProblem problem, int decimals) {}
