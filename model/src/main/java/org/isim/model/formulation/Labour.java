package org.isim.model.formulation;

import java.util.List;
import org.isim.model.economy.Economy;
import org.isim.model.scenario.Corridor;

/**
 * LABOUR[r]: activities employ no more than the labour there is, with its reserve and those who came, without those who left.
 *
 * <pre>{@code
 *   Σ_k ℓ[r,k] x[r,k] + Σ_h,j ℓ[h,j,r] y[h,j,r] − Σ_s ε[s,r] mig[s,r] + Σ_s mig[r,s] ≤ L[r] (1 + reserve[r])
 * }</pre>
 */
final class Labour implements Family {
    @Override
    public void addRows(Frame frame, RowWriter rows) {
        Economy e = frame.economy();
        ChainTerms chains = new ChainTerms(frame, rows);
        for (int r = 0; r < e.memberCount(); r++) {
            if (e.labour(r) > 0) {
                int row = rows.atMost(frame.labour(r), e.labour(r), RowFamily.LABOUR, r);
                for (int k = 0; k < e.activityCount(r); k++) {
                    rows.put(row, frame.columns().activity(r, k), e.labourPerUnit(r, k));
                }
                addMigration(frame, rows, row, r);
                chains.labour(row, r);
            }
        }
    }

    private static void addMigration(Frame frame, RowWriter rows, int row, int r) {
        List<Corridor> corridors = frame.scenario().migration();
        for (int n = 0; n < corridors.size(); n++) {
            Corridor c = corridors.get(n);
            int column = frame.columns().migration(n);
            if (column >= 0 && c.to() == r) {
                rows.put(row, column, -c.productivity());
            } else if (column >= 0 && c.from() == r) {
                rows.put(row, column, 1);
            }
        }
    }
}
