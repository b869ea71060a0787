package org.isim.model.formulation;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Stage;

/**
 * What the stages of a chain make and take.
 *
 * <pre>{@code
 *   CHAIN_STAGE[h,j,r]  y0[h,j,r] + y1[h,j,r] − Σ_s u[r,s] f[h,j,r,s] ≥ 0
 *                       the last stage also: − d[h,r] − Σ_s u[r,s] v[h,r,s] − Σ_n w[h,r,n]
 *   CHAIN_INPUT[h,j,r]  Σ_o f[h,j,o,r] + Σ_p g[h,j,p,r] − Σ_j' b[h,j,j'] (y0 + y1)[h,j',r] ≥ 0
 * }</pre>
 *
 * <p>u = 1/(1−β) across a border, 1 at home: these flows are new, so the whole barrier is lost on them.
 */
final class ChainStages implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        List<Chain> chains = frame.scenario().chains();
        for (int h = 0; h < chains.size(); h++) {
            for (int j = 0; j < chains.get(h).stages().size(); j++) {
                for (Host host : chains.get(h).stages().get(j).hosts()) {
                    addMade(frame, rows, h, j, host.member());
                }
            }
        }
        for (int h = 0; h < chains.size(); h++) {
            for (int j = 0; j < chains.get(h).stages().size(); j++) {
                for (int r = 0; r < frame.economy().memberCount(); r++) {
                    if (ChainColumns.needs(chains.get(h), j, r)) {
                        addTaken(frame, rows, h, j, r);
                    }
                }
            }
        }
    }

    private static void addMade(Frame frame, RowWriter rows, int h, int j, int r) {
        Chain chain = frame.scenario().chains().get(h);
        ChainColumns c = frame.columns().chains();
        int row = rows.atLeast(0, chain.size(), RowFamily.CHAIN_STAGE, h, j, r);
        put(rows, row, c.existing(h, j, r), 1);
        put(rows, row, c.fresh(h, j, r), 1);
        int product = chain.stages().get(j).product();
        for (int s = 0; s < frame.economy().memberCount(); s++) {
            put(rows, row, c.flow(h, j, r, s), -frame.newShippedPerUnit(r, s, product));
        }
        if (j == chain.last()) {
            int sold = chain.sale().product();
            put(rows, row, c.sector(h, r), -1);
            for (int s = 0; s < frame.economy().memberCount(); s++) {
                put(rows, row, c.sale(h, r, s), -frame.newShippedPerUnit(r, s, sold));
            }
            for (int n = 0; n < chain.sale().markets().size(); n++) {
                put(rows, row, c.export(h, n, r), -1);
            }
        }
    }

    private static void addTaken(Frame frame, RowWriter rows, int h, int j, int r) {
        Chain chain = frame.scenario().chains().get(h);
        ChainColumns c = frame.columns().chains();
        int row = rows.atLeast(0, chain.size(), RowFamily.CHAIN_INPUT, h, j, r);
        for (int o = 0; o < frame.economy().memberCount(); o++) {
            put(rows, row, c.flow(h, j, o, r), 1);
        }
        for (int n = 0; n < chain.stages().get(j).imports().size(); n++) {
            put(rows, row, c.imports(h, j, n, r), 1);
        }
        for (int next = 0; next < chain.stages().size(); next++) {
            Stage taker = chain.stages().get(next);
            put(rows, row, c.existing(h, next, r), -taker.from()[j]);
            put(rows, row, c.fresh(h, next, r), -taker.from()[j]);
        }
    }

    private static void put(RowWriter rows, int row, int column, double coefficient) {
        if (column >= 0) {
            rows.put(row, column, coefficient);
        }
    }
}
