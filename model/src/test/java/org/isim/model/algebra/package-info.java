@NullMarked
package org.isim.model.algebra;

import org.jspecify.annotations.NullMarked;
