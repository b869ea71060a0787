/** Tables of anybody's, balanced by a recipe to totals of any of their parts. */
@NullMarked
package org.isim.app.tables;

import org.jspecify.annotations.NullMarked;
