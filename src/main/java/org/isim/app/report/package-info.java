/** The page with the answer of a run or a comparison: one file that works offline, prints, and can be read aloud. */
@NullMarked
package org.isim.app.report;

import org.jspecify.annotations.NullMarked;
