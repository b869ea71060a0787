package org.isim.app.chains;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.configuration.Obstacle;
import org.isim.model.configuration.Obstacle.Cost;
import org.isim.model.economy.Economy;

/** Obstacles in words: "assembly in Belarus would run if metals were 3 % cheaper". */
final class Words {
    /** Items that are named. */
    private static final int MOST_ITEMS = 3;

    private final Economy e;
    private final List<Chain> chains;

    Words(Economy e, List<Chain> chains) {
        this.e = e;
        this.chains = chains;
    }

    /** What would have to change; no full stop. */
    String of(Obstacle o) {
        Chain chain = chains.get(o.h());
        String what = o.chain()
                ? chain.title()
                : chain.stages().get(o.j()).title() + " in "
                        + e.members().get(o.r()).name();
        if (o.gap() <= 0) {
            return what
                    + (o.gap() == 0
                            ? " would do as well"
                            : " would pay for itself at the margin; a fixed cost, a least scale or a count of places keeps it out");
        }
        List<String> ways = new ArrayList<>();
        for (Cost cost : o.costs()) {
            double cheaper = o.cheaper(cost);
            if (cheaper <= 1 && ways.size() < MOST_ITEMS) {
                ways.add(item(chain, cost) + " " + percent(cheaper) + " cheaper");
            }
        }
        String costs = what + " would cost " + percent(o.gap()) + " more than it is worth; it would run if ";
        return costs
                + (ways.isEmpty() ? "" : String.join(", or ", ways) + ", or ")
                + (o.chain() ? "it sold " : "its product were worth ")
                + percent(o.gap())
                + (o.chain() ? " dearer" : " more");
    }

    private String item(Chain chain, Cost cost) {
        return switch (cost.kind()) {
            case SECTOR -> lower(e.products().get(cost.index()).name()) + " were";
            case STAGE -> lower(chain.stages().get(cost.index()).title()) + " were";
            case LABOUR -> "labour were";
            case PLANT -> "plant were";
            case FIXED -> "the fixed cost were";
            case CURRENCY -> "foreign currency were";
        };
    }

    /** "Metals and metal products" within a sentence. */
    static String lower(String name) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** Two significant digits: "3.1 %". */
    static String percent(double fraction) {
        return new BigDecimal(100 * fraction).round(new MathContext(2)).toPlainString() + " %";
    }
}
