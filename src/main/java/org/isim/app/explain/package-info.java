/** Why a scenario has no plan, or one without end, and what to try in its file; over which range a price of its plan holds: in a person's words. */
@NullMarked
package org.isim.app.explain;

import org.jspecify.annotations.NullMarked;
