/** What people and programs read: summary, JSON, CSV tables, the results folder. */
@NullMarked
package org.isim.app.results;

import org.jspecify.annotations.NullMarked;
