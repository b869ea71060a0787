package org.isim.model.formulation;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Market;
import org.isim.model.chain.Stage;
import org.isim.model.chain.StageImport;
import org.isim.model.scenario.PaymentsOn;

/**
 * What chains add to the rows of the other families. With y = y0 + y1, what a stage makes on existing and on new plant, f its flows, v what the
 * last product sells directly in a member, w what it sells abroad, g what stages buy abroad:
 *
 * <pre>{@code
 *   USE[r,i]       uses   Σ_h,j a[h,j,r,i] y[h,j,r] + γ[i] (α κ y1[h,j,r] + F b[h,j,r]) + [i transports] θ (f + v into r)
 *   SOURCING[r,i]  has    Σ_h,o v[h,o,r]                          h sold as i
 *   OUTPUT[r,i]    has    Σ_h d[h,r]                              joins the sector
 *   CAPACITY[r,k]  holds  Σ_h,j y0[h,j,r]
 *   LABOUR[r]      takes  Σ_h,j ℓ[h,j,r] y[h,j,r]
 *   PAYMENTS[r]    earns  π w − π g,  u (f + v) out − u (f + v) in,  support
 *   INVESTMENT[r]  takes  Σ_h,j κ y1[h,j,r]
 * }</pre>
 *
 * <p>u is 1/(1−β) where what is shipped is paid for, 1 where what is received.
 */
final class ChainTerms {
    private final Frame frame;
    private final RowWriter rows;
    private final List<Chain> chains;
    private final ChainColumns columns;

    ChainTerms(Frame frame, RowWriter rows) {
        this.frame = frame;
        this.rows = rows;
        chains = frame.scenario().chains();
        columns = frame.columns().chains();
    }

    /** What a stage in a member counts for in a row, per unit made. */
    private interface PerUnit {
        double of(Chain chain, Stage stage, Host host);
    }

    /** Puts what every stage in member r counts for, made on whatever plant. */
    private void putMade(int row, int r, PerUnit coefficient) {
        putMade(row, r, coefficient, true);
        putMade(row, r, coefficient, false);
    }

    private void putMade(int row, int r, PerUnit coefficient, boolean fresh) {
        for (int h = 0; h < chains.size(); h++) {
            List<Stage> stages = chains.get(h).stages();
            for (int j = 0; j < stages.size(); j++) {
                Host host = stages.get(j).host(r);
                if (host != null) {
                    put(
                            row,
                            fresh ? columns.fresh(h, j, r) : columns.existing(h, j, r),
                            coefficient.of(chains.get(h), stages.get(j), host));
                }
            }
        }
    }

    /** Puts what every stage that stands in member r counts for. */
    private void putPlaces(int row, int r, PerUnit coefficient) {
        for (int h = 0; h < chains.size(); h++) {
            List<Stage> stages = chains.get(h).stages();
            for (int j = 0; j < stages.size(); j++) {
                Host host = stages.get(j).host(r);
                if (host != null) {
                    put(row, columns.place(h, j, r), coefficient.of(chains.get(h), stages.get(j), host));
                }
            }
        }
    }

    private void put(int row, int column, double coefficient) {
        if (column >= 0) {
            rows.put(row, column, coefficient);
        }
    }

    void use(int row, int r, int i) {
        putMade(row, r, (chain, stage, host) -> -host.inputs()[i]);
        putMade(row, r, (chain, stage, host) -> -capitalGood(chain, host.investment(), i), true);
        putPlaces(
                row,
                r,
                (chain, stage, host) -> -host.fixedCost() * chain.capital().goods()[i]);
        if (i == frame.scenario().transportProduct()) {
            putFlows(
                    row,
                    r,
                    false,
                    (o, d, product) -> -frame.scenario().barriers().transport(o, d, product));
        }
    }

    private static double capitalGood(Chain chain, double investment, int i) {
        return chain.capital().annual() * investment * chain.capital().goods()[i];
    }

    void sourcing(int row, int r, int i) {
        for (int o = 0; o < members(); o++) {
            sale(row, o, r, i, -1);
        }
    }

    /** What member r receives directly of product i from chains whose last stage is in member o. */
    void sale(int row, int o, int r, int i, double weight) {
        for (int h = 0; h < chains.size(); h++) {
            if (chains.get(h).sale().product() == i) {
                put(row, columns.sale(h, o, r), weight);
            }
        }
    }

    void output(int row, int r, int i) {
        for (int h = 0; h < chains.size(); h++) {
            if (chains.get(h).sale().product() == i) {
                put(row, columns.sector(h, r), 1);
            }
        }
    }

    void capacity(int row, int r, int k) {
        putMade(row, r, (chain, stage, host) -> host.activity() == k ? 1 : 0, false);
    }

    void labour(int row, int r) {
        putMade(row, r, (chain, stage, host) -> host.labour());
    }

    void valueAdded(int row, int r) {
        putMade(row, r, (chain, stage, host) -> stage.valueAdded(host));
    }

    void investment(int row, int r) {
        putMade(row, r, (chain, stage, host) -> host.investment(), true);
    }

    /** World prices of what member r sells and buys abroad. */
    void externalPayments(int row, int r) {
        for (int h = 0; h < chains.size(); h++) {
            Chain chain = chains.get(h);
            List<Market> markets = chain.sale().markets();
            for (int n = 0; n < markets.size(); n++) {
                put(row, columns.export(h, n, r), columns.exportPrice(h, n, r));
            }
            for (int j = 0; j < chain.stages().size(); j++) {
                List<StageImport> imports = chain.stages().get(j).imports();
                for (int n = 0; n < imports.size(); n++) {
                    put(row, columns.imports(h, j, n, r), -columns.importPrice(h, j, n, r));
                }
            }
        }
    }

    /** Trade of chains with the other members, what is sold and what is bought each counted so many times. */
    void unionTrade(int row, int r, double sold, double bought) {
        putFlows(row, r, true, (o, d, product) -> o == d ? 0 : sold * paidPerUnit(o, d, product));
        putFlows(row, r, false, (o, d, product) -> o == d ? 0 : bought * paidPerUnit(o, d, product));
    }

    private double paidPerUnit(int o, int r, int product) {
        return frame.scenario().paymentsOn() == PaymentsOn.SHIPPED ? frame.newShippedPerUnit(o, r, product) : 1;
    }

    /** Support: member r is paid for what it makes and bears its share of what all make. */
    void support(int row, int r) {
        for (int h = 0; h < chains.size(); h++) {
            Chain chain = chains.get(h);
            double rate = chain.support().rate();
            for (int s = 0; rate > 0 && s < members(); s++) {
                double net = rate * ((s == r ? 1 : 0) - chain.support().shares()[r]);
                put(row, columns.existing(h, chain.last(), s), net);
                put(row, columns.fresh(h, chain.last(), s), net);
            }
        }
    }

    /** What a flow between two members counts for, per unit received. */
    private interface PerFlow {
        double of(int origin, int destination, int product);
    }

    /** Puts every flow of a chain out of member r, or into it, own deliveries included. */
    private void putFlows(int row, int r, boolean out, PerFlow coefficient) {
        for (int h = 0; h < chains.size(); h++) {
            Chain chain = chains.get(h);
            for (int other = 0; other < members(); other++) {
                int o = out ? r : other;
                int d = out ? other : r;
                for (int j = 0; j < chain.stages().size(); j++) {
                    int product = chain.stages().get(j).product();
                    put(row, columns.flow(h, j, o, d), coefficient.of(o, d, product));
                }
                put(
                        row,
                        columns.sale(h, o, d),
                        coefficient.of(o, d, chain.sale().product()));
            }
        }
    }

    private int members() {
        return frame.economy().memberCount();
    }
}
