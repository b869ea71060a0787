package org.isim.model.scenario;

import org.isim.model.economy.Economy;

/**
 * Capacity that may be added, what it takes, and who may pay for it.
 *
 * @param upTo [i] additions as a share of base capacity of the activities that make product i
 * @param cost [i] money of investment per money of yearly output
 * @param goods [i] share of capital good i in an investment; sums to 1
 * @param annual share of the investment bought as capital goods every year
 * @param ownFunds what a member can invest, as a share of its base value added
 * @param pooled share of its own funds that a member may put into the capacity of others
 * @param returns what is paid every year on capital from another member, as a share of it
 */
public record Investment(
        double[] upTo, double[] cost, double[] goods, double annual, double ownFunds, double pooled, double returns) {

    /** Nothing can be added. */
    public static Investment none(Economy e) {
        int n = e.productCount();
        return new Investment(new double[n], new double[n], new double[n], 0, 0, 0, 0);
    }
}
