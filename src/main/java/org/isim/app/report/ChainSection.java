package org.isim.app.report;

import org.isim.app.results.HtmlPage;
import org.isim.model.chain.Host;
import org.isim.model.chain.Stage;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;

/** Value-added chains of a scenario that has them: what each member makes of them and earns by them. */
final class ChainSection {
    private final Words words;

    ChainSection(Words words) {
        this.words = words;
    }

    String of(Contrast c) {
        StringBuilder out = new StringBuilder();
        for (ChainAccounts chain : c.plan().chains()) {
            out.append("<h3>").append(HtmlPage.escaped(chain.chain().title())).append("</h3>\n");
            out.append(chain.runs() ? table(c.economy(), chain) : "<p>" + words.text("chains.idle") + "</p>\n");
        }
        return out.toString();
    }

    private String table(Economy e, ChainAccounts chain) {
        TableMarkup table = new TableMarkup(words.text(
                        "chains.table", words.units().money(), words.units().labour()))
                .sortable()
                .textHead(words.text("member"))
                .textHead(words.text("chains.stages"))
                .numberHead(words.text("value-added"))
                .numberHead(words.text("employment"))
                .numberHead(words.text("chains.investment"))
                .numberHead(words.text("chains.exports"));
        for (int r = 0; r < e.memberCount(); r++) {
            table.text(e.members().get(r).name())
                    .text(stages(chain, r))
                    .number(chain.valueAdded(r), words.number(chain.valueAdded(r)))
                    .number(chain.employment(r), words.number(chain.employment(r)))
                    .number(chain.investment(r), words.number(chain.investment(r)))
                    .number(chain.exports(r), words.number(chain.exports(r)))
                    .end();
        }
        return table.markup();
    }

    /** "cells 120, packs 80". */
    private String stages(ChainAccounts chain, int r) {
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < chain.chain().stages().size(); j++) {
            Stage stage = chain.chain().stages().get(j);
            for (Host host : stage.hosts()) {
                if (host.member() == r && chain.runs(j, r)) {
                    out.append(out.length() == 0 ? "" : ", ")
                            .append(stage.id())
                            .append(' ')
                            .append(words.number(chain.made(j, r)));
                }
            }
        }
        return out.length() == 0 ? "–" : out.toString();
    }
}
