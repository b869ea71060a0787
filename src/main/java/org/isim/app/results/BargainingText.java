package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.run.SolvedScenario;
import org.isim.model.concept.Ideals;
import org.isim.model.concept.Settlement;
import org.isim.model.plan.Plan;

/** What members agreed on, in sentences. */
final class BargainingText {
    private BargainingText() {}

    static List<String> of(SolvedScenario solved, Plan plan, Settlement settlement, Language language) {
        Ideals ideals = settlement.ideals();
        List<String> lines = new ArrayList<>();
        String points = IntStream.range(0, plan.economy().memberCount())
                .mapToObj(r -> language.text(
                        "bargaining.point",
                        name(plan, r),
                        language.number(Display.ratio(ideals.disagreement()[r])),
                        language.number(Display.ratio(ideals.ideal()[r]))))
                .collect(Collectors.joining(", "));
        lines.add(
                language.text("bargaining.points", solved.file().disagreement().key(), points));
        String out = IntStream.range(0, plan.economy().memberCount())
                .filter(r -> !ideals.takesPart()[r])
                .mapToObj(r -> name(plan, r))
                .collect(Collectors.joining(", "));
        if (!out.isEmpty()) {
            lines.add(language.text("bargaining.out", out));
        }
        if (settlement instanceof Settlement.EqualFractions equal) {
            lines.add(language.text("bargaining.equal", language.number(Display.percent(equal.fraction()))));
        } else if (settlement instanceof Settlement.NashPoint nash) {
            lines.add(language.text(
                    "bargaining.nash", Display.residual(nash.gap()), Display.residual(nash.accuracyOfAll())));
        }
        return lines;
    }

    private static String name(Plan plan, int r) {
        return plan.economy().members().get(r).name();
    }
}
