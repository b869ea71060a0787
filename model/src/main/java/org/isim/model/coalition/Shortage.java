package org.isim.model.coalition;

/**
 * A need that a coalition cannot meet, in the plan that misses least money of all its needs together, living standards being zero.
 *
 * @param member index in the union
 * @param product of which government, investment and stocks need more than there is; −1: foreign currency
 * @param amount in money at base prices
 * @param need what is needed, in the same money; of foreign currency the balance to be earned
 */
public record Shortage(int member, int product, double amount, double need) {
    /** Whether it is foreign currency that is missing. */
    public boolean isCurrency() {
        return product < 0;
    }
}
