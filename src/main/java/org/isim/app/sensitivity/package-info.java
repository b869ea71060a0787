/** How sure an answer is: draws of what is uncertain, the scenario and its reference solved on each. */
@NullMarked
package org.isim.app.sensitivity;

import org.jspecify.annotations.NullMarked;
