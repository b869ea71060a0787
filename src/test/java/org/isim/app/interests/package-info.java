/** Tests of national interests as they are asked. */
@NullMarked
package org.isim.app.interests;

import org.jspecify.annotations.NullMarked;
