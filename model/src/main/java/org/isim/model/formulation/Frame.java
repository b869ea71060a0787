package org.isim.model.formulation;

import org.isim.model.chain.Host;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Bands;
import org.isim.model.scenario.Corridor;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Scenario;
import org.isim.model.scenario.TradeTerms;

/**
 * What a row family sees: the economy, the scenario, the numbered columns.
 *
 * @param economy the base year
 * @param scenario the question
 * @param columns where each quantity stands
 */
record Frame(Economy economy, Scenario scenario, Columns columns) {

    /** Whether a share has no least value and is of base absorption, whoever is gone. */
    boolean freeBands() {
        return scenario.room().bands() == Bands.FREE;
    }

    /** σ[o,r,i] = t̄/q̄; a product the member does not use in the base year counts as its own. */
    double share(int o, int r, int i) {
        double left = sourced(r, i);
        return left > 0 ? economy.flow(o, r, i) / left : (o == r ? 1 : 0);
    }

    /** σ of partner p as an origin. */
    double importShare(int p, int r, int i) {
        double left = sourced(r, i);
        return left > 0 && !scenario.conditions().isCut(p) ? economy.imports(p, r, i) / left : 0;
    }

    /** Base absorption less what came from partners that are cut off; all of it where bands are free. */
    private double sourced(int r, int i) {
        double q = economy.absorption(r, i);
        for (int p = 0; !freeBands() && p < economy.partnerCount(); p++) {
            q -= scenario.conditions().isCut(p) ? economy.imports(p, r, i) : 0;
        }
        return q;
    }

    /** ψ[o,r,i]: share of absorption that member o may win in member r beyond its band. */
    double openTo(int o, int r, int i) {
        return scenario.room().openLinks() + scenario.barriers().access(o, r, i);
    }

    /** Magnitude that counts as one for a flow from member o into member r: what the link may win beyond its band counts as well. */
    double linkSize(int o, int r, int i) {
        double open = Math.min(1, openTo(o, r, i));
        return Math.max(columns.flowSize(economy.flow(o, r, i), r, i), open * columns.absorptionSize(r, i));
    }

    /** m̄[p,r,i] under the scenario's conditions: what partner p offers at the base price. */
    double importsOffered(int p, int r, int i) {
        TradeTerms terms = scenario.conditions().trade(r, p, i);
        return scenario.conditions().isCut(p) ? 0 : terms.imports() * economy.imports(p, r, i);
    }

    /** ē[r,p,i] under the scenario's conditions: what partner p takes at the base price. */
    double exportsTaken(int r, int p, int i) {
        TradeTerms terms = scenario.conditions().trade(r, p, i);
        return scenario.conditions().isCut(p) ? 0 : terms.exports() * economy.exports(r, p, i);
    }

    /** cap[r,k] with its reserve, before additions. */
    double capacity(int r, int k) {
        return economy.capacity(r, k)
                * scenario.conditions().capacity(r, k)
                * (1 + scenario.room().capacityReserve()[r][k]);
    }

    /** L[r] with its reserve, before migration. */
    double labour(int r) {
        return economy.labour(r)
                * scenario.conditions().labour(r)
                * (1 + scenario.room().labourReserve()[r]);
    }

    /** Value added of member r in the base year. */
    double baseValueAdded(int r) {
        double sum = 0;
        for (int k = 0; k < economy.activityCount(r); k++) {
            sum += economy.valueAddedPerUnit(r, k) * economy.output(r, k);
        }
        return sum;
    }

    /** Persons employed in member r in the base year. */
    double baseEmployment(int r) {
        double sum = 0;
        for (int k = 0; k < economy.activityCount(r); k++) {
            sum += economy.labourPerUnit(r, k) * economy.output(r, k);
        }
        return sum;
    }

    /** What a migrant earns in a corridor, money per unit of labour. */
    double wage(Corridor c) {
        double persons = baseEmployment(c.to());
        return persons > 0 ? c.wage() * c.productivity() * baseValueAdded(c.to()) / persons : 0;
    }

    /** What a migrant sends home, money per unit of labour. */
    double sentHome(Corridor c) {
        return (1 - c.spentThere()) * wage(c);
    }

    /** Units in which a flow inside the union is paid for, per unit received. */
    double paidPerUnit(int o, int r, int i) {
        return scenario.paymentsOn() == PaymentsOn.SHIPPED ? shippedPerUnit(o, r, i) : 1;
    }

    /** 1/(1−β): units shipped per unit received of a flow that the base year does not have; 1 at home. */
    double newShippedPerUnit(int o, int r, int i) {
        return o == r ? 1 : 1 / (1 - scenario.barriers().share(o, r, i));
    }

    /** Σ_i μ[r,i] a[h,j,r,i]: what a stage buys on the market of its host that comes from the partners, at base-year shares. */
    double fromAbroad(Host host) {
        double sum = 0;
        for (int i = 0; i < economy.productCount(); i++) {
            for (int p = 0; p < economy.partnerCount(); p++) {
                double used = economy.absorption(host.member(), i);
                sum += used > 0 ? host.inputs()[i] * economy.imports(p, host.member(), i) / used : 0;
            }
        }
        return sum;
    }

    /** (1−β⁰)/(1−β): units shipped per unit of base-year quality of flow; 1 in the base year and at home. */
    double shippedPerUnit(int o, int r, int i) {
        return (1 - economy.barrier(o, r, i)) / (1 - scenario.barriers().share(o, r, i));
    }
}
