/** Whether a union is in each member's interest, and who would do better alone. */
@NullMarked
package org.isim.app.interests;

import org.jspecify.annotations.NullMarked;
