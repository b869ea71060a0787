package org.isim.model.formulation;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Rules;
import org.isim.model.chain.Stage;

/**
 * Where stages stand, as far as that is a yes or a no: b and n are 0 or 1.
 *
 * <pre>{@code
 *   CHAIN_PLACE_MAX[h,j,r]  y0[h,j,r] + y1[h,j,r] − most b[h,j,r] ≤ 0
 *   CHAIN_PLACE_MIN[h,j,r]  y0[h,j,r] + y1[h,j,r] − least b[h,j,r] ≥ 0
 *   CHAIN_PLACES[h,j]       Σ_r b[h,j,r] ≤ places
 *   CHAIN_PART[h,r]         V[h,r] − p Σ_s V[h,s] − M n[h,r] ≥ −M
 *   CHAIN_MEMBERS[h]        Σ_r n[h,r] ≥ members
 * }</pre>
 *
 * <p>p is the share of value added that counts as taking part, M that share of the most the chain can add. A chain that makes nothing has every member
 * take part: the rule asks nothing of it.
 */
final class ChainPlaces implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        List<Chain> chains = frame.scenario().chains();
        for (int h = 0; h < chains.size(); h++) {
            for (int j = 0; j < chains.get(h).stages().size(); j++) {
                addStage(frame, rows, h, j);
            }
            if (chains.get(h).hasMembers() && chains.get(h).rules().countMembers()) {
                addMembers(frame, rows, h);
            }
        }
    }

    private static void addStage(Frame frame, RowWriter rows, int h, int j) {
        ChainColumns c = frame.columns().chains();
        Stage stage = frame.scenario().chains().get(h).stages().get(j);
        for (Host host : stage.hosts()) {
            int r = host.member();
            if (c.place(h, j, r) >= 0) {
                int most = rows.atMost(0, host.most(), RowFamily.CHAIN_PLACE_MAX, h, j, r);
                putMade(rows, most, c, h, j, r, 1);
                rows.put(most, c.place(h, j, r), -host.most());
                if (host.least() > 0) {
                    int least = rows.atLeast(0, host.most(), RowFamily.CHAIN_PLACE_MIN, h, j, r);
                    putMade(rows, least, c, h, j, r, 1);
                    rows.put(least, c.place(h, j, r), -host.least());
                }
            }
        }
        if (stage.isCounted()) {
            int count = rows.atMost(stage.mostPlaces(), 1, RowFamily.CHAIN_PLACES, h, j);
            for (Host host : stage.hosts()) {
                rows.put(count, c.place(h, j, host.member()), 1);
            }
        }
    }

    private static void addMembers(Frame frame, RowWriter rows, int h) {
        ChainColumns c = frame.columns().chains();
        Chain chain = frame.scenario().chains().get(h);
        Rules rules = chain.rules();
        double enough = rules.participation() * mostValueAdded(chain);
        double size = enough > 0 ? enough : 1;
        for (int r = 0; r < frame.economy().memberCount(); r++) {
            if (c.member(h, r) >= 0) {
                int row = rows.atLeast(-enough, size, RowFamily.CHAIN_PART, h, r);
                for (int j = 0; j < chain.stages().size(); j++) {
                    for (Host host : chain.stages().get(j).hosts()) {
                        double own = (host.member() == r ? 1 : 0) - rules.participation();
                        putMade(
                                rows,
                                row,
                                c,
                                h,
                                j,
                                host.member(),
                                own * chain.stages().get(j).valueAdded(host));
                    }
                }
                rows.put(row, c.member(h, r), -enough);
            }
        }
        int count = rows.atLeast(rules.leastMembers(), 1, RowFamily.CHAIN_MEMBERS, h);
        for (int r = 0; r < frame.economy().memberCount(); r++) {
            if (c.member(h, r) >= 0) {
                rows.put(count, c.member(h, r), 1);
            }
        }
    }

    /** What the chain adds where every plant makes all it can. */
    private static double mostValueAdded(Chain chain) {
        double most = 0;
        for (Stage stage : chain.stages()) {
            for (Host host : stage.hosts()) {
                most += Math.max(0, stage.valueAdded(host)) * host.most();
            }
        }
        return most;
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
