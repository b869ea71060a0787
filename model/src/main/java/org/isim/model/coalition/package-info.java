/**
 * What every coalition of a union could reach without the others: its value, the needs it cannot meet, and whether it would rather be alone. Games speak of the values,
 * concepts of the plans of the whole union; here both meet.
 */
@NullMarked
package org.isim.model.coalition;

import org.jspecify.annotations.NullMarked;
