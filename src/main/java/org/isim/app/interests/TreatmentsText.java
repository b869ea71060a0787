package org.isim.app.interests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isim.app.results.Display;
import org.isim.app.results.TextTable;
import org.isim.model.coalition.CoalitionValue;
import org.isim.model.coalition.Objection;
import org.isim.model.games.CoalitionSet;
import org.isim.model.games.Core;
import org.isim.model.scenario.Treatment;

/** Treatments side by side, under the concept of the scenario: they change the answer. */
final class TreatmentsText {
    private TreatmentsText() {}

    static String of(List<InterestsAnswer> answers) {
        InterestsAnswer first = answers.get(0);
        List<String> header = new ArrayList<>(List.of("outsiders, bands"));
        IntStream.range(0, first.members()).mapToObj(first::code).forEach(header::add);
        header.addAll(List.of("worth together", "core", "would leave", "closest to leaving", "by", "cannot live"));
        List<List<String>> rows = answers.stream().map(TreatmentsText::row).toList();
        return "\nTreatments side by side, under "
                + first.scenario().interests().concept().key()
                + " (gain of each member over standing alone; groups that would leave; groups that cannot meet their needs):\n"
                + TextTable.of(header, rows);
    }

    private static List<String> row(InterestsAnswer a) {
        Treatment t = a.treatment();
        ConceptSolution solution = a.solutions().get(a.scenario().interests().concept());
        List<String> row =
                new ArrayList<>(List.of(t.outsiders().key() + ", " + t.bands().key()));
        for (int r = 0; r < a.members(); r++) {
            Double alone = a.standAlone(r);
            row.add(
                    solution == null || alone == null || alone <= 0
                            ? "–"
                            : Display.percentChange(solution.livingStandards()[r] / alone - 1));
        }
        CoalitionValue all = a.value(CoalitionSet.all(a.members()));
        row.add(all.value() == null ? "–" : Display.number(all.value()));
        Core core = a.core().orNull();
        row.add(core == null ? "–" : core.empty() ? "empty" : "not empty");
        Objection worst = solution == null ? null : solution.objections().worst();
        row.add(
                solution == null
                        ? "–"
                        : Integer.toString(solution.objections().blocking().size()));
        row.add(worst == null ? "–" : a.game().name(worst.coalition()));
        row.add(worst == null || Double.isInfinite(worst.gain()) ? "–" : Display.percentChange(worst.gain()));
        row.add(Long.toString(a.values().stream().filter(v -> !v.feasible()).count()));
        return row;
    }
}
