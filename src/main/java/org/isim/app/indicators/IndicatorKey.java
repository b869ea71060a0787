package org.isim.app.indicators;

/**
 * What an indicator is of.
 *
 * @param member code; "union": all members together
 * @param sector code; empty: all
 * @param counterpart code of a member or partner, "union", "external" or "any", or empty
 */
public record IndicatorKey(IndicatorTable table, String member, String sector, String counterpart, String indicator) {

    /** Another indicator of the same. */
    IndicatorKey of(String other) {
        return new IndicatorKey(table, member, sector, counterpart, other);
    }
}
