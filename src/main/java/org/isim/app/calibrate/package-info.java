/** A study from partial data: reads a recipe and its source tables, calibrates, writes the study and a report of what moved. */
@NullMarked
package org.isim.app.calibrate;

import org.jspecify.annotations.NullMarked;
