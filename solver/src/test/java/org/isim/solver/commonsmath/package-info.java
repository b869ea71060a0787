/** A backend for tests only. */
@NullMarked
package org.isim.solver.commonsmath;

import org.jspecify.annotations.NullMarked;
