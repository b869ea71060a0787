package org.isim.model.accounts;

import org.isim.model.economy.Economy;

/**
 * Puts the table of a year together. All users of a product in a member buy it from the same suppliers in the same proportions, as the
 * model's SOURCING rows say:
 *
 * <pre>{@code
 *   Z[(o,i),(s,j)] = u[o,s,i] w[s,i,j],   w[s,i,j] = Σ_{k: i(k)=j} a[s,i,k] x[s,k],   u[o,s,i] = shipped[o,s,i] / q[s,i]
 *   M[p,(s,j)]     = Σ_i m[p,s,i] / q[s,i] w[s,i,j],                                 q = Σ_o received + Σ_p m
 *   Y[(o,i),s]     = u[o,s,i] (q[s,i] − Σ_j w[s,i,j])                                  households first, the rest is other use
 * }</pre>
 *
 * <p>Activities of one product are added up. A product of which nothing is supplied counts as the member's own: a use of it is then met
 * from its stocks. What is made and not delivered goes into the member's own stocks.
 */
final class TableOfYear {
    private final Year year;
    private final Economy e;
    private final TableBuilder b;

    TableOfYear(Year year) {
        this.year = year;
        this.e = year.economy();
        this.b = new TableBuilder(e.members(), e.products(), e.partners());
    }

    InterregionalTable table() {
        for (int s = 0; s < e.memberCount(); s++) {
            double[][] inputs = inputs(s);
            for (int i = 0; i < e.productCount(); i++) {
                supply(s, i, inputs[i]);
            }
        }
        for (int r = 0; r < e.memberCount(); r++) {
            deliver(r);
        }
        return b.build();
    }

    /** w[s,i,j], by i and j. */
    private double[][] inputs(int s) {
        double[][] inputs = new double[e.productCount()][e.productCount()];
        for (int k = 0; k < e.activityCount(s); k++) {
            double x = year.activity(s, k);
            for (int i = 0; i < inputs.length; i++) {
                inputs[i][e.product(s, k)] += e.coefficient(s, i, k) * x;
            }
        }
        return inputs;
    }

    /** Spreads what member s uses of product i over its suppliers. */
    private void supply(int s, int i, double[] inputs) {
        double q = 0;
        for (int o = 0; o < e.memberCount(); o++) {
            q += year.received(o, s, i);
        }
        for (int p = 0; p < e.partnerCount(); p++) {
            q += year.imports(p, s, i);
        }
        double household = year.household(s, i);
        double other = q - household;
        for (double input : inputs) {
            other -= input;
        }
        for (int o = 0; o < e.memberCount(); o++) {
            double shipped = q > 0 ? year.shipped(o, s, i) / q : (o == s ? 1 : 0);
            double saved = q > 0 ? (year.received(o, s, i) - year.shipped(o, s, i)) / q : 0;
            if (shipped != 0 || saved != 0) {
                from(b.row(o, i), shipped, s, inputs, household, other);
                save(saved, s, inputs, household, other);
            }
        }
        for (int p = 0; p < e.partnerCount(); p++) {
            double share = q > 0 ? year.imports(p, s, i) / q : 0;
            for (int j = 0; j < inputs.length; j++) {
                b.imports[p][b.row(s, j)] += share * inputs[j];
            }
            b.block(FinalUse.HOUSEHOLDS).imports()[p][s] += share * household;
            b.block(FinalUse.OTHER).imports()[p][s] += share * other;
        }
    }

    private void from(int a, double share, int s, double[] inputs, double household, double other) {
        for (int j = 0; j < inputs.length; j++) {
            b.intermediate.add(a, b.row(s, j), share * inputs[j]);
        }
        b.block(FinalUse.HOUSEHOLDS).made()[s][a] += share * household;
        b.block(FinalUse.OTHER).made()[s][a] += share * other;
    }

    private void save(double share, int s, double[] inputs, double household, double other) {
        for (int j = 0; j < inputs.length; j++) {
            b.saving[b.row(s, j)] += share * inputs[j];
        }
        b.block(FinalUse.HOUSEHOLDS).saving()[s] += share * household;
        b.block(FinalUse.OTHER).saving()[s] += share * other;
    }

    /** Exports, employment, and what is made beyond all deliveries. */
    private void deliver(int r) {
        double[] left = new double[e.productCount()];
        for (int k = 0; k < e.activityCount(r); k++) {
            double x = year.activity(r, k);
            left[e.product(r, k)] += x;
            b.employment[b.row(r, e.product(r, k))] += e.labourPerUnit(r, k) * x;
        }
        for (int i = 0; i < left.length; i++) {
            for (int s = 0; s < e.memberCount(); s++) {
                left[i] -= year.shipped(r, s, i);
            }
            for (int p = 0; p < e.partnerCount(); p++) {
                double exports = year.exports(r, p, i);
                b.exports[p][b.row(r, i)] = exports;
                left[i] -= exports;
            }
            b.block(FinalUse.OTHER).made()[r][b.row(r, i)] += left[i];
        }
    }
}
