package org.isim.solver;

/** Direction of the objective. */
public enum Sense {
    MINIMISE,
    MAXIMISE
}
