/** The indicators of a base year or a plan as tables, one page of text, JSON; before and after. */
@NullMarked
package org.isim.app.indicators;

import org.jspecify.annotations.NullMarked;
