package org.isim.model.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.isim.model.accounts.Year;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;

/**
 * Trade across borders by origin, destination and product, in money, a flow between members as it is paid for. Countries are the members
 * and, after them, the partners; what partners sell to each other is not known and counts as none. Own supply is no trade.
 */
public final class TradeFlows {
    private final int members;
    private final List<Label> countries;
    private final List<Label> products;
    private final double[][][] flow; // [o][d][i]

    public TradeFlows(Year year) {
        Economy e = year.economy();
        members = e.memberCount();
        List<Label> all = new ArrayList<>(e.members());
        all.addAll(e.partners());
        countries = List.copyOf(all);
        products = e.products();
        flow = new double[countries.size()][countries.size()][products.size()];
        for (int i = 0; i < products.size(); i++) {
            for (int r = 0; r < members; r++) {
                for (int s = 0; s < members; s++) {
                    flow[r][s][i] = r == s ? 0 : year.paid(r, s, i);
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    flow[r][members + p][i] = year.exports(r, p, i);
                    flow[members + p][r][i] = year.imports(p, r, i);
                }
            }
        }
    }

    public List<Label> countries() {
        return countries;
    }

    public List<Label> products() {
        return products;
    }

    /** The first so many countries are members. */
    public int memberCount() {
        return members;
    }

    public boolean isMember(int c) {
        return c < members;
    }

    /** Exports of product i from o to d. */
    public double flow(int o, int d, int i) {
        return flow[o][d][i];
    }

    /** Exports of all products from o to d. */
    public double flow(int o, int d) {
        double sum = 0;
        for (double ofProduct : flow[o][d]) {
            sum += ofProduct;
        }
        return sum;
    }

    /** Exports of product i from o to some countries. */
    public double exports(int o, int i, IntPredicate destinations) {
        double sum = 0;
        for (int d = 0; d < countries.size(); d++) {
            sum += destinations.test(d) ? flow[o][d][i] : 0;
        }
        return sum;
    }

    /** Exports of all products from o to some countries. */
    public double exports(int o, IntPredicate destinations) {
        double sum = 0;
        for (int i = 0; i < products.size(); i++) {
            sum += exports(o, i, destinations);
        }
        return sum;
    }

    /** Imports of product i into d from some countries. */
    public double imports(int d, int i, IntPredicate origins) {
        double sum = 0;
        for (int o = 0; o < countries.size(); o++) {
            sum += origins.test(o) ? flow[o][d][i] : 0;
        }
        return sum;
    }

    /** Imports of all products into d from some countries. */
    public double imports(int d, IntPredicate origins) {
        double sum = 0;
        for (int i = 0; i < products.size(); i++) {
            sum += imports(d, i, origins);
        }
        return sum;
    }
}
