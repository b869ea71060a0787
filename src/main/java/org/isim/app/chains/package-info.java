/** The configuration of a scenario's value-added chains: answers, tables, picture. */
@NullMarked
package org.isim.app.chains;

import org.jspecify.annotations.NullMarked;
