package org.isim.model.calibration;

/**
 * How a balancing ended.
 *
 * @param rounds passes over rows and columns
 * @param residual largest |row or column sum − its total|, over the largest total in size
 * @param converged whether the residual came below the tolerance
 * @param moved Σ|result − prior| / Σ|prior|
 */
public record Convergence(int rounds, double residual, boolean converged, double moved) {}
