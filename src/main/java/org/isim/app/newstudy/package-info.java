/** A study of one's own: from an interregional table as statistical offices print it, in CSV or a workbook, to a folder that runs. */
@NullMarked
package org.isim.app.newstudy;

import org.jspecify.annotations.NullMarked;
