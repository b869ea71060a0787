@NullMarked
package org.isim.model.valueadded;

import org.jspecify.annotations.NullMarked;
