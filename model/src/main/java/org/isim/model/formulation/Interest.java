package org.isim.model.formulation;

/**
 * INTEREST[r]: the living standard a member insists on.
 *
 * <pre>{@code
 *   z[r] ≥ floor[r]
 * }</pre>
 */
final class Interest implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        double[] floor = frame.scenario().interests().livingStandardFloor();
        for (int r = 0; r < floor.length; r++) {
            if (floor[r] > 0) {
                rows.put(
                        rows.atLeast(floor[r], 1, RowFamily.INTEREST, r),
                        frame.columns().living(r),
                        1);
            }
        }
    }
}
