/**
 * HiGHS behind the common door: its C API, called in process.
 *
 * <p>The library is the unmodified one that lies in the native archives on the class path; it is taken out once, into a
 * cache folder.
 */
@NullMarked
package org.isim.solver.highs;

import org.jspecify.annotations.NullMarked;
