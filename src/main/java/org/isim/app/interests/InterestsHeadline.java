package org.isim.app.interests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.isim.app.results.Units;
import org.isim.model.coalition.Objection;
import org.isim.model.games.CoalitionSet;
import org.isim.model.scenario.Concept;
import org.jspecify.annotations.Nullable;

/** The answer in three sentences, made of its numbers: who gains, who would leave, what there is to share. */
final class InterestsHeadline {
    /** A loss smaller than this, as a fraction, reads as none. */
    private static final double NONE = 5e-9;

    private final Said said;
    private final InterestsAnswer a;
    private final GainParts gains;
    private final MoneyParts money;

    InterestsHeadline(Said said, GainParts gains, MoneyParts money) {
        this.said = said;
        a = said.a();
        this.gains = gains;
        this.money = money;
    }

    List<String> lines() {
        ConceptSolution inUse = said.inUse();
        List<String> lines = new ArrayList<>();
        if (inUse == null) {
            Concept concept = a.scenario().interests().concept();
            lines.add(said.text("headline.no-plan", concept.key(), said.without(concept)));
        } else {
            lines.add(gains(inUse));
            lines.add(leaving(inUse));
        }
        Double together = said.all().value();
        if (together != null) {
            lines.add(worth(together) + " " + money.core());
        }
        return lines;
    }

    private String gains(ConceptSolution inUse) {
        List<Integer> order = IntStream.range(0, a.members())
                .boxed()
                .filter(r -> gains.overAlone(inUse, r) != null)
                .sorted(Comparator.comparing((Integer r) -> gain(inUse, r)).reversed())
                .toList();
        List<String> alone = gains.cannotLive();
        String cannot = alone.isEmpty() ? "" : " " + said.text("headline.cannot-live", said.names(alone));
        if (order.isEmpty()) {
            return said.text("headline.nobody-alone", inUse.concept().key());
        }
        int best = order.get(0);
        int worst = order.get(order.size() - 1);
        List<String> losers = order.stream()
                .filter(r -> gain(inUse, r) < -NONE)
                .map(r -> a.name(r) + " (" + shown(inUse, r) + ")")
                .toList();
        String word = inUse.concept().key();
        String sentence = order.size() == 1
                ? said.text("headline.one", word, a.name(best), shown(inUse, best))
                : losers.isEmpty()
                        ? said.text(
                                "headline.gains",
                                word,
                                a.name(best),
                                shown(inUse, best),
                                a.name(worst),
                                shown(inUse, worst))
                        : said.text("headline.lose", word, a.name(best), shown(inUse, best), String.join(", ", losers));
        return sentence + cannot;
    }

    private double gain(ConceptSolution inUse, int r) {
        return Objects.requireNonNull(gains.overAlone(inUse, r));
    }

    private String shown(ConceptSolution inUse, int r) {
        return said.percentChange(gain(inUse, r)).replace(' ', '\u00a0');
    }

    private String leaving(ConceptSolution inUse) {
        List<Objection> blocking = inUse.objections().blocking();
        if (blocking.isEmpty()) {
            return said.text(inUse.objections().unblocked() ? "headline.stays" : "headline.stays-found");
        }
        Objection first = blocking.get(0);
        return said.text(
                "headline.leave",
                Integer.toString(blocking.size()),
                Integer.toString(inUse.objections().all().size()),
                said.names(first.coalition()),
                said.gain(first).replace(' ', '\u00a0'));
    }

    private String worth(double together) {
        String sum = said.number(together) + " "
                + Units.of(a.file().study(), said.language()).money();
        double alone = 0;
        for (int r = 0; r < a.members(); r++) {
            @Nullable Double own = a.value(CoalitionSet.of(r)).value();
            if (own == null) {
                return said.text("headline.together", sum);
            }
            alone += own;
        }
        return said.text("headline.worth", sum, said.change(together - alone));
    }
}
