package org.isim.model.formulation;

import org.isim.model.economy.Economy;

/**
 * BAND[o,r,i]: how far the share of a supplier in absorption may move, for every origin o, members and partners alike.
 *
 * <pre>{@code
 *   BAND_MIN  t[o,r,i] − σ(1−φ) min(1, f) q[r,i] ≥ 0
 *   BAND_MAX  t[o,r,i] − (σ(1+φ)+ψ) q[r,i] ≤ 0
 *   BAND      t[o,r,i] − σ q[r,i] = 0            where φ = ψ = 0: one row, one price
 * }</pre>
 *
 * <p>A row that can never bind is left out: a lower one with φ ≥ 1, σ = 0 or free bands, an upper one at or above all of absorption. For a partner, t is
 * the sum of the import steps, and f the factor on what it offers. ψ is that of the room and, between members, of market access. A product that is not used in the base year is sourced at home until ψ opens links.
 */
final class Band implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        Columns c = frame.columns();
        for (int r = 0; r < e.memberCount(); r++) {
            for (int i = 0; i < e.productCount(); i++) {
                for (int o = 0; o < e.memberCount(); o++) {
                    Supplier own = new Supplier(o, c.flow(o, r, i), 1, frame.linkSize(o, r, i));
                    addBand(frame, rows, own, frame.share(o, r, i), 1, frame.openTo(o, r, i), r, i);
                }
                for (int p = 0; p < e.partnerCount(); p++) {
                    int origin = e.memberCount() + p;
                    int steps = c.importStepCount(p);
                    double size = c.flowSize(e.imports(p, r, i), r, i);
                    Supplier partner = new Supplier(origin, c.imports(p, r, i), steps, size);
                    double kept = Math.min(
                            1, frame.scenario().conditions().trade(r, p, i).imports());
                    double open = frame.scenario().room().openLinks();
                    addBand(frame, rows, partner, frame.importShare(p, r, i), kept, open, r, i);
                }
            }
        }
    }

    /**
     * An origin of a product.
     *
     * @param origin counts the partners on after the members
     * @param first its first column
     * @param steps its columns
     * @param size magnitude that counts as one for what it delivers
     */
    private record Supplier(int origin, int first, int steps, double size) {}

    /** {@code kept}: factor on what the supplier offers, at most 1; {@code open}: ψ. */
    private static void addBand(
            Frame frame, RowWriter rows, Supplier s, double share, double kept, double open, int r, int i) {
        if (s.first < 0) {
            return;
        }
        double phi = frame.scenario().room().flexibility();
        double least = frame.freeBands() ? 0 : share * (1 - phi) * kept;
        double most = share * (1 + phi) + open;
        if (least == most) {
            if (share < 1) {
                put(frame, rows, rows.equal(0, s.size, RowFamily.BAND, s.origin, r, i), s, share, r, i);
            }
            return;
        }
        if (least > 0) {
            put(frame, rows, rows.atLeast(0, s.size, RowFamily.BAND_MIN, s.origin, r, i), s, least, r, i);
        }
        if (most < 1) {
            put(frame, rows, rows.atMost(0, s.size, RowFamily.BAND_MAX, s.origin, r, i), s, most, r, i);
        }
    }

    private static void put(Frame frame, RowWriter rows, int row, Supplier s, double share, int r, int i) {
        for (int step = 0; step < s.steps; step++) {
            rows.put(row, s.first + step, 1);
        }
        rows.put(row, frame.columns().absorption(r, i), -share);
    }
}
