package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.run.SolvedScenario;
import org.isim.model.concept.Ideals;
import org.isim.model.concept.Settlement;
import org.isim.model.plan.Plan;

/** What members agreed on, in sentences. */
final class BargainingText {
    private BargainingText() {}

    static List<String> of(SolvedScenario solved, Plan plan, Settlement settlement) {
        Ideals ideals = settlement.ideals();
        List<String> lines = new ArrayList<>();
        lines.add("Disagreement (" + solved.file().disagreement().key() + ") and ideal: "
                + IntStream.range(0, plan.economy().memberCount())
                        .mapToObj(r -> name(plan, r) + " "
                                + Display.ratio(ideals.disagreement()[r]) + " to "
                                + Display.ratio(ideals.ideal()[r]))
                        .collect(Collectors.joining(", "))
                + ".");
        String out = IntStream.range(0, plan.economy().memberCount())
                .filter(r -> !ideals.takesPart()[r])
                .mapToObj(r -> name(plan, r))
                .collect(Collectors.joining(", "));
        if (!out.isEmpty()) {
            lines.add("Cannot gain over it and so does not bargain: " + out + ".");
        }
        if (settlement instanceof Settlement.EqualFractions equal) {
            lines.add(
                    "Everyone who bargains gets " + Display.percent(equal.fraction()) + " of its ideal gain or more.");
        } else if (settlement instanceof Settlement.NashPoint nash) {
            lines.add("The largest product of gains, within " + Display.residual(nash.gap())
                    + " of its logarithm; each living standard within " + Display.residual(nash.accuracyOfAll()) + ".");
        }
        return lines;
    }

    private static String name(Plan plan, int r) {
        return plan.economy().members().get(r).name();
    }
}
