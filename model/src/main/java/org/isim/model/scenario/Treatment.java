package org.isim.model.scenario;

import org.isim.model.economy.Economy;

/**
 * What a coalition is: what members outside it are to it, what its trade may look like, and what it must provide. Under {@link Outsiders#CUT} and
 * {@link Bands#FREE} two coalitions together can do what each can alone, so that the game is superadditive; otherwise that is to be looked at.
 *
 * @param outsiders what the others are to it
 * @param barrier [i] barrier of third countries
 * @param bands of every coalition, that of all members included
 * @param openLinks ψ where bands are free
 * @param fixedUseScales whether government, investment and stocks are multiplied by the living standard
 */
public record Treatment(Outsiders outsiders, double[] barrier, Bands bands, double openLinks, boolean fixedUseScales) {

    /** ψ where nothing else is said: lower, some members of the union studied first could not meet their fixed uses alone. */
    public static final double OPEN_LINKS = 0.3;

    /** The treatment of coalitions where a scenario says nothing. */
    public static Treatment standard(Economy e) {
        return new Treatment(Outsiders.THIRD_COUNTRY, new double[e.productCount()], Bands.FREE, OPEN_LINKS, false);
    }

    public Treatment with(Outsiders other) {
        return new Treatment(other, barrier, bands, openLinks, fixedUseScales);
    }

    public Treatment with(Bands other) {
        return new Treatment(outsiders, barrier, other, openLinks, fixedUseScales);
    }

    public Treatment withOpenLinks(double share) {
        return new Treatment(outsiders, barrier, bands, share, fixedUseScales);
    }

    public Treatment withFixedUseScaling(boolean scales) {
        return new Treatment(outsiders, barrier, bands, openLinks, scales);
    }

    /**
     * A coalition under this treatment; all members give the union as it is treated in the game.
     *
     * @param of indices of the members, ascending
     */
    public Coalition coalition(Economy e, Scenario s, int... of) {
        Coalition some = Coalition.of(e, s, of, outsiders, barrier);
        return new Coalition(some.economy(), treated(some.economy(), some.scenario()));
    }

    /** The members named, with the room and the bands that the scenario has, whatever those of the game are. */
    public Coalition withOwnBands(Economy e, Scenario s, int... of) {
        return Coalition.of(e, s, of, outsiders, barrier);
    }

    private Scenario treated(Economy e, Scenario s) {
        Conditions conditions = s.conditions().withFixedUseScaling(fixedUseScales);
        if (s.payments() == Payments.FREE) {
            conditions = withTotalBalance(e, conditions);
        }
        return s.with(conditions)
                .with(
                        bands == Bands.FREE
                                ? s.room().withBands(Bands.FREE).withOpenLinks(openLinks)
                                : s.room().withBands(bands));
    }

    /** Every member earns its total balance of the base year in every coalition; otherwise leaving would change what must be earned. */
    private static Conditions withTotalBalance(Economy e, Conditions c) {
        double[] factor = c.balanceFactors();
        double[] added = c.balanceAdded();
        for (int r = 0; r < added.length; r++) {
            added[r] += factor[r] * e.unionBalance(r);
        }
        return c.withBalance(factor, added);
    }
}
