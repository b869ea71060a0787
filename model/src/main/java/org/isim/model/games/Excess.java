package org.isim.model.games;

/**
 * How much more a coalition is worth than it gets.
 *
 * @param amount v(S) − x(S); positive where S would do better alone
 */
public record Excess(CoalitionSet coalition, double amount) {}
