package org.isim.model.games;

import java.util.List;

/**
 * Optimum of one of the programs of {@link LevelPrograms}, in gains.
 *
 * @param point g, by player
 * @param excess ε; −∞ where it has no lower bound, the point then being one of many
 * @param binding coalitions whose excess is ε wherever the optimum is reached, with their prices, which sum to one
 * @param held players held at their own value wherever the optimum is reached
 */
record LevelOptimum(double[] point, double excess, List<Weighted> binding, List<CoalitionSet> held) {}
