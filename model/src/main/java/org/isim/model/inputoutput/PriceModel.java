package org.isim.model.inputoutput;

import org.isim.model.accounts.FinalUse;
import org.isim.model.accounts.InterregionalTable;

/**
 * Prices follow costs: p′ = p′A + c′, c the primary cost per unit of output, value added, imports and what barriers save. All prices of the
 * year are 1, so a change of cost Δc changes them by
 *
 * <pre>{@code
 *   Δp′ = Δc′ L
 *   Δp[b] = Δ L[k,b] / L[k,k]     where the price of sector k is set and moves by Δ
 * }</pre>
 *
 * <p>Quantities and coefficients stay, everybody passes costs on in full. The price of a sector without output does not move.
 */
public final class PriceModel {
    private final InterregionalTable table;
    private final Leontief leontief;

    public PriceModel(InterregionalTable table, Leontief leontief) {
        this.table = table;
        this.leontief = leontief;
    }

    /** p′ = c′L: 1 for every sector with output. */
    public double[] prices() {
        double[] cost = new double[table.size()];
        for (int b = 0; b < cost.length; b++) {
            cost[b] = table.perUnit(table.valueAdded(b) + table.saving(b) + imports(b), b);
        }
        return leontief.content(cost);
    }

    private double imports(int b) {
        double sum = 0;
        for (int p = 0; p < table.partnerCount(); p++) {
            sum += table.imports(p, b);
        }
        return sum;
    }

    /** Δp where everything bought from all partners changes by a fraction of its price. */
    public double[] ofImports(double change) {
        double[] cost = new double[table.size()];
        for (int b = 0; b < cost.length; b++) {
            cost[b] = change * table.perUnit(imports(b), b);
        }
        return leontief.content(cost);
    }

    /** Δp where value added per unit changes by a fraction of itself in every sector of member r. */
    public double[] ofValueAdded(int r, double change) {
        double[] cost = new double[table.size()];
        for (int b = 0; b < cost.length; b++) {
            cost[b] = table.member(b) == r ? change * table.perUnit(table.valueAdded(b), b) : 0;
        }
        return leontief.content(cost);
    }

    /** Δp where the price of sector k is set by others and changes by a fraction. */
    public double[] ofSector(int k, double change) {
        double[] unit = new double[table.size()];
        unit[k] = 1;
        double[] row = leontief.content(unit);
        double own = row[k];
        for (int b = 0; b < row.length; b++) {
            row[b] *= change / own;
        }
        return row;
    }

    /**
     * Change of the price of what households of member s consume; 0 where they consume nothing.
     *
     * @param change Δp of the sectors
     * @param imported Δp of what is bought from partners
     */
    public double ofConsumption(int s, double[] change, double imported) {
        double total = table.received(s, FinalUse.HOUSEHOLDS);
        double sum = 0;
        for (int a = 0; a < change.length; a++) {
            sum += change[a] * table.finalUse(a, s, FinalUse.HOUSEHOLDS);
        }
        for (int p = 0; p < table.partnerCount(); p++) {
            sum += imported * table.finalImports(p, s, FinalUse.HOUSEHOLDS);
        }
        return total > 0 ? sum / total : 0;
    }
}
