/** The backend over ojAlgo: pure Java, for machines on which no native library loads. */
@NullMarked
package org.isim.solver.ojalgo;

import org.jspecify.annotations.NullMarked;
