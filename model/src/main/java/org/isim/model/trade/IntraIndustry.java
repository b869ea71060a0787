package org.isim.model.trade;

import org.jspecify.annotations.Nullable;

/**
 * Intra-industry trade (Grubel and Lloyd 1975) of r with s: how much of it goes both ways within a product.
 *
 * <pre>{@code
 *   GL[i] = 1 − |x[i] − m[i]| / (x[i] + m[i]),   GL = 1 − Σ_i |x[i] − m[i]| / Σ_i (x[i] + m[i])
 * }</pre>
 *
 * <p>From 0, one way only, to 1, balanced in every product. Null where there is no trade.
 */
public final class IntraIndustry {
    private IntraIndustry() {}

    /** GL[i]. */
    public static @Nullable Double of(double exports, double imports) {
        return exports + imports > 0 ? (Double) (1 - Math.abs(exports - imports) / (exports + imports)) : null;
    }

    /** GL over all products. */
    public static @Nullable Double of(TradeFlows trade, int r, int s) {
        double apart = 0;
        double all = 0;
        for (int i = 0; i < trade.products().size(); i++) {
            double exports = trade.flow(r, s, i);
            double imports = trade.flow(s, r, i);
            apart += Math.abs(exports - imports);
            all += exports + imports;
        }
        return all > 0 ? (Double) (1 - apart / all) : null;
    }
}
