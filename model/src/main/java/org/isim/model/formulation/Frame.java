package org.isim.model.formulation;

import org.isim.model.economy.Economy;
import org.isim.model.scenario.Scenario;

/**
 * What a row family sees: the economy, the scenario, the numbered columns.
 *
 * @param economy the base year
 * @param scenario the question
 * @param columns where each quantity stands
 */
record Frame(Economy economy, Scenario scenario, Columns columns) {

    /** σ[o,r,i] = t̄/q̄; a product the member does not use in the base year counts as its own. */
    double share(int o, int r, int i) {
        double q = economy.absorption(r, i);
        return q > 0 ? economy.flow(o, r, i) / q : (o == r ? 1 : 0);
    }

    /** σ of partner p as an origin. */
    double importShare(int p, int r, int i) {
        double q = economy.absorption(r, i);
        return q > 0 ? economy.imports(p, r, i) / q : 0;
    }

    /** (1−β⁰)/(1−β): units shipped per unit of base-year quality of flow; 1 in the base year and at home. */
    double shippedPerUnit(int o, int r, int i) {
        return (1 - economy.barrier(o, r, i)) / (1 - scenario.barriers().share(o, r, i));
    }
}
