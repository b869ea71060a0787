package org.isim.model.valueadded;

import java.util.ArrayList;
import java.util.List;
import org.isim.model.accounts.InterregionalTable;
import org.isim.model.inputoutput.Leontief;
import org.isim.model.inputoutput.Spillovers;
import org.jspecify.annotations.Nullable;

/**
 * Decomposes gross exports. Destinations are the members and, after them, the partners. For a flow E_sr of exporter s, with
 * e_s = v_s (I − A_ss)⁻¹ and L̸ of {@link Exporter}:
 *
 * <pre>{@code
 *   source   domestic value added   e_s E_sr                       double  (v_s L_ss − e_s) E_sr
 *            foreign                Σ_{t≠s} v_t L̸_ts E_sr           double  Σ_{t≠s} v_t (L_ts − L̸_ts) E_sr
 *   sink     domestic value added   v_s L_ss (E_sr − H_sr)          double  v_s L_ss H_sr,   H_sr = A_sr L̸_rs E_s: exported again by s
 *            foreign                Σ_{t≠s} v_t L_ts (E_sr − H_sr)   double  Σ_{t≠s} v_t L_ts H_sr
 *   both     external, saved        Σ_a m[a] L_as E_sr and the same of what barriers save
 * }</pre>
 *
 * <p>Products are taken sector by sector, so every term is known by exporting sector.
 */
public final class GrossExports {
    /** When value added counts: the first time it leaves its member, or the last. */
    public enum Basis {
        SOURCE,
        SINK
    }

    private final InterregionalTable table;
    private final Content content;
    private final Absorption absorption;
    private final List<Leontief> alone = new ArrayList<>();
    private final List<Exporter> exporters = new ArrayList<>();
    private final double[] ownContent; // e, by row
    private final double[] foreignOnce; // Σ_{t≠s} v_t L̸_ts, by row

    public GrossExports(InterregionalTable table, Leontief leontief, Content content, Absorption absorption) {
        this.table = table;
        this.content = content;
        this.absorption = absorption;
        int n = table.sectorCount();
        ownContent = new double[table.size()];
        foreignOnce = new double[table.size()];
        for (int s = 0; s < table.memberCount(); s++) {
            Leontief own = Spillovers.ofMember(table, s);
            Exporter exporter = new Exporter(table, leontief, own, s);
            alone.add(own);
            exporters.add(exporter);
            double[] v = new double[n];
            double[] foreign = new double[n];
            for (int i = 0; i < n; i++) {
                int a = table.row(s, i);
                v[i] = table.perUnit(table.valueAdded(a), a);
                foreign[i] = content.foreign(s, a);
            }
            System.arraycopy(own.content(v), 0, ownContent, table.row(s, 0), n);
            System.arraycopy(exporter.onceTransposed(foreign), 0, foreignOnce, table.row(s, 0), n);
        }
    }

    /** E_sd[i]: exports of sector i of member s to destination d. */
    public double exports(int s, int i, int d) {
        int members = table.memberCount();
        int a = table.row(s, i);
        return d < members ? (d == s ? 0 : table.deliveries(a, d)) : table.exports(a, d - members);
    }

    /** Terms of the exports of member s to destination d, by sector. */
    public ExportTerms[] terms(Basis basis, int s, int d) {
        int n = table.sectorCount();
        int members = table.memberCount();
        ExportTerms[] terms = new ExportTerms[n];
        boolean inUnion = d < members && d != s;
        double[] local = new double[n]; // A_sr (I − A_rr)⁻¹ Y_rr
        double[] home = new double[n]; // inputs for what is absorbed at home
        double[] again = new double[n]; // H_sr
        if (inUnion) {
            Exporter exporter = exporters.get(s);
            local = exporter.inputsIn(d, madeAndUsedIn(d));
            double[] forHome = outputFor(s);
            home = exporter.inputsIn(d, basis == Basis.SOURCE ? forHome : exporter.withoutExports(forHome));
            again = exporter.inputsIn(d, exporter.outputOfOwn(allExports(s)));
        }
        for (int i = 0; i < n; i++) {
            int a = table.row(s, i);
            double e = exports(s, i, d);
            double direct = inUnion ? table.finalUse(a, d) + local[i] : e;
            double domestic = content.valueAdded(s, a);
            double foreign = content.foreign(s, a);
            boolean source = basis == Basis.SOURCE;
            double rate = source ? ownContent[a] : domestic;
            double counted = source ? e : e - again[i];
            double foreignCounted = source ? foreignOnce[a] * e : foreign * (e - again[i]);
            terms[i] = new ExportTerms(
                    rate * direct,
                    rate * (counted - direct - home[i]),
                    rate * home[i],
                    domestic * e - rate * counted,
                    foreignCounted,
                    foreign * e - foreignCounted,
                    content.external(a) * e,
                    content.saved(a) * e);
        }
        return terms;
    }

    /** Terms of all exports of sector i of member s. */
    public ExportTerms ofSector(Basis basis, int s, int i) {
        ExportTerms sum = ExportTerms.NONE;
        for (int d = 0; d < absorption.destinations(); d++) {
            sum = sum.plus(terms(basis, s, d)[i]);
        }
        return sum;
    }

    /** Terms of the exports of member s to destination d, all sectors. */
    public ExportTerms ofFlow(Basis basis, int s, int d) {
        ExportTerms sum = ExportTerms.NONE;
        for (ExportTerms ofSector : terms(basis, s, d)) {
            sum = sum.plus(ofSector);
        }
        return sum;
    }

    /** Terms of all exports of member s. */
    public ExportTerms ofMember(Basis basis, int s) {
        ExportTerms sum = ExportTerms.NONE;
        for (int d = 0; d < absorption.destinations(); d++) {
            sum = sum.plus(ofFlow(basis, s, d));
        }
        return sum;
    }

    /** Foreign and external content over exports, "vertical specialisation" (Hummels, Ishii and Yi 2001); null without exports. */
    public static @Nullable Double backward(ExportTerms terms) {
        return share(terms.foreign() + terms.foreignDouble() + terms.external(), terms.sum());
    }

    /** Domestic value added that the importer sells on, over exports (Borin and Mancini 2019), on the source basis; null without exports. */
    public static @Nullable Double forward(ExportTerms terms) {
        return share(terms.onward() + terms.returned(), terms.sum());
    }

    private static @Nullable Double share(double part, double whole) {
        return whole > 0 ? (Double) (part / whole) : null;
    }

    /** Terms of all exports of member s after Koopman, Wang and Wei. */
    public KoopmanWangWei koopmanWangWei(int s) {
        double[] exported = allExports(s);
        double[] used = new double[exported.length]; // Σ_{r≠s} A_sr (I − A_rr)⁻¹ Y_rr
        double[] soldOn = new double[exported.length]; // Σ_{r≠s} A_sr (I − A_rr)⁻¹ E_r
        for (int r = 0; r < table.memberCount(); r++) {
            if (r != s) {
                add(used, exporters.get(s).inputsIn(r, madeAndUsedIn(r)));
                add(soldOn, exporters.get(s).inputsIn(r, placed(alone.get(r).output(allExports(r)), r)));
            }
        }
        KoopmanWangWei terms = abroad(s);
        for (int i = 0; i < exported.length; i++) {
            int a = table.row(s, i);
            double counted = content.valueAdded(s, a) - ownContent[a];
            double foreign = content.foreign(s, a);
            terms = terms.plus(new KoopmanWangWei(
                    content.valueAdded(s, a) * finalAbroad(a),
                    0,
                    0,
                    0,
                    counted * table.finalUse(a, s),
                    counted * exported[i],
                    foreign * finalAbroad(a),
                    foreign * used[i],
                    foreign * soldOn[i],
                    content.external(a) * exported[i],
                    content.saved(a) * exported[i]));
        }
        return terms;
    }

    /** Terms 2 to 4: value added of s in final goods of the others, used there, elsewhere, or back home. */
    private KoopmanWangWei abroad(int s) {
        double byImporter = 0;
        double thirdParties = 0;
        double returned = 0;
        for (int b = 0; b < table.size(); b++) {
            int r = table.member(b);
            if (r != s) {
                double rate = content.valueAdded(s, b);
                byImporter += rate * table.finalUse(b, r);
                returned += rate * table.finalUse(b, s);
                thirdParties += rate * (finalAbroad(b) - table.finalUse(b, s));
            }
        }
        return new KoopmanWangWei(0, byImporter, thirdParties, returned, 0, 0, 0, 0, 0, 0, 0);
    }

    private static void add(double[] to, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }

    /** Final deliveries of sector b outside its own member. */
    private double finalAbroad(int b) {
        return table.finalDemand(b) - table.finalUse(b, table.member(b));
    }

    private double[] allExports(int s) {
        double[] all = new double[table.sectorCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = table.grossExports(table.row(s, i));
        }
        return all;
    }

    /** (I − A_rr)⁻¹ Y_rr at the rows of member r. */
    private double[] madeAndUsedIn(int r) {
        double[] own = new double[table.sectorCount()];
        for (int i = 0; i < own.length; i++) {
            own[i] = table.finalUse(table.row(r, i), r);
        }
        return placed(alone.get(r).output(own), r);
    }

    private double[] placed(double[] own, int r) {
        double[] all = new double[table.size()];
        System.arraycopy(own, 0, all, table.row(r, 0), own.length);
        return all;
    }

    /** X[·,d]. */
    private double[] outputFor(int d) {
        double[] x = new double[table.size()];
        for (int a = 0; a < x.length; a++) {
            x[a] = absorption.output(a, d);
        }
        return x;
    }
}
