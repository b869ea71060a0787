/**
 * A balanced base year from partial data: biproportional balancing (RAS, GRAS), a donor's technology, value added split over
 * sectors, trade between members, and rounding after which every balance holds in decimal. No statement here depends on which
 * members or sectors there are. Only +, −, ×, ÷ and √ are used, so that results are the same bits on every machine.
 */
@NullMarked
package org.isim.model.calibration;

import org.jspecify.annotations.NullMarked;
