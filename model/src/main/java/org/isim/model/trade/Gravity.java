package org.isim.model.trade;

import java.util.ArrayList;
import java.util.List;

/**
 * Trade that size and distance would give (Tinbergen 1962), pair by pair, both ways together:
 *
 * <pre>{@code
 *   g[r,s] = G[r] G[s] / D[r,s]^θ                              gravity
 *   expected[r,s] = K g[r,s],   K = Σ actual / Σ g              so that all pairs together trade what they do
 *   index = actual / expected,  potential = expected − actual
 * }</pre>
 *
 * <p>Not estimated, only scaled: it says how trade is spread over the pairs against size and distance alone, not how much trade there should
 * be. Pairs without a distance are left out; where nobody trades or has a size, there are no pairs.
 */
public final class Gravity {
    /** θ found for goods in most estimates (Disdier and Head 2008: 0.9 on average). */
    public static final double DISTANCE_EXPONENT = 1;

    /**
     * A pair of members.
     *
     * @param r the one that comes first in the study
     * @param distance in the study's unit
     * @param gravity G[r] G[s] / D^θ
     * @param actual turnover of the two with each other
     * @param expected what gravity gives
     */
    public record Pair(int r, int s, double distance, double gravity, double actual, double expected) {
        /** Above 1: they trade more than size and distance say. */
        public double index() {
            return actual / expected;
        }

        /** What is missing to the expected trade; negative where there is more. */
        public double potential() {
            return expected - actual;
        }
    }

    private Gravity() {}

    /**
     * All pairs of members.
     *
     * @param size G by member, GDP
     * @param distance D by pair, in either order; not positive: not known
     */
    public static List<Pair> pairs(TradeFlows trade, double[] size, double[][] distance, double exponent) {
        List<Pair> pairs = new ArrayList<>();
        double actual = 0;
        double gravity = 0;
        for (int r = 0; r < trade.memberCount(); r++) {
            for (int s = r + 1; s < trade.memberCount(); s++) {
                double apart = distance[r][s] > 0 ? distance[r][s] : distance[s][r];
                if (apart > 0 && size[r] > 0 && size[s] > 0) {
                    double pull = size[r] * size[s] / StrictMath.pow(apart, exponent);
                    double turnover = trade.flow(r, s) + trade.flow(s, r);
                    pairs.add(new Pair(r, s, apart, pull, turnover, 0));
                    actual += turnover;
                    gravity += pull;
                }
            }
        }
        double scale = gravity > 0 ? actual / gravity : 0;
        return scale > 0
                ? pairs.stream()
                        .map(p -> new Pair(p.r(), p.s(), p.distance(), p.gravity(), p.actual(), scale * p.gravity()))
                        .toList()
                : List.of();
    }
}
