package org.isim.app.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.isim.app.study.CodeGroup;
import org.isim.app.study.Codes;
import org.jspecify.annotations.Nullable;

/** The codes a key may name. */
enum CodeSet {
    MEMBER("member"),
    SECTOR("sector"),
    PARTNER("partner"),
    /** Whoever a product may come from: members and partners. */
    ORIGIN("member or partner");

    private final String word;

    CodeSet(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    List<String> of(Codes codes) {
        return switch (this) {
            case MEMBER -> codes.members();
            case SECTOR -> codes.products();
            case PARTNER -> codes.partners();
            case ORIGIN ->
                Stream.concat(codes.members().stream(), codes.partners().stream())
                        .toList();
        };
    }

    /** The codes of a group of this kind; null where there is no such group. */
    @Nullable
    List<String> group(Codes codes, String name) {
        return groups(codes)
                .filter(group -> group.name().equals(name))
                .map(CodeGroup::codes)
                .findFirst()
                .orElse(null);
    }

    /** Every code and every group of this kind. */
    List<String> names(Codes codes) {
        return Stream.concat(of(codes).stream(), groups(codes).map(CodeGroup::name))
                .toList();
    }

    private Stream<CodeGroup> groups(Codes codes) {
        return codes.groups().stream().filter(group -> of(codes).containsAll(group.codes()));
    }

    boolean holds(Codes codes, String code) {
        return switch (this) {
            case MEMBER -> codes.member(code) >= 0;
            case SECTOR -> codes.product(code) >= 0;
            case PARTNER -> codes.partner(code) >= 0;
            case ORIGIN -> codes.member(code) >= 0 || codes.partner(code) >= 0;
        };
    }
}
