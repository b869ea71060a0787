/**
 * An interior point method that solves its linear systems by the bordered block form of a problem ({@link org.isim.solver.Structure}): groups are
 * inverted one by one, blocks are dense, and one dense matrix on the border is factored a round.
 */
@NullMarked
package org.isim.solver.structured;

import org.jspecify.annotations.NullMarked;
