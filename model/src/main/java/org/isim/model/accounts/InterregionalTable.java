package org.isim.model.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ejml.data.DMatrixRMaj;
import org.isim.model.economy.Label;

/**
 * An interregional input–output table, immutable. Sector i of member r stands in row (and column) {@code r N + i}; the n = R N rows come
 * member by member.
 *
 * <pre>{@code
 *   x[a] = Σ_b Z[a,b] + Σ_s Y[a,s] + Σ_p E[a,p]             deliveries: sectors, final users, partners
 *   x[b] = Σ_a Z[a,b] + Σ_p M[p,b] + saving[b] + v[b]        inputs of sector b and its value added
 * }</pre>
 *
 * <p>M is bought from the partners. {@code saving} is what sector b receives without anybody having shipped it: at a barrier lower than in
 * the base year less is lost on the way. It is zero in the base year and negative where barriers rise. Final use by member, Y, has the
 * same two rows below it.
 *
 * <p>The table ends at the union's border: exports to partners count as delivered to the end, whatever becomes of them.
 *
 * <p>A sector without output uses nothing and has no coefficients: its column of A is zero, its column of L a unit vector.
 */
public final class InterregionalTable {
    private final List<Label> members;
    private final List<Label> sectors;
    private final List<Label> partners;
    private final DMatrixRMaj intermediate; // n × n
    private final Map<FinalUse, FinalUseBlock> finalUse;
    private final double[][] exports; // [p][a]
    private final double[][] imports; // [p][b]
    private final double[] saving; // [b]
    private final double[] output;
    private final double[] valueAdded;
    private final double[] employment;

    InterregionalTable(TableBuilder b) {
        members = List.copyOf(b.members);
        sectors = List.copyOf(b.sectors);
        partners = List.copyOf(b.partners);
        intermediate = b.intermediate;
        finalUse = Map.copyOf(b.finalUse);
        exports = b.exports;
        imports = b.imports;
        saving = b.saving;
        output = b.output;
        valueAdded = b.valueAdded;
        employment = b.employment;
    }

    public List<Label> members() {
        return members;
    }

    public List<Label> sectors() {
        return sectors;
    }

    public List<Label> partners() {
        return partners;
    }

    public int memberCount() {
        return members.size();
    }

    public int sectorCount() {
        return sectors.size();
    }

    public int partnerCount() {
        return partners.size();
    }

    /** n = R N. */
    public int size() {
        return output.length;
    }

    /** Row of sector i of member r. */
    public int row(int r, int i) {
        return r * sectors.size() + i;
    }

    /** Member of a row. */
    public int member(int row) {
        return row / sectors.size();
    }

    /** Sector of a row. */
    public int sector(int row) {
        return row % sectors.size();
    }

    /** Z[a,b]: deliveries of sector a to sector b. */
    public double intermediate(int a, int b) {
        return intermediate.get(a, b);
    }

    /** Final use in member s of what sector a makes. */
    public double finalUse(int a, int s, FinalUse category) {
        return block(category).made()[s][a];
    }

    /** Y[a,s]: final use in member s, all categories. */
    public double finalUse(int a, int s) {
        return finalUse(a, s, FinalUse.HOUSEHOLDS) + finalUse(a, s, FinalUse.OTHER);
    }

    /** E[a,p]: exports to partner p. */
    public double exports(int a, int p) {
        return exports[p][a];
    }

    /** f[a] = Σ_s Y[a,s] + Σ_p E[a,p]: everything that is no input of a sector. */
    public double finalDemand(int a) {
        double sum = 0;
        for (int s = 0; s < members.size(); s++) {
            sum += finalUse(a, s);
        }
        for (double[] toPartner : exports) {
            sum += toPartner[a];
        }
        return sum;
    }

    /** M[p,b]: inputs that sector b buys from partner p. */
    public double imports(int p, int b) {
        return imports[p][b];
    }

    /** What final users in member s buy from partner p. */
    public double finalImports(int p, int s, FinalUse category) {
        return block(category).imports()[p][s];
    }

    /** Inputs that sector b receives beyond what was shipped, because barriers fell. */
    public double saving(int b) {
        return saving[b];
    }

    /** The same for the final use of member s. */
    public double finalSaving(int s, FinalUse category) {
        return block(category).saving()[s];
    }

    /** Everything that final users in member s receive: from members, from partners, and saved on barriers. */
    public double received(int s, FinalUse category) {
        FinalUseBlock block = block(category);
        double sum = block.saving()[s];
        for (double made : block.made()[s]) {
            sum += made;
        }
        for (double[] fromPartner : block.imports()) {
            sum += fromPartner[s];
        }
        return sum;
    }

    private FinalUseBlock block(FinalUse category) {
        return Objects.requireNonNull(finalUse.get(category));
    }

    /** x[a]. */
    public double output(int a) {
        return output[a];
    }

    /** v[b], in money. */
    public double valueAdded(int b) {
        return valueAdded[b];
    }

    /** Persons in sector b. */
    public double employment(int b) {
        return employment[b];
    }

    /** Deliveries of sector a to other members and to partners, inputs and final goods alike. */
    public double grossExports(int a) {
        double sum = 0;
        for (int s = 0; s < members.size(); s++) {
            sum += s == member(a) ? 0 : deliveries(a, s);
        }
        for (double[] toPartner : exports) {
            sum += toPartner[a];
        }
        return sum;
    }

    /** Deliveries of sector a to member s, inputs and final goods alike. */
    public double deliveries(int a, int s) {
        double sum = finalUse(a, s);
        for (int j = 0; j < sectors.size(); j++) {
            sum += intermediate(a, row(s, j));
        }
        return sum;
    }

    /** A[a,b] = Z[a,b] / x[b], a fresh matrix. */
    public DMatrixRMaj coefficients() {
        int n = output.length;
        DMatrixRMaj a = new DMatrixRMaj(n, n);
        for (int k = 0; k < n; k++) {
            for (int b = 0; b < n; b++) {
                a.set(k, b, perUnit(intermediate.get(k, b), b));
            }
        }
        return a;
    }

    /** A quantity of sector b per unit of its output; 0 for a sector without output. */
    public double perUnit(double quantity, int b) {
        return output[b] > 0 ? quantity / output[b] : 0;
    }

    /** Largest |inputs + value added − output| over the largest output: rounding, unless the table was put together wrongly. */
    public double largestResidual() {
        double largest = 0;
        double worst = 0;
        for (int b = 0; b < output.length; b++) {
            double inputs = saving[b] + valueAdded[b];
            double deliveries = finalDemand(b);
            for (int a = 0; a < output.length; a++) {
                inputs += intermediate.get(a, b);
                deliveries += intermediate.get(b, a);
            }
            for (double[] fromPartner : imports) {
                inputs += fromPartner[b];
            }
            worst = Math.max(worst, Math.max(Math.abs(inputs - output[b]), Math.abs(deliveries - output[b])));
            largest = Math.max(largest, Math.abs(output[b]));
        }
        return largest > 0 ? worst / largest : worst;
    }
}
