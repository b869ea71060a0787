package org.isim.model.scenario;

import java.util.List;

/**
 * How much of what members use, or import, must or may come from some origins.
 *
 * <pre>{@code
 *   Σ_{o ∈ origins} t[o,r,i]  ≥ or ≤  s q[r,i]                    of absorption
 *   Σ_{o ∈ origins, o ≠ r} t[o,r,i]  ≥ or ≤  s Σ_{o ≠ r} t[o,r,i]   of imports
 * }</pre>
 *
 * @param destinations codes of the members it binds
 * @param products it is about
 * @param origins whose supply counts
 * @param of what the share is of
 * @param together whether the products are added up; otherwise the rule holds for each
 * @param atLeast whether the share is the least; otherwise the largest
 * @param value s itself, or its change against the base year
 * @param relative whether s = base share × (1 + value)
 */
public record SupplyRule(
        List<String> destinations,
        int[] products,
        Origins origins,
        Of of,
        boolean together,
        boolean atLeast,
        double value,
        boolean relative) {

    /** What the share is of. */
    public enum Of {
        ABSORPTION,
        IMPORTS
    }

    public SupplyRule {
        destinations = List.copyOf(destinations);
    }
}
