/** Why a scenario has no plan, or one without end, in a person's words, and what to try in its file. */
@NullMarked
package org.isim.app.diagnose;

import org.jspecify.annotations.NullMarked;
