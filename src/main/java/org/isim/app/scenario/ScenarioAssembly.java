package org.isim.app.scenario;

import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Coalition;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Scenario;

/** Turns a merged scenario into numbers. */
final class ScenarioAssembly {
    private ScenarioAssembly() {}

    /** The members of the union with the scenario as it concerns them. */
    static Coalition coalition(MapNode tree, Economy economy, Codes codes, Problems problems) {
        MapNode map = Nodes.map(tree, "union");
        UnionAssembly union = new UnionAssembly(economy, codes, map, problems);
        BarrierAssembly barriers = new BarrierAssembly(economy, codes, problems);
        ResourceAssembly resources = new ResourceAssembly(economy, codes, problems);
        InterestAssembly interests = new InterestAssembly(economy, codes, union.members(), problems);
        return union.restrict(Scenario.base(economy)
                .with(new RoomAssembly(economy, codes, problems).room(Nodes.map(tree, "room")))
                .with(new ConditionsAssembly(economy, codes, problems).conditions(tree))
                .with(barriers.barriers(tree))
                .withTransportProduct(barriers.transportProduct())
                .with(payments(Nodes.text(map, "payments")))
                .with(paymentsOn(Nodes.text(map, "payments-on")))
                .with(interests.interests(Nodes.map(tree, "interests")))
                .withSupply(new SupplyAssembly(codes, problems).rules(tree))
                .withMigration(resources.migration(tree))
                .with(resources.investment(Nodes.map(tree, "investment")))
                .withChains(new ChainAssembly(economy, codes, problems).chains(tree)));
    }

    private static Payments payments(@org.jspecify.annotations.Nullable String word) {
        for (Payments payments : Payments.values()) {
            if (payments.key().equals(word)) {
                return payments;
            }
        }
        return Payments.BALANCED;
    }

    private static PaymentsOn paymentsOn(@org.jspecify.annotations.Nullable String word) {
        for (PaymentsOn on : PaymentsOn.values()) {
            if (on.key().equals(word)) {
                return on;
            }
        }
        return PaymentsOn.SHIPPED;
    }
}
