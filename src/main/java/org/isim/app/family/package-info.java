/** Families of scenarios that differ in one value: solved one after another, compared as table, CSV and line chart. */
@NullMarked
package org.isim.app.family;

import org.jspecify.annotations.NullMarked;
