/** Tests of coalitions. */
@NullMarked
package org.isim.model.coalition;

import org.jspecify.annotations.NullMarked;
