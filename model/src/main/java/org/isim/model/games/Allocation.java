package org.isim.model.games;

import java.util.Arrays;

/** What each player gets, x[i], in the unit of the game, in the order of its players. */
public final class Allocation {
    private final double[] amounts;

    private Allocation(double[] amounts) {
        this.amounts = amounts;
    }

    public static Allocation of(double... amounts) {
        return new Allocation(amounts.clone());
    }

    public int size() {
        return amounts.length;
    }

    public double amount(int player) {
        return amounts[player];
    }

    public double[] amounts() {
        return amounts.clone();
    }

    /** x(S) = Σ_{i∈S} x[i]. */
    public double of(CoalitionSet coalition) {
        return less(coalition.mask(), 0);
    }

    /** x(S) − {@code value}, rounded once. */
    double less(int mask, double value) {
        return Sum.over(amounts, mask).add(-value).value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allocation that && Arrays.equals(amounts, that.amounts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amounts);
    }

    @Override
    public String toString() {
        return Arrays.toString(amounts);
    }
}
