package org.isim.model.chain;

/**
 * What a new plant is made of.
 *
 * @param annual share of the investment that is bought every year: depreciation and interest as an annuity
 * @param goods [i] share of capital good i; sums to 1
 */
public record Capital(double annual, double[] goods) {}
