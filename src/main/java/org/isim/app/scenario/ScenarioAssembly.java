package org.isim.app.scenario;

import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Payments;
import org.isim.model.scenario.PaymentsOn;
import org.isim.model.scenario.Scenario;

/** Turns a merged scenario into numbers. */
final class ScenarioAssembly {
    private ScenarioAssembly() {}

    static Scenario scenario(MapNode tree, Economy economy, Codes codes, Problems problems) {
        BarrierAssembly barriers = new BarrierAssembly(economy, codes, problems);
        MapNode union = Nodes.map(tree, "union");
        return Scenario.base(economy)
                .with(new RoomAssembly(economy, codes, problems).room(Nodes.map(tree, "room")))
                .with(barriers.barriers(tree))
                .withTransportProduct(barriers.transportProduct())
                .with(payments(Nodes.text(union, "payments")))
                .with(paymentsOn(Nodes.text(union, "payments-on")))
                .with(new InterestAssembly(economy, codes, problems).interests(Nodes.map(tree, "interests")));
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
