package org.isim.app.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.StopText;
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

    /** What stands between a key and its list of one new entry. */
    private static final String LIST = ": [";

    private final ScenarioDiagnosis diagnosis;
    private final boolean all;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private DiagnosisText(ScenarioDiagnosis diagnosis, boolean all, Language language) {
        this.diagnosis = diagnosis;
        this.all = all;
        this.language = language;
    }

    /**
     * The whole text, each line ending with a line end.
     *
     * @param all whether long lists are printed to their end
     */
    public static String of(ScenarioDiagnosis diagnosis, boolean all, Language language) {
        DiagnosisText text = new DiagnosisText(diagnosis, all, language);
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
            said("reference-has-none", id, String.valueOf(diagnosis.file().reference()));
        } else if (why != null) {
            new Why(formulation, why).write();
        } else if (diagnosis.shortOfDisagreement() > 0) {
            said("disagreement", id, language.number(Display.percent(diagnosis.shortOfDisagreement())));
        } else if (outcome instanceof Outcome.Optimal) {
            said("feasible", id);
        } else if (outcome instanceof Outcome.Unbounded) {
            unbounded(formulation, diagnosis.ray());
        } else if (outcome instanceof Outcome.LimitReached limit) {
            said("limit", StopText.of(limit, diagnosis.reached(), language));
        } else if (outcome instanceof Outcome.Failed failed) {
            said("failed", failed.reason());
        } else {
            said("border", id);
        }
    }

    private void unbounded(Formulation formulation, @Nullable Ray ray) {
        said("unbounded", diagnosis.file().id());
        if (ray != null) {
            line("");
            said("ray");
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
            words = new LimitWords(formulation, Units.of(diagnosis.file().study(), language), language);
            sentences = new Sentences(why, words);
        }

        void write() {
            int clashes = why.clashes().size();
            String id = diagnosis.file().id();
            said(clashes > 1 ? "infeasible-several" : "infeasible", id, Integer.toString(clashes));
            int shown = all || clashes <= MOST_CONFLICTS ? clashes : MOST_CONFLICTS;
            for (int n = 0; n < shown; n++) {
                line("");
                clash(why.clashes().get(n), n, clashes > 1 ? (n + 1) + ". " : "");
            }
            if (shown < clashes) {
                line("");
                int more = clashes - shown;
                said(more == 1 ? "one-more-conflict" : "more-conflicts", Integer.toString(more));
            }
            if (!why.keptConflict()) {
                together();
                boolean one = moves(why.least()).equals(moves(why.demandsKept()));
                repair(one ? "least-demands-kept" : "least-change", why.least());
                repair("demands-kept", one ? null : why.demandsKept());
            }
        }

        private void clash(Clash clash, int n, String number) {
            List<Remedy> remedies = diagnosis.remedies().get(n);
            line(number + sentences.headline(clash, remedies));
            said(clash.conflict().irreducible() ? "conflict" : "conflict-not-least");
            List<String> members = new ArrayList<>();
            clash.kept()
                    .forEach(group -> members.add("- " + text("kept", words.sentence(group, why.limits()::meaning))));
            clash.groups().forEach(group -> members.add("- " + words.sentence(group, why.limits()::meaning)));
            lines(members);
            if (why.keptConflict()) {
                said("all-kept");
                return;
            }
            if (remedies.isEmpty()) {
                said("no-number");
                return;
            }
            said(why.clashes().size() > 1 ? "try-for-this" : "try");
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
                    ? lever.form() == Lever.Form.SET ? text("new-without", now.substring(1)) : text("new")
                    : text("now", now, lever.origin());
            return "  " + remedy.line() + "   # " + was;
        }

        private void together() {
            if (why.clashes().size() > 1) {
                line("");
                if (diagnosis.together().isEmpty()) {
                    said("none-together");
                } else {
                    said("together");
                    lines(together(diagnosis.together()));
                }
            }
        }

        /** A line for each number; new entries of one list share a line, since a file names a list once. */
        private List<String> together(List<Remedy> remedies) {
            Map<String, List<String>> added = new LinkedHashMap<>();
            List<String> lines = new ArrayList<>();
            for (Remedy remedy : remedies) {
                String line = remedy.line();
                int entry = line.indexOf(LIST);
                boolean joins = remedy.lever().origin().isEmpty() && entry > 0 && line.endsWith("]");
                if (joins) {
                    added.computeIfAbsent(line.substring(0, entry), key -> new ArrayList<>())
                            .add(line.substring(entry + LIST.length(), line.length() - 1));
                } else {
                    lines.add(remedy(remedy));
                }
            }
            added.forEach((key, entries) ->
                    lines.add("  " + key + LIST + String.join(", ", entries) + "]   # " + text("new")));
            return lines;
        }

        private List<Limit> moves(@Nullable Repair repair) {
            return repair == null
                    ? List.of()
                    : repair.moves().stream().map(Repair.Move::limit).toList();
        }

        private void repair(String key, @Nullable Repair repair) {
            if (repair == null) {
                return;
            }
            line("");
            said(key);
            List<String> moves = repair.moves().stream()
                    .sorted((a, b) -> Double.compare(relative(b), relative(a)))
                    .map(move -> move(move, repair.point()))
                    .filter(move -> !move.isEmpty())
                    .toList();
            lines(moves);
            int unseen = repair.moves().size() - moves.size();
            if (unseen > 0) {
                said("unseen", Integer.toString(unseen));
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
            said("more-lines", Integer.toString(lines.size() - shown));
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private String text(String key, String... values) {
        return language.text("diagnose." + key, values);
    }

    private void said(String key, String... values) {
        line(text(key, values));
    }
}
