package org.isim.model.calibration;

/**
 * How far part of a table moved.
 *
 * @param from Σ of its cells before
 * @param to Σ after
 * @param share Σ|after − before| / Σ|before|; 0 where all were zero
 */
public record Movement(double from, double to, double share) {
    /** Of these cells. */
    public static Movement of(double[] before, double[] after, int[] cells) {
        double from = 0;
        double to = 0;
        double change = 0;
        double size = 0;
        for (int cell : cells) {
            from += before[cell];
            to += after[cell];
            change += Math.abs(after[cell] - before[cell]);
            size += Math.abs(before[cell]);
        }
        return new Movement(from, to, size > 0 ? change / size : 0);
    }
}
