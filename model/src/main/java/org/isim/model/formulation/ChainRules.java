package org.isim.model.formulation;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Stage;

/**
 * What members agree on for a chain. With V[h,r] = Σ_j (1 − Σ_i a − Σ b) y[h,j,r] its value added in member r:
 *
 * <pre>{@code
 *   CHAIN_CONTENT[h]      Σ_j,r Σ_i μ[r,i] a[h,j,r,i] y[h,j,r] + Σ_j,p,r π g[h,j,p,r] − (1−c) Σ_r y[h,last,r] ≤ 0
 *   CHAIN_SHARE_MAX[h,r]  V[h,r] − share Σ_s V[h,s] ≤ 0
 *   CHAIN_SHARE_MIN[h,r]  V[h,r] − share Σ_s V[h,s] ≥ 0
 * }</pre>
 *
 * <p>μ[r,i] is the share of the partners in what member r uses of product i in the base year. Content is what rules of origin count: materials bought from
 * abroad, directly or on the home market, against the price of the product.
 */
final class ChainRules implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        List<Chain> chains = frame.scenario().chains();
        for (int h = 0; h < chains.size(); h++) {
            Chain chain = chains.get(h);
            Rules rules = chain.rules();
            if (rules.content() > 0) {
                addContent(frame, rows, h);
            }
            for (int r = 0; rules.largestShare() < 1 && r < frame.economy().memberCount(); r++) {
                int row = rows.atMost(0, chain.size(), RowFamily.CHAIN_SHARE_MAX, h, r);
                putValueAdded(frame, rows, row, h, r, rules.largestShare());
            }
            for (int r = 0; r < frame.economy().memberCount(); r++) {
                if (rules.leastShare()[r] > 0) {
                    int row = rows.atLeast(0, chain.size(), RowFamily.CHAIN_SHARE_MIN, h, r);
                    putValueAdded(frame, rows, row, h, r, rules.leastShare()[r]);
                }
            }
        }
    }

    private static void addContent(Frame frame, RowWriter rows, int h) {
        Chain chain = frame.scenario().chains().get(h);
        ChainColumns c = frame.columns().chains();
        int row = rows.atMost(0, chain.size(), RowFamily.CHAIN_CONTENT, h);
        for (int j = 0; j < chain.stages().size(); j++) {
            Stage stage = chain.stages().get(j);
            double sold = j == chain.last() ? 1 - chain.rules().content() : 0;
            for (Host host : stage.hosts()) {
                putMade(rows, row, c, h, j, host.member(), frame.fromAbroad(host) - sold);
            }
            for (int n = 0; n < stage.imports().size(); n++) {
                for (int r = 0; r < frame.economy().memberCount(); r++) {
                    int column = c.imports(h, j, n, r);
                    if (column >= 0) {
                        rows.put(row, column, stage.imports().get(n).price());
                    }
                }
            }
        }
    }

    /** V[h,r] − share Σ_s V[h,s]. */
    private static void putValueAdded(Frame frame, RowWriter rows, int row, int h, int r, double share) {
        Chain chain = frame.scenario().chains().get(h);
        for (int j = 0; j < chain.stages().size(); j++) {
            Stage stage = chain.stages().get(j);
            for (Host host : stage.hosts()) {
                double weight = (host.member() == r ? 1 : 0) - share;
                putMade(rows, row, frame.columns().chains(), h, j, host.member(), weight * stage.valueAdded(host));
            }
        }
    }

    private static void putMade(RowWriter rows, int row, ChainColumns c, int h, int j, int r, double coefficient) {
        if (c.existing(h, j, r) >= 0) {
            rows.put(row, c.existing(h, j, r), coefficient);
        }
        if (c.fresh(h, j, r) >= 0) {
            rows.put(row, c.fresh(h, j, r), coefficient);
        }
    }
}
