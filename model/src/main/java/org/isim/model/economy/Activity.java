package org.isim.model.economy;

/**
 * A technique of one member; it makes one product. The usual study has one per product, under the product's code.
 *
 * @param code unique within its member
 * @param product index of the product it makes
 */
public record Activity(String code, int product) {}
