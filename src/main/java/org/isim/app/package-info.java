/** The program: scenario files and studies in, plans and comparisons out. */
@NullMarked
package org.isim.app;

import org.jspecify.annotations.NullMarked;
