package org.isim.model.chain;

/**
 * What a stage makes, bought abroad.
 *
 * @param partner p
 * @param price world price per unit; what the union makes has price 1
 */
public record StageImport(int partner, double price) {}
