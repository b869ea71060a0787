/**
 * Indicators of trade: balance, coverage, growth and shares, revealed comparative advantage, intensity, intra-industry trade,
 * concentration, dependence, gravity. What divides by nothing does not exist and is null.
 */
@NullMarked
package org.isim.model.trade;

import org.jspecify.annotations.NullMarked;
