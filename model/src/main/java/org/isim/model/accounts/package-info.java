/**
 * The interregional input–output table of the base year or of a plan, member by sector, and the income it leaves. Values are money at base
 * prices, a flow between members as it left its origin.
 */
@NullMarked
package org.isim.model.accounts;

import org.jspecify.annotations.NullMarked;
