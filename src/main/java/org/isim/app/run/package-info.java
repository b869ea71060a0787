/** Solving a scenario file together with the reference its gains are measured against. */
@NullMarked
package org.isim.app.run;

import org.jspecify.annotations.NullMarked;
