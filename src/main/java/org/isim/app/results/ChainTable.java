package org.isim.app.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import org.isim.app.input.Numbers;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Market;
import org.isim.model.chain.Stage;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;
import org.isim.model.plan.Plan;

/** The long table of value-added chains: what stages make, what flows between members, what is sold where, what it adds. */
final class ChainTable {
    private final Economy e;
    private final Units units;
    private final StringWriter out = new StringWriter();
    private final CsvWriter csv = CsvTables.writer(out);

    private ChainTable(Plan plan, Units units) {
        this.units = units;
        e = plan.economy();
    }

    static String of(Plan plan, Units units) {
        ChainTable table = new ChainTable(plan, units);
        table.csv.writeRecord("chain", "stage", "indicator", "origin", "member", "unit", "value");
        for (ChainAccounts chain : plan.chains()) {
            table.stages(chain);
            table.sales(chain);
            table.members(chain);
        }
        return table.out.toString();
    }

    private void stages(ChainAccounts accounts) {
        Chain chain = accounts.chain();
        for (int j = 0; j < chain.stages().size(); j++) {
            Stage stage = chain.stages().get(j);
            for (Host host : stage.hosts()) {
                String member = member(host.member());
                row(chain, stage.id(), "madeOnExistingPlant", "", member, accounts.existing(j, host.member()));
                row(chain, stage.id(), "madeOnNewPlant", "", member, accounts.fresh(j, host.member()));
            }
            for (int o = 0; o < e.memberCount(); o++) {
                for (int r = 0; r < e.memberCount(); r++) {
                    nonZero(chain, stage.id(), "received", member(o), member(r), accounts.received(j, o, r));
                }
            }
            for (int n = 0; n < stage.imports().size(); n++) {
                String partner = partner(stage.imports().get(n).partner());
                for (int r = 0; r < e.memberCount(); r++) {
                    nonZero(chain, stage.id(), "boughtAbroad", partner, member(r), accounts.bought(j, n, r));
                }
            }
        }
    }

    private void sales(ChainAccounts accounts) {
        Chain chain = accounts.chain();
        String last = chain.stages().get(chain.last()).id();
        for (int o = 0; o < e.memberCount(); o++) {
            nonZero(chain, last, "soldWithSector", member(o), member(o), accounts.withSector(o));
            for (int r = 0; r < e.memberCount(); r++) {
                nonZero(chain, last, "soldDirectly", member(o), member(r), accounts.sold(o, r));
            }
            for (int n = 0; n < chain.sale().markets().size(); n++) {
                Market market = chain.sale().markets().get(n);
                String to = partner(market.partner());
                nonZero(
                        chain,
                        last,
                        "exportedAt" + Numbers.write(market.price()),
                        member(o),
                        to,
                        accounts.exported(n, o));
            }
        }
    }

    private void members(ChainAccounts accounts) {
        Chain chain = accounts.chain();
        for (int r = 0; r < e.memberCount(); r++) {
            row(chain, "", "output", "", member(r), accounts.output(r));
            row(chain, "", "valueAdded", "", member(r), accounts.valueAdded(r));
            record(chain, "", "employment", "", member(r), units.labour(), accounts.employment(r));
            row(chain, "", "investment", "", member(r), accounts.investment(r));
            row(chain, "", "exports", "", member(r), accounts.exports(r));
            row(chain, "", "unionExports", "", member(r), accounts.unionExports(r));
            row(chain, "", "unionImports", "", member(r), accounts.unionImports(r));
        }
    }

    private void nonZero(Chain chain, String stage, String indicator, String origin, String member, double value) {
        if (value != 0) {
            row(chain, stage, indicator, origin, member, value);
        }
    }

    private void row(Chain chain, String stage, String indicator, String origin, String member, double value) {
        record(chain, stage, indicator, origin, member, units.money(), value);
    }

    private void record(
            Chain chain, String stage, String indicator, String origin, String member, String unit, double value) {
        csv.writeRecord(chain.id(), stage, indicator, origin, member, unit, CsvTables.number(value));
    }

    private String member(int r) {
        return e.members().get(r).code();
    }

    private String partner(int p) {
        return e.partners().get(p).code();
    }
}
