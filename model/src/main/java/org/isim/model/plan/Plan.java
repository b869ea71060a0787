package org.isim.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isim.model.concept.Settlement;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Scenario;
import org.isim.solver.Certificate;
import org.isim.solver.IntegerProof;
import org.isim.solver.Outcome;
import org.isim.solver.Solution;
import org.jspecify.annotations.Nullable;

/**
 * A certified optimal plan: levels of all quantities, and the prices of the concept's own objective.
 *
 * <p>Levels come from the last program of the concept, ties broken; prices from its first, whose objective is the concept's own: total
 * consumption, the common level ζ of the ray, the smallest relative gain. Where the two programs differ, the plan meets the first one's level to
 * 1e-5. The certificate is that of every program, of the last one with this very plan.
 */
public final class Plan implements PlanOutcome {
    private final Formulation formulation;
    private final Solution solution;
    private final Certificate certificate;
    private final boolean tiesBroken;
    private final @Nullable Settlement settlement;
    private final int programs;
    private final Outcome.BackendName backend;
    private final List<Outcome.BackendName> otherBackends;
    private final boolean byStructure;
    private final @Nullable IntegerProof integers;
    private final List<String> notes;

    /**
     * @param formulation the concept's first program
     * @param solution its levels (ties broken) and prices
     * @param certificate the worst of all programs of the concept
     * @param tiesBroken false where the tie-breaking program was not solved and the plan is one of several
     * @param settlement what members agreed on; null under a concept that does not bargain
     * @param programs linear programs solved
     * @param backend who solved the first
     * @param otherBackends who else solved any of them
     * @param byStructure whether the first was solved by its structure
     * @param integers how good the choice of whole numbers is; null where nothing must be whole
     * @param notes why backends that come before it did not
     */
    Plan(
            Formulation formulation,
            Solution solution,
            Certificate certificate,
            boolean tiesBroken,
            @Nullable Settlement settlement,
            int programs,
            Outcome.BackendName backend,
            List<Outcome.BackendName> otherBackends,
            boolean byStructure,
            @Nullable IntegerProof integers,
            List<String> notes) {
        this.formulation = formulation;
        this.solution = solution;
        this.certificate = certificate;
        this.tiesBroken = tiesBroken;
        this.settlement = settlement;
        this.programs = programs;
        this.backend = backend;
        this.otherBackends = otherBackends;
        this.byStructure = byStructure;
        this.integers = integers;
        this.notes = List.copyOf(notes);
    }

    public Formulation formulation() {
        return formulation;
    }

    public Economy economy() {
        return formulation.economy();
    }

    public Scenario scenario() {
        return formulation.scenario();
    }

    public Solution solution() {
        return solution;
    }

    public Certificate certificate() {
        return certificate;
    }

    public boolean tiesBroken() {
        return tiesBroken;
    }

    public int programs() {
        return programs;
    }

    /** Who solved the concept's first program. */
    public Outcome.BackendName backend() {
        return backend;
    }

    /** Who else solved programs on the way: later ones of the concept, prices, the choice between ties. */
    public List<Outcome.BackendName> otherBackends() {
        return otherBackends;
    }

    /** Rows outside of every block ({@link Formulation#border}), where it was solved by a method that uses them; empty where it was not. */
    public Map<RowFamily, Integer> border() {
        return byStructure ? formulation.border() : Map.of();
    }

    /** How good the choice of whole numbers is; null where nothing must be whole. Prices are those with them held. */
    public @Nullable IntegerProof integers() {
        return integers;
    }

    /** Why backends that come before {@link #backend()} did not answer; empty where they were not needed. */
    public List<String> solverNotes() {
        return notes;
    }

    /** What members agreed on; null under a concept that does not bargain. */
    public @Nullable Settlement settlement() {
        return settlement;
    }

    /**
     * The concept's own objective: money for total, ζ for shares, the smallest relative gain for max-min, the fraction of the ideal gains for kalai-smorodinsky, the mean
     * logarithm of the gains for nash.
     */
    public double objective() {
        return settlement == null ? solution.objective() : settlement.objective();
    }

    /** z[r]. */
    public double livingStandard(int r) {
        return solution.level(columns().living(r));
    }

    /** x[r,k]. */
    public double activity(int r, int k) {
        return solution.level(columns().activity(r, k));
    }

    /** q[r,i]. */
    public double absorption(int r, int i) {
        return solution.level(columns().absorption(r, i));
    }

    /** t[o,r,i], as it arrives, in units of base-year flow. */
    public double flow(int o, int r, int i) {
        int column = columns().flow(o, r, i);
        return column < 0 ? 0 : solution.level(column);
    }

    /** (1−β⁰)/(1−β) t[o,r,i]: what left the origin. */
    public double shipped(int o, int r, int i) {
        double base = economy().barrier(o, r, i);
        return flow(o, r, i) * ((1 - base) / (1 - scenario().barriers().share(o, r, i)));
    }

    /** What the destination pays the origin for, under the scenario's payments: as shipped or as received. */
    public double paidFor(int o, int r, int i) {
        return scenario().paymentsOn() == PaymentsOn.SHIPPED ? shipped(o, r, i) : flow(o, r, i);
    }

    /** Imports of member r from partner p over all steps, at base prices. */
    public double imports(int p, int r, int i) {
        return sum(columns().imports(p, r, i), columns().importStepCount(p));
    }

    /** Exports of member r to partner p over all steps, at base prices. */
    public double exports(int r, int p, int i) {
        return sum(columns().exports(r, p, i), columns().exportStepCount(p));
    }

    /** Exports minus imports of member r with all partners at world prices. */
    public double externalBalanceAtWorldPrices(int r) {
        double balance = 0;
        for (int p = 0; p < economy().partnerCount(); p++) {
            for (int i = 0; i < economy().productCount(); i++) {
                int out = columns().exports(r, p, i);
                for (int step = 0; out >= 0 && step < columns().exportStepCount(p); step++) {
                    balance += columns().exportPrice(r, p, i, step) * solution.level(out + step);
                }
                int in = columns().imports(p, r, i);
                for (int step = 0; in >= 0 && step < columns().importStepCount(p); step++) {
                    balance -= columns().importPrice(p, r, i, step) * solution.level(in + step);
                }
            }
        }
        for (ChainAccounts chain : chains()) {
            balance += chain.earnedAbroad(r) - chain.paidAbroad(r);
        }
        return balance;
    }

    /** mig of the n-th corridor of the scenario: labour that moves. */
    public double migration(int n) {
        int column = columns().migration(n);
        return column < 0 ? 0 : solution.level(column);
    }

    /** Δcap[r,k]: capacity added. */
    public double addition(int r, int k) {
        int column = columns().addition(r, k);
        return column < 0 ? 0 : solution.level(column);
    }

    /** Funds of member s invested in member r. */
    public double funding(int s, int r) {
        int column = columns().funding(s, r);
        return column < 0 ? 0 : solution.level(column);
    }

    /** The accounts of every chain of the scenario, in its order. */
    public List<ChainAccounts> chains() {
        List<ChainAccounts> accounts = new ArrayList<>();
        for (int h = 0; h < scenario().chains().size(); h++) {
            accounts.add(new ChainAccounts(this, h));
        }
        return accounts;
    }

    /** Net wages, returns and support of chains from other members, as they enter the payments of member r. */
    public double unionIncome(int r) {
        return formulation.unionIncome(r, solution);
    }

    private double sum(int first, int steps) {
        double sum = 0;
        for (int step = 0; first >= 0 && step < steps; step++) {
            sum += solution.level(first + step);
        }
        return sum;
    }

    private Columns columns() {
        return formulation.columns();
    }
}
