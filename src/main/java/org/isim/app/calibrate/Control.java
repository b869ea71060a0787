package org.isim.app.calibrate;

/**
 * A figure of a source and what the study has in its place.
 *
 * @param what as a person reads it
 * @param balanced whether the calibration was to meet it; otherwise it is only compared
 * @param note why they may differ
 */
public record Control(
        String what, double wanted, double got, String unit, boolean balanced, String source, String note) {
    /** got − wanted. */
    public double miss() {
        return got - wanted;
    }
}
