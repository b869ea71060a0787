package org.isim.app.scenario;

import org.isim.app.input.MapNode;
import org.isim.app.input.Node;
import org.isim.app.input.ScalarNode;
import org.jspecify.annotations.Nullable;

/** Something chosen rather than observed, and the reason where one is given. */
public record Assumption(String what, @Nullable String why) {
    static Assumption of(Node node) {
        if (node instanceof ScalarNode scalar) {
            return new Assumption(scalar.text(), null);
        }
        MapNode map = (MapNode) node;
        String what = Nodes.text(map, "what");
        return new Assumption(what == null ? "" : what, Nodes.text(map, "why"));
    }
}
