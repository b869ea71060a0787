package org.isim.model.chain;

/**
 * A market abroad for the product of a chain, whoever of the members serves it.
 *
 * @param partner p
 * @param length most that is taken at this price a year, beyond what the partner takes at better prices
 * @param price world price per unit
 */
public record Market(int partner, double length, double price) {}
