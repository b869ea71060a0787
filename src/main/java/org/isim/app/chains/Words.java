package org.isim.app.chains;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isim.app.language.Language;
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
    private final Language language;

    Words(Economy e, List<Chain> chains, Language language) {
        this.e = e;
        this.chains = chains;
        this.language = language;
    }

    private String text(String key, String... values) {
        return language.text("chains." + key, values);
    }

    /** What would have to change; no full stop. */
    String of(Obstacle o) {
        Chain chain = chains.get(o.h());
        String what = o.chain()
                ? chain.title()
                : text(
                        "stage-in",
                        chain.stages().get(o.j()).title(),
                        e.members().get(o.r()).name());
        if (o.gap() <= 0) {
            return text(o.gap() == 0 ? "as-well" : "at-the-margin", what);
        }
        List<String> ways = new ArrayList<>();
        for (Cost cost : o.costs()) {
            double cheaper = o.cheaper(cost);
            if (cheaper <= 1 && ways.size() < MOST_ITEMS) {
                ways.add(text("cheaper", item(chain, cost), percent(cheaper, language)));
            }
        }
        String gap = percent(o.gap(), language);
        ways.add(text(o.chain() ? "dearer" : "worth-more", gap));
        return text("too-dear", what, gap, String.join(text("or"), ways));
    }

    private String item(Chain chain, Cost cost) {
        return switch (cost.kind()) {
            case SECTOR -> lower(e.products().get(cost.index()).name());
            case STAGE -> lower(chain.stages().get(cost.index()).title());
            case LABOUR, PLANT, FIXED, CURRENCY ->
                text("cost." + cost.kind().name().toLowerCase(Locale.ROOT));
        };
    }

    /** "Metals and metal products" within a sentence. */
    static String lower(String name) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** Two significant digits: "3.1 %". */
    static String percent(double fraction, Language language) {
        return language.number(
                new BigDecimal(100 * fraction).round(new MathContext(2)).toPlainString() + " %");
    }
}
