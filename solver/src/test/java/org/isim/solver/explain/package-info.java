@org.jspecify.annotations.NullMarked
package org.isim.solver.explain;
