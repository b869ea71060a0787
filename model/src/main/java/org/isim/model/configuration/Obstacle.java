package org.isim.model.configuration;

import java.util.List;

/**
 * What keeps a stage from standing in a member, or a chain from running: at the model's own prices a unit costs more than it is worth. The gap is the reduced
 * cost of that unit with all that it needs along the chain.
 *
 * @param h the chain
 * @param j the stage; the last one where the chain does not run at all
 * @param r the member; −1 where the chain does not run at all
 * @param chain whether it is about the chain as a whole: costs are then those of all its stages
 * @param gap what a unit costs beyond what it is worth, as a share of what it is worth; 0 or less: at the margin it would run, and its fixed cost, its
 *     least scale or a count of places keeps it out
 * @param costs what a unit costs, the largest item first
 */
public record Obstacle(int h, int j, int r, boolean chain, double gap, List<Cost> costs) {
    public Obstacle {
        costs = List.copyOf(costs);
    }

    /** Kinds of cost. */
    public enum Kind {
        /** What is bought of a sector's product. */
        SECTOR,
        /** What is bought of an earlier stage's. */
        STAGE,
        LABOUR,
        /** Annual cost of the plant: its capital goods, or the place it takes on existing plant. */
        PLANT,
        /** Fixed cost per unit of a plant in full use. */
        FIXED,
        /** Foreign currency for what is bought abroad or from other members. */
        CURRENCY
    }

    /**
     * An item.
     *
     * @param index the product of {@link Kind#SECTOR}, the stage of {@link Kind#STAGE}; −1 of the others
     * @param share of what a unit is worth
     */
    public record Cost(Kind kind, int index, double share) {}

    /** By what fraction an item would have to be cheaper for a unit to be worth its cost; above 1: even for nothing it would not do. */
    public double cheaper(Cost cost) {
        return cost.share() > 0 ? gap / cost.share() : Double.POSITIVE_INFINITY;
    }
}
