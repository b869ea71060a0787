package org.isim.model.scenario;

/** What holds a supplier's share in absorption when some suppliers of the base year are gone. */
public enum Bands {
    /** Base share (1 ± φ), the shares of those that are gone spread over the others in proportion; with everybody there, the ordinary bands. */
    RENORMALISED("renormalised"),
    /**
     * At most base share (1 + φ) + ψ, and at least nothing: no coalition loses a plan by being joined, which is what theorems on coalitions ask for. Exports have no least amount
     * either.
     */
    FREE("free");

    private final String key;

    Bands(String key) {
        this.key = key;
    }

    /** The word in a scenario file. */
    public String key() {
        return key;
    }
}
