/** From an economy and a scenario to a plan: the concept's programs solved in turn, ties broken, levels and prices read as economics. */
@NullMarked
package org.isim.model.plan;

import org.jspecify.annotations.NullMarked;
