/** The languages of pages, summaries and messages. Data files have none: their words and numbers are the same in every language. */
@NullMarked
package org.isim.app.language;

import org.jspecify.annotations.NullMarked;
