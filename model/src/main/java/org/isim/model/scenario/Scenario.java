package org.isim.model.scenario;

import java.util.List;
import org.isim.model.chain.Chain;
import org.isim.model.economy.Economy;

/**
 * A question in numbers, resolved against an economy.
 *
 * @param room what a plan may use beyond the base year
 * @param conditions how the year differs from the base year
 * @param barriers what trade between members costs
 * @param transportProduct index of the product that provides transport service θ; −1 where θ is zero throughout
 * @param payments who pays for what
 * @param paymentsOn which quantity is paid for
 * @param interests whose interest, and what members insist on
 * @param supply rules on where products come from
 * @param migration labour that may move; at most one corridor from a member to another
 * @param investment capacity that may be added
 * @param chains value-added chains
 */
public record Scenario(
        Room room,
        Conditions conditions,
        Barriers barriers,
        int transportProduct,
        Payments payments,
        PaymentsOn paymentsOn,
        Interests interests,
        List<SupplyRule> supply,
        List<Corridor> migration,
        Investment investment,
        List<Chain> chains) {
    public Scenario {
        chains = List.copyOf(chains);
        supply = List.copyOf(supply);
        migration = List.copyOf(migration);
    }

    /** No room, base barriers, balanced payments, total: its only plan is the base year. */
    public static Scenario base(Economy e) {
        return new Scenario(
                Room.none(e),
                Conditions.base(e),
                Barriers.base(e),
                -1,
                Payments.BALANCED,
                PaymentsOn.SHIPPED,
                Interests.total(e),
                List.of(),
                List.of(),
                Investment.none(e),
                List.of());
    }

    public Scenario with(Room other) {
        Parts parts = new Parts(this);
        parts.room = other;
        return parts.scenario();
    }

    public Scenario with(Conditions other) {
        Parts parts = new Parts(this);
        parts.conditions = other;
        return parts.scenario();
    }

    public Scenario with(Barriers other) {
        Parts parts = new Parts(this);
        parts.barriers = other;
        return parts.scenario();
    }

    public Scenario withTransportProduct(int other) {
        Parts parts = new Parts(this);
        parts.transportProduct = other;
        return parts.scenario();
    }

    public Scenario with(Payments other) {
        Parts parts = new Parts(this);
        parts.payments = other;
        return parts.scenario();
    }

    public Scenario with(PaymentsOn other) {
        Parts parts = new Parts(this);
        parts.paymentsOn = other;
        return parts.scenario();
    }

    public Scenario with(Interests other) {
        Parts parts = new Parts(this);
        parts.interests = other;
        return parts.scenario();
    }

    public Scenario withSupply(List<SupplyRule> other) {
        Parts parts = new Parts(this);
        parts.supply = other;
        return parts.scenario();
    }

    public Scenario withMigration(List<Corridor> other) {
        Parts parts = new Parts(this);
        parts.migration = other;
        return parts.scenario();
    }

    public Scenario with(Investment other) {
        Parts parts = new Parts(this);
        parts.investment = other;
        return parts.scenario();
    }

    public Scenario withChains(List<Chain> other) {
        Parts parts = new Parts(this);
        parts.chains = other;
        return parts.scenario();
    }

    /** A scenario taken apart, to be put together with another part. */
    private static final class Parts {
        Room room;
        Conditions conditions;
        Barriers barriers;
        int transportProduct;
        Payments payments;
        PaymentsOn paymentsOn;
        Interests interests;
        List<SupplyRule> supply;
        List<Corridor> migration;
        Investment investment;
        List<Chain> chains;

        Parts(Scenario s) {
            room = s.room;
            conditions = s.conditions;
            barriers = s.barriers;
            transportProduct = s.transportProduct;
            payments = s.payments;
            paymentsOn = s.paymentsOn;
            interests = s.interests;
            supply = s.supply;
            migration = s.migration;
            investment = s.investment;
            chains = s.chains;
        }

        Scenario scenario() {
            return new Scenario(
                    room,
                    conditions,
                    barriers,
                    transportProduct,
                    payments,
                    paymentsOn,
                    interests,
                    supply,
                    migration,
                    investment,
                    chains);
        }
    }
}
