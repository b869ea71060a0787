@NullMarked
package org.isim.app.sensitivity;

import org.jspecify.annotations.NullMarked;
