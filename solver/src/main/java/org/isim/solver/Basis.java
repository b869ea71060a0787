package org.isim.solver;

/**
 * Where each column and row of a problem stands at a vertex.
 */
public final class Basis implements StartingPoint {
    /** Where a column, or a row's activity, stands. */
    public enum Place {
        LOWER,
        BASIC,
        UPPER,
        FREE
    }

    private static final Place[] PLACES = Place.values();

    private final byte[] columns;
    private final byte[] rows;

    private Basis(byte[] columns, byte[] rows) {
        this.columns = columns;
        this.rows = rows;
    }

    public int columns() {
        return columns.length;
    }

    public int rows() {
        return rows.length;
    }

    public Place column(int column) {
        return PLACES[columns[column]];
    }

    public Place row(int row) {
        return PLACES[rows[row]];
    }

    @Override
    public boolean fits(LinearProgram problem) {
        return columns.length == problem.columns() && rows.length == problem.rows();
    }

    /** Collects a basis; what is not set is at its lower side. */
    public static final class Builder {
        private final byte[] columns;
        private final byte[] rows;

        public Builder(int columns, int rows) {
            this.columns = new byte[columns];
            this.rows = new byte[rows];
        }

        @SuppressWarnings("EnumOrdinal") // in memory only
        public Builder column(int column, Place place) {
            columns[column] = (byte) place.ordinal();
            return this;
        }

        @SuppressWarnings("EnumOrdinal") // in memory only
        public Builder row(int row, Place place) {
            rows[row] = (byte) place.ordinal();
            return this;
        }

        public Basis build() {
            return new Basis(columns.clone(), rows.clone());
        }
    }
}
