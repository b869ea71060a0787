package org.isim.model.valueadded;

/**
 * A member's gross exports after Koopman, Wang and Wei (2014), their nine terms in order, and what comes from outside the table. For
 * exporter s, importers r, third destinations d, sources t of the union:
 *
 * <pre>{@code
 *   1  finalGoods          v_s L_ss Σ_{r≠s} Y_sr                      exports to partners count here
 *   2  byImporter          v_s Σ_{r≠s} L_sr Y_rr
 *   3  thirdParties        v_s Σ_{r≠s} Σ_{d≠s,r} L_sr Y_rd
 *   4  returnedFinal       v_s Σ_{r≠s} L_sr Y_rs
 *   5  returnedInputs      v_s (L_ss − (I−A_ss)⁻¹) Y_ss
 *   6  domesticDouble      v_s (L_ss − (I−A_ss)⁻¹) E_s
 *   7  foreignFinal        Σ_{t≠s} v_t L_ts Σ_{r≠s} Y_sr
 *   8  foreignInputs       Σ_{t≠s} v_t L_ts Σ_{r≠s} A_sr (I−A_rr)⁻¹ Y_rr
 *   9  foreignDouble       Σ_{t≠s} v_t L_ts Σ_{r≠s} A_sr (I−A_rr)⁻¹ E_r
 *      external, saved     Σ_a m[a] L_as E_s and the same of what barriers save
 * }</pre>
 *
 * <p>It is defined for a member's exports as a whole, not by destination or sector: terms 2 to 5 follow value added wherever it leaves.
 */
public record KoopmanWangWei(
        double finalGoods,
        double byImporter,
        double thirdParties,
        double returnedFinal,
        double returnedInputs,
        double domesticDouble,
        double foreignFinal,
        double foreignInputs,
        double foreignDouble,
        double external,
        double saved) {

    /** Terms 1 to 5. */
    public double domesticValueAdded() {
        return finalGoods + byImporter + thirdParties + returnedFinal + returnedInputs;
    }

    /** Terms 7 to 9 and what comes from outside the table. */
    public double foreignContent() {
        return foreignFinal + foreignInputs + foreignDouble + external + saved;
    }

    public double sum() {
        return domesticValueAdded() + domesticDouble + foreignContent();
    }

    KoopmanWangWei plus(KoopmanWangWei o) {
        return new KoopmanWangWei(
                finalGoods + o.finalGoods,
                byImporter + o.byImporter,
                thirdParties + o.thirdParties,
                returnedFinal + o.returnedFinal,
                returnedInputs + o.returnedInputs,
                domesticDouble + o.domesticDouble,
                foreignFinal + o.foreignFinal,
                foreignInputs + o.foreignInputs,
                foreignDouble + o.foreignDouble,
                external + o.external,
                saved + o.saved);
    }
}
