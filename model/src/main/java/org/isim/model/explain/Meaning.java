package org.isim.model.explain;

import org.isim.solver.explain.Limit;

/**
 * What a limit of a scenario is about. Indices are those of the economy, −1 where there is none.
 *
 * @param limit in the problem
 * @param name of its row or column, as {@code CAPACITY(KAZ,FOO)} or {@code e(KAZ,ROW,MIN,1)}
 * @param family what kind of limit
 * @param member whose; −1: of the union
 * @param origin of a share: members, then partners; of migration the destination
 * @param partner of exports and imports
 * @param product it is about; of capacity that of the activity
 * @param activity of capacity
 * @param step of the world price
 * @param rule of supply, from 0
 * @param atLeast whether it says at least; otherwise at most
 * @param value its number: of shares, parity and supply the share; of floors of value added and jobs a multiple of the base year
 * @param unit of the number: "money", "labour", "ratio to base year" or "share"
 */
public record Meaning(
        Limit limit,
        String name,
        LimitFamily family,
        int member,
        int origin,
        int partner,
        int product,
        int activity,
        int step,
        int rule,
        boolean atLeast,
        double value,
        String unit) {}
