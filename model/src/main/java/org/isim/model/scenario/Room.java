package org.isim.model.scenario;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.isim.model.economy.Economy;

/**
 * The room a plan has beyond the base year. It is not a policy: it belongs to the baseline, and policies are measured against the
 * solved baseline with the same room.
 *
 * @param flexibility φ: the share of a supplier in absorption stays within base × (1 ± φ); 0 fixes the trade coefficients
 * @param openLinks ψ: share of absorption any supplier may win beyond that
 * @param capacityReserve [r][k], share of base capacity
 * @param labourReserve [r], share of base labour
 * @param exportSteps by partner, then by member for when it is outside the union; none: exports stay at or below base
 * @param importSteps likewise; none: imports stay at or below base
 * @param bands what holds a supplier's share in absorption
 */
public record Room(
        double flexibility,
        double openLinks,
        double[][] capacityReserve,
        double[] labourReserve,
        List<List<Step>> exportSteps,
        List<List<Step>> importSteps,
        Bands bands) {

    /** No room at all: the base year is the only plan. */
    public static Room none(Economy e) {
        double[][] reserve = new double[e.memberCount()][];
        for (int r = 0; r < reserve.length; r++) {
            reserve[r] = new double[e.activityCount(r)];
        }
        List<List<Step>> noSteps = Collections.nCopies(e.partnerCount() + e.memberCount(), List.of());
        return new Room(0, 0, reserve, new double[e.memberCount()], noSteps, noSteps, Bands.RENORMALISED);
    }

    public Room withFlexibility(double share) {
        return new Room(share, openLinks, capacityReserve, labourReserve, exportSteps, importSteps, bands);
    }

    public Room withOpenLinks(double share) {
        return new Room(flexibility, share, capacityReserve, labourReserve, exportSteps, importSteps, bands);
    }

    /** The same reserve for every activity of every member. */
    public Room withCapacityReserve(double share) {
        double[][] reserve = new double[capacityReserve.length][];
        for (int r = 0; r < reserve.length; r++) {
            reserve[r] = new double[capacityReserve[r].length];
            Arrays.fill(reserve[r], share);
        }
        return new Room(flexibility, openLinks, reserve, labourReserve, exportSteps, importSteps, bands);
    }

    /** The same reserve for every member. */
    public Room withLabourReserve(double share) {
        double[] reserve = new double[labourReserve.length];
        Arrays.fill(reserve, share);
        return new Room(flexibility, openLinks, capacityReserve, reserve, exportSteps, importSteps, bands);
    }

    /** The same steps with every partner. */
    public Room withSteps(List<Step> forExports, List<Step> forImports) {
        int partners = exportSteps.size();
        return withStepsByPartner(Collections.nCopies(partners, forExports), Collections.nCopies(partners, forImports));
    }

    /** Steps by partner, then by member for when it is outside the union. */
    public Room withStepsByPartner(List<List<Step>> forExports, List<List<Step>> forImports) {
        return new Room(flexibility, openLinks, capacityReserve, labourReserve, forExports, forImports, bands);
    }

    public Room withBands(Bands other) {
        return new Room(flexibility, openLinks, capacityReserve, labourReserve, exportSteps, importSteps, other);
    }
}
