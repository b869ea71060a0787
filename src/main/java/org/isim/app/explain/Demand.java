package org.isim.app.explain;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.language.Language;
import org.isim.app.results.Units;
import org.isim.app.run.SolvedScenario;
import org.isim.model.economy.Economy;
import org.isim.model.explain.LimitFamily;
import org.isim.model.explain.Meaning;
import org.isim.model.explain.ScenarioLimits;
import org.isim.model.formulation.Formulation;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.Planner;
import org.isim.solver.explain.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Something that a scenario insists on, beside what the reference's plan has of it. Nothing is solved for it.
 *
 * @param what with whose and how much: "Armenia: living standard at least 1.3"
 * @param asked its number
 * @param reference what the reference's plan has; null where it has no plan, or is not known to have such a thing
 * @param shown the same as a person reads it; empty where it is null
 */
public record Demand(String what, double asked, @Nullable Double reference, String shown) {

    /** How far the reference is above what is asked; below where it is negative. */
    public double room() {
        return reference == null ? 0 : reference - asked;
    }

    /** All demands of a scenario whose numbers are known, in the order of kinds and members. */
    public static List<Demand> of(SolvedScenario solved, Language language) {
        Formulation formulation = Planner.firstProgram(solved.file().economy(), solved.scenario());
        LimitWords words = new LimitWords(formulation, Units.of(solved.file().study(), language), language);
        ScenarioLimits limits = new ScenarioLimits(formulation);
        List<Demand> demands = new ArrayList<>();
        for (ScenarioLimits.Group group : limits.groups()) {
            for (Limit limit : group.family().isDemand() ? group.limits() : List.<Limit>of()) {
                Meaning m = limits.meaning(limit);
                Double there = there(m, formulation.economy(), solved.reference());
                demands.add(
                        new Demand(words.sentence(m), m.value(), there, there == null ? "" : words.number(m, there)));
            }
        }
        return demands;
    }

    /** Of floors, whose numbers are of the base year. */
    private static @Nullable Double there(Meaning m, Economy economy, @Nullable Plan reference) {
        int r = reference == null || m.member() < 0
                ? -1
                : reference.economy().member(economy.members().get(m.member()).code());
        if (reference == null || r < 0) {
            return null;
        }
        if (m.family() == LimitFamily.LIVING_STANDARD) {
            return reference.livingStandard(r);
        }
        MemberAccounts now = MemberAccounts.ofPlan(reference, r);
        MemberAccounts base = MemberAccounts.ofBaseYear(reference.economy(), r);
        return switch (m.family()) {
            case VALUE_ADDED -> now.valueAdded() / base.valueAdded();
            case JOBS -> now.employment() / base.employment();
            default -> null;
        };
    }
}
