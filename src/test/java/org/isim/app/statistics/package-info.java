@NullMarked
package org.isim.app.statistics;

import org.jspecify.annotations.NullMarked;
