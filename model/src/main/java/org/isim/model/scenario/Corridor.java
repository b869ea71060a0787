package org.isim.model.scenario;

/**
 * Labour that may work in another member. A migrant works with the technique of the destination, is paid a share of what a person there
 * adds in value, spends a part of that where he works on the destination's consumption basket, and sends the rest home.
 *
 * @param from member the labour comes from
 * @param to member it works in, another one
 * @param most share of the labour of {@code from} that may go, its reserve included
 * @param productivity of a migrant, as a share of a person of the destination
 * @param wage share of base value added per person of the destination, per unit of productivity
 * @param spentThere share of the wage spent where it is earned; the rest goes home and is settled in the payments of both
 */
public record Corridor(int from, int to, double most, double productivity, double wage, double spentThere) {}
