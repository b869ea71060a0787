/**
 * Why a problem has the answer it has, proved from the problem alone whatever backend solves it: what conflicts in one without a point and what
 * must give, the direction in which one has no end, the range over which a price holds.
 *
 * <p>It knows no economics and builds on {@link org.isim.solver.LinearSolver} only.
 */
@NullMarked
package org.isim.solver.explain;

import org.jspecify.annotations.NullMarked;
