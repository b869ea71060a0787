package org.isim.model.scenario;

/** Whose interest a plan serves. */
public enum Concept {
    /** max Σ w[r] z[r]. */
    TOTAL("total"),
    /** max ζ with z[r] ≥ λ[r] ζ, then max total at that ζ. */
    SHARES("shares"),
    /** max the smallest relative gain z[r]/d[r] − 1, then the next smallest, and so on. */
    MAX_MIN("max-min"),
    /** Equal fractions of each member's ideal gain over the disagreement point (Kalai &amp; Smorodinsky 1975), then max total at that fraction. */
    KALAI_SMORODINSKY("kalai-smorodinsky"),
    /** max Σ w[r] log(z[r] − d[r]) (Nash 1950). */
    NASH("nash"),
    /** Every member pays for what it consumes at the model's own prices (Walras), payments being pooled. */
    EQUIVALENT_EXCHANGE("equivalent-exchange");

    private final String key;

    Concept(String key) {
        this.key = key;
    }

    /** Whether it starts from what members have without agreement. */
    public boolean bargains() {
        return this == MAX_MIN || this == KALAI_SMORODINSKY || this == NASH;
    }

    /** The word in a scenario file. */
    public String key() {
        return key;
    }
}
