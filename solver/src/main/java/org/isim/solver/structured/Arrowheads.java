package org.isim.solver.structured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds head, legs and ties of a group from its local rows: the head is the column that stands in most of them; legs are what the rows hold
 * together beside it, up to {@value #LARGEST_LEG} columns; a row over more is a tie.
 */
final class Arrowheads {
    private static final int LARGEST_LEG = 6;

    private Arrowheads() {}

    /**
     * @param columns of the problem
     * @param rows local rows, of the problem
     * @param coefficient of each column of the group in each row
     */
    static Group group(int[] columns, int[] rows, double[][] coefficient) {
        int head = head(columns.length, coefficient);
        int[] leg = new int[columns.length]; // the first column of the leg it belongs to
        Arrays.setAll(leg, k -> k);
        int[] byLength = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> entries(coefficient[i], head)))
                .mapToInt(i -> i)
                .toArray();
        List<Integer> ties = new ArrayList<>();
        for (int i : byLength) {
            if (!join(leg, coefficient[i], head)) {
                ties.add(i);
            }
        }
        int[] legOfRow = new int[rows.length];
        Arrays.setAll(legOfRow, i -> ties.contains(i) ? -1 : legOfRow(coefficient[i], leg, head));
        List<Leg> legs = new ArrayList<>();
        for (int first = 0; first < columns.length; first++) {
            if (first != head && leg[first] == first) {
                legs.add(leg(first, leg, head, legOfRow, coefficient));
            }
        }
        List<Integer> headRows = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (entries(coefficient[i], head) == 0) {
                headRows.add(i);
            }
        }
        if (!headRows.isEmpty() && head >= 0) {
            legs.add(new Leg(
                    new int[0],
                    headRows.stream().mapToInt(i -> i).toArray(),
                    new double[headRows.size()][0],
                    headRows.stream().mapToDouble(i -> coefficient[i][head]).toArray()));
        }
        double[][] tie = ties.stream().map(i -> coefficient[i]).toArray(double[][]::new);
        return new Group(
                columns,
                rows,
                head,
                new Legs(legs, columns.length),
                ties.stream().mapToInt(i -> i).toArray(),
                tie);
    }

    private static int head(int columns, double[][] coefficient) {
        int head = -1;
        int most = 1;
        for (int k = 0; k < columns && columns > 2; k++) {
            int count = 0;
            for (double[] row : coefficient) {
                count += row[k] != 0 ? 1 : 0;
            }
            if (count > most) {
                most = count;
                head = k;
            }
        }
        return head;
    }

    private static int entries(double[] row, int head) {
        int count = 0;
        for (int k = 0; k < row.length; k++) {
            count += k != head && row[k] != 0 ? 1 : 0;
        }
        return count;
    }

    /** Joins the legs that a row holds together; false where they would become too large. */
    private static boolean join(int[] leg, double[] row, int head) {
        int first = -1;
        boolean[] held = new boolean[leg.length];
        for (int k = 0; k < row.length; k++) {
            if (k != head && row[k] != 0) {
                held[leg[k]] = true;
                first = first < 0 ? leg[k] : Math.min(first, leg[k]);
            }
        }
        int size = 0;
        for (int k = 0; k < leg.length; k++) {
            size += k != head && held[leg[k]] ? 1 : 0;
        }
        if (size > LARGEST_LEG) {
            return false;
        }
        for (int k = 0; k < leg.length; k++) {
            if (k != head && held[leg[k]]) {
                leg[k] = first;
            }
        }
        return true;
    }

    /** The leg that a row belongs to; −1 of a row on the head alone. */
    private static int legOfRow(double[] row, int[] leg, int head) {
        for (int k = 0; k < row.length; k++) {
            if (k != head && row[k] != 0) {
                return leg[k];
            }
        }
        return -1;
    }

    private static Leg leg(int first, int[] leg, int head, int[] legOfRow, double[][] coefficient) {
        int[] columns = IntStream.range(0, leg.length)
                .filter(k -> k != head && leg[k] == first)
                .toArray();
        int[] own = IntStream.range(0, legOfRow.length)
                .filter(i -> legOfRow[i] == first)
                .toArray();
        double[][] a = new double[own.length][columns.length];
        double[] b = new double[own.length];
        for (int i = 0; i < own.length; i++) {
            b[i] = head < 0 ? 0 : coefficient[own[i]][head];
            for (int k = 0; k < columns.length; k++) {
                a[i][k] = coefficient[own[i]][columns[k]];
            }
        }
        return new Leg(columns, own, a, b);
    }
}
