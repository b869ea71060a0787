/**
 * Value added in trade: whose value added is in a product, where it is finally used, how long the chains are, and what gross exports are
 * made of.
 *
 * <p>Methods. Koopman, Wang and Wei (2014, American Economic Review 104: 459–494) split a member's total exports into nine terms. Borin and
 * Mancini (2019, World Bank Policy Research Working Paper 8804) split every flow to every destination, from the exporter's perspective, on
 * two bases: source, value added counts the first time it leaves its member, and sink, the last time.
 *
 * <p>Where they define the same thing they agree: domestic value added of all exports (terms 1–5 of Koopman, Wang and Wei; both bases of Borin
 * and Mancini summed over destinations), domestic double counting (term 6), foreign content as a whole (7–9). They differ in how foreign
 * content divides into value added and double counting, because Koopman, Wang and Wei subtract what is counted twice at the borders of the
 * foreign members instead of the exporter's; and source and sink differ flow by flow.
 *
 * <p>Partners have no table. What a member buys from them is the external content of its exports, a term of its own in every decomposition;
 * what it sells to them counts as absorbed there, so that value added which would come back through them is not seen as returned. Under a
 * scenario with other barriers a further term holds what exporters saved on barriers. All terms sum to gross exports.
 */
@NullMarked
package org.isim.model.valueadded;

import org.jspecify.annotations.NullMarked;
