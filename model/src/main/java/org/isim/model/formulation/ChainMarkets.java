package org.isim.model.formulation;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Market;
import org.isim.model.chain.Sale;

/**
 * What buyers take of the product of a chain, whoever of the members serves them.
 *
 * <pre>{@code
 *   CHAIN_ACCESS[h,r]  Σ_o v[h,o,r] − ψ[h] q[r,i] ≤ 0      i the sector it is sold as
 *   CHAIN_MARKET[h,n]  Σ_r w[h,r,n] ≤ length[h,n]         n-th market abroad
 * }</pre>
 */
final class ChainMarkets implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        List<Chain> chains = frame.scenario().chains();
        int members = frame.economy().memberCount();
        ChainColumns c = frame.columns().chains();
        for (int h = 0; h < chains.size(); h++) {
            Sale sale = chains.get(h).sale();
            for (int r = 0; sale.access() > 0 && r < members; r++) {
                int row = rows.atMost(0, chains.get(h).size(), RowFamily.CHAIN_ACCESS, h, r);
                rows.put(row, frame.columns().absorption(r, sale.product()), -sale.access());
                for (int o = 0; o < members; o++) {
                    if (c.sale(h, o, r) >= 0) {
                        rows.put(row, c.sale(h, o, r), 1);
                    }
                }
            }
            for (int n = 0; n < sale.markets().size(); n++) {
                Market market = sale.markets().get(n);
                double size = Math.max(market.length(), 1e-6 * chains.get(h).size());
                int row = rows.atMost(market.length(), size, RowFamily.CHAIN_MARKET, h, n);
                for (int r = 0; r < members; r++) {
                    if (c.export(h, n, r) >= 0) {
                        rows.put(row, c.export(h, n, r), 1);
                    }
                }
            }
        }
    }
}
