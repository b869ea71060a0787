/** CSV tables with the place of every cell. */
@NullMarked
package org.isim.app.csv;

import org.jspecify.annotations.NullMarked;
