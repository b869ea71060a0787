/** Files that the program carries with it. */
@NullMarked
package org.isim.app.resource;

import org.jspecify.annotations.NullMarked;
