package org.isim.app.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.isim.app.results.Units;
import org.isim.app.scenario.Lever;
import org.isim.model.explain.Clash;
import org.isim.model.explain.Infeasibility;
import org.isim.model.explain.Meaning;
import org.isim.model.formulation.Formulation;
import org.isim.solver.Outcome;
import org.isim.solver.explain.Limit;
import org.isim.solver.explain.Ray;
import org.isim.solver.explain.Repair;
import org.jspecify.annotations.Nullable;

/** The diagnosis a person reads: a sentence, what conflicts, what would have to give, what to write. */
public final class DiagnosisText {
    /** Lines of a list before the rest is only counted. */
    private static final int LONGEST = 6;

    /** Conflicts before the rest is only counted. */
    private static final int MOST_CONFLICTS = 3;

    private final ScenarioDiagnosis diagnosis;
    private final boolean all;
    private final StringBuilder out = new StringBuilder();

    private DiagnosisText(ScenarioDiagnosis diagnosis, boolean all) {
        this.diagnosis = diagnosis;
        this.all = all;
    }

    /**
     * The whole text, each line ending with a line end.
     *
     * @param all whether long lists are printed to their end
     */
    public static String of(ScenarioDiagnosis diagnosis, boolean all) {
        DiagnosisText text = new DiagnosisText(diagnosis, all);
        text.line(diagnosis.file().title());
        text.body();
        return text.out.toString();
    }

    private void body() {
        String id = diagnosis.file().id();
        Formulation formulation = diagnosis.formulation();
        Infeasibility why = diagnosis.why();
        Outcome outcome = diagnosis.outcome();
        if (formulation == null) {
            line("Infeasible: " + id + " takes numbers from its reference, which has no plan itself. Diagnose that: "
                    + diagnosis.file().reference());
        } else if (why != null) {
            new Why(formulation, why).write();
        } else if (outcome instanceof Outcome.Optimal) {
            line("Feasible: " + id + " has a plan; isim run shows it.");
        } else if (outcome instanceof Outcome.Unbounded) {
            unbounded(formulation, diagnosis.ray());
        } else if (outcome instanceof Outcome.LimitReached limit) {
            line("Stopped at a limit before an explanation was found: " + limit.limit() + ".");
        } else if (outcome instanceof Outcome.Failed failed) {
            line("Failed: " + failed.reason() + ".");
        } else {
            line("Infeasible by less than a certificate can see: " + id + " lies on the border of what is possible.");
        }
    }

    private void unbounded(Formulation formulation, @Nullable Ray ray) {
        line("Unbounded: nothing in " + diagnosis.file().id() + " limits the objective.");
        if (ray != null) {
            line("");
            line("These grow together without end, the objective with them:");
            double[] d = ray.direction();
            List<String> lines = new ArrayList<>();
            for (int j = 0; j < d.length; j++) {
                if (d[j] != 0) {
                    lines.add("- " + formulation.problem().names().column(j) + ": "
                            + formulation.columns().family(j).meaning());
                }
            }
            lines(lines);
        }
    }

    /** The words of an infeasible scenario. */
    private final class Why {
        private final Infeasibility why;
        private final LimitWords words;
        private final Sentences sentences;

        Why(Formulation formulation, Infeasibility why) {
            this.why = why;
            words = new LimitWords(formulation, Units.of(diagnosis.file().study()));
            sentences = new Sentences(why, words);
        }

        void write() {
            int clashes = why.clashes().size();
            line("Infeasible: no plan meets all that " + diagnosis.file().id() + " asks for"
                    + (clashes > 1 ? "; " + clashes + " conflicts, each by itself." : "."));
            int shown = all || clashes <= MOST_CONFLICTS ? clashes : MOST_CONFLICTS;
            for (int n = 0; n < shown; n++) {
                line("");
                clash(why.clashes().get(n), n, clashes > 1 ? (n + 1) + ". " : "");
            }
            if (shown < clashes) {
                line("");
                int more = clashes - shown;
                line("And " + more + (more == 1 ? " more conflict" : " more conflicts") + " (--verbose).");
            }
            if (!why.keptConflict()) {
                together();
                boolean one = moves(why.least()).equals(moves(why.demandsKept()));
                repair(
                        "Least change in all, relative to base values"
                                + (one ? "; it leaves what members insist on:" : ":"),
                        why.least());
                repair("Least change that leaves what members insist on:", one ? null : why.demandsKept());
            }
        }

        private void clash(Clash clash, int n, String number) {
            List<Remedy> remedies = diagnosis.remedies().get(n);
            line(number + sentences.headline(clash, remedies));
            line("In conflict"
                    + (clash.conflict().irreducible()
                            ? " (proved; without any one of these there is a plan):"
                            : " (proved; not shown that each is needed):"));
            List<String> members = new ArrayList<>();
            clash.kept().forEach(group -> members.add("- " + words.sentence(group, why.limits()::meaning) + " (kept)"));
            clash.groups().forEach(group -> members.add("- " + words.sentence(group, why.limits()::meaning)));
            lines(members);
            if (why.keptConflict()) {
                line("All of this was to be kept, so nothing else can help.");
                return;
            }
            if (remedies.isEmpty()) {
                line("No single number of the scenario file is enough.");
                return;
            }
            line("To try in the scenario file; each alone is enough"
                    + (why.clashes().size() > 1 ? " for this conflict" : "") + ", the smallest change first:");
            boolean small = remedies.get(0).change() <= 1;
            // a number that must more than double something is shown only where there is no other
            lines(remedies.stream()
                    .filter(remedy -> all || !small || remedy.change() <= 1)
                    .map(this::remedy)
                    .toList());
        }

        private String remedy(Remedy remedy) {
            Lever lever = remedy.lever();
            String now = lever.shown(lever.now());
            String was = lever.origin().isEmpty()
                    ? lever.form() == Lever.Form.SET ? "new; without it " + now.substring(1) : "new"
                    : "now " + now + ", " + lever.origin();
            return "  " + remedy.line() + "   # " + was;
        }

        private void together() {
            if (why.clashes().size() > 1) {
                line("");
                if (diagnosis.together().isEmpty()) {
                    line("No one number for each conflict was found to be enough together.");
                } else {
                    line("Enough together:");
                    lines(diagnosis.together().stream().map(this::remedy).toList());
                }
            }
        }

        private List<Limit> moves(@Nullable Repair repair) {
            return repair == null
                    ? List.of()
                    : repair.moves().stream().map(Repair.Move::limit).toList();
        }

        private void repair(String head, @Nullable Repair repair) {
            if (repair == null) {
                return;
            }
            line("");
            line(head);
            List<String> moves = repair.moves().stream()
                    .sorted((a, b) -> Double.compare(relative(b), relative(a)))
                    .map(move -> move(move, repair.point()))
                    .filter(move -> !move.isEmpty())
                    .toList();
            lines(moves);
            int unseen = repair.moves().size() - moves.size();
            if (unseen > 0) {
                line("- and " + unseen + " by less than four digits show");
            }
        }

        private double relative(Repair.Move move) {
            return move.by() / move.limit().size(why.limits().formulation().problem());
        }

        /** Empty where the change is too small to be seen. */
        private String move(Repair.Move move, double[] point) {
            Meaning m = why.limits().meaning(move.limit());
            String now = words.number(m, m.value());
            String then = words.number(m, why.limits().valueAt(move.limit(), point));
            return now.equals(then) ? "" : "- " + words.sentence(m) + " → " + then;
        }
    }

    private void lines(List<String> lines) {
        int shown = all || lines.size() <= LONGEST ? lines.size() : LONGEST - 1;
        lines.subList(0, shown).forEach(this::line);
        if (shown < lines.size()) {
            line("  and " + (lines.size() - shown) + " more (--verbose)");
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : parts.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + parts.get(last);
    }
}
