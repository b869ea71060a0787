package org.isim.app.interests;

import org.isim.model.coalition.Objections;
import org.isim.model.concept.Settlement;
import org.isim.model.scenario.Concept;
import org.jspecify.annotations.Nullable;

/**
 * What a concept gives every member of the union.
 *
 * @param livingStandards z[r]
 * @param reference what it gives in the reference under the same treatment, by member of the union, NaN of those the reference has not; null where the reference has no plan, or
 *     the scenario is its own
 * @param settlement what members agreed on; null under a concept that does not bargain
 * @param budgetBalance D[r], what each earns beyond its consumption at the prices of the concept's first program, in money of consumption; NaN where it consumes nothing
 * @param objections what coalitions could gain over it
 */
record ConceptSolution(
        Concept concept,
        double[] livingStandards,
        double @Nullable [] reference,
        @Nullable Settlement settlement,
        double[] budgetBalance,
        Objections objections) {

    /** What is known of an equilibrium; null under another concept. */
    Settlement.@Nullable Exchange exchange() {
        return settlement instanceof Settlement.Exchange exchange ? exchange : null;
    }

    /** z over the reference less 1; null where there is none. */
    @Nullable
    Double gainOverReference(int r) {
        return reference == null || !(reference[r] > 0) ? null : (Double) (livingStandards[r] / reference[r] - 1);
    }
}
