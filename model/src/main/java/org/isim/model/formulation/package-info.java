/**
 * The linear program of the model: one small class per row family, each with its formula; columns numbered in {@link
 * org.isim.model.formulation.Columns}; all of it put together in {@link org.isim.model.formulation.Formulation}.
 */
@NullMarked
package org.isim.model.formulation;

import org.jspecify.annotations.NullMarked;
