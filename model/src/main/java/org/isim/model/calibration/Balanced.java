package org.isim.model.calibration;

/**
 * A table after balancing.
 *
 * @param cells [row][column]
 * @param rowFactors r[i]: a cell of the prior was multiplied by r[i] s[j], a negative one divided by it
 * @param columnFactors s[j]
 */
public record Balanced(double[][] cells, double[] rowFactors, double[] columnFactors, Convergence convergence) {}
