/** Reading what people write: files within bounds, YAML and JSON with positions, numbers in one notation, problems in one pass. */
@NullMarked
package org.isim.app.input;

import org.jspecify.annotations.NullMarked;
