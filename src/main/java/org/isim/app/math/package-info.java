/** The written model: the formulas of the row families as text and as a page, from the definitions the program itself uses. */
@NullMarked
package org.isim.app.math;

import org.jspecify.annotations.NullMarked;
