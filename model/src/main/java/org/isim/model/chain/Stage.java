package org.isim.model.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a chain.
 *
 * @param id unique within the chain
 * @param title as people read it
 * @param product the sector its product is like: barriers and transport of that sector hold for it
 * @param from [j'] b[h,j',j]: units of the product of stage j' per unit of this one
 * @param hosts where it may stand, each member at most once
 * @param imports the same product from abroad, in place of the stage; a partner at most once
 * @param mostPlaces largest number of members it may stand in; their number where any
 */
public record Stage(
        String id,
        String title,
        int product,
        double[] from,
        List<Host> hosts,
        List<StageImport> imports,
        int mostPlaces) {
    public Stage {
        hosts = List.copyOf(hosts);
        imports = List.copyOf(imports);
    }

    /** The host in a member; null where the stage may not stand there. */
    public @Nullable Host host(int member) {
        for (Host host : hosts) {
            if (host.member() == member) {
                return host;
            }
        }
        return null;
    }

    /** 1 − Σ_i a[h,j,r,i] − Σ_{j'} b[h,j',j]: value added per unit of the stage in a member. */
    public double valueAdded(Host host) {
        double v = 1 - host.bought();
        for (double b : from) {
            v -= b;
        }
        return v;
    }

    /** Whether the stage takes from stage {@code other}. */
    public boolean takesFrom(int other) {
        return from[other] > 0;
    }

    /** Whether it stands in at most a number of members that is fewer than its hosts. */
    public boolean isCounted() {
        return mostPlaces < hosts.size();
    }
}
