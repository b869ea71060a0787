package org.isim.app.interests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Objection;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Core;
import org.isim.model.scenario.Treatment;

/** Treatments side by side, under the concept of the scenario: they change the answer. */
final class TreatmentsText {
    private final Language language;

    private TreatmentsText(Language language) {
        this.language = language;
    }

    static String of(List<InterestsAnswer> answers, Language language) {
        return new TreatmentsText(language).of(answers);
    }

    private String of(List<InterestsAnswer> answers) {
        InterestsAnswer first = answers.get(0);
        List<String> header = new ArrayList<>(List.of(text("head.treatment")));
        IntStream.range(0, first.members()).mapToObj(first::code).forEach(header::add);
        for (String key : List.of("head.worth", "head.core", "would-leave", "closest", "head.by", "head.cannot-live")) {
            header.add(text(key));
        }
        List<List<String>> rows = answers.stream().map(this::row).toList();
        return "\n" + text("treatments", first.scenario().interests().concept().key()) + "\n"
                + TextTable.of(header, rows);
    }

    private String text(String key, String... values) {
        return language.text("interests." + key, values);
    }

    private String percentChange(double fraction) {
        return language.number(Display.percentChange(fraction));
    }

    private List<String> row(InterestsAnswer a) {
        Treatment t = a.treatment();
        ConceptSolution solution = a.solutions().get(a.scenario().interests().concept());
        List<String> row =
                new ArrayList<>(List.of(t.outsiders().key() + ", " + t.bands().key()));
        for (int r = 0; r < a.members(); r++) {
            Double alone = a.standAlone(r);
            row.add(
                    solution == null || alone == null || alone <= 0
                            ? "–"
                            : percentChange(solution.livingStandards()[r] / alone - 1));
        }
        CoalitionValue all = a.value(CoalitionSet.all(a.members()));
        row.add(all.value() == null ? "–" : language.number(Display.number(all.value())));
        Core core = a.core().orNull();
        row.add(core == null ? "–" : text(core.empty() ? "head.core-empty" : "head.core-not-empty"));
        Objection worst = solution == null ? null : solution.objections().worst();
        row.add(
                solution == null
                        ? "–"
                        : Integer.toString(solution.objections().blocking().size()));
        row.add(worst == null ? "–" : a.game().name(worst.coalition()));
        row.add(worst == null || Double.isInfinite(worst.gain()) ? "–" : percentChange(worst.gain()));
        row.add(Long.toString(a.values().stream().filter(v -> !v.feasible()).count()));
        return row;
    }
}
