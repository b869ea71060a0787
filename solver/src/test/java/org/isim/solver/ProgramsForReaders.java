package org.isim.solver;

import java.util.Random;

/** Problems with an optimum, of every kind of row and bound, by number. */
public final class ProgramsForReaders {
    private ProgramsForReaders() {}

    /** 0 and 1 by hand, then random ones. */
    public static LinearProgram number(int number) {
        return switch (number) {
            case 0 -> Programs.wyndor();
            case 1 -> Programs.everyKind();
            default -> random(new Random(number), number > 14);
        };
    }

    /** Every column bounded or free, some whole, with a matching row, a known point inside every row: there is an optimum. */
    private static LinearProgram random(Random random, boolean whole) {
        LinearProgramBuilder builder = new LinearProgramBuilder(random.nextBoolean() ? Sense.MINIMISE : Sense.MAXIMISE);
        int columns = 2 + random.nextInt(6);
        double[] point = new double[columns];
        for (int j = 0; j < columns; j++) {
            point[j] = 10 * random.nextGaussian();
            boolean free = random.nextInt(4) == 0;
            double lower = free ? Double.NEGATIVE_INFINITY : point[j] - random.nextInt(3);
            if (whole && j % 2 == 0) {
                point[j] = Math.rint(point[j]);
                builder.addInteger(point[j] - random.nextInt(3), point[j] + random.nextInt(3));
                builder.addObjective(j, random.nextGaussian());
                continue;
            }
            builder.addColumn(lower, free ? Double.POSITIVE_INFINITY : lower + random.nextInt(9) + 2, 1);
            builder.addObjective(j, random.nextGaussian());
            if (free) {
                builder.add(builder.addRow(point[j] - 1.1, point[j] + 1 / 3.0, 1), j, 1);
            }
        }
        for (int i = 0; i < 5; i++) {
            int row = builder.rows();
            double activity = 0;
            double[] coefficient = new double[columns];
            for (int j = 0; j < columns; j++) {
                coefficient[j] =
                        random.nextInt(3) == 0 ? 0 : random.nextGaussian() * Math.pow(10, random.nextInt(5) - 2);
                activity += coefficient[j] * point[j];
            }
            double below = i == 0 ? Double.POSITIVE_INFINITY : i == 1 ? 0 : 1;
            double above = i == 1 ? 0 : i == 2 || i == 0 ? Double.POSITIVE_INFINITY : 0.7;
            builder.addRow(activity - below, activity + (i == 4 ? 3 : above), 1);
            for (int j = 0; j < columns; j++) {
                builder.add(row, j, coefficient[j]);
            }
        }
        builder.objectiveConstant(random.nextGaussian());
        return builder.build();
    }
}
