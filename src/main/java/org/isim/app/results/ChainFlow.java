package org.isim.app.results;

import java.util.ArrayList;
import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Market;
import org.isim.model.chain.Stage;
import org.isim.model.economy.Economy;
import org.isim.model.plan.ChainAccounts;

/**
 * Something of a chain that goes from one place to another, or stays where it was made.
 *
 * @param stage whose product it is
 * @param from name of a member or a partner
 * @param to the same
 * @param amount at base prices a year
 * @param price abroad, base price = 1; 1 between members
 * @param crossesBorder whether it leaves a member or comes into one
 */
public record ChainFlow(
        Kind kind, int stage, String from, String to, double amount, double price, boolean crossesBorder) {

    /** What a flow is. */
    public enum Kind {
        /** The product of a stage on its way to the next. */
        STAGE,
        /** The same, bought abroad. */
        IMPORT,
        /** The last product, sold together with what its sector sells. */
        WITH_SECTOR,
        /** The last product, sold directly. */
        SALE,
        /** The last product, sold abroad. */
        EXPORT
    }

    /** All flows of a chain, stage by stage, then what is sold; without what the plan's tolerances leave of nothing. */
    public static List<ChainFlow> of(Economy e, ChainAccounts accounts) {
        return new Collector(e, accounts).collect();
    }

    private static final class Collector {
        private final Economy e;
        private final ChainAccounts accounts;
        private final Chain chain;
        private final List<ChainFlow> flows = new ArrayList<>();

        Collector(Economy e, ChainAccounts accounts) {
            this.e = e;
            this.accounts = accounts;
            chain = accounts.chain();
        }

        List<ChainFlow> collect() {
            for (int j = 0; j < chain.stages().size(); j++) {
                stage(j);
            }
            for (int o = 0; o < e.memberCount(); o++) {
                between(Kind.WITH_SECTOR, chain.last(), o, o, accounts.withSector(o));
                for (int r = 0; r < e.memberCount(); r++) {
                    between(Kind.SALE, chain.last(), o, r, accounts.sold(o, r));
                }
            }
            for (int n = 0; n < chain.sale().markets().size(); n++) {
                Market market = chain.sale().markets().get(n);
                String to = partner(market.partner());
                for (int o = 0; o < e.memberCount(); o++) {
                    add(Kind.EXPORT, chain.last(), member(o), to, accounts.exported(n, o), market.price(), true);
                }
            }
            return flows;
        }

        private void stage(int j) {
            Stage stage = chain.stages().get(j);
            for (int o = 0; o < e.memberCount(); o++) {
                for (int r = 0; r < e.memberCount(); r++) {
                    between(Kind.STAGE, j, o, r, accounts.received(j, o, r));
                }
            }
            for (int n = 0; n < stage.imports().size(); n++) {
                String from = partner(stage.imports().get(n).partner());
                double price = stage.imports().get(n).price();
                for (int r = 0; r < e.memberCount(); r++) {
                    add(Kind.IMPORT, j, from, member(r), accounts.bought(j, n, r), price, true);
                }
            }
        }

        private void between(Kind kind, int stage, int from, int to, double amount) {
            add(kind, stage, member(from), member(to), amount, 1, from != to);
        }

        private void add(Kind kind, int stage, String from, String to, double amount, double price, boolean crosses) {
            if (amount > 1e-4 * chain.size()) {
                flows.add(new ChainFlow(kind, stage, from, to, amount, price, crosses));
            }
        }

        private String member(int r) {
            return e.members().get(r).name();
        }

        private String partner(int p) {
            return e.partners().get(p).name();
        }
    }
}
