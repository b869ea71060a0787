package org.isim.model.concept;

import org.isim.model.economy.Economy;
import org.isim.model.formulation.Formulation;
import org.isim.model.scenario.Scenario;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome;
import org.isim.solver.StartingPoint;
import org.jspecify.annotations.Nullable;

/** Solves the programs of one scenario, what must be whole being chosen once and held from then on. */
public interface Programs {
    Economy economy();

    Scenario scenario();

    /**
     * Solves a program that the plan stands on: it is certified together with the others.
     *
     * @throws Unsolved where it has no optimum
     */
    Outcome.Optimal solve(Formulation formulation);

    /**
     * Solves a program that only tells something on the way.
     *
     * @param start from a program of the same shape
     * @throws Unsolved where it has no optimum
     */
    Outcome.Optimal beside(Formulation formulation, @Nullable StartingPoint start);

    /**
     * Solves a program of another shape, about prices or plans, whose outcome is not the concept's.
     *
     * @param start from a program of that shape
     */
    Outcome aside(LinearProgram problem, @Nullable StartingPoint start);

    /** Takes a program solved beside, with a point of its own, as one that the plan stands on. */
    void keep(Formulation formulation, Outcome.Optimal optimal);
}
