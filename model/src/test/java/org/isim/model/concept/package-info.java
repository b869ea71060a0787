/** Tests of concepts of interest. */
@NullMarked
package org.isim.model.concept;

import org.jspecify.annotations.NullMarked;
