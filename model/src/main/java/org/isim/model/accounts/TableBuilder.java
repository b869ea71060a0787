package org.isim.model.accounts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import org.isim.model.economy.Label;

/**
 * Collects the numbers of an {@link InterregionalTable}. Everything not set is zero. Output is what is delivered, value added what the
 * inputs leave of it, so both balances hold whatever is set.
 */
public final class TableBuilder {
    final List<Label> members;
    final List<Label> sectors;
    final List<Label> partners;
    final DMatrixRMaj intermediate;
    final Map<FinalUse, FinalUseBlock> finalUse = new EnumMap<>(FinalUse.class);
    final double[][] exports;
    final double[][] imports;
    final double[] saving;
    final double[] output;
    final double[] valueAdded;
    final double[] employment;

    public TableBuilder(List<Label> members, List<Label> sectors, List<Label> partners) {
        this.members = members;
        this.sectors = sectors;
        this.partners = partners;
        int n = members.size() * sectors.size();
        intermediate = new DMatrixRMaj(n, n);
        for (FinalUse category : FinalUse.values()) {
            finalUse.put(category, new FinalUseBlock(members.size(), sectors.size(), partners.size()));
        }
        exports = new double[partners.size()][n];
        imports = new double[partners.size()][n];
        saving = new double[n];
        output = new double[n];
        valueAdded = new double[n];
        employment = new double[n];
    }

    /** The table of a base year or a plan. */
    public static InterregionalTable of(Year year) {
        return new TableOfYear(year).table();
    }

    /** Z[a,b]; not negative. */
    public TableBuilder intermediate(int a, int b, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("inputs are not negative, found " + value);
        }
        intermediate.set(a, b, value);
        return this;
    }

    FinalUseBlock block(FinalUse category) {
        return Objects.requireNonNull(finalUse.get(category));
    }

    /** Row of sector i of member r. */
    public int row(int r, int i) {
        return r * sectors.size() + i;
    }

    public TableBuilder finalUse(int a, int s, FinalUse category, double value) {
        block(category).made()[s][a] = finite(value);
        return this;
    }

    public TableBuilder exports(int a, int p, double value) {
        exports[p][a] = finite(value);
        return this;
    }

    public TableBuilder imports(int p, int b, double value) {
        imports[p][b] = finite(value);
        return this;
    }

    public TableBuilder finalImports(int p, int s, FinalUse category, double value) {
        block(category).imports()[p][s] = finite(value);
        return this;
    }

    public TableBuilder employment(int b, double persons) {
        employment[b] = finite(persons);
        return this;
    }

    /**
     * @throws IllegalArgumentException where a sector uses inputs without making anything
     */
    public InterregionalTable build() {
        for (int a = 0; a < output.length; a++) {
            double sum = 0;
            for (int b = 0; b < output.length; b++) {
                sum += intermediate.get(a, b);
            }
            for (FinalUseBlock category : finalUse.values()) {
                for (double[] of : category.made()) {
                    sum += of[a];
                }
            }
            for (double[] toPartner : exports) {
                sum += toPartner[a];
            }
            output[a] = sum;
        }
        for (int b = 0; b < output.length; b++) {
            double inputs = saving[b];
            for (int a = 0; a < output.length; a++) {
                inputs += intermediate.get(a, b);
            }
            for (double[] fromPartner : imports) {
                inputs += fromPartner[b];
            }
            if (!(output[b] > 0) && inputs != 0) {
                throw new IllegalArgumentException("sector " + b + " uses " + inputs + " and makes " + output[b]);
            }
            valueAdded[b] = output[b] - inputs;
        }
        return new InterregionalTable(this);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return value;
    }
}
