package org.isim.model.chain;

/**
 * What the members agree on for a chain. Shares are of its value added, all stages together.
 *
 * @param content least share of the union in the value of the last product: what is bought from partners, directly or within the inputs, is at most
 *     the rest; 0: none
 * @param largestShare most that one member may have; 1: any
 * @param leastShare [r] least that a member has; 0: none
 * @param leastMembers number of members that take part, each with at least {@code participation}; 0 or 1: any
 * @param participation least share of a member that counts as taking part
 */
public record Rules(double content, double largestShare, double[] leastShare, int leastMembers, double participation) {

    /** No rule. */
    public static Rules none(int members) {
        return new Rules(0, 1, new double[members], 0, 0);
    }

    public boolean countMembers() {
        return leastMembers > 1;
    }
}
