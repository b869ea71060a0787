package org.isim.solver.structured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.isim.solver.LinearProgram;
import org.isim.solver.Structure;

/**
 * The rows and columns of a problem arranged by its structure: groups of columns with their local rows, and for each group its entries in the rows of
 * its block and of the border.
 */
final class BorderedForm {
    final LinearProgram problem;
    final Group[] groups;
    final Entries[] entries;
    /** Rows of each block, and the border positions that its groups reach. */
    final int[][] blockRows;

    final int[][] blockReach;
    /** Groups with entries in each block. */
    final int[][] blockGroups;

    final int[] borderRows;
    /** Groups that reach each border row, and which of their rows it is. */
    final int[][] borderGroups;

    final int[][] borderAt;
    final boolean[] local;
    final int mostColumns;
    final int mostLocalRows;
    private final int mostEntryRows;

    /**
     * Entries of a group outside its local rows, row by row.
     *
     * @param block that it has entries in, −1 for none
     * @param blockPosition rows of the block, by position in it
     * @param border rows of the border, by position, ascending
     * @param reach of each border row, its place in the reach of the block
     * @param start of each row's entries, first the rows of the block, then those of the border
     * @param column numbered in the group
     */
    record Entries(
            int block, int[] blockPosition, int[] border, int[] reach, int[] start, int[] column, double[] value) {

        /** Adds factor times the n-th row to x. */
        void addTo(double[] x, int n, double factor) {
            for (int at = start[n]; at < start[n + 1]; at++) {
                x[column[at]] += factor * value[at];
            }
        }

        int rows() {
            return start.length - 1;
        }

        double dot(int n, double[] x) {
            double sum = 0;
            for (int at = start[n]; at < start[n + 1]; at++) {
                sum += value[at] * x[column[at]];
            }
            return sum;
        }
    }

    BorderedForm(LinearProgram problem, Structure structure) {
        this.problem = problem;
        int m = problem.rows();
        int[][] members = members(structure);
        int[] groupOf = new int[problem.columns()];
        int[] within = new int[problem.columns()];
        for (int g = 0; g < members.length; g++) {
            for (int k = 0; k < members[g].length; k++) {
                groupOf[members[g][k]] = g;
                within[members[g][k]] = k;
            }
        }
        local = new boolean[m];
        int[] place = new int[m];
        int[] block = new int[m];
        TreeMap<Integer, List<Integer>> blocks = new TreeMap<>();
        List<Integer> border = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            local[i] = structure.groupOfRow(i) != Structure.NONE;
            if (!local[i]) {
                int b = structure.blockOfRow(i);
                List<Integer> rows = b == Structure.NONE ? border : blocks.computeIfAbsent(b, n -> new ArrayList<>());
                place[i] = rows.size();
                rows.add(i);
            }
        }
        Arrays.fill(block, -1);
        blockRows = new int[blocks.size()][];
        int number = 0;
        for (List<Integer> rows : blocks.values()) {
            for (int row : rows) {
                block[row] = number;
            }
            blockRows[number++] = ints(rows);
        }
        borderRows = ints(border);
        int[][] localRows = localRows(members.length, groupOf);
        groups = new Group[members.length];
        Entries[] found = new Entries[members.length];
        int columns = 0;
        int rows = 0;
        int entryRows = 0;
        for (int g = 0; g < members.length; g++) {
            groups[g] = Arrowheads.group(members[g], localRows[g], problem.coefficients(localRows[g], members[g]));
            found[g] = entriesOf(members[g], within, block, place);
            columns = Math.max(columns, members[g].length);
            rows = Math.max(rows, localRows[g].length);
            entryRows = Math.max(entryRows, found[g].rows());
        }
        mostColumns = columns;
        mostLocalRows = rows;
        mostEntryRows = entryRows;
        blockGroups = blockGroups(found);
        blockReach = new int[blockRows.length][];
        entries = withReach(found);
        borderGroups = new int[borderRows.length][];
        borderAt = new int[borderRows.length][];
        arrangeBorder();
    }

    Workspace workspace() {
        return new Workspace(mostColumns, mostLocalRows, mostEntryRows);
    }

    /** Columns of each group in the order of the groups' numbers, then those that stand alone. */
    private static int[][] members(Structure structure) {
        List<int[]> members = new ArrayList<>();
        for (int[] columns : Members.columns(structure)) {
            if (columns.length > 0) {
                members.add(columns);
            }
        }
        for (int j = 0; j < structure.columns(); j++) {
            if (structure.groupOfColumn(j) == Structure.NONE) {
                members.add(new int[] {j});
            }
        }
        return members.toArray(new int[0][]);
    }

    private int[][] localRows(int count, int[] groupOf) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            rows.add(new ArrayList<>());
        }
        boolean[] seen = new boolean[problem.rows()];
        for (int j = 0; j < problem.columns(); j++) {
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                int row = problem.row(at);
                if (local[row] && !seen[row]) {
                    seen[row] = true;
                    rows.get(groupOf[j]).add(row);
                }
            }
        }
        return rows.stream().map(BorderedForm::ints).toArray(int[][]::new);
    }

    private Entries entriesOf(int[] columns, int[] within, int[] block, int[] place) {
        TreeMap<Integer, List<Integer>> inBlock = new TreeMap<>();
        TreeMap<Integer, List<Integer>> inBorder = new TreeMap<>();
        List<Integer> positions = new ArrayList<>();
        int of = -1;
        for (int j : columns) {
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                int row = problem.row(at);
                if (!local[row]) {
                    if (block[row] >= 0) {
                        of = block[row];
                    }
                    (block[row] >= 0 ? inBlock : inBorder)
                            .computeIfAbsent(place[row], n -> new ArrayList<>())
                            .add(positions.size());
                    positions.add(at);
                }
            }
        }
        int[] columnAt = new int[positions.size()];
        int n = 0;
        for (int j : columns) {
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                if (!local[problem.row(at)]) {
                    columnAt[n++] = within[j];
                }
            }
        }
        int[] start = new int[inBlock.size() + inBorder.size() + 1];
        int[] column = new int[n];
        double[] value = new double[n];
        int row = 0;
        int to = 0;
        for (TreeMap<Integer, List<Integer>> rows : List.of(inBlock, inBorder)) {
            for (List<Integer> list : rows.values()) {
                for (int k : list) {
                    column[to] = columnAt[k];
                    value[to++] = problem.value(positions.get(k));
                }
                start[++row] = to;
            }
        }
        int[] border = inBorder.keySet().stream().mapToInt(i -> i).toArray();
        int[] blockPosition = inBlock.keySet().stream().mapToInt(i -> i).toArray();
        return new Entries(of, blockPosition, border, new int[0], start, column, value);
    }

    private int[][] blockGroups(Entries[] found) {
        List<List<Integer>> groupsOf = new ArrayList<>();
        for (int b = 0; b < blockRows.length; b++) {
            groupsOf.add(new ArrayList<>());
        }
        for (int g = 0; g < found.length; g++) {
            if (found[g].block >= 0) {
                groupsOf.get(found[g].block).add(g);
            }
        }
        return groupsOf.stream().map(BorderedForm::ints).toArray(int[][]::new);
    }

    private Entries[] withReach(Entries[] found) {
        Entries[] with = found.clone();
        int[] at = new int[borderRows.length];
        for (int b = 0; b < blockRows.length; b++) {
            boolean[] reached = new boolean[borderRows.length];
            for (int g : blockGroups[b]) {
                for (int row : found[g].border) {
                    reached[row] = true;
                }
            }
            int count = 0;
            int[] reach = new int[borderRows.length];
            for (int row = 0; row < reached.length; row++) {
                if (reached[row]) {
                    at[row] = count;
                    reach[count++] = row;
                }
            }
            blockReach[b] = Arrays.copyOf(reach, count);
            for (int g : blockGroups[b]) {
                Entries e = found[g];
                int[] places = Arrays.stream(e.border).map(row -> at[row]).toArray();
                with[g] = new Entries(e.block, e.blockPosition, e.border, places, e.start, e.column, e.value);
            }
        }
        return with;
    }

    private void arrangeBorder() {
        int[] count = new int[borderRows.length];
        for (Entries e : entries) {
            for (int row : e.border) {
                count[row]++;
            }
        }
        for (int row = 0; row < count.length; row++) {
            borderGroups[row] = new int[count[row]];
            borderAt[row] = new int[count[row]];
        }
        Arrays.fill(count, 0);
        for (int g = 0; g < entries.length; g++) {
            for (int n = 0; n < entries[g].border.length; n++) {
                int row = entries[g].border[n];
                borderGroups[row][count[row]] = g;
                borderAt[row][count[row]++] = n;
            }
        }
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(i -> i).toArray();
    }
}
