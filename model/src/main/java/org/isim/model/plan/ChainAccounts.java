package org.isim.model.plan;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.chain.Host;
import org.isim.model.chain.Market;
import org.isim.model.chain.Stage;
import org.isim.model.formulation.ChainColumns;
import org.isim.model.scenario.PaymentsOn;

/** A chain in a plan: what runs where, what flows, what it adds. Money at base prices a year, persons. */
public final class ChainAccounts {
    /** What a plan may leave of a quantity that is none: what its tolerances leave, as a share of what could be. */
    private static final double NOTHING = 1e-5;

    private final Plan plan;
    private final Chain chain;
    private final int h;
    private final ChainColumns columns;

    ChainAccounts(Plan plan, int h) {
        this.plan = plan;
        this.h = h;
        chain = plan.scenario().chains().get(h);
        columns = plan.formulation().columns().chains();
    }

    public Chain chain() {
        return chain;
    }

    /** Whether anything of the last product is made. */
    public boolean runs() {
        return intensity() > NOTHING * chain.size();
    }

    /** Whether stage j is made in member r. */
    public boolean runs(int j, int r) {
        Host host = chain.stages().get(j).host(r);
        return host != null && made(j, r) > NOTHING * host.most();
    }

    /** Output of the last stage over all members: the level at which the chain runs. */
    public double intensity() {
        double sum = 0;
        for (Host host : chain.stages().get(chain.last()).hosts()) {
            sum += made(chain.last(), host.member());
        }
        return sum;
    }

    /** y0 + y1: what stage j makes in member r. */
    public double made(int j, int r) {
        return existing(j, r) + fresh(j, r);
    }

    /** y0: what it makes on plant its sector has. */
    public double existing(int j, int r) {
        return level(columns.existing(h, j, r));
    }

    /** y1: what it makes on new plant. */
    public double fresh(int j, int r) {
        return level(columns.fresh(h, j, r));
    }

    /** Product of stage j that member r receives from member o. */
    public double received(int j, int o, int r) {
        return level(columns.flow(h, j, o, r));
    }

    /** Product of stage j that member r buys from the n-th source abroad, at the price of the union. */
    public double bought(int j, int n, int r) {
        return level(columns.imports(h, j, n, r));
    }

    /** Last product made in member r that joins what its sector supplies. */
    public double withSector(int r) {
        return level(columns.sector(h, r));
    }

    /** Last product that member r receives directly from member o. */
    public double sold(int o, int r) {
        return level(columns.sale(h, o, r));
    }

    /** Last product that member r sells on the n-th market abroad. */
    public double exported(int n, int r) {
        return level(columns.export(h, n, r));
    }

    /** Σ_j y[h,j,r]: gross output of the chain in member r. */
    public double output(int r) {
        return sum(r, (stage, host, made, fresh) -> made);
    }

    /** V[h,r] = Σ_j (1 − Σ a − Σ b) y[h,j,r]. */
    public double valueAdded(int r) {
        return sum(r, (stage, host, made, fresh) -> stage.valueAdded(host) * made);
    }

    /** Σ_j ℓ[h,j,r] y[h,j,r]. */
    public double employment(int r) {
        return sum(r, (stage, host, made, fresh) -> host.labour() * made);
    }

    /** Σ_j κ y1[h,j,r]: money that the new plants cost once. */
    public double investment(int r) {
        return sum(r, (stage, host, made, fresh) -> host.investment() * fresh);
    }

    /** What a member's stage counts for. */
    private interface Counted {
        double of(Stage stage, Host host, double made, double fresh);
    }

    private double sum(int r, Counted counted) {
        double sum = 0;
        for (int j = 0; j < chain.stages().size(); j++) {
            Host host = chain.stages().get(j).host(r);
            if (host != null) {
                sum += counted.of(chain.stages().get(j), host, made(j, r), fresh(j, r));
            }
        }
        return sum;
    }

    /** Over all members. */
    public double valueAdded() {
        double sum = 0;
        for (int r = 0; r < members(); r++) {
            sum += valueAdded(r);
        }
        return sum;
    }

    /**
     * Share of the union in the value of the last product: all but what is bought from partners, directly or within the inputs; 0 where nothing is
     * made.
     */
    public double contentOfUnion() {
        double made = intensity();
        double foreign = 0;
        for (int r = 0; r < members(); r++) {
            for (int j = 0; j < chain.stages().size(); j++) {
                Host host = chain.stages().get(j).host(r);
                foreign += host == null ? 0 : plan.formulation().fromAbroad(host) * made(j, r);
                for (int n = 0; n < chain.stages().get(j).imports().size(); n++) {
                    foreign += chain.stages().get(j).imports().get(n).price() * bought(j, n, r);
                }
            }
        }
        return made > 0 ? 1 - foreign / made : 0;
    }

    /** Money that the new plants in all members cost once. */
    public double investment() {
        double sum = 0;
        for (int r = 0; r < members(); r++) {
            sum += investment(r);
        }
        return sum;
    }

    /** Persons over all members. */
    public double employment() {
        double sum = 0;
        for (int r = 0; r < members(); r++) {
            sum += employment(r);
        }
        return sum;
    }

    /** Last product that member r sells abroad, at base prices. */
    public double exports(int r) {
        double sum = 0;
        for (int n = 0; n < chain.sale().markets().size(); n++) {
            sum += exported(n, r);
        }
        return sum;
    }

    /** Over all members. */
    public double exports() {
        double sum = 0;
        for (int r = 0; r < members(); r++) {
            sum += exports(r);
        }
        return sum;
    }

    /** What member r buys abroad for its stages, at base prices. */
    public double imports(int r) {
        double sum = 0;
        for (int j = 0; j < chain.stages().size(); j++) {
            for (int n = 0; n < chain.stages().get(j).imports().size(); n++) {
                sum += bought(j, n, r);
            }
        }
        return sum;
    }

    /** Exports of member r at world prices. */
    public double earnedAbroad(int r) {
        double sum = 0;
        List<Market> markets = chain.sale().markets();
        for (int n = 0; n < markets.size(); n++) {
            sum += columns.exportPrice(h, n, r) * exported(n, r);
        }
        return sum;
    }

    /** Purchases of stages of member r abroad at world prices. */
    public double paidAbroad(int r) {
        double sum = 0;
        for (int j = 0; j < chain.stages().size(); j++) {
            for (int n = 0; n < chain.stages().get(j).imports().size(); n++) {
                sum += columns.importPrice(h, j, n, r) * bought(j, n, r);
            }
        }
        return sum;
    }

    /** What member r sells the others of all stages, as it is paid for. */
    public double unionExports(int r) {
        double sum = 0;
        for (int s = 0; s < members(); s++) {
            sum += s == r ? 0 : traded(r, s);
        }
        return sum;
    }

    /** What it buys from them. */
    public double unionImports(int r) {
        double sum = 0;
        for (int o = 0; o < members(); o++) {
            sum += o == r ? 0 : traded(o, r);
        }
        return sum;
    }

    /** All products of the chain that go from member o to member r, as they are paid for. */
    public double traded(int o, int r) {
        double sum = sold(o, r) * paidPerUnit(o, r, chain.sale().product());
        for (int j = 0; j < chain.stages().size(); j++) {
            sum += received(j, o, r) * paidPerUnit(o, r, chain.stages().get(j).product());
        }
        return sum;
    }

    private double paidPerUnit(int o, int r, int product) {
        boolean shipped = o != r && plan.scenario().paymentsOn() == PaymentsOn.SHIPPED;
        return shipped ? 1 / (1 - plan.scenario().barriers().share(o, r, product)) : 1;
    }

    private int members() {
        return plan.economy().memberCount();
    }

    private double level(int column) {
        return column < 0 ? 0 : plan.solution().level(column);
    }
}
