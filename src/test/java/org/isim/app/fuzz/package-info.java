/** Mutated files against the readers: whatever stands in them, they are read or refused in words. */
@NullMarked
package org.isim.app.fuzz;

import org.jspecify.annotations.NullMarked;
