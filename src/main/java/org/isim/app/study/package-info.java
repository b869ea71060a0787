/** A study on disk: a data package with the tables of a base year, read into an economy and written from rows. */
@NullMarked
package org.isim.app.study;

import org.jspecify.annotations.NullMarked;
