/** What a scenario asks: room, barriers, payments, interests; in numbers, resolved against an economy. */
@NullMarked
package org.isim.model.scenario;

import org.jspecify.annotations.NullMarked;
