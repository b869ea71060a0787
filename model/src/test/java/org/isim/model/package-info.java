/** Tests of the economics, through the public door. */
@NullMarked
package org.isim.model;

import org.jspecify.annotations.NullMarked;
