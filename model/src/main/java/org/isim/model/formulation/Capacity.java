package org.isim.model.formulation;

import org.isim.model.economy.Economy;

/**
 * CAPACITY[r,k]: a technique makes no more than its capacity and reserve.
 *
 * <pre>{@code
 *   x[r,k] ≤ cap[r,k] (1 + reserve[r,k])
 * }</pre>
 */
final class Capacity implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        for (int r = 0; r < e.memberCount(); r++) {
            for (int k = 0; k < e.activityCount(r); k++) {
                double reserve = frame.scenario().room().capacityReserve()[r][k];
                double size = frame.columns().activitySize(r, k);
                int row = rows.atMost(e.capacity(r, k) * (1 + reserve), size, RowFamily.CAPACITY, r, k);
                rows.put(row, frame.columns().activity(r, k), 1);
            }
        }
    }
}
