/** Tests of the folder of results. */
@NullMarked
package org.isim.app.results;

import org.jspecify.annotations.NullMarked;
