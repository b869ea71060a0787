package org.isim.model.inputoutput;

import org.ejml.data.DMatrixRMaj;
import org.isim.model.accounts.InterregionalTable;

/**
 * Where the output that a member's final demand asks for is made (Miller and Blair §3.3). For a unit of final demand for sector b of
 * member s
 *
 * <pre>{@code
 *   own        Σ_{a∈s} (I − A_ss)⁻¹[a,b]                  through the member's own inputs
 *   feedback   Σ_{a∈s} (L_ss − (I − A_ss)⁻¹)[a,b]          what others, supplying it, buy back
 *   spillover  Σ_{a∉s} L[a,b]                              made by the others
 * }</pre>
 *
 * <p>and the three sum to the output multiplier.
 */
public final class Spillovers {
    private final InterregionalTable table;
    private final double[][] inMember; // [r][b]
    private final double[] own; // [b]

    public Spillovers(InterregionalTable table, Leontief leontief) {
        this.table = table;
        int members = table.memberCount();
        inMember = new double[members][];
        own = new double[table.size()];
        for (int r = 0; r < members; r++) {
            double[] unit = new double[table.size()];
            for (int i = 0; i < table.sectorCount(); i++) {
                unit[table.row(r, i)] = 1;
            }
            inMember[r] = leontief.content(unit);
            double[] alone = ofMember(table, r).content(ones(table.sectorCount()));
            System.arraycopy(alone, 0, own, table.row(r, 0), alone.length);
        }
    }

    /** (I − A_rr)⁻¹: member r on its own. */
    public static Leontief ofMember(InterregionalTable table, int r) {
        int n = table.sectorCount();
        DMatrixRMaj a = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int b = table.row(r, j);
                a.set(i, j, table.perUnit(table.intermediate(table.row(r, i), b), b));
            }
        }
        Leontief alone = Leontief.of(a);
        if (alone == null) {
            throw new ArithmeticException("a part of a table that can deliver can deliver");
        }
        return alone;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** Output in member r per unit of final demand for sector b. */
    public double inMember(int r, int b) {
        return inMember[r][b];
    }

    public double own(int b) {
        return own[b];
    }

    public double feedback(int b) {
        return inMember[table.member(b)][b] - own[b];
    }

    public double spillover(int b) {
        double sum = 0;
        for (int r = 0; r < inMember.length; r++) {
            sum += r == table.member(b) ? 0 : inMember[r][b];
        }
        return sum;
    }

    /** Output in member r per unit of the final demand there is for what member s makes; 0 where there is none. */
    public double inMemberPerUnitOf(int r, int s) {
        double output = 0;
        double demand = 0;
        for (int i = 0; i < table.sectorCount(); i++) {
            int b = table.row(s, i);
            output += inMember[r][b] * table.finalDemand(b);
            demand += table.finalDemand(b);
        }
        return demand > 0 ? output / demand : 0;
    }
}
