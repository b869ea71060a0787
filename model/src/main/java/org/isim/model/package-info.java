/** The economics of ISIM; every package below holds one part of the story. */
@NullMarked
package org.isim.model;

import org.jspecify.annotations.NullMarked;
