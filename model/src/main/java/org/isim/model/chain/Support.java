package org.isim.model.chain;

/**
 * A subsidy that members share: whoever makes the last product is paid for every unit of it, and the members bear the sum in given shares. It moves
 * foreign currency between members, where their payments are balanced each by itself.
 *
 * @param rate money per unit of the last product
 * @param shares [r] share of member r in the cost; sums to 1 where there is a rate
 */
public record Support(double rate, double[] shares) {
    public static Support none(int members) {
        return new Support(0, new double[members]);
    }
}
