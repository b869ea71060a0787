@NullMarked
package org.isim.app.cli;

import org.jspecify.annotations.NullMarked;
