@NullMarked
package org.isim.app.calibrate;

import org.jspecify.annotations.NullMarked;
