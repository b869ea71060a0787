package org.isim.model.formulation;

import org.isim.model.economy.Economy;

/**
 * LABOUR[r]: activities employ no more than the labour there is, with its reserve.
 *
 * <pre>{@code
 *   Σ_k ℓ[r,k] x[r,k] ≤ L[r] (1 + reserve[r])
 * }</pre>
 */
final class Labour implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        for (int r = 0; r < e.memberCount(); r++) {
            if (e.labour(r) > 0) {
                double available = e.labour(r) * (1 + frame.scenario().room().labourReserve()[r]);
                int row = rows.atMost(available, e.labour(r), RowFamily.LABOUR, r);
                for (int k = 0; k < e.activityCount(r); k++) {
                    rows.put(row, frame.columns().activity(r, k), e.labourPerUnit(r, k));
                }
            }
        }
    }
}
