package org.isim.solver;

/**
 * Names of rows and columns, computed when asked for rather than stored per row.
 *
 * <p>A name is not empty, holds no white space and is unique among the rows (the columns) of its problem.
 */
public interface Names {
    String row(int row);

    String column(int column);

    /** R0, R1, … and C0, C1, … */
    Names PLAIN = new Names() {
        @Override
        public String row(int row) {
            return "R" + row;
        }

        @Override
        public String column(int column) {
            return "C" + column;
        }
    };
}
