@NullMarked
package org.isim.model.calibration;

import org.jspecify.annotations.NullMarked;
