package org.isim.model.economy;

/**
 * Something a base year cannot be.
 *
 * @param member index
 * @param product index; −1 where the finding is not about one product
 * @param activity index within the member; −1 where the finding is not about one activity
 * @param left the side that should not exceed (or should equal) the other
 * @param right the other side
 */
public record Finding(Kind kind, int member, int product, int activity, double left, double right) {
    /** What is wrong. */
    public enum Kind {
        /** Uses of a product (left) differ from its supply (right). */
        USES_NOT_SUPPLY,
        /** Output of a product (left) differs from its deliveries (right). */
        OUTPUT_NOT_DELIVERIES,
        /** The coefficients of a member fail the Hawkins–Simon condition; left: inputs per unit of the activity that needs most. */
        CANNOT_PRODUCE,
        /** Capacity of an activity (left) is below its output (right). */
        CAPACITY_BELOW_OUTPUT,
        /** Labour available (left) is below employment (right). */
        LABOUR_BELOW_EMPLOYMENT,
        /** A member has no labour. */
        NO_LABOUR,
        /** A member has no household consumption, of which a living standard is a multiple. */
        NO_HOUSEHOLD_CONSUMPTION
    }
}
