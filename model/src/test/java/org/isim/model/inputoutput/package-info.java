@NullMarked
package org.isim.model.inputoutput;

import org.jspecify.annotations.NullMarked;
