package org.isim.model.trade;

import org.jspecify.annotations.Nullable;

/**
 * Trade intensity (Brown 1949, Kojima 1964): the share of destination s in what member r exports over its share in what the other members
 * export, s itself left out.
 *
 * <pre>{@code
 *   T[r,s] = (x[r,s] / x[r]) / (Σ_{o≠r,s} x[o,s] / Σ_{o≠r,s} x[o]),   o a member
 * }</pre>
 *
 * <p>Above 1: they trade more with each other than others do with s. Exports of partners are not in a study, so the members' stand for the
 * world's. Null where r exports nothing, or nobody else exports to s.
 */
public final class Intensity {
    private Intensity() {}

    /** T[r,s]. */
    public static @Nullable Double of(TradeFlows trade, int r, int s) {
        double toDestination = 0;
        double all = 0;
        for (int o = 0; o < trade.memberCount(); o++) {
            if (o != r && o != s) {
                toDestination += trade.flow(o, s);
                all += trade.exports(o, d -> true);
            }
        }
        return RevealedAdvantage.of(trade.flow(r, s), trade.exports(r, d -> true), toDestination, all);
    }
}
