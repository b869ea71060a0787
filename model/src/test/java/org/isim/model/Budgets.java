package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.isim.model.economy.Economy;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.Plan;
import org.isim.solver.Solution;

/**
 * The budget of each member (model.md 4, 7.4). With flows valued at the border price of the origin,
 *
 * <pre>{@code
 *   union balance of r = rents of r − p·ḡ − p·c̄ z − μ[r]·(external balance)
 * }</pre>
 *
 * where p are the USE prices and rents those of capacity, labour, export floors and the bounds of steps. It holds as it stands under free payments
 * and the total, where no row spans two members.
 */
public final class Budgets {
    /** Of what a member trades or earns at the model's prices. */
    private static final double RELATIVE = 1e-7;

    /** For a member that trades and earns next to nothing. */
    private static final double ABSOLUTE = 1e-9;

    private Budgets() {}

    /** Asserts it for every member. */
    public static void assertEachMemberSpendsItsIncome(Plan plan) {
        Economy e = plan.economy();
        for (int r = 0; r < e.memberCount(); r++) {
            double trade = 0;
            double unionBalance = 0;
            for (int o = 0; o < e.memberCount(); o++) {
                for (int i = 0; o != r && i < e.productCount(); i++) {
                    double sold = border(plan, r, i) * plan.shipped(r, o, i);
                    double bought = border(plan, o, i) * plan.shipped(o, r, i);
                    unionBalance += sold - bought;
                    trade += sold + bought;
                }
            }
            for (int h = 0; h < plan.chains().size(); h++) {
                double balance = ChainBudgets.unionBalance(plan, h, r);
                unionBalance += balance;
                trade += Math.abs(balance);
            }
            double rents = rents(plan, r) + ChainBudgets.rents(plan, r);
            double scale = Math.max(trade, rents);
            assertThat(unionBalance)
                    .as("union balance of %s", e.members().get(r).code())
                    .isCloseTo(rents - spending(plan, r), within(RELATIVE * scale + ABSOLUTE));
        }
    }

    /** Producer price at the origin: − price of OUTPUT, since one unit more to deliver costs that much. */
    private static double border(Plan plan, int o, int i) {
        return -plan.solution().price(plan.formulation().row(RowFamily.OUTPUT, o, i));
    }

    private static double rents(Plan plan, int r) {
        Formulation f = plan.formulation();
        Solution s = plan.solution();
        double rents = 0;
        for (int row = 0; row < f.problem().rows(); row++) {
            boolean own = f.rowIndex(row, 0) == r;
            switch (f.rowFamily(row)) {
                case CAPACITY, LABOUR, EXPORT_MIN -> rents += own ? s.price(row) * s.activity(row) : 0;
                default -> {}
            }
        }
        for (int j = 0; j < f.columns().count(); j++) {
            boolean importStep =
                    f.columns().family(j) == ColumnFamily.IMPORT && f.columns().index(j, 1) == r;
            boolean exportStep =
                    f.columns().family(j) == ColumnFamily.EXPORT && f.columns().index(j, 0) == r;
            if (importStep || exportStep) {
                rents += s.reducedCost(j) * s.level(j);
            }
        }
        return rents;
    }

    /** p·(ḡ + c̄ z) + μ·(external balance), less the objective's own weight on z, which is what p·c̄ z is worth. */
    private static double spending(Plan plan, int r) {
        Economy e = plan.economy();
        Formulation f = plan.formulation();
        double spent = 0;
        for (int i = 0; i < e.productCount(); i++) {
            double p = -plan.solution().price(f.row(RowFamily.USE, r, i));
            spent += p * (e.otherFinalUse(r, i) + e.household(r, i) * plan.livingStandard(r));
        }
        int payments = f.row(RowFamily.PAYMENTS, r);
        return spent - plan.solution().price(payments) * plan.externalBalanceAtWorldPrices(r);
    }
}
