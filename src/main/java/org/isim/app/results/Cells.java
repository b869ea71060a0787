package org.isim.app.results;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.economy.Economy;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Columns;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;

/**
 * What a quantity or a row of the model is about, in the study's codes; a cell that it does not have is empty.
 *
 * @param member of whom; of flows the destination
 * @param counterpart the other member or partner, or the number of a rule
 * @param activity of a chain: its name, with that of the stage after a slash
 * @param step of the world price, or of a market of a chain
 */
public record Cells(String member, String counterpart, String product, String activity, String step) {

    /** Of a column of the formulation. */
    static Cells ofColumn(Formulation f, int j) {
        Columns columns = f.columns();
        return new Reader(f).column(columns.family(j), new int[] {
            columns.index(j, 0), columns.index(j, 1), columns.index(j, 2), columns.index(j, 3)
        });
    }

    /** Of a row of the formulation. */
    public static Cells ofRow(Formulation f, int row) {
        return new Reader(f)
                .row(f.rowFamily(row), new int[] {f.rowIndex(row, 0), f.rowIndex(row, 1), f.rowIndex(row, 2)});
    }

    /** Reads the indices of a family. */
    private static final class Reader {
        private final Economy e;
        private final List<Chain> chains;

        Reader(Formulation f) {
            e = f.economy();
            chains = f.scenario().chains();
        }

        Cells column(ColumnFamily family, int[] n) {
            return switch (family) {
                case ACTIVITY, ADDITION ->
                    new Cells(member(n[0]), "", product(e.product(n[0], n[1])), activity(n[0], n[1]), "");
                case ABSORPTION -> new Cells(member(n[0]), "", product(n[1]), "", "");
                case FLOW -> new Cells(member(n[1]), member(n[0]), product(n[2]), "", "");
                case IMPORT -> new Cells(member(n[1]), partner(n[0]), product(n[2]), "", step(n[3]));
                case EXPORT -> new Cells(member(n[0]), partner(n[1]), product(n[2]), "", step(n[3]));
                case LIVING_STANDARD -> new Cells(member(n[0]), "", "", "", "");
                case MIGRATION, FUNDING -> new Cells(member(n[0]), member(n[1]), "", "", "");
                case CHAIN_EXISTING, CHAIN_NEW, CHAIN_PLACE -> stage(n, member(n[2]), "");
                case CHAIN_FLOW -> stage(n, member(n[3]), member(n[2]));
                case CHAIN_IMPORT -> stage(n, member(n[3]), partner(n[2]));
                case CHAIN_SECTOR, CHAIN_MEMBER -> sold(n[0], member(n[1]), "", "");
                case CHAIN_SALE -> sold(n[0], member(n[2]), member(n[1]), "");
                case CHAIN_EXPORT -> sold(n[0], member(n[1]), market(n[0], n[2]), step(n[2]));
                case LEVEL -> new Cells("", "", "", "", "");
            };
        }

        Cells row(RowFamily family, int[] n) {
            return switch (family) {
                case BAND, BAND_MIN, BAND_MAX -> new Cells(member(n[1]), origin(n[0]), product(n[2]), "", "");
                case SUPPLY_MIN, SUPPLY_MAX ->
                    new Cells(member(n[1]), "rule " + (n[0] + 1), n[2] < 0 ? "" : product(n[2]), "", "");
                case EXPORT_MIN -> new Cells(member(n[0]), partner(n[1]), product(n[2]), "", "");
                case CAPACITY -> new Cells(member(n[0]), "", product(e.product(n[0], n[1])), activity(n[0], n[1]), "");
                case CHAIN_STAGE, CHAIN_INPUT, CHAIN_PLACE_MAX, CHAIN_PLACE_MIN -> stage(n, member(n[2]), "");
                case CHAIN_PLACES -> stage(n, "", "");
                case CHAIN_ACCESS, CHAIN_SHARE_MAX, CHAIN_SHARE_MIN, CHAIN_PART -> sold(n[0], member(n[1]), "", "");
                case CHAIN_MARKET -> sold(n[0], "", market(n[0], n[1]), step(n[1]));
                case CHAIN_CONTENT, CHAIN_MEMBERS -> sold(n[0], "", "", "");
                default -> new Cells(n[0] < 0 ? "" : member(n[0]), "", n[1] < 0 ? "" : product(n[1]), "", "");
            };
        }

        private Cells stage(int[] n, String member, String counterpart) {
            var stage = chains.get(n[0]).stages().get(n[1]);
            String name = chains.get(n[0]).id() + "/" + stage.id();
            return new Cells(member, counterpart, product(stage.product()), name, "");
        }

        private Cells sold(int h, String member, String counterpart, String step) {
            Chain chain = chains.get(h);
            return new Cells(member, counterpart, product(chain.sale().product()), chain.id(), step);
        }

        private String market(int h, int n) {
            return partner(chains.get(h).sale().markets().get(n).partner());
        }

        private static String step(int n) {
            return Integer.toString(n);
        }

        private String member(int r) {
            return e.members().get(r).code();
        }

        private String partner(int p) {
            return e.partners().get(p).code();
        }

        private String product(int i) {
            return e.products().get(i).code();
        }

        private String activity(int r, int k) {
            return e.activities(r).get(k).code();
        }

        /** Origins count the partners on after the members. */
        private String origin(int o) {
            return o < e.memberCount() ? member(o) : partner(o - e.memberCount());
        }
    }
}
