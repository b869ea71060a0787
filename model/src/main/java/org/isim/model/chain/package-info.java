/**
 * Value-added chains: a product made in stages, each of which may stand in several members. What a chain is, in numbers; its rows and columns
 * are in {@link org.isim.model.formulation}.
 */
@NullMarked
package org.isim.model.chain;

import org.jspecify.annotations.NullMarked;
