package org.isim.app.sensitivity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.app.study.RoomQuantity;
import org.isim.app.study.Study;
import org.isim.app.study.StudyRow;
import org.isim.app.study.StudyTable;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Economy;

/** How far the numbers of a study may be off, as it states. What it states nothing about is taken as it is. */
final class Spreads {
    private final double[][][] coefficient;
    private final double[][][] barrier;
    private final Map<RoomQuantity, double[]> room = new EnumMap<>(RoomQuantity.class);

    Spreads(Study study) {
        Economy e = study.economy();
        int members = e.memberCount();
        coefficient = new double[members][e.productCount()][];
        barrier = new double[members][members][e.productCount()];
        for (int r = 0; r < members; r++) {
            for (int i = 0; i < e.productCount(); i++) {
                coefficient[r][i] = new double[e.activityCount(r)];
            }
        }
        for (StudyRow row : study.content().rows(StudyTable.USE)) {
            int r = e.member(row.codes().get(0));
            int k = activity(e, r, row.codes().get(2));
            coefficient[r][e.product(row.codes().get(1))][k] = stated(row);
        }
        for (StudyRow row : study.content().rows(StudyTable.BARRIERS)) {
            int o = e.member(row.codes().get(0));
            barrier[o][e.member(row.codes().get(1))][e.product(row.codes().get(2))] = stated(row);
        }
        for (RoomQuantity quantity : RoomQuantity.values()) {
            room.put(quantity, new double[] {1, 1});
        }
        for (StudyRow row : study.content().rows(StudyTable.ROOM)) {
            for (RoomQuantity quantity : RoomQuantity.values()) {
                double[] range = room.get(quantity);
                if (range != null && quantity.key().equals(row.codes().get(0))) {
                    range[row.codes().get(1).equals("low") ? 0 : 1] = row.value();
                }
            }
        }
    }

    /** Groups that the study states no spread of: nothing of them is drawn. */
    List<Uncertain> unstated() {
        return Arrays.stream(Uncertain.values())
                .filter(group -> {
                    RoomQuantity quantity = group.room();
                    double[] range = quantity == null ? new double[] {1, 1} : room(quantity);
                    return quantity == null
                            ? !any(group == Uncertain.COEFFICIENTS ? coefficient : barrier)
                            : !(range[0] < range[1]);
                })
                .toList();
    }

    private static boolean any(double[][][] spreads) {
        return Arrays.stream(spreads)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .anyMatch(spread -> spread > 0);
    }

    private static double stated(StudyRow row) {
        return Double.isNaN(row.spread()) ? 0 : row.spread();
    }

    private static int activity(Economy e, int r, String code) {
        return e.activities(r).stream().map(Activity::code).toList().indexOf(code);
    }

    /** Relative standard deviation of a[r,i,k]. */
    double coefficient(int r, int i, int k) {
        return coefficient[r][i][k];
    }

    /** Relative standard deviation of β⁰[o,r,i]. */
    double barrier(int o, int r, int i) {
        return barrier[o][r][i];
    }

    /** Lowest and highest factor of a number of the room; 1 and 1 where the study states none. */
    double[] room(RoomQuantity quantity) {
        return room.getOrDefault(quantity, new double[] {1, 1}).clone();
    }
}
