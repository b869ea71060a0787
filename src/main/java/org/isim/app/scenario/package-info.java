/**
 * Scenario files: a language declared once, as data ({@link org.isim.app.scenario.Language}), from which the strict reader and the JSON
 * Schema derive; inheritance; the numbers a scenario comes to.
 */
@NullMarked
package org.isim.app.scenario;

import org.jspecify.annotations.NullMarked;
