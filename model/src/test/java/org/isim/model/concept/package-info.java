/** Tests of concepts of interest. */
@org.jspecify.annotations.NullMarked
package org.isim.model.concept;
