@NullMarked
package org.isim.model.accounts;

import org.jspecify.annotations.NullMarked;
