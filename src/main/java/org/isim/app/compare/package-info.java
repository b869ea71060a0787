/** Scenarios side by side: what differs in the inputs, then in the outcomes. */
@NullMarked
package org.isim.app.compare;

import org.jspecify.annotations.NullMarked;
