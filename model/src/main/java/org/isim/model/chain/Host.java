package org.isim.model.chain;

/**
 * A member in which a stage may stand, and the recipe it has there. Quantities are money of the stage's product at base prices a year.
 *
 * @param member r
 * @param activity k whose plant the existing part is
 * @param inputs [i] a[h,j,r,i]: product i per unit made, bought from what the member uses of it
 * @param labour ℓ[h,j,r]: labour per unit
 * @param existing most that may be made on plant the activity already has: it takes that plant's capacity
 * @param build most that may be made on new plant; a new plant is as large as what it makes
 * @param investment κ[h,j,r]: money of new plant per unit
 * @param fixedCost money a year where the stage stands at all, bought as capital goods
 * @param least least that is made where the stage stands at all
 */
public record Host(
        int member,
        int activity,
        double[] inputs,
        double labour,
        double existing,
        double build,
        double investment,
        double fixedCost,
        double least) {

    /** Most that may be made here. */
    public double most() {
        return existing + build;
    }

    /** Whether standing here is a yes or a no: there is a cost of being, or a least scale. */
    public boolean isWhole() {
        return fixedCost > 0 || least > 0;
    }

    /** Σ_i a[h,j,r,i]. */
    public double bought() {
        double sum = 0;
        for (double a : inputs) {
            sum += a;
        }
        return sum;
    }

    Host at(int other) {
        return new Host(other, activity, inputs, labour, existing, build, investment, fixedCost, least);
    }
}
