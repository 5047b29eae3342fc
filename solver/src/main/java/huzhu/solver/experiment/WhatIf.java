package huzhu.solver.experiment;

import huzhu.model.demand.PlanningProblem;
import java.util.Optional;

/**
 * A week under a name, to be held against others.
 *
 * @param name its name
 * @param parent name of the week whose plan it starts from, if any
 * @param problem the week
 */
public record WhatIf(String name, Optional<String> parent, PlanningProblem problem) {}
