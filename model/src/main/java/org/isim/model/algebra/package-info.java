/** Dense linear algebra of tables: I − A factorised once, solved for many right-hand sides. */
@NullMarked
package org.isim.model.algebra;

import org.jspecify.annotations.NullMarked;
