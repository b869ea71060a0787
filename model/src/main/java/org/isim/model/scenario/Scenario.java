package org.isim.model.scenario;

import org.isim.model.economy.Economy;

/**
 * A question in numbers, resolved against an economy.
 *
 * @param room what a plan may use beyond the base year
 * @param barriers what trade between members costs
 * @param transportProduct index of the product that provides transport service θ; −1 where θ is zero throughout
 * @param payments who pays for what
 * @param paymentsOn which quantity is paid for
 * @param interests whose interest, and what members insist on
 */
public record Scenario(
        Room room,
        Barriers barriers,
        int transportProduct,
        Payments payments,
        PaymentsOn paymentsOn,
        Interests interests) {

    /** No room, base barriers, balanced payments, total: its only plan is the base year. */
    public static Scenario base(Economy e) {
        return new Scenario(
                Room.none(e), Barriers.base(e), -1, Payments.BALANCED, PaymentsOn.SHIPPED, Interests.total(e));
    }

    public Scenario with(Room other) {
        return new Scenario(other, barriers, transportProduct, payments, paymentsOn, interests);
    }

    public Scenario with(Barriers other) {
        return new Scenario(room, other, transportProduct, payments, paymentsOn, interests);
    }

    public Scenario with(Payments other) {
        return new Scenario(room, barriers, transportProduct, other, paymentsOn, interests);
    }

    public Scenario with(PaymentsOn other) {
        return new Scenario(room, barriers, transportProduct, payments, other, interests);
    }

    public Scenario with(Interests other) {
        return new Scenario(room, barriers, transportProduct, payments, paymentsOn, other);
    }

    public Scenario withTransportProduct(int product) {
        return new Scenario(room, barriers, product, payments, paymentsOn, interests);
    }
}
