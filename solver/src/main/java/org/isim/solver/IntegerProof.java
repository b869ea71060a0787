package org.isim.solver;

/**
 * How good a choice of whole numbers is. The point itself is checked against the problem; that no better choice exists is the word of the backend that
 * searched, which {@code bound} repeats.
 *
 * @param bound no point has a better objective
 * @param relativeGap |objective − bound| / max(ω, |objective|)
 */
public record IntegerProof(double bound, double relativeGap) {}
