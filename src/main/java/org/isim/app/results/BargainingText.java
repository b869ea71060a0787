package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isim.app.language.Language;
import org.isim.app.run.SolvedScenario;
import org.isim.model.concept.Ideals;
import org.isim.model.concept.Settlement;
import org.isim.model.economy.Economy;
import org.isim.model.plan.Plan;

/** What members agreed on, in sentences. */
public final class BargainingText {
    private BargainingText() {}

    static List<String> of(SolvedScenario solved, Plan plan, Settlement settlement, Language language) {
        if (settlement instanceof Settlement.Exchange exchange) {
            return exchange(plan.economy(), exchange, language);
        }
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

    /** What is known of an equilibrium, and what is not. */
    public static List<String> exchange(Economy e, Settlement.Exchange exchange, Language language) {
        List<String> lines = new ArrayList<>();
        String residual = Display.residual(exchange.residual());
        String searches = Integer.toString(exchange.ends().size());
        int answers = exchange.answers().size();
        lines.add(language.text(exchange.isFound() ? "exchange.found" : "exchange.none", residual));
        if (answers == 1) {
            List<Settlement.Exchange.End> unbalanced = exchange.ends().stream()
                    .filter(end -> end.residual() > Settlement.Exchange.EQUILIBRIUM)
                    .toList();
            lines.add(language.text(
                    "exchange.one", Integer.toString(exchange.ends().size() - unbalanced.size()), searches));
            unbalanced.stream()
                    .mapToDouble(Settlement.Exchange.End::residual)
                    .min()
                    .ifPresent(least -> lines.add(language.text("exchange.unbalanced", Display.residual(least))));
        } else if (answers > 1) {
            lines.add(language.text("exchange.several", searches));
            exchange.answers().forEach(end -> lines.add("  " + byMember(e, end.livingStandards(), language)));
        }
        lines.add(language.text("exchange.shares", byMember(e, exchange.shares(), language)));
        return lines;
    }

    private static String byMember(Economy e, double[] values, Language language) {
        return IntStream.range(0, e.memberCount())
                .mapToObj(r -> e.members().get(r).name() + " " + language.number(Display.ratio(values[r])))
                .collect(Collectors.joining(", "));
    }

    private static String name(Plan plan, int r) {
        return plan.economy().members().get(r).name();
    }
}
