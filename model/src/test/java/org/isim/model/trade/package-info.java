@NullMarked
package org.isim.model.trade;

import org.jspecify.annotations.NullMarked;
