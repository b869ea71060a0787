package org.isim.model.accounts;

import org.isim.model.economy.Economy;

/**
 * What a member earns and what that buys, in money at base prices (real gross domestic income: System of National
 * Accounts 2008, chapter 15).
 *
 * <pre>{@code
 *   gdp    = Σ_k v[r,k] x[r,k]
 *   income = final use − haulage + Σ_{s≠r} paid[r,s] − Σ_{s≠r} paid[s,r] + external balance at world prices + union income
 *          = gdp + barriers + worldPrices − haulage + unionIncome
 * }</pre>
 *
 * <p>The two sides of the second line agree because uses, supply and deliveries balance. In the base year income is GDP.
 *
 * @param gdp value added at base prices: the volume of what is produced
 * @param barriers received less paid for, on purchases from members, and paid for less shipped, on sales to them
 * @param worldPrices what world prices off the base prices add to the external balance: dearer imports and cheaper exports take away
 * @param haulage transport service beyond the base year's that its purchases take
 * @param unionIncome wages and returns from other members, net
 * @param finalUse households and other final use, transport among it
 * @param income real income: what can be used or lent at the balance of payments that is
 */
public record RealIncome(
        double gdp,
        double barriers,
        double worldPrices,
        double haulage,
        double unionIncome,
        double finalUse,
        double income) {

    /** Of member r. */
    public static RealIncome of(Year year, int r) {
        Economy e = year.economy();
        double gdp = 0;
        for (int k = 0; k < e.activityCount(r); k++) {
            gdp += e.valueAddedPerUnit(r, k) * year.activity(r, k);
        }
        double finalUse = gdp;
        double barriers = 0;
        double external = 0;
        for (int i = 0; i < e.productCount(); i++) {
            for (int p = 0; p < e.partnerCount(); p++) {
                external += year.exports(r, p, i) - year.imports(p, r, i);
            }
            for (int s = 0; s < e.memberCount(); s++) {
                finalUse += year.received(s, r, i) - year.shipped(r, s, i);
                if (s != r) {
                    barriers += year.received(s, r, i) - year.paid(s, r, i);
                    barriers += year.paid(r, s, i) - year.shipped(r, s, i);
                }
            }
        }
        double worldPrices = year.externalBalanceAtWorldPrices(r) - external;
        double haulage = year.haulage(r);
        double income = gdp + barriers + worldPrices - haulage + year.unionIncome(r);
        return new RealIncome(gdp, barriers, worldPrices, haulage, year.unionIncome(r), finalUse - external, income);
    }
}
