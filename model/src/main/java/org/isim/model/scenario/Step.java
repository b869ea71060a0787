package org.isim.model.scenario;

/**
 * A step of trade with a partner beyond the base quantity: from the end of the step before (the base quantity for the first) up to
 * {@code base × (1 + upTo)} at {@code price}. A step prices only its own increment.
 *
 * @param upTo share of the base quantity, &gt; that of the step before
 * @param price world price, base = 1; falls from step to step for exports, rises for imports
 */
public record Step(double upTo, double price) {}
