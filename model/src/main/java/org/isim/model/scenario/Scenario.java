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
        return new Scenario(
                other,
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

    public Scenario with(Conditions other) {
        return new Scenario(
                room,
                other,
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

    public Scenario with(Barriers other) {
        return new Scenario(
                room,
                conditions,
                other,
                transportProduct,
                payments,
                paymentsOn,
                interests,
                supply,
                migration,
                investment,
                chains);
    }

    public Scenario with(Payments other) {
        return new Scenario(
                room,
                conditions,
                barriers,
                transportProduct,
                other,
                paymentsOn,
                interests,
                supply,
                migration,
                investment,
                chains);
    }

    public Scenario with(PaymentsOn other) {
        return new Scenario(
                room,
                conditions,
                barriers,
                transportProduct,
                payments,
                other,
                interests,
                supply,
                migration,
                investment,
                chains);
    }

    public Scenario with(Interests other) {
        return new Scenario(
                room,
                conditions,
                barriers,
                transportProduct,
                payments,
                paymentsOn,
                other,
                supply,
                migration,
                investment,
                chains);
    }

    public Scenario withSupply(List<SupplyRule> other) {
        return new Scenario(
                room,
                conditions,
                barriers,
                transportProduct,
                payments,
                paymentsOn,
                interests,
                other,
                migration,
                investment,
                chains);
    }

    public Scenario withMigration(List<Corridor> other) {
        return new Scenario(
                room,
                conditions,
                barriers,
                transportProduct,
                payments,
                paymentsOn,
                interests,
                supply,
                other,
                investment,
                chains);
    }

    public Scenario with(Investment other) {
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
                other,
                chains);
    }

    public Scenario withChains(List<Chain> other) {
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
                other);
    }

    public Scenario withTransportProduct(int other) {
        return new Scenario(
                room,
                conditions,
                barriers,
                other,
                payments,
                paymentsOn,
                interests,
                supply,
                migration,
                investment,
                chains);
    }
}
