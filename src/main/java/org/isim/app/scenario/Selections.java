package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.input.ListNode;
import org.isim.app.input.Node;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.jspecify.annotations.Nullable;

/** Indices of what an entry selects: {@code any}, a code, or a list of codes. */
final class Selections {
    private final Codes codes;

    Selections(Codes codes) {
        this.codes = codes;
    }

    List<Integer> members(@Nullable Node node) {
        return indices(node, codes.members());
    }

    List<Integer> products(@Nullable Node node) {
        return indices(node, codes.products());
    }

    List<Integer> partners(@Nullable Node node) {
        return indices(node, codes.partners());
    }

    private static List<Integer> indices(@Nullable Node node, List<String> all) {
        List<Integer> indices = new ArrayList<>();
        if (node instanceof ListNode list) {
            list.items().forEach(item -> indices.addAll(indices(item, all)));
        } else if (node instanceof ScalarNode word && word.text().equals(Language.ANY)) {
            for (int n = 0; n < all.size(); n++) {
                indices.add(n);
            }
        } else if (node instanceof ScalarNode code && all.contains(code.text())) {
            indices.add(all.indexOf(code.text()));
        }
        return indices;
    }

    /** The codes as they stand: one, or a list. */
    static List<String> codes(@Nullable Node node) {
        if (node instanceof ListNode list) {
            List<String> codes = new ArrayList<>();
            list.items().forEach(item -> codes.addAll(codes(item)));
            return codes;
        }
        return node instanceof ScalarNode code ? List.of(code.text()) : List.of();
    }
}
