package org.isim.solver.structured;

import java.util.ArrayList;
import java.util.List;
import org.isim.solver.Structure;

/**
 * Columns and local rows of each group, ascending.
 *
 * @param columns of each group, by its number
 * @param rows local to each group
 */
record Members(int[][] columns, int[][] rows) {

    /** @param dropped rows that are left out */
    static Members of(Structure structure, boolean[] dropped) {
        List<List<Integer>> columns = new ArrayList<>();
        List<List<Integer>> rows = new ArrayList<>();
        for (int j = 0; j < structure.columns(); j++) {
            put(columns, structure.groupOfColumn(j), j);
        }
        for (int i = 0; i < structure.rows(); i++) {
            if (!dropped[i]) {
                put(rows, structure.groupOfRow(i), i);
            }
        }
        int count = Math.max(columns.size(), rows.size());
        return new Members(arrays(columns, count), arrays(rows, count));
    }

    private static void put(List<List<Integer>> groups, int group, int what) {
        if (group != Structure.NONE) {
            while (groups.size() <= group) {
                groups.add(new ArrayList<>());
            }
            groups.get(group).add(what);
        }
    }

    private static int[][] arrays(List<List<Integer>> groups, int count) {
        int[][] arrays = new int[count][0];
        for (int g = 0; g < groups.size(); g++) {
            arrays[g] = groups.get(g).stream().mapToInt(i -> i).toArray();
        }
        return arrays;
    }
}
