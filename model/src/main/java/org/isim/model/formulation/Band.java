package org.isim.model.formulation;

import org.isim.model.economy.Economy;

/**
 * BAND[o,r,i]: how far the share of a supplier in absorption may move, for every origin o, members and partners alike.
 *
 * <pre>{@code
 *   BAND_MIN  t[o,r,i] − σ(1−φ) q[r,i] ≥ 0
 *   BAND_MAX  t[o,r,i] − (σ(1+φ)+ψ) q[r,i] ≤ 0
 *   BAND      t[o,r,i] − σ q[r,i] = 0            where φ = ψ = 0: one row, one price
 * }</pre>
 *
 * <p>A row that can never bind is left out: a lower one with φ ≥ 1 or σ = 0, an upper one at or above all of absorption. For a partner, t is
 * the sum of the import steps. A product that is not used in the base year is sourced at home until ψ opens links.
 */
final class Band implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        Columns c = frame.columns();
        for (int r = 0; r < e.memberCount(); r++) {
            for (int i = 0; i < e.productCount(); i++) {
                for (int o = 0; o < e.memberCount(); o++) {
                    addBand(frame, rows, c.flow(o, r, i), 1, frame.share(o, r, i), e.flow(o, r, i), o, r, i);
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    int origin = e.memberCount() + p;
                    int steps = c.importStepCount(p);
                    double base = e.imports(p, r, i);
                    addBand(frame, rows, c.imports(p, r, i), steps, frame.importShare(p, r, i), base, origin, r, i);
                }
            }
        }
    }

    /** {@code origin} counts the partners on after the members. */
    private static void addBand(
            Frame frame, RowWriter rows, int first, int steps, double share, double base, int origin, int r, int i) {
        if (first < 0) {
            return;
        }
        double phi = frame.scenario().room().flexibility();
        double psi = frame.scenario().room().openLinks();
        double size = frame.columns().flowSize(base, r, i);
        double least = share * (1 - phi);
        double most = share * (1 + phi) + psi;
        if (least == most) {
            if (share < 1) {
                put(frame, rows, rows.equal(0, size, RowFamily.BAND, origin, r, i), first, steps, share, r, i);
            }
            return;
        }
        if (least > 0) {
            put(frame, rows, rows.atLeast(0, size, RowFamily.BAND_MIN, origin, r, i), first, steps, least, r, i);
        }
        if (most < 1) {
            put(frame, rows, rows.atMost(0, size, RowFamily.BAND_MAX, origin, r, i), first, steps, most, r, i);
        }
    }

    private static void put(Frame frame, RowWriter rows, int row, int first, int steps, double share, int r, int i) {
        for (int step = 0; step < steps; step++) {
            rows.put(row, first + step, 1);
        }
        rows.put(row, frame.columns().absorption(r, i), -share);
    }
}
