package org.isim.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.isim.app.results.Gains;

/** The answer in three sentences, made of its numbers. */
final class Headlines {
    /** Gains smaller than this read as none. */
    private static final double NONE = 5e-9;

    private final Words words;

    Headlines(Words words) {
        this.words = words;
    }

    /** HTML. */
    String of(Contrast contrast) {
        return union(contrast) + " " + members(contrast) + " " + trade(contrast);
    }

    private String union(Contrast c) {
        String overBase = words.percentChange(Gains.ofUnionOverBaseYear(c.plan()));
        String year = Integer.toString(c.solved().file().study().baseYear());
        Double gain = c.unionGain();
        return c.hasReference() && gain != null
                ? words.text("headline.both", words.percentChange(gain), c.beforeName(), overBase, year)
                : words.text("headline.base", overBase, year);
    }

    private String members(Contrast c) {
        List<Integer> order = c.byGain();
        if (order.isEmpty()) {
            return words.text("headline.nobody");
        }
        int best = order.get(0);
        int worst = order.get(order.size() - 1);
        if (order.size() == 1) {
            return words.text("headline.one", c.name(best), gain(c, best));
        }
        List<String> losers = new ArrayList<>();
        order.forEach(r -> {
            if (Objects.requireNonNull(c.gain(r)) < -NONE) {
                losers.add(c.name(r) + " (" + gain(c, r) + ")");
            }
        });
        if (Objects.requireNonNull(c.gain(best)) < NONE && losers.isEmpty()) {
            return words.text("headline.none");
        }
        if (losers.size() == order.size()) {
            return words.text("headline.all-lose", c.name(worst), gain(c, worst), c.name(best), gain(c, best));
        }
        return losers.isEmpty()
                ? words.text("headline.all-gain", c.name(best), gain(c, best), c.name(worst), gain(c, worst))
                : words.text("headline.some-lose", c.name(best), gain(c, best), String.join(", ", losers));
    }

    private String gain(Contrast c, int r) {
        return words.percentChange(Objects.requireNonNull(c.gain(r)));
    }

    private String trade(Contrast c) {
        List<Contrast.Flow> flows = c.flows();
        double before = c.unionTrade(false);
        if (c.members() < 2 || before <= 0) {
            return "";
        }
        String sum = words.text(
                "headline.trade",
                words.money(c.unionTrade(true)),
                words.percentChange(c.unionTrade(true) / before - 1),
                c.beforeName());
        if (flows.isEmpty()) {
            return sum + ".";
        }
        Contrast.Flow flow = flows.get(0);
        return sum
                + words.text(
                        "headline.flow",
                        c.product(flow.product()),
                        c.name(flow.from()),
                        c.name(flow.to()),
                        words.change(flow.change(), flow.before()) + " "
                                + words.units().money());
    }
}
