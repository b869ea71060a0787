package org.isim.app.chains;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.language.Language;
import org.isim.app.results.Display;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Market;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.plan.Plan;
import org.isim.model.scenario.Concept;
import org.isim.solver.Solution;

/** What bounds a chain that runs: plants that are full, markets that take no more, rules that bind, each with what a little more would be worth. */
final class Limits {
    /** Money of the objective per money, below which a price says nothing. */
    private static final double WORTHLESS = 1e-6;

    private final Plan plan;
    private final Formulation f;
    private final Solution s;
    private final Economy e;
    private final Chain chain;
    private final int h;
    private final Language language;

    Limits(Plan plan, int h, Language language) {
        this.plan = plan;
        this.h = h;
        this.language = language;
        f = plan.formulation();
        s = plan.solution();
        e = plan.economy();
        chain = plan.scenario().chains().get(h);
    }

    /** One sentence where something binds; none where nothing does, or the objective is no money. */
    List<String> lines() {
        List<String> limits = new ArrayList<>();
        if (plan.scenario().interests().concept() != Concept.TOTAL) {
            return limits;
        }
        plants(limits);
        rows(limits);
        return limits.isEmpty() ? limits : List.of(language.text("chains.limits", String.join(", ", limits)));
    }

    private void plants(List<String> limits) {
        Columns c = f.columns();
        for (int j = 0; j < c.count(); j++) {
            ColumnFamily family = c.family(j);
            boolean plant = family == ColumnFamily.CHAIN_NEW || family == ColumnFamily.CHAIN_EXISTING;
            if (plant && c.index(j, 0) == h && s.reducedCost(j) > WORTHLESS && s.level(j) > 0) {
                add(
                        limits,
                        family == ColumnFamily.CHAIN_NEW ? "new-plant" : "existing-plant",
                        s.reducedCost(j),
                        Words.lower(chain.stages().get(c.index(j, 1)).title()),
                        member(c.index(j, 2)));
            }
        }
    }

    private void rows(List<String> limits) {
        for (int row = 0; row < f.problem().rows(); row++) {
            double price = Math.abs(s.price(row));
            RowFamily family = f.rowFamily(row);
            if (f.rowIndex(row, 0) != h || price < WORTHLESS) {
                continue;
            }
            int b = f.rowIndex(row, 1);
            switch (family) {
                case CHAIN_ACCESS -> add(limits, "access", price, member(b));
                case CHAIN_MARKET -> {
                    Market market = chain.sale().markets().get(b);
                    add(
                            limits,
                            "market",
                            price,
                            e.partners().get(market.partner()).name(),
                            language.number(Display.number(market.price())));
                }
                case CHAIN_CONTENT -> add(limits, "content", price);
                case CHAIN_SHARE_MAX -> add(limits, "largest-share", price, member(b));
                case CHAIN_SHARE_MIN -> add(limits, "least-share", price, member(b));
                default -> {
                    // says nothing by itself
                }
            }
        }
    }

    /** A limit and its price. */
    private void add(List<String> limits, String key, double price, String... names) {
        limits.add(language.text("chains.limit." + key, names) + " " + language.number(Display.number(price)));
    }

    private String member(int r) {
        return e.members().get(r).name();
    }
}
