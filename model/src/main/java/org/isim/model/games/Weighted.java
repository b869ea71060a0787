package org.isim.model.games;

/** A coalition with its weight λ_S in a collection. */
public record Weighted(CoalitionSet coalition, double weight) {}
