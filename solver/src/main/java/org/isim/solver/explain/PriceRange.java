package org.isim.solver.explain;

/**
 * The prices of a row and the range of its right-hand side over which each holds.
 *
 * <p>The optimal value is a function of the right-hand side with kinks: at a kink it has two slopes, one for less and one for more. Where a row has two sides, both
 * move together.
 *
 * @param row of the problem
 * @param side its right-hand side: the side there is; the one that binds, or the middle, where there are two; NaN where there is none
 * @param down towards less
 * @param up towards more
 */
public record PriceRange(int row, double side, OneSided down, OneSided up) {

    /** Prices count as one where they differ by no more than this share of the larger. */
    private static final double SAME = 1e-6;

    /**
     * One side of a price.
     *
     * @param price change of the objective per unit of right-hand side; infinite where the problem has no point on this side: negative where that is a loss
     * @param reach how far the right-hand side may move while this price holds; infinite where that has no end, 0 where the price is infinite
     */
    public record OneSided(double price, double reach) {}

    /** Least right-hand side at which the price towards less holds. */
    public double from() {
        return side - down.reach;
    }

    /** Largest right-hand side at which the price towards more holds. */
    public double to() {
        return side + up.reach;
    }

    /** Whether both sides have the same price: one price, which holds from {@link #from()} to {@link #to()}. */
    public boolean isUnique() {
        double larger = Math.max(Math.abs(down.price), Math.abs(up.price));
        return Double.isFinite(larger) && Math.abs(down.price - up.price) <= SAME * larger;
    }
}
