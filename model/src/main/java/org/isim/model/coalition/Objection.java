package org.isim.model.coalition;

import org.isim.model.games.CoalitionSet;

/**
 * How much better every member of a coalition could live without the others than under a solution.
 *
 * @param coalition its members
 * @param gain the largest t for which it alone can give every member (1 + t) z[r]; negative where it is held together by what the others give
 * @param bound that no plan of the coalition exceeds: the gain and what its certificate leaves open
 */
public record Objection(CoalitionSet coalition, double gain, double bound) {}
