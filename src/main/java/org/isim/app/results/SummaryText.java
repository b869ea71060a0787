package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Assumption;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome.NoPlan;
import org.isim.model.scenario.Concept;
import org.isim.model.scenario.Corridor;
import org.isim.solver.Certificate;
import org.isim.solver.IntegerProof;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome;
import org.jspecify.annotations.Nullable;

/** The summary a person reads: who gains what, before any matrix. */
public final class SummaryText {
    private final SolvedScenario solved;
    private final Units units;
    private final StringBuilder out = new StringBuilder();

    private SummaryText(SolvedScenario solved) {
        this.solved = solved;
        this.units = Units.of(solved.file().study());
    }

    /** The whole summary, each line ending with a line end. */
    public static String of(SolvedScenario solved) {
        SummaryText text = new SummaryText(solved);
        text.head();
        Plan plan = solved.plan();
        if (plan == null) {
            text.out.append(withoutPlan(solved));
        } else {
            text.headline(plan);
            text.table(plan);
            text.out.append(ChainText.of(plan, solved.worth(), text.units));
            text.foot(plan);
        }
        return text.out.toString();
    }

    private void head() {
        line(solved.file().title());
        if (!solved.file().question().isEmpty()) {
            line(solved.file().question());
        }
        line(solved.file().study().title() + "; money in " + units.money() + " a year at base prices.");
        line("");
    }

    private void headline(Plan plan) {
        Plan reference = solved.reference();
        Double gain = Gains.ofUnionOverReference(plan, reference);
        int year = solved.file().study().baseYear();
        String overBase = Display.percentChange(Gains.ofUnionOverBaseYear(plan)) + " over the base year " + year;
        boolean ownReference = reference == plan;
        if (gain == null || ownReference) {
            line("Consumption of the union: " + overBase + ".");
        } else {
            line("Consumption of the union: " + Display.percentChange(gain) + " over the reference, " + overBase + ".");
        }
        line(sentence(plan, ownReference ? null : reference));
        line("");
    }

    /** "Belarus +1.9 %, Kazakhstan +0.8 %, …", the largest gain first. */
    private static String sentence(Plan plan, @Nullable Plan reference) {
        Economy e = plan.economy();
        double[] gain = new double[e.memberCount()];
        for (int r = 0; r < gain.length; r++) {
            Double over = Gains.overReference(plan, reference, r);
            gain[r] = over == null ? Gains.overBaseYear(plan, r) : over;
        }
        return IntStream.range(0, gain.length)
                .boxed()
                .sorted((a, b) -> Double.compare(gain[b], gain[a]))
                .map(r -> e.members().get(r).name() + " " + Display.percentChange(gain[r]))
                .collect(Collectors.joining(
                        ", ", reference == null ? "By member: " : "By member, over the reference: ", "."));
    }

    private void table(Plan plan) {
        Economy e = plan.economy();
        List<String> header = List.of(
                "",
                "living standard",
                "over reference",
                "over base year",
                "value added",
                "employment",
                "union balance",
                "external balance");
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < e.memberCount(); r++) {
            MemberAccounts accounts = MemberAccounts.ofPlan(plan, r);
            Double gain = Gains.overReference(plan, solved.reference(), r);
            rows.add(List.of(
                    e.members().get(r).name(),
                    Display.ratio(accounts.livingStandard()),
                    gain == null ? "–" : Display.percentChange(gain),
                    Display.percentChange(Gains.overBaseYear(plan, r)),
                    Display.number(accounts.valueAdded()),
                    Display.number(accounts.employment()),
                    Display.change(accounts.unionTradeBalance()),
                    Display.change(accounts.externalTradeBalance())));
        }
        out.append(TextTable.of(header, rows));
        line("Living standard: multiple of base household consumption. Employment in " + units.labour()
                + (solved.scenario().migration().isEmpty() ? "." : ", a migrant counts for his productivity."));
        line("");
    }

    private void foot(Plan plan) {
        outsiders(plan);
        trade(plan);
        migration(plan);
        investment(plan);
        Concept concept = solved.scenario().interests().concept();
        line("Concept: " + concept.key() + "; payments "
                + solved.scenario().payments().key() + ", on "
                + solved.scenario().paymentsOn().key() + ".");
        if (plan.settlement() != null) {
            BargainingText.of(solved, plan, plan.settlement()).forEach(this::line);
        }
        if (solved.reference() != null && solved.reference() != plan) {
            line("Reference: " + solved.referenceName() + ", with this scenario's concept, payments and bands.");
        } else if (solved.reference() == null) {
            line("Reference: " + solved.referenceName()
                    + " has no plan under this scenario's concept, payments and bands, so there is no gain over it.");
        }
        line(
                plan.tiesBroken()
                        ? "Ties: several plans reach this optimum; shown is the one closest to the base-year pattern."
                        : "Ties: not broken; other plans may reach the same optimum with other flows.");
        Certificate c = plan.certificate();
        line("Certified optimal: primal " + Display.residual(c.primalInfeasibility()) + ", dual "
                + Display.residual(c.dualInfeasibility()) + ", complementarity "
                + Display.residual(c.complementarity()) + ", gap " + Display.residual(c.relativeGap())
                + " (relative).");
        IntegerProof integers = plan.integers();
        if (integers != null) {
            double open = Math.abs(integers.bound() - plan.objective());
            line("Places that are a yes or a no were chosen by branch and bound: no choice is better by more than "
                    + Display.number(open) + " (" + Display.residual(integers.relativeGap())
                    + " of the objective). Prices are those with the places held.");
        }
        LinearProgram p = plan.formulation().problem();
        line("Solved by " + plan.backend() + ": " + p.rows() + " rows, " + p.columns() + " columns, " + p.nonZeros()
                + " non-zeros.");
        plan.solverNotes().forEach(note -> line("Not solved by " + note + "."));
        assumptions();
    }

    private void trade(Plan plan) {
        double base = 0;
        double now = 0;
        for (int r = 0; r < plan.economy().memberCount(); r++) {
            base += MemberAccounts.ofBaseYear(plan.economy(), r).unionExports();
            now += MemberAccounts.ofPlan(plan, r).unionExports();
        }
        if (plan.economy().memberCount() > 1) {
            line("Trade inside the union: " + Display.number(now) + " against " + Display.number(base)
                    + " in the base year.");
        }
    }

    private void outsiders(Plan plan) {
        List<String> outside = solved.file().study().economy().members().stream()
                .filter(member -> plan.economy().member(member.code()) < 0)
                .map(Label::name)
                .toList();
        if (!outside.isEmpty()) {
            line("Outside the union: " + String.join(", ", outside) + "; trade with them counts as external.");
        }
    }

    private void migration(Plan plan) {
        List<Corridor> corridors = plan.scenario().migration();
        List<String> moves = new ArrayList<>();
        for (int n = 0; n < corridors.size(); n++) {
            Corridor c = corridors.get(n);
            addMove(
                    moves,
                    plan,
                    c.from(),
                    c.to(),
                    plan.migration(n),
                    plan.economy().labour(c.from()));
        }
        if (!corridors.isEmpty()) {
            line("Migration, " + units.labour() + ": " + (moves.isEmpty() ? "none" : String.join(", ", moves)) + ".");
        }
    }

    private static void addMove(List<String> moves, Plan plan, int from, int to, double amount, double whole) {
        if (amount > 1e-6 * whole) {
            List<Label> members = plan.economy().members();
            moves.add(members.get(from).name() + " to " + members.get(to).name() + " " + Display.number(amount));
        }
    }

    private void investment(Plan plan) {
        Economy e = plan.economy();
        List<String> added = new ArrayList<>();
        List<String> funded = new ArrayList<>();
        boolean any = false;
        for (int r = 0; r < e.memberCount(); r++) {
            double sum = 0;
            for (int k = 0; k < e.activityCount(r); k++) {
                any |= plan.formulation().columns().addition(r, k) >= 0;
                sum += plan.addition(r, k);
            }
            if (sum > 0) {
                added.add(e.members().get(r).name() + " " + Display.number(sum));
            }
            for (int s = 0; s < e.memberCount(); s++) {
                addMove(funded, plan, s, r, s == r ? 0 : plan.funding(s, r), e.household(s));
            }
        }
        if (any) {
            line("Capacity added, " + units.money() + " of yearly output: "
                    + (added.isEmpty() ? "none" : String.join(", ", added)) + ".");
        }
        if (!funded.isEmpty()) {
            line("Funds invested in other members, " + units.money() + ": " + String.join(", ", funded) + ".");
        }
    }

    private void assumptions() {
        if (!solved.file().assumptions().isEmpty()) {
            line("");
            line("Assumptions:");
            for (Assumption assumption : solved.file().assumptions()) {
                line("- " + assumption.what() + (assumption.why() == null ? "" : " (" + assumption.why() + ")"));
            }
        }
    }

    /** Why a scenario has no plan, one line with its end. */
    public static String withoutPlan(SolvedScenario solved) {
        return solved.outcome() instanceof NoPlan none
                ? withoutPlan(none, solved.file().id()) + "\n"
                : "";
    }

    private static String withoutPlan(NoPlan none, String id) {
        return switch (none.status()) {
            case INFEASIBLE -> "Infeasible: no plan meets all rows and bounds of " + id + "; isim diagnose says why.";
            case UNBOUNDED -> "Unbounded: nothing in " + id + " limits the living standard.";
            case LIMIT ->
                "Stopped at a limit before an answer was found: " + ((Outcome.LimitReached) none.outcome()).limit()
                        + ".";
            default -> "Failed: " + ((Outcome.Failed) none.outcome()).reason() + ".";
        };
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
