/** The report in a real browser. */
@NullMarked
package org.isim.app.report;

import org.jspecify.annotations.NullMarked;
