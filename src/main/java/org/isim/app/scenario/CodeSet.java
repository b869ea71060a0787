package org.isim.app.scenario;

import java.util.List;
import org.isim.app.study.Codes;

/** The codes a key may name. */
enum CodeSet {
    MEMBER("member"),
    SECTOR("sector");

    private final String word;

    CodeSet(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    List<String> of(Codes codes) {
        return this == MEMBER ? codes.members() : codes.products();
    }

    boolean holds(Codes codes, String code) {
        return (this == MEMBER ? codes.member(code) : codes.product(code)) >= 0;
    }
}
