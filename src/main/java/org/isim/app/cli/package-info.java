/** The command line: one class per command. */
@NullMarked
package org.isim.app.cli;

import org.jspecify.annotations.NullMarked;
