package org.isim.model.economy;

import java.util.List;

/**
 * The base year of a union: tables, trade and resources of its members, immutable. Money is in one currency unit a year at base
 * prices, labour in one unit of persons.
 *
 * <p>Letters and index order follow the literature: r, s members (index 0 … R−1), o an origin among the members (o = r: domestic),
 * p external partners, i products, k activities of a member. A balanced economy satisfies
 *
 * <pre>{@code
 *   q̄[r,i] = Σ_k a[r,i,k] x̄[r,k] + c̄[r,i] + ḡ[r,i]                 (uses)
 *   q̄[r,i] = Σ_o t̄[o,r,i] + Σ_p m̄[p,r,i]                            (sources)
 *   Σ_{k: i(k)=i} x̄[r,k] = Σ_s t̄[r,s,i] + Σ_p ē[r,p,i]             (deliveries)
 * }</pre>
 *
 * <p>{@link EconomyChecks} says by how much one does not.
 */
public final class Economy {
    private final List<Label> members;
    private final List<Label> products;
    private final List<Label> partners;
    private final List<List<Activity>> activities;
    private final int[] activityOffset;
    private final double[][] coefficient; // [r][i * K(r) + k]
    private final double[] output; // activityOffset[r] + k
    private final double[] capacity;
    private final double[] employment;
    private final double[] labourPerUnit;
    private final double[] labour; // r
    private final double[] household; // r * N + i
    private final double[] other;
    private final double[] flow; // (o * R + r) * N + i
    private final double[] barrier;
    private final double[] imports; // (p * R + r) * N + i
    private final double[] exports; // (r * P + p) * N + i

    Economy(EconomyBuilder b) {
        members = List.copyOf(b.members);
        products = List.copyOf(b.products);
        partners = List.copyOf(b.partners);
        activities = b.activities.stream().map(List::copyOf).toList();
        activityOffset = b.activityOffset.clone();
        coefficient = new double[members.size()][];
        for (int r = 0; r < coefficient.length; r++) {
            coefficient[r] = b.coefficient[r].clone();
        }
        output = b.output.clone();
        capacity = b.capacity.clone();
        employment = b.employment.clone();
        labourPerUnit = b.labourPerUnit.clone();
        labour = b.labour.clone();
        household = b.household.clone();
        other = b.other.clone();
        flow = b.flow.clone();
        barrier = b.barrier.clone();
        imports = b.imports.clone();
        exports = b.exports.clone();
    }

    public List<Label> members() {
        return members;
    }

    public List<Label> products() {
        return products;
    }

    public List<Label> partners() {
        return partners;
    }

    /** Activities of member r. */
    public List<Activity> activities(int r) {
        return activities.get(r);
    }

    public int memberCount() {
        return members.size();
    }

    public int productCount() {
        return products.size();
    }

    public int partnerCount() {
        return partners.size();
    }

    public int activityCount(int r) {
        return activities.get(r).size();
    }

    /** i(k): the product that activity k of member r makes. */
    public int product(int r, int k) {
        return activities.get(r).get(k).product();
    }

    /** a[r,i,k]: units of composite product i used per unit of activity k. */
    public double coefficient(int r, int i, int k) {
        return coefficient[r][i * activityCount(r) + k];
    }

    /** x̄[r,k]: base output; zero for a technique not in use. */
    public double output(int r, int k) {
        return output[activityOffset[r] + k];
    }

    /** Capacity of activity k before any reserve; not below base output. */
    public double capacity(int r, int k) {
        return capacity[activityOffset[r] + k];
    }

    /** Persons in activity k in the base year. */
    public double employment(int r, int k) {
        return employment[activityOffset[r] + k];
    }

    /** ℓ[r,k]: labour per unit of activity k. */
    public double labourPerUnit(int r, int k) {
        return labourPerUnit[activityOffset[r] + k];
    }

    /** L[r]: labour available before any reserve. */
    public double labour(int r) {
        return labour[r];
    }

    /** c̄[r,i]: base household consumption. */
    public double household(int r, int i) {
        return household[r * products.size() + i];
    }

    /** C[r] = Σ_i c̄[r,i]. */
    public double household(int r) {
        double sum = 0;
        for (int i = 0; i < products.size(); i++) {
            sum += household(r, i);
        }
        return sum;
    }

    /** ḡ[r,i]: other base final use: government, investment, stocks. May be negative where stocks were drawn down. */
    public double otherFinalUse(int r, int i) {
        return other[r * products.size() + i];
    }

    /**
     * min_s C[s] / C[r]: a living standard's unit in which the same number is the same money for every member, so that what one gives up cannot
     * be large for another. Members without consumption are left out; at most 1.
     */
    public double smallestHouseholdOver(int r) {
        double own = household(r);
        double smallest = own;
        for (int s = 0; s < members.size(); s++) {
            double other = household(s);
            smallest = other > 0 ? Math.min(smallest, other) : smallest;
        }
        return own > 0 ? smallest / own : 1;
    }

    /** t̄[o,r,i]: base flow of product i from member o into member r. */
    public double flow(int o, int r, int i) {
        return flow[(o * members.size() + r) * products.size() + i];
    }

    /** m̄[p,r,i]: base imports of product i by member r from partner p. */
    public double imports(int p, int r, int i) {
        return imports[(p * members.size() + r) * products.size() + i];
    }

    /** ē[r,p,i]: base exports of product i by member r to partner p. */
    public double exports(int r, int p, int i) {
        return exports[(r * partners.size() + p) * products.size() + i];
    }

    /** β⁰[o,r,i]: share of the good lost on the way from o to r in the base year, 0 ≤ β⁰ &lt; 1. */
    public double barrier(int o, int r, int i) {
        return barrier[(o * members.size() + r) * products.size() + i];
    }

    /** q̄[r,i] = Σ_o t̄[o,r,i] + Σ_p m̄[p,r,i]: base absorption. */
    public double absorption(int r, int i) {
        double sum = 0;
        for (int o = 0; o < members.size(); o++) {
            sum += flow(o, r, i);
        }
        for (int p = 0; p < partners.size(); p++) {
            sum += imports(p, r, i);
        }
        return sum;
    }

    /** v[r,k] = 1 − Σ_i a[r,i,k]: value added per unit of activity at base prices. */
    public double valueAddedPerUnit(int r, int k) {
        double v = 1;
        for (int i = 0; i < products.size(); i++) {
            v -= coefficient(r, i, k);
        }
        return v;
    }

    /** Base balance with the partners: Σ ē − Σ m̄. */
    public double externalBalance(int r) {
        double balance = 0;
        for (int p = 0; p < partners.size(); p++) {
            for (int i = 0; i < products.size(); i++) {
                balance += exports(r, p, i) - imports(p, r, i);
            }
        }
        return balance;
    }

    /** Base balance with the other members: Σ t̄[r,s,i] − Σ t̄[s,r,i], s ≠ r. */
    public double unionBalance(int r) {
        double balance = 0;
        for (int s = 0; s < members.size(); s++) {
            for (int i = 0; s != r && i < products.size(); i++) {
                balance += flow(r, s, i) - flow(s, r, i);
            }
        }
        return balance;
    }

    /** Index of the member with this code, −1 if there is none. */
    public int member(String code) {
        return indexOf(members, code);
    }

    /** Index of the product with this code, −1 if there is none. */
    public int product(String code) {
        return indexOf(products, code);
    }

    private static int indexOf(List<Label> labels, String code) {
        for (int n = 0; n < labels.size(); n++) {
            if (labels.get(n).code().equals(code)) {
                return n;
            }
        }
        return -1;
    }
}
