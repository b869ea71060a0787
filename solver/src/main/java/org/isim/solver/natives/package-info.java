/** Native libraries of the backends: which files they are, and where they lie once taken out of the class path. */
@NullMarked
package org.isim.solver.natives;

import org.jspecify.annotations.NullMarked;
