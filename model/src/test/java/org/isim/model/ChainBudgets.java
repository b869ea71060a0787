package org.isim.model;

import org.isim.model.chain.Chain;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.isim.solver.Solution;

/**
 * What chains add to the budget of a member. Their flows are valued at the border price of the origin, that of CHAIN_STAGE; their plants earn rents; rows
 * that span members (markets, content, shares of value added) add the price times the part that is the member's own.
 */
final class ChainBudgets {
    private ChainBudgets() {}

    /** Σ_s border price × shipped out of r − Σ_o border price × shipped into r, the last product sold directly included. */
    static double unionBalance(Plan plan, int h, int r) {
        double balance = 0;
        for (int s = 0; s < plan.economy().memberCount(); s++) {
            if (s != r) {
                balance += shipped(plan, h, r, s) - shipped(plan, h, s, r);
            }
        }
        return balance;
    }

    private static double shipped(Plan plan, int h, int o, int r) {
        ChainAccounts accounts = plan.chains().get(h);
        Chain chain = accounts.chain();
        double value = 0;
        for (int j = 0; j < chain.stages().size(); j++) {
            int product = chain.stages().get(j).product();
            double sent =
                    accounts.received(j, o, r) / (1 - plan.scenario().barriers().share(o, r, product));
            if (j == chain.last()) {
                int sold = chain.sale().product();
                sent += accounts.sold(o, r) / (1 - plan.scenario().barriers().share(o, r, sold));
            }
            int row = plan.formulation().row(RowFamily.CHAIN_STAGE, h, j, o);
            value -= row < 0 ? 0 : plan.solution().price(row) * sent;
        }
        return value;
    }

    static double rents(Plan plan, int r) {
        Formulation f = plan.formulation();
        Columns c = f.columns();
        Solution s = plan.solution();
        double rents = 0;
        for (int j = 0; j < c.count(); j++) {
            if (!isOwn(c, j, r)) {
                continue;
            }
            rents += s.reducedCost(j) * s.level(j);
            for (int at = f.problem().start(j); at < f.problem().start(j + 1); at++) {
                int row = f.problem().row(at);
                switch (f.rowFamily(row)) {
                    case CHAIN_MARKET, CHAIN_CONTENT, CHAIN_SHARE_MAX, CHAIN_SHARE_MIN ->
                        rents += s.price(row) * f.problem().value(at) * s.level(j);
                    default -> {}
                }
            }
        }
        return rents;
    }

    /** Whether a column of a chain is one member's: its plants, what it sells and buys abroad. */
    private static boolean isOwn(Columns c, int j, int r) {
        ColumnFamily family = c.family(j);
        return switch (family) {
            case CHAIN_EXISTING, CHAIN_NEW -> c.index(j, 2) == r;
            case CHAIN_EXPORT -> c.index(j, 1) == r;
            case CHAIN_IMPORT -> c.index(j, 3) == r;
            default -> false;
        };
    }
}
