package org.isim.solver.highs;

import org.isim.solver.Backend;
import org.isim.solver.RandomPrograms;

class HighsRandomTest extends RandomPrograms {
    @Override
    protected Backend backend() {
        return new HighsBackend();
    }
}
