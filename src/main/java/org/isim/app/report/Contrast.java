package org.isim.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.isim.app.results.Gains;
import org.isim.app.results.Snapshot;
import org.isim.app.run.SolvedScenario;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A plan against what it is measured by: the reference, or the base year where it has none but itself. Indices are those of the plan's economy; the other
 * side is read by code, and may lack a member.
 */
final class Contrast {
    private final SolvedScenario solved;
    private final Plan plan;
    private final @Nullable Plan reference;
    private final String beforeName;
    private final Snapshot after;
    private final Snapshot before;

    private Contrast(SolvedScenario solved, @Nullable Plan reference, String beforeName) {
        this.solved = solved;
        this.plan = Objects.requireNonNull(solved.plan());
        this.reference = reference;
        this.beforeName = beforeName;
        after = Snapshot.of(plan);
        before = reference == null ? Snapshot.of(plan.economy()) : Snapshot.of(reference);
    }

    /** Of a run: against its reference, against the base year where it is its own. */
    static Contrast ofRun(SolvedScenario solved, String baseYear) {
        boolean own = solved.reference() == null || solved.reference() == solved.plan();
        return own
                ? new Contrast(solved, null, baseYear)
                : new Contrast(solved, solved.reference(), solved.referenceName());
    }

    /** Of a comparison. */
    static Contrast of(SolvedScenario reference, SolvedScenario solved) {
        return new Contrast(solved, reference.plan(), reference.file().id());
    }

    SolvedScenario solved() {
        return solved;
    }

    Plan plan() {
        return plan;
    }

    Economy economy() {
        return plan.economy();
    }

    /** Whether it is measured by another plan. */
    boolean hasReference() {
        return reference != null;
    }

    String beforeName() {
        return beforeName;
    }

    Snapshot after() {
        return after;
    }

    Snapshot before() {
        return before;
    }

    String name(int r) {
        return economy().members().get(r).name();
    }

    String product(int i) {
        return economy().products().get(i).name();
    }

    int members() {
        return economy().memberCount();
    }

    /** Index of a member on the other side, or −1. */
    int there(int r) {
        return before.economy().member(economy().members().get(r).code());
    }

    /** Gain in living standard over the other side; null where the member is not there. */
    @Nullable
    Double gain(int r) {
        return reference == null ? (Double) Gains.overBaseYear(plan, r) : Gains.overReference(plan, reference, r);
    }

    @Nullable
    Double unionGain() {
        return reference == null
                ? (Double) Gains.ofUnionOverBaseYear(plan)
                : Gains.ofUnionOverReference(plan, reference);
    }

    /** Members that gain or lose, the largest gain first. */
    List<Integer> byGain() {
        List<Integer> members = new ArrayList<>();
        for (int r = 0; r < members(); r++) {
            if (gain(r) != null) {
                members.add(r);
            }
        }
        members.sort(Comparator.comparingDouble(r -> -Objects.requireNonNull(gain(r))));
        return members;
    }

    /** What r pays o for product i on the other side; NaN where one of them is not there. */
    double paidBefore(int o, int r, int i) {
        return there(o) < 0 || there(r) < 0 ? Double.NaN : before.year().paid(there(o), there(r), i);
    }

    /** The same of all products. */
    double paidBefore(int o, int r) {
        return there(o) < 0 || there(r) < 0 ? Double.NaN : before.paid(there(o), there(r));
    }

    /** Trade inside the union now, or on the other side among the members of both. */
    double unionTrade(boolean now) {
        double sum = 0;
        for (int o = 0; o < members(); o++) {
            for (int r = 0; r < members(); r++) {
                if (o != r && there(o) >= 0 && there(r) >= 0) {
                    sum += now ? after.paid(o, r) : paidBefore(o, r);
                }
            }
        }
        return sum;
    }

    /** A flow between two members, before and after. */
    record Flow(int from, int to, int product, double before, double after) {
        double change() {
            return after - before;
        }
    }

    /** Flows between members of both sides, the largest change first; without those that do not change. */
    List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        for (int o = 0; o < members(); o++) {
            for (int r = 0; r < members(); r++) {
                for (int i = 0; o != r && i < economy().productCount(); i++) {
                    double was = paidBefore(o, r, i);
                    double is = after.year().paid(o, r, i);
                    if (Math.abs(is - was)
                            > 1e-7 * Math.max(was, 1e-3 * economy().household(r))) {
                        flows.add(new Flow(o, r, i, was, is));
                    }
                }
            }
        }
        flows.sort(Comparator.comparingDouble(flow -> -Math.abs(flow.change())));
        return flows;
    }

    /** A sector of a member, before and after; NaN where the member was not there. */
    record Sector(int member, int activity, double before, double after) {
        double change() {
            return after - before;
        }
    }

    /** Every sector of every member by its output. */
    List<Sector> sectors() {
        List<Sector> sectors = new ArrayList<>();
        for (int r = 0; r < members(); r++) {
            for (int k = 0; k < economy().activityCount(r); k++) {
                double was = there(r) < 0 ? Double.NaN : before.year().activity(there(r), k);
                sectors.add(new Sector(r, k, was, after.year().activity(r, k)));
            }
        }
        return sectors;
    }
}
