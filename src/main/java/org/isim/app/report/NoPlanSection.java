package org.isim.app.report;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.explain.Demand;
import org.isim.app.results.HtmlPage;
import org.isim.app.results.SummaryText;
import org.isim.app.run.ScenarioRunner;
import org.isim.app.run.SolvedScenario;
import org.isim.model.plan.PlanOutcome.NoPlan;
import org.isim.solver.Backend.Status;

/** A scenario without a plan: what stands against one as far as the run knows, and how to go on. */
final class NoPlanSection {
    private final Words words;

    NoPlanSection(Words words) {
        this.words = words;
    }

    /** What became of it, and where to look. */
    String headline(SolvedScenario solved) {
        String what = HtmlPage.escaped(
                SummaryText.withoutPlan(solved, words.language()).strip());
        return status(solved) == Status.INFEASIBLE ? what + " " + where(solved) : what;
    }

    private String where(SolvedScenario solved) {
        String name = solved.referenceName();
        if (solved.reference() != null) {
            return words.text("no-plan.reference-has-one", name);
        }
        return ScenarioRunner.isSelf(solved.file())
                ? words.text("no-plan.own-reference")
                : words.text("no-plan.reference-has-none", name);
    }

    /** What members insist on, against what the reference's plan has; empty where that is not the question. */
    String against(SolvedScenario solved) {
        boolean unknown = solved.file().reliesOnReference() && solved.reference() == null;
        if (status(solved) != Status.INFEASIBLE || unknown) {
            return "";
        }
        List<Demand> demands = Demand.of(solved, words.language());
        if (demands.isEmpty()) {
            return "<p>" + words.text("no-plan.no-demands") + "</p>\n";
        }
        TableMarkup table = new TableMarkup(words.text("no-plan.demands"))
                .textHead(words.text("no-plan.demand"))
                .numberHead(words.text("no-plan.in-reference", solved.referenceName()));
        for (Demand demand : demands) {
            table.text(demand.what());
            if (demand.reference() == null) {
                table.nothing();
            } else {
                table.change(demand.room(), HtmlPage.escaped(demand.shown()));
            }
            table.end();
        }
        return "<p>" + words.text("no-plan.about") + "</p>\n" + table.markup();
    }

    /** What to do next, as commands. */
    String next(SolvedScenario solved) {
        String file = solved.file().id() + ".yaml";
        List<String> steps = new ArrayList<>();
        switch (status(solved)) {
            case INFEASIBLE -> {
                steps.add(words.text("no-plan.diagnose", file));
                if (solved.file().reference() != null) {
                    String reference = solved.referenceName() + ".yaml";
                    steps.add(
                            solved.reference() == null
                                    ? words.text("no-plan.diagnose-reference", reference)
                                    : words.text("no-plan.attribute", reference, file));
                }
                steps.add(words.text("no-plan.lower"));
            }
            case UNBOUNDED -> steps.add(words.text("no-plan.diagnose-unbounded", file));
            case LIMIT -> steps.add(words.text("no-plan.more-time", file));
            default -> steps.add(words.text("no-plan.other-solver", file));
        }
        StringBuilder out = new StringBuilder("<ol>\n");
        steps.forEach(step -> out.append("<li>").append(step).append("</li>\n"));
        return out.append("</ol>\n").toString();
    }

    /** How it is known that there is none; empty where it is not. */
    String proof(SolvedScenario solved) {
        if (!(solved.outcome() instanceof NoPlan none)) {
            return "";
        }
        String solver = none.outcome().backend().toString();
        return switch (none.status()) {
            case INFEASIBLE -> "<p>" + words.text("no-plan.proof-infeasible", solver) + "</p>\n";
            case UNBOUNDED -> "<p>" + words.text("no-plan.proof-unbounded", solver) + "</p>\n";
            default -> "";
        };
    }

    private static Status status(SolvedScenario solved) {
        return solved.outcome() instanceof NoPlan none ? none.status() : Status.OPTIMAL;
    }
}
