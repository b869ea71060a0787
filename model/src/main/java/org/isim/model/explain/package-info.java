/** Why a scenario has no plan, what would have to give, and over which range a price of its plan holds: the economics of {@link org.isim.solver.explain}. */
@NullMarked
package org.isim.model.explain;

import org.jspecify.annotations.NullMarked;
