package org.isim.app.results;

import java.util.Map;
import org.isim.app.language.Language;
import org.isim.app.run.SolvedScenario;
import org.isim.model.economy.Economy;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome.NoPlan;
import org.isim.solver.Certificate;
import org.isim.solver.IntegerProof;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome;
import org.jspecify.annotations.Nullable;

/** The machine-readable summary of a run; its names are a contract. */
public final class RunSummary {
    private RunSummary() {}

    /** The summary with the times, which differ from run to run. */
    public static Map<String, @Nullable Object> timed(SolvedScenario solved, double seconds) {
        Map<String, @Nullable Object> summary = summary(solved, solved.seconds());
        summary.put("seconds", seconds);
        return summary;
    }

    /** The summary without times: the same input gives the same text. */
    public static Map<String, @Nullable Object> untimed(SolvedScenario solved) {
        return summary(solved, null);
    }

    private static Map<String, @Nullable Object> summary(SolvedScenario solved, @Nullable Double solverSeconds) {
        Map<String, @Nullable Object> json = Json.object();
        Plan plan = solved.plan();
        json.put("status", solved.status());
        json.put("scenario", solved.file().id());
        json.put("study", solved.file().study().content().name());
        json.put("concept", solved.scenario().interests().concept().key());
        json.put("objective", plan == null ? null : (Double) plan.objective());
        json.put("reference", solved.reference() == null ? null : solved.referenceName());
        json.put("members", plan == null ? null : members(solved, plan));
        json.put("union", plan == null ? null : union(solved, plan));
        if (plan != null && !plan.scenario().chains().isEmpty()) {
            json.put("chains", ChainJson.of(solved, plan));
        }
        if (plan != null && plan.settlement() != null) {
            json.put("bargaining", BargainingJson.of(plan, plan.settlement()));
        }
        json.put("certificate", plan == null ? null : certificate(plan.certificate()));
        if (plan != null && plan.integers() != null) {
            json.put("integers", integers(plan));
        }
        json.put("tiesBroken", plan == null ? null : (Boolean) plan.tiesBroken());
        json.put("solver", plan == null ? backend(solved) : solver(plan, solverSeconds));
        return json;
    }

    private static Map<String, @Nullable Object> members(SolvedScenario solved, Plan plan) {
        Economy e = plan.economy();
        Map<String, @Nullable Object> members = Json.object();
        for (int r = 0; r < e.memberCount(); r++) {
            MemberAccounts accounts = MemberAccounts.ofPlan(plan, r);
            Map<String, @Nullable Object> member = Json.object();
            member.put("livingStandard", accounts.livingStandard());
            member.put("gainOverBaseYear", Gains.overBaseYear(plan, r));
            member.put("gainOverReference", Gains.overReference(plan, solved.reference(), r));
            for (Indicator indicator : Indicator.values()) {
                member.put(indicator.key(), indicator.of(accounts));
            }
            members.put(e.members().get(r).code(), member);
        }
        return members;
    }

    private static Map<String, @Nullable Object> union(SolvedScenario solved, Plan plan) {
        Map<String, @Nullable Object> union = Json.object();
        union.put("consumption", Gains.consumption(plan));
        union.put("gainOverBaseYear", Gains.ofUnionOverBaseYear(plan));
        union.put("gainOverReference", Gains.ofUnionOverReference(plan, solved.reference()));
        return union;
    }

    /** How good the choice of whole numbers is; prices are those of the linear program with them held. */
    private static Map<String, @Nullable Object> integers(Plan plan) {
        IntegerProof proof = java.util.Objects.requireNonNull(plan.integers());
        Map<String, @Nullable Object> integers = Json.object();
        integers.put("bound", proof.bound());
        integers.put("relativeGap", proof.relativeGap());
        integers.put("prices", "with whole numbers held");
        return integers;
    }

    private static Map<String, @Nullable Object> certificate(Certificate c) {
        Map<String, @Nullable Object> certificate = Json.object();
        certificate.put("primalInfeasibility", c.primalInfeasibility());
        certificate.put("dualInfeasibility", c.dualInfeasibility());
        certificate.put("complementarity", c.complementarity());
        certificate.put("relativeGap", c.relativeGap());
        return certificate;
    }

    private static Map<String, @Nullable Object> solver(Plan plan, @Nullable Double seconds) {
        LinearProgram problem = plan.formulation().problem();
        Map<String, @Nullable Object> solver = Json.object();
        solver.put("backend", plan.backend().name());
        solver.put("version", plan.backend().version());
        solver.put("rows", problem.rows());
        solver.put("columns", problem.columns());
        solver.put("nonZeros", problem.nonZeros());
        solver.put("programs", plan.programs());
        if (!plan.border().isEmpty()) {
            solver.put("border", plan.border());
        }
        if (!plan.otherBackends().isEmpty()) {
            solver.put(
                    "others",
                    plan.otherBackends().stream()
                            .map(Outcome.BackendName::toString)
                            .toList());
        }
        solver.put("notes", plan.solverNotes());
        if (seconds != null) {
            solver.put("seconds", seconds);
        }
        return solver;
    }

    private static Map<String, @Nullable Object> backend(SolvedScenario solved) {
        Map<String, @Nullable Object> solver = Json.object();
        if (solved.outcome() instanceof NoPlan none) {
            solver.put("backend", none.outcome().backend().name());
            solver.put("version", none.outcome().backend().version());
            if (none.outcome() instanceof Outcome.Failed failed) {
                solver.put("reason", failed.reason());
            } else if (none.outcome() instanceof Outcome.LimitReached limit) {
                solver.put("reason", StopText.of(limit, none.reached(), Language.EN));
            }
        }
        return solver;
    }
}
