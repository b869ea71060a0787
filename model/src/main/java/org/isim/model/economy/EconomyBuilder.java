package org.isim.model.economy;

import java.util.Arrays;
import java.util.List;

/**
 * Collects the numbers of an {@link Economy}. Everything not set is zero, but capacity, which is base output unless set, and
 * labour, which is base employment unless set.
 */
public final class EconomyBuilder {
    final List<Label> members;
    final List<Label> products;
    final List<Label> partners;
    final List<List<Activity>> activities;
    final int[] activityOffset;
    final double[][] coefficient;
    final double[] output;
    final double[] capacity;
    final double[] employment;
    final double[] labourPerUnit;
    final double[] labour;
    final double[] household;
    final double[] other;
    final double[] flow;
    final double[] barrier;
    final double[] imports;
    final double[] exports;

    /** An economy with one activity per product. */
    public static EconomyBuilder onePerProduct(List<Label> members, List<Label> products, List<Label> partners) {
        List<Activity> own = java.util.stream.IntStream.range(0, products.size())
                .mapToObj(i -> new Activity(products.get(i).code(), i))
                .toList();
        return new EconomyBuilder(members, products, partners, java.util.Collections.nCopies(members.size(), own));
    }

    public EconomyBuilder(
            List<Label> members, List<Label> products, List<Label> partners, List<List<Activity>> activities) {
        if (activities.size() != members.size()) {
            throw new IllegalArgumentException(
                    activities.size() + " lists of activities for " + members.size() + " members");
        }
        this.members = members;
        this.products = products;
        this.partners = partners;
        this.activities = activities;
        int memberCount = members.size();
        int productCount = products.size();
        activityOffset = new int[memberCount + 1];
        coefficient = new double[memberCount][];
        for (int r = 0; r < memberCount; r++) {
            activityOffset[r + 1] = activityOffset[r] + activities.get(r).size();
            coefficient[r] = new double[productCount * activities.get(r).size()];
        }
        int all = activityOffset[memberCount];
        output = new double[all];
        capacity = unset(all);
        employment = new double[all];
        labourPerUnit = unset(all);
        labour = unset(memberCount);
        household = new double[memberCount * productCount];
        other = new double[memberCount * productCount];
        flow = new double[memberCount * memberCount * productCount];
        barrier = new double[memberCount * memberCount * productCount];
        imports = new double[partners.size() * memberCount * productCount];
        exports = new double[memberCount * partners.size() * productCount];
    }

    /** A builder that starts from the numbers of an economy. */
    public static EconomyBuilder from(Economy e) {
        EconomyBuilder b = new EconomyBuilder(
                e.members(),
                e.products(),
                e.partners(),
                java.util.stream.IntStream.range(0, e.memberCount())
                        .mapToObj(e::activities)
                        .toList());
        for (int r = 0; r < e.memberCount(); r++) {
            b.labour(r, e.labour(r));
            for (int k = 0; k < e.activityCount(r); k++) {
                b.output(r, k, e.output(r, k)).capacity(r, k, e.capacity(r, k));
                b.employment(r, k, e.employment(r, k)).labourPerUnit(r, k, e.labourPerUnit(r, k));
                for (int i = 0; i < e.productCount(); i++) {
                    b.coefficient(r, i, k, e.coefficient(r, i, k));
                }
            }
            for (int i = 0; i < e.productCount(); i++) {
                b.household(r, i, e.household(r, i)).otherFinalUse(r, i, e.otherFinalUse(r, i));
                for (int o = 0; o < e.memberCount(); o++) {
                    b.flow(o, r, i, e.flow(o, r, i)).barrier(o, r, i, e.barrier(o, r, i));
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    b.imports(p, r, i, e.imports(p, r, i)).exports(r, p, i, e.exports(r, p, i));
                }
            }
        }
        return b;
    }

    public EconomyBuilder coefficient(int r, int i, int k, double a) {
        coefficient[r][i * activities.get(r).size() + k] = finite(a);
        return this;
    }

    public EconomyBuilder output(int r, int k, double x) {
        output[activityOffset[r] + k] = finite(x);
        return this;
    }

    public EconomyBuilder capacity(int r, int k, double x) {
        capacity[activityOffset[r] + k] = finite(x);
        return this;
    }

    public EconomyBuilder employment(int r, int k, double persons) {
        employment[activityOffset[r] + k] = finite(persons);
        return this;
    }

    /** Labour per unit; where not set it is employment / output. */
    public EconomyBuilder labourPerUnit(int r, int k, double persons) {
        labourPerUnit[activityOffset[r] + k] = finite(persons);
        return this;
    }

    public EconomyBuilder labour(int r, double persons) {
        labour[r] = finite(persons);
        return this;
    }

    public EconomyBuilder household(int r, int i, double value) {
        household[r * products.size() + i] = finite(value);
        return this;
    }

    public EconomyBuilder otherFinalUse(int r, int i, double value) {
        other[r * products.size() + i] = finite(value);
        return this;
    }

    public EconomyBuilder flow(int o, int r, int i, double value) {
        flow[(o * members.size() + r) * products.size() + i] = finite(value);
        return this;
    }

    public EconomyBuilder barrier(int o, int r, int i, double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("barrier " + share + " is not in [0, 1)");
        }
        barrier[(o * members.size() + r) * products.size() + i] = share;
        return this;
    }

    public EconomyBuilder imports(int p, int r, int i, double value) {
        imports[(p * members.size() + r) * products.size() + i] = finite(value);
        return this;
    }

    public EconomyBuilder exports(int r, int p, int i, double value) {
        exports[(r * partners.size() + p) * products.size() + i] = finite(value);
        return this;
    }

    public Economy build() {
        for (int r = 0; r < members.size(); r++) {
            double persons = 0;
            for (int n = activityOffset[r]; n < activityOffset[r + 1]; n++) {
                persons += employment[n];
                if (Double.isNaN(capacity[n])) {
                    capacity[n] = output[n];
                }
                if (Double.isNaN(labourPerUnit[n])) {
                    labourPerUnit[n] = output[n] > 0 ? employment[n] / output[n] : 0;
                }
            }
            if (Double.isNaN(labour[r])) {
                labour[r] = persons;
            }
        }
        return new Economy(this);
    }

    private static double[] unset(int n) {
        double[] values = new double[n];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a finite number: " + value);
        }
        return value;
    }
}
