package org.isim.model.trade;

import org.jspecify.annotations.Nullable;

/**
 * Revealed comparative advantage (Balassa 1965) of country r in product i on a market: its share of the product in what it sells there over
 * the share in what all exporters compared with sell there, itself included.
 *
 * <pre>{@code
 *   RCA  = (x[r,i] / x[r]) / (x[i] / x)
 *   RSCA = (RCA − 1) / (RCA + 1)             symmetric, from −1 to 1 (Dalum, Laursen and Villumsen 1998)
 * }</pre>
 *
 * <p>Above 1 (above 0) it sells more of the product than the others do. Null where it sells nothing on the market or nobody sells the product
 * there.
 */
public final class RevealedAdvantage {
    private RevealedAdvantage() {}

    /** RCA. */
    public static @Nullable Double of(TradeFlows trade, Market market, int r, int i) {
        double own = trade.exports(r, i, d -> market.includes(trade, d));
        double ownAll = trade.exports(r, d -> market.includes(trade, d));
        double product = 0;
        double all = 0;
        for (int o = 0; o < trade.countries().size(); o++) {
            if (market.compares(trade, o)) {
                product += trade.exports(o, i, d -> market.includes(trade, d));
                all += trade.exports(o, d -> market.includes(trade, d));
            }
        }
        return of(own, ownAll, product, all);
    }

    /** (own / ownAll) / (product / all). */
    public static @Nullable Double of(double own, double ownAll, double product, double all) {
        return ownAll > 0 && product > 0 && all > 0 ? (Double) (own / ownAll / (product / all)) : null;
    }

    /** RSCA of an RCA. */
    public static @Nullable Double symmetric(@Nullable Double advantage) {
        return advantage == null ? null : (Double) ((advantage - 1) / (advantage + 1));
    }
}
