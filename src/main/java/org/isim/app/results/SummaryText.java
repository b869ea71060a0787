package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.run.SolvedScenario;
import org.isim.app.scenario.Assumption;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.MemberAccounts;
import org.isim.model.plan.Plan;
import org.isim.model.plan.PlanOutcome.NoPlan;
import org.isim.model.scenario.Corridor;
import org.isim.solver.Certificate;
import org.isim.solver.IntegerProof;
import org.isim.solver.LinearProgram;
import org.isim.solver.Outcome;
import org.jspecify.annotations.Nullable;

/** The summary a person reads: who gains what, before any matrix. */
public final class SummaryText {
    /** Members whose gains stand in a sentence; the table has all. */
    private static final int MOST_NAMED = 12;

    private static final List<String> HEADS = List.of(
            "living-standard",
            "over-reference",
            "over-base",
            "value-added",
            "employment",
            "union-balance",
            "external-balance");

    private final SolvedScenario solved;
    private final Language language;
    private final Units units;
    private final StringBuilder out = new StringBuilder();

    private SummaryText(SolvedScenario solved, Language language) {
        this.solved = solved;
        this.language = language;
        this.units = Units.of(solved.file().study(), language);
    }

    /** The whole summary in English. */
    public static String of(SolvedScenario solved) {
        return of(solved, Language.EN);
    }

    /** The whole summary, each line ending with a line end. */
    public static String of(SolvedScenario solved, Language language) {
        SummaryText text = new SummaryText(solved, language);
        text.head();
        Plan plan = solved.plan();
        if (plan == null) {
            text.out.append(withoutPlan(solved, language));
        } else {
            text.headline(plan);
            text.table(plan);
            text.out.append(ChainText.of(plan, solved.worth(), text.units, language));
            text.foot(plan);
        }
        return text.out.toString();
    }

    private void head() {
        line(solved.file().title());
        if (!solved.file().question().isEmpty()) {
            line(solved.file().question());
        }
        said("head", solved.file().study().title(), units.money());
        line("");
    }

    private void headline(Plan plan) {
        Plan reference = solved.reference();
        Double gain = Gains.ofUnionOverReference(plan, reference);
        String year = Integer.toString(solved.file().study().baseYear());
        String overBase = percentChange(Gains.ofUnionOverBaseYear(plan));
        boolean ownReference = reference == plan;
        if (gain == null || ownReference) {
            said("union-over-base", overBase, year);
        } else {
            said("union-over-both", percentChange(gain), overBase, year);
        }
        sentence(plan, ownReference ? null : reference);
        line("");
    }

    /** "Belarus +1.9 %, Kazakhstan +0.8 %", the largest gain first; of many members those at both ends. */
    private void sentence(Plan plan, @Nullable Plan reference) {
        Economy e = plan.economy();
        double[] gain = new double[e.memberCount()];
        for (int r = 0; r < gain.length; r++) {
            Double over = Gains.overReference(plan, reference, r);
            gain[r] = over == null ? Gains.overBaseYear(plan, r) : over;
        }
        List<String> members = IntStream.range(0, gain.length)
                .boxed()
                .sorted((a, b) -> Double.compare(gain[b], gain[a]))
                .map(r -> e.members().get(r).name() + " " + percentChange(gain[r]))
                .collect(Collectors.toCollection(ArrayList::new));
        if (members.size() > MOST_NAMED) {
            List<String> between = members.subList(MOST_NAMED / 2, members.size() - MOST_NAMED / 2);
            between.clear();
            between.add("…");
        }
        said(reference == null ? "by-member" : "by-member-over-reference", String.join(", ", members));
    }

    private void table(Plan plan) {
        Economy e = plan.economy();
        List<String> header = new ArrayList<>(List.of(""));
        for (String key : HEADS) {
            header.add(language.text("summary.head." + key));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int r = 0; r < e.memberCount(); r++) {
            MemberAccounts accounts = MemberAccounts.ofPlan(plan, r);
            Double gain = Gains.overReference(plan, solved.reference(), r);
            rows.add(List.of(
                    e.members().get(r).name(),
                    language.number(Display.ratio(accounts.livingStandard())),
                    gain == null ? "–" : percentChange(gain),
                    percentChange(Gains.overBaseYear(plan, r)),
                    number(accounts.valueAdded()),
                    number(accounts.employment()),
                    language.number(Display.change(accounts.unionTradeBalance())),
                    language.number(Display.change(accounts.externalBalanceAtWorldPrices()))));
        }
        out.append(TextTable.of(header, rows));
        said(solved.scenario().migration().isEmpty() ? "table" : "table-with-migrants", units.labour());
        line("");
    }

    private void foot(Plan plan) {
        outsiders(plan);
        trade(plan);
        migration(plan);
        investment(plan);
        said(
                "concept",
                solved.scenario().interests().concept().key(),
                plan.scenario().payments().key(),
                solved.scenario().paymentsOn().key());
        if (plan.settlement() != null) {
            BargainingText.of(solved, plan, plan.settlement(), language).forEach(this::line);
        }
        if (solved.reference() != null && solved.reference() != plan) {
            said("reference", solved.referenceName());
        } else if (solved.reference() == null) {
            said("no-reference", solved.referenceName());
        }
        said(plan.tiesBroken() ? "ties-broken" : "ties");
        Certificate c = plan.certificate();
        said(
                "certified",
                Display.residual(c.primalInfeasibility()),
                Display.residual(c.dualInfeasibility()),
                Display.residual(c.complementarity()),
                Display.residual(c.relativeGap()));
        IntegerProof integers = plan.integers();
        if (integers != null) {
            said(
                    "integers",
                    number(Math.abs(integers.bound() - plan.objective())),
                    Display.residual(integers.relativeGap()));
        }
        LinearProgram p = plan.formulation().problem();
        said(
                "solver",
                plan.backend().toString(),
                Integer.toString(p.rows()),
                Integer.toString(p.columns()),
                Integer.toString(p.nonZeros()));
        if (!plan.border().isEmpty()) {
            said("border", plan.border().toString().replaceAll("[{}]", "").replace('=', ' '));
        }
        plan.otherBackends().forEach(other -> said("also-solved-by", other.toString()));
        plan.solverNotes().forEach(note -> said("not-solved-by", note));
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
            said("trade", number(now), number(base));
        }
    }

    private void outsiders(Plan plan) {
        List<String> outside = solved.file().study().economy().members().stream()
                .filter(member -> plan.economy().member(member.code()) < 0)
                .map(Label::name)
                .toList();
        if (!outside.isEmpty()) {
            said("outsiders", String.join(", ", outside));
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
            said("migration", units.labour(), list(moves));
        }
    }

    private void addMove(List<String> moves, Plan plan, int from, int to, double amount, double whole) {
        if (amount > 1e-6 * whole) {
            List<Label> members = plan.economy().members();
            moves.add(language.text(
                    "summary.move", members.get(from).name(), members.get(to).name(), number(amount)));
        }
    }

    private void investment(Plan plan) {
        Economy e = plan.economy();
        List<String> added = new ArrayList<>();
        List<String> funded = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        boolean any = false;
        for (int r = 0; r < e.memberCount(); r++) {
            double sum = 0;
            for (int k = 0; k < e.activityCount(r); k++) {
                any |= plan.formulation().columns().addition(r, k) >= 0;
                sum += plan.addition(r, k);
            }
            if (sum > 0) {
                added.add(e.members().get(r).name() + " " + number(sum));
            }
            double borrowed = 0;
            for (int s = 0; s < e.memberCount(); s++) {
                double lent = s == r ? 0 : plan.funding(s, r);
                borrowed += lent;
                addMove(funded, plan, s, r, lent, e.household(s));
            }
            double kept = borrowed > 1e-6 * e.household(r) ? ownFundsLeft(plan, r) : 0;
            if (kept > 1e-6 * e.household(r)) {
                idle.add(e.members().get(r).name() + " " + number(kept));
            }
        }
        if (any) {
            said("capacity", units.money(), list(added));
        }
        if (!funded.isEmpty()) {
            said("funds", units.money(), list(funded));
        }
        if (!idle.isEmpty()) {
            said("idle-funds", units.money(), list(idle));
        }
    }

    private static double ownFundsLeft(Plan plan, int r) {
        int row = plan.formulation().row(RowFamily.INVESTMENT, r);
        return row < 0
                ? 0
                : plan.formulation().problem().rowUpper(row) - plan.solution().activity(row);
    }

    private void assumptions() {
        if (!solved.file().assumptions().isEmpty()) {
            line("");
            said("assumptions");
            for (Assumption assumption : solved.file().assumptions()) {
                line("- " + assumption.what() + (assumption.why() == null ? "" : " (" + assumption.why() + ")"));
            }
        }
    }

    /** Why a scenario has no plan, one line with its end. */
    public static String withoutPlan(SolvedScenario solved, Language language) {
        return solved.outcome() instanceof NoPlan none
                ? withoutPlan(none, solved.file().id(), language) + "\n"
                : "";
    }

    private static String withoutPlan(NoPlan none, String id, Language language) {
        return switch (none.status()) {
            case INFEASIBLE -> language.text("summary.infeasible", id);
            case UNBOUNDED -> language.text("summary.unbounded", id);
            case LIMIT ->
                language.text(
                        "summary.limit", StopText.of((Outcome.LimitReached) none.outcome(), none.reached(), language));
            default -> language.text("summary.failed", ((Outcome.Failed) none.outcome()).reason());
        };
    }

    private String list(List<String> items) {
        return items.isEmpty() ? language.text("summary.none") : String.join(", ", items);
    }

    private String number(double value) {
        return language.number(Display.number(value));
    }

    private String percentChange(double fraction) {
        return language.number(Display.percentChange(fraction));
    }

    private void said(String key, String... values) {
        line(language.text("summary." + key, values));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
