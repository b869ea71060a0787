package org.isim.app.study;

import java.util.List;

/**
 * Members, sectors or partners that scenario files may name by one word.
 *
 * @param codes of one kind, in the order declared
 */
public record CodeGroup(String name, List<String> codes) {
    public CodeGroup {
        codes = List.copyOf(codes);
    }
}
