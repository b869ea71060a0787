package org.isim.solver.structured;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isim.solver.LinearProgramBuilder;
import org.isim.solver.Sense;
import org.isim.solver.Structure;

/** Markets of a few countries and products, whose buyers' groups have head, legs and a tie; coefficients drawn. */
final class Markets {
    private static final int COUNTRIES = 8;
    private static final int PRODUCTS = 5;

    private Markets() {}

    /**
     * Of each country s and product i a quantity q and flows t_r: bands t_r − σ q local to them, a row over all flows and q, a row of the block of s on q,
     * rows of the border on each t_r; of each country and product an output that stands in its market and in every row of its country's block.
     */
    static BorderedForm form() {
        Random random = new Random(11);
        LinearProgramBuilder b = new LinearProgramBuilder(Sense.MINIMISE);
        List<Integer> group = new ArrayList<>();
        List<Integer> rowGroup = new ArrayList<>();
        List<Integer> rowBlock = new ArrayList<>();
        int[][] use = new int[COUNTRIES][PRODUCTS];
        int[][] market = new int[COUNTRIES][PRODUCTS];
        for (int s = 0; s < COUNTRIES; s++) {
            for (int i = 0; i < PRODUCTS; i++) {
                use[s][i] = row(b, rowGroup, Structure.NONE, rowBlock, s);
                market[s][i] = row(b, rowGroup, Structure.NONE, rowBlock, Structure.NONE);
            }
        }
        for (int s = 0; s < COUNTRIES; s++) {
            for (int i = 0; i < PRODUCTS; i++) {
                int g = s * PRODUCTS + i;
                int q = column(b, group, g);
                b.add(use[s][i], q, 1 + random.nextDouble());
                int tie = row(b, rowGroup, g, rowBlock, Structure.NONE);
                b.add(tie, q, -1);
                for (int r = 0; r < COUNTRIES; r++) {
                    int t = column(b, group, g);
                    b.add(tie, t, 1);
                    b.add(market[r][i], t, -1 - random.nextDouble());
                    int band = row(b, rowGroup, g, rowBlock, Structure.NONE);
                    b.add(band, t, 1);
                    b.add(band, q, -random.nextDouble());
                }
                int z = column(b, group, Structure.NONE);
                b.add(market[s][i], z, 1);
                for (int j = 0; j < PRODUCTS; j++) {
                    b.add(use[s][j], z, -0.3 * random.nextDouble());
                }
            }
        }
        return new BorderedForm(b.build(), Structure.of(ints(group), ints(rowGroup), ints(rowBlock)));
    }

    private static int column(LinearProgramBuilder b, List<Integer> groups, int group) {
        groups.add(group);
        return b.addColumn(0, 1, 1);
    }

    private static int row(LinearProgramBuilder b, List<Integer> groups, int group, List<Integer> blocks, int block) {
        groups.add(group);
        blocks.add(block);
        return b.addRow(0, 1, 1);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }
}
