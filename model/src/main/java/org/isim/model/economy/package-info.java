/** The base year: members, products, activities, tables and trade, in one currency unit. */
@NullMarked
package org.isim.model.economy;

import org.jspecify.annotations.NullMarked;
