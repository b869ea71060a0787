/** Published tables: what follows from their figures, what is printed of it, where the two contradict each other. */
@NullMarked
package org.isim.app.statistics;

import org.jspecify.annotations.NullMarked;
