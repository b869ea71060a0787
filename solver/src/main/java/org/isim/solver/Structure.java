package org.isim.solver;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the rows and columns of a problem stand in a bordered block form, for a method that solves its linear systems by it. It says nothing that the
 * coefficients do not; {@link #fitted} moves to the border what they contradict.
 *
 * <pre>{@code
 *   a column    belongs to one small group, or stands alone
 *   a row       is local to a group: only columns of that group stand in it,
 *               or belongs to a dense block: no group has entries in two blocks,
 *               or lies in the border
 * }</pre>
 */
public final class Structure {
    /** A column that stands alone, a row in the border. */
    public static final int NONE = -1;

    private final int[] columnGroup;
    private final int[] rowGroup;
    private final int[] rowBlock;
    private final int moved;
    private final int groups;

    private Structure(int[] columnGroup, int[] rowGroup, int[] rowBlock, int moved) {
        this.columnGroup = columnGroup;
        this.rowGroup = rowGroup;
        this.rowBlock = rowBlock;
        this.moved = moved;
        groups = IntStream.concat(Arrays.stream(columnGroup), Arrays.stream(rowGroup))
                        .max()
                        .orElse(NONE)
                + 1;
    }

    /**
     * @param columnGroup group of each column, or {@link #NONE}
     * @param rowGroup group that each row is local to, or {@link #NONE}
     * @param rowBlock block of each row that is local to no group, or {@link #NONE}
     */
    public static Structure of(int[] columnGroup, int[] rowGroup, int[] rowBlock) {
        return new Structure(columnGroup.clone(), rowGroup.clone(), rowBlock.clone(), 0);
    }

    /** Nothing is local, everything lies in the border. */
    public static Structure none(int columns, int rows) {
        int[] alone = new int[columns];
        int[] border = new int[rows];
        Arrays.fill(alone, NONE);
        Arrays.fill(border, NONE);
        return new Structure(alone, border, border, 0);
    }

    public int columns() {
        return columnGroup.length;
    }

    public int rows() {
        return rowGroup.length;
    }

    /** One more than the largest number of a group that has columns or rows. */
    public int groups() {
        return groups;
    }

    /** Group of a column; {@link #NONE} where it stands alone. */
    public int groupOfColumn(int column) {
        return columnGroup[column];
    }

    /** Group that a row is local to; {@link #NONE} where it is not. */
    public int groupOfRow(int row) {
        return rowGroup[row];
    }

    /** Block of a row; {@link #NONE} where it is local or lies in the border. */
    public int blockOfRow(int row) {
        return rowGroup[row] == NONE ? rowBlock[row] : NONE;
    }

    /**
     * The same with further columns and rows after those that are there.
     *
     * @param columns group of each further column, or {@link #NONE}
     * @param rows group that each further row is local to, or {@link #NONE} for the border
     */
    public Structure extended(int[] columns, int[] rows) {
        int[] border = new int[rows.length];
        Arrays.fill(border, NONE);
        return new Structure(joined(columnGroup, columns), joined(rowGroup, rows), joined(rowBlock, border), moved);
    }

    private static int[] joined(int[] first, int[] then) {
        int[] joined = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, joined, first.length, then.length);
        return joined;
    }

    /** Number of rows that {@link #fitted} had to move to the border. */
    public int moved() {
        return moved;
    }

    /**
     * The same with every row in the border whose place the coefficients contradict: a local row with a column of another group, a row of
     * a block with a group that has entries in an earlier block.
     *
     * @throws IllegalArgumentException where the problem has another shape
     */
    public Structure fitted(LinearProgram problem) {
        if (columnGroup.length != problem.columns() || rowGroup.length != problem.rows()) {
            throw new IllegalArgumentException("a structure of " + columnGroup.length + " columns and "
                    + rowGroup.length + " rows for a problem of " + problem.columns() + " and " + problem.rows());
        }
        int[] group = rowGroup.clone();
        int[] block = rowBlock.clone();
        int borders = 0;
        for (int j = 0; j < problem.columns(); j++) {
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                int row = problem.row(at);
                if (group[row] != NONE && group[row] != columnGroup[j]) {
                    group[row] = NONE;
                    block[row] = NONE;
                    borders++;
                }
            }
        }
        int[] blockOfGroup = new int[groups()];
        Arrays.fill(blockOfGroup, NONE);
        for (int j = 0; j < problem.columns(); j++) {
            int own = NONE;
            for (int at = problem.start(j); at < problem.start(j + 1); at++) {
                int row = problem.row(at);
                if (group[row] != NONE || block[row] == NONE) {
                    continue;
                }
                int known = columnGroup[j] == NONE ? own : blockOfGroup[columnGroup[j]];
                if (known != NONE && known != block[row]) {
                    block[row] = NONE;
                    borders++;
                } else if (columnGroup[j] == NONE) {
                    own = block[row];
                } else {
                    blockOfGroup[columnGroup[j]] = block[row];
                }
            }
        }
        return new Structure(columnGroup, group, block, borders);
    }
}
