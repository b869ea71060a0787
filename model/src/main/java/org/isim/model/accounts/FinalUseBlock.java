package org.isim.model.accounts;

/**
 * One category of final use.
 *
 * @param made [s][a]: by receiving member and delivering sector
 * @param imports [p][s]
 * @param saving [s]
 */
record FinalUseBlock(double[][] made, double[][] imports, double[] saving) {
    FinalUseBlock(int members, int sectors, int partners) {
        this(new double[members][members * sectors], new double[partners][members], new double[members]);
    }
}
