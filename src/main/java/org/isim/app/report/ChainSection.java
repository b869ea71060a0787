package org.isim.app.report;

import java.util.List;
import org.isim.app.results.ChainFlow;
import org.isim.app.results.ChainText;
import org.isim.app.results.HtmlPage;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.configuration.Worth;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Value-added chains of a scenario that has them: what they are worth, which stage stands where, what crosses borders, who earns what. */
public final class ChainSection {
    private final Words words;

    public ChainSection(Words words) {
        this.words = words;
    }

    /** The styles of its pictures. */
    public static String style() {
        return ChainPicture.style();
    }

    /** Empty where the plan has no chains. */
    public String of(Plan plan, @Nullable Worth worth) {
        List<ChainAccounts> chains = plan.chains();
        if (chains.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        if (worth != null) {
            out.append("<p>")
                    .append(HtmlPage.escaped(ChainText.gains(plan.economy(), worth, words.language())))
                    .append(' ')
                    .append(words.text("chains.worth-about", words.units().money()))
                    .append("</p>\n");
        }
        for (int h = 0; h < chains.size(); h++) {
            ChainAccounts chain = chains.get(h);
            out.append("<h3>").append(HtmlPage.escaped(chain.chain().title())).append("</h3>\n");
            if (chain.runs()) {
                out.append(running(plan.economy(), chain, h, worth));
            } else {
                out.append("<p>").append(words.text("chains.idle")).append("</p>\n");
            }
        }
        return out.toString();
    }

    private String running(Economy e, ChainAccounts chain, int h, @Nullable Worth worth) {
        StringBuilder out = new StringBuilder("<p>");
        out.append(words.text(
                "chains.makes",
                words.money(chain.intensity()),
                words.percent(chain.contentOfUnion()),
                words.money(chain.exports())));
        Double money = worth == null ? null : worth.money(h);
        if (money != null) {
            out.append(' ')
                    .append(words.text(
                            "chains.worth",
                            words.shown(ChainText.worth(money, e)) + " "
                                    + words.units().money()));
        }
        return out.append("</p>\n<div class=\"picture\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(words.text("chains.picture", chain.chain().title()))
                .append("\">\n")
                .append(ChainPicture.of(e, chain, words.language()))
                .append("</div>\n<p class=\"note\">")
                .append(HtmlPage.escaped(
                        words.language().text("picture.legend", words.units().money())))
                .append("</p>\n")
                .append(places(e, chain))
                .append(flows(e, chain))
                .append(members(e, chain, h, worth))
                .toString();
    }

    /** Where each stage stands, or might. */
    private String places(Economy e, ChainAccounts accounts) {
        Chain chain = accounts.chain();
        TableMarkup table = new TableMarkup(
                        words.text("chains.places", words.units().money()))
                .sortable()
                .textHead(words.text("chains.stage"))
                .textHead(words.text("member"))
                .numberHead(words.text("chains.made"))
                .numberHead(words.text("chains.on-new"))
                .numberHead(words.text("chains.most"));
        for (int j = 0; j < chain.stages().size(); j++) {
            for (Host host : chain.stages().get(j).hosts()) {
                boolean runs = accounts.runs(j, host.member());
                double made = runs ? accounts.made(j, host.member()) : 0;
                double fresh = runs ? accounts.fresh(j, host.member()) : 0;
                table.text(chain.stages().get(j).title())
                        .text(e.members().get(host.member()).name())
                        .number(made, words.number(made))
                        .number(fresh, words.number(zeroed(fresh, host.most())))
                        .number(host.most(), words.number(host.most()))
                        .end();
            }
        }
        return table.markup();
    }

    /** What goes from one member to another, comes from abroad or is sold there. */
    private String flows(Economy e, ChainAccounts accounts) {
        List<ChainFlow> flows = ChainFlow.of(e, accounts).stream()
                .filter(ChainFlow::crossesBorder)
                .toList();
        if (flows.isEmpty()) {
            return "<p>" + words.text("chains.at-home") + "</p>\n";
        }
        TableMarkup table = new TableMarkup(
                        words.text("chains.flows", words.units().money()))
                .sortable()
                .textHead(words.text("product"))
                .textHead(words.text("chains.what"))
                .textHead(words.text("trade.from"))
                .textHead(words.text("trade.to"))
                .numberHead(words.text("chains.amount"))
                .numberHead(words.text("chains.price"));
        for (ChainFlow flow : flows) {
            table.text(accounts.chain().stages().get(flow.stage()).title())
                    .html(words.text("chains.kind." + flow.kind().name()))
                    .text(flow.from())
                    .text(flow.to())
                    .number(flow.amount(), words.number(flow.amount()));
            boolean abroad = flow.kind() == ChainFlow.Kind.IMPORT || flow.kind() == ChainFlow.Kind.EXPORT;
            if (abroad) {
                table.number(flow.price(), words.number(flow.price()));
            } else {
                table.nothing();
            }
            table.end();
        }
        return table.markup();
    }

    private String members(Economy e, ChainAccounts chain, int h, @Nullable Worth worth) {
        TableMarkup table = new TableMarkup(words.text(
                        "chains.table", words.units().money(), words.units().labour()))
                .sortable()
                .textHead(words.text("member"))
                .numberHead(words.text("value-added"))
                .numberHead(words.text("employment"))
                .numberHead(words.text("chains.investment"))
                .numberHead(words.text("chains.exports"));
        if (worth != null) {
            table.numberHead(words.text("chains.gain"));
        }
        double size = chain.chain().size();
        for (int r = 0; r < e.memberCount(); r++) {
            table.text(e.members().get(r).name());
            for (double value :
                    new double[] {chain.valueAdded(r), chain.employment(r), chain.investment(r), chain.exports(r)}) {
                table.number(value, words.number(zeroed(value, size)));
            }
            Double gain = worth == null ? null : worth.gain(h, r);
            if (gain != null) {
                table.change(gain, words.percentChange(gain));
            } else if (worth != null) {
                table.nothing();
            }
            table.end();
        }
        return table.markup();
    }

    /** What tolerances leave of nothing is nothing. */
    private static double zeroed(double value, double size) {
        return Math.abs(value) < 1e-7 * size ? 0 : value;
    }
}
