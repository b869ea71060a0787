package org.isim.model.formulation;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.economy.Economy;
import org.isim.solver.Names;

/** Names such as {@code USE(KAZ,FOO)}, {@code t(RUS,KAZ,FOO)}, {@code e(KAZ,ROW,MIN,1)}, computed from family and indices. */
final class FamilyNames implements Names {
    private final Economy economy;
    private final List<Chain> chains;
    private final Columns columns;
    private final Keys<RowFamily> rows;

    FamilyNames(Economy economy, List<Chain> chains, Columns columns, Keys<RowFamily> rows) {
        this.economy = economy;
        this.chains = chains;
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public String row(int row) {
        int a = rows.index(row, 0);
        int b = rows.index(row, 1);
        int c = rows.index(row, 2);
        RowFamily family = rows.family(row);
        String indices =
                switch (family) {
                    case USE, SOURCING, OUTPUT -> member(a) + "," + product(b);
                    case BAND, BAND_MIN, BAND_MAX -> origin(a) + "," + member(b) + "," + product(c);
                    case EXPORT_MIN -> member(a) + "," + partner(b) + "," + product(c);
                    case CAPACITY -> member(a) + "," + activity(a, b);
                    case LABOUR,
                            PAYMENTS,
                            INTEREST,
                            VALUE_ADDED_MIN,
                            JOBS_MIN,
                            PARITY_MIN,
                            PARITY_MAX,
                            INVESTMENT,
                            POOL,
                            FUNDED,
                            LEVEL -> member(a);
                    case SUPPLY_MIN, SUPPLY_MAX -> (a + 1) + "," + member(b) + (c < 0 ? "" : "," + product(c));
                    case CHAIN_STAGE, CHAIN_INPUT, CHAIN_PLACE_MAX, CHAIN_PLACE_MIN -> stage(a, b) + "," + member(c);
                    case CHAIN_ACCESS, CHAIN_SHARE_MAX, CHAIN_SHARE_MIN, CHAIN_PART -> chain(a) + "," + member(b);
                    case CHAIN_MARKET -> chain(a) + "," + market(a, b);
                    case CHAIN_CONTENT, CHAIN_MEMBERS -> chain(a);
                    case CHAIN_PLACES -> stage(a, b);
                    case PAYMENTS_POOLED -> "";
                };
        return named(family.name(), indices);
    }

    @Override
    public String column(int column) {
        int a = columns.index(column, 0);
        int b = columns.index(column, 1);
        int c = columns.index(column, 2);
        int d = columns.index(column, 3);
        ColumnFamily family = columns.family(column);
        String indices =
                switch (family) {
                    case ACTIVITY, ADDITION -> member(a) + "," + activity(a, b);
                    case MIGRATION, FUNDING -> member(a) + "," + member(b);
                    case ABSORPTION -> member(a) + "," + product(b);
                    case FLOW -> member(a) + "," + member(b) + "," + product(c);
                    case IMPORT -> partner(a) + "," + member(b) + "," + product(c) + "," + d;
                    case EXPORT -> member(a) + "," + partner(b) + "," + product(c) + "," + d;
                    case LIVING_STANDARD -> member(a);
                    case CHAIN_EXISTING, CHAIN_NEW, CHAIN_PLACE -> stage(a, b) + "," + member(c);
                    case CHAIN_FLOW -> stage(a, b) + "," + member(c) + "," + member(d);
                    case CHAIN_IMPORT -> stage(a, b) + "," + partner(c) + "," + member(d);
                    case CHAIN_SECTOR, CHAIN_MEMBER -> chain(a) + "," + member(b);
                    case CHAIN_SALE -> chain(a) + "," + member(b) + "," + member(c);
                    case CHAIN_EXPORT -> chain(a) + "," + member(b) + "," + market(a, c);
                    case LEVEL -> "";
                };
        return named(family.letter(), indices);
    }

    private static String named(String family, String indices) {
        return indices.isEmpty() ? family : family + "(" + indices + ")";
    }

    private String chain(int h) {
        return chains.get(h).id();
    }

    private String stage(int h, int j) {
        return chain(h) + "," + chains.get(h).stages().get(j).id();
    }

    /** The n-th market, counted from 1. */
    private String market(int h, int n) {
        return partner(chains.get(h).sale().markets().get(n).partner()) + "," + (n + 1);
    }

    private String member(int r) {
        return economy.members().get(r).code();
    }

    private String product(int i) {
        return economy.products().get(i).code();
    }

    private String partner(int p) {
        return economy.partners().get(p).code();
    }

    private String activity(int r, int k) {
        return economy.activities(r).get(k).code();
    }

    /** Origins count the partners on after the members. */
    private String origin(int o) {
        return o < economy.memberCount() ? member(o) : partner(o - economy.memberCount());
    }
}
