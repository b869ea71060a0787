package org.isim.app.math;

import java.util.Map;

/** How the plain names of formulas are set in print: Greek letters, bars, superscripts. */
final class Letters {
    private static final Map<String, String> GREEK = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("eps", "ε"),
            Map.entry("zeta", "ζ"),
            Map.entry("theta", "θ"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("phi", "φ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"),
            Map.entry("dcap", "Δcap"));

    /** A base and what stands above it. */
    private static final Map<String, String[]> RAISED = Map.ofEntries(
            raised("beta0", "β", "0"),
            raised("y0", "y", "0"),
            raised("y1", "y", "1"),
            raised("u1", "u", "1"),
            raised("z0", "z", "0"),
            raised("V1", "V", "max"),
            raised("zmin", "z", "min"),
            raised("vmin", "v", "min"),
            raised("jmin", "j", "min"),
            raised("smin", "s", "min"),
            raised("smax", "s", "max"),
            raised("fuse", "f", "use"),
            raised("fimp", "f", "imp"),
            raised("fexp", "f", "exp"),
            raised("fcap", "f", "cap"),
            raised("flab", "f", "lab"),
            raised("fbal", "f", "bal"),
            raised("abal", "a", "bal"),
            raised("pe", "p", "e"),
            raised("pm", "p", "m"),
            raised("pw", "p", "w"),
            raised("pg", "p", "g"));

    private Letters() {}

    private static Map.Entry<String, String[]> raised(String name, String base, String above) {
        return Map.entry(name, new String[] {base, above});
    }

    /** The letter without its indices; what stands above it is left to {@link #above}. */
    static String base(String name) {
        String[] raised = RAISED.get(name);
        if (raised != null) {
            return identifier(raised[0]);
        }
        if (name.length() > 3 && name.endsWith("bar")) {
            return "<mover accent=\"true\">" + identifier(name.substring(0, name.length() - 3)) + "<mo>‾</mo></mover>";
        }
        int primes = name.length() - name.replace("'", "").length();
        String letter = name.substring(0, name.length() - primes);
        return identifier(GREEK.getOrDefault(letter, letter) + "′".repeat(primes));
    }

    /** Empty where nothing stands above the letter. */
    static String above(String name) {
        String[] raised = RAISED.get(name);
        if (raised == null) {
            return "";
        }
        boolean number = Character.isDigit(raised[1].charAt(0));
        return number ? "<mn>" + raised[1] + "</mn>" : identifier(raised[1]);
    }

    private static String identifier(String letters) {
        return "<mi>" + letters + "</mi>";
    }
}
