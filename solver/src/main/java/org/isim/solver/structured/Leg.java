package org.isim.solver.structured;

/**
 * A few columns u of a group and the local rows A u + b q that hold them, with nothing else but the head q of the group in these rows.
 *
 * @param columns numbered in the group
 * @param rows numbered among the local rows of the group
 * @param a coefficients of the columns in each row
 * @param b coefficient of the head in each row
 */
record Leg(int[] columns, int[] rows, double[][] a, double[] b) {}
