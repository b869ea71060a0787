/**
 * Cooperative games with transferable utility, for up to {@value org.isim.model.games.Game#MOST_PLAYERS} players; no economy is known here.
 *
 * <p>A {@link org.isim.model.games.Game} gives coalitions their values, of which some may be missing. {@link org.isim.model.games.Shapley},
 * {@link org.isim.model.games.Core} and {@link org.isim.model.games.Nucleolus} answer with an {@link org.isim.model.games.Answer}: what was
 * asked for with its proof, recomputed from the game and not taken from the solver, or the reason why there is none.
 *
 * <p><b>Tolerance.</b> What a coalition adds to its members' own values can be a small part of its value, so every program is solved in gains
 * (values less an additive part, in a unit that makes gains of order one). {@link org.isim.model.games.Game#tolerance()} is the one amount below
 * which two sums of money count as the same. All other decisions are about zeros and ones: a price or a direction that is not zero is a ratio of
 * two determinants of zeros and ones, which for 16 players is above 1e-7, and ranks are exact.
 */
@NullMarked
package org.isim.model.games;

import org.jspecify.annotations.NullMarked;
