package org.isim.model.formulation;

import org.isim.model.economy.Economy;

/**
 * EXPORT_MIN[r,p,i]: exports a partner keeps receiving, the band of external exports.
 *
 * <pre>{@code
 *   Σ_step e[r,p,i] ≥ (1−φ) min(1, f) ē[r,p,i]
 * }</pre>
 *
 * <p>None where bands are free.
 */
final class ExportMin implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        Columns c = frame.columns();
        double kept = frame.freeBands() ? 0 : 1 - frame.scenario().room().flexibility();
        for (int r = 0; kept > 0 && r < e.memberCount(); r++) {
            for (int p = 0; p < e.partnerCount(); p++) {
                for (int i = 0; i < e.productCount(); i++) {
                    int first = c.exports(r, p, i);
                    if (first >= 0) {
                        double base = e.exports(r, p, i);
                        double size = c.flowSize(base, r, i);
                        double taken = Math.min(base, frame.exportsTaken(r, p, i));
                        int row = rows.atLeast(kept * taken, size, RowFamily.EXPORT_MIN, r, p, i);
                        for (int step = 0; step < c.exportStepCount(p); step++) {
                            rows.put(row, first + step, 1);
                        }
                    }
                }
            }
        }
    }
}
