package org.isim.model.calibration;

/**
 * What one member's table is balanced to.
 *
 * @param output x[k]
 * @param valueAdded v[k]
 * @param household C, total
 * @param government G, total
 * @param investment I, total
 * @param unionExports exports to the other members by product
 * @param unionImports imports from the other members by product
 * @param fixedExports external exports known by product
 * @param exports pattern of the other external exports, already at their totals
 * @param fixedImports external imports known by product
 * @param imports pattern of the other external imports, already at their totals
 * @param goods which products are goods; the rest are services
 */
public record MemberControls(
        double[] output,
        double[] valueAdded,
        double household,
        double government,
        double investment,
        double[] unionExports,
        double[] unionImports,
        double[] fixedExports,
        double[] exports,
        double[] fixedImports,
        double[] imports,
        boolean[] goods) {}
