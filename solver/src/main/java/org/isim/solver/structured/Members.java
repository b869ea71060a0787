package org.isim.solver.structured;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.isim.solver.Structure;

/** Columns and local rows of each group of a structure, ascending, by the group's number. */
final class Members {
    private Members() {}

    static int[][] columns(Structure structure) {
        return byGroup(structure, structure.columns(), structure::groupOfColumn, j -> true);
    }

    /** @param taken which rows are wanted */
    static int[][] rows(Structure structure, IntPredicate taken) {
        return byGroup(structure, structure.rows(), structure::groupOfRow, taken);
    }

    private static int[][] byGroup(Structure structure, int count, IntUnaryOperator groupOf, IntPredicate taken) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int g = 0; g < structure.groups(); g++) {
            groups.add(new ArrayList<>());
        }
        for (int k = 0; k < count; k++) {
            int group = groupOf.applyAsInt(k);
            if (group != Structure.NONE && taken.test(k)) {
                groups.get(group).add(k);
            }
        }
        return groups.stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new);
    }
}
