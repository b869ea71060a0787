package org.isim.model.formulation;

/** What one linear program maximises. A concept of interest is one of these, or a few in turn. */
public sealed interface Objective {

    /**
     * max Σ w[r] z[r].
     *
     * @param weights w[r]
     * @param least z[r] ≥ least[r]; no row where least is 0
     */
    record Total(double[] weights, double[] least) implements Objective {}

    /**
     * max ζ with z[r] ≥ base[r] + share[r] ζ; a member with share 0 is only held at its base.
     *
     * @param base base[r]
     * @param share share[r] ≥ 0, not all zero
     */
    record Ray(double[] base, double[] share) implements Objective {}
}
