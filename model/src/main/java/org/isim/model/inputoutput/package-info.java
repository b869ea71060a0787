/**
 * Input–output analysis of an interregional table: the inverses of Leontief and Ghosh, multipliers, linkages, hypothetical extraction,
 * prices, spillover and feedback. Formulas follow Miller and Blair, Input–Output Analysis, 2nd edition, where nothing else is said.
 */
@NullMarked
package org.isim.model.inputoutput;

import org.jspecify.annotations.NullMarked;
