package org.isim.solver;

/** What a quantity lies between; infinite where nothing holds it. */
record Range(double lower, double upper) {}
