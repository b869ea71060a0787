/** Tests of cooperative games. */
@NullMarked
package org.isim.model.games;

import org.jspecify.annotations.NullMarked;
