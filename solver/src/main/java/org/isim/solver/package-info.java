/**
 * A small linear-programming kernel with no economics in it.
 *
 * <p>A {@link org.isim.solver.LinearProgram} is its own data; a {@link org.isim.solver.Backend} solves it; every optimal
 * answer carries a {@link org.isim.solver.Certificate} recomputed from the problem itself.
 */
@NullMarked
package org.isim.solver;

import org.jspecify.annotations.NullMarked;
