package org.isim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isim.model.formulation.ColumnFamily;
import org.isim.model.formulation.Formulation;
import org.isim.model.formulation.RowFamily;
import org.isim.model.formulation.Symbol;
import org.isim.solver.LinearProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Formulas say the whole row, in letters that are explained. */
class FormulaTest {
    /** Indices, functions, words, and names that the formula itself defines after "where". */
    private static final Set<String> OTHER = Set.of(
            "r",
            "s",
            "o",
            "i",
            "i'",
            "j",
            "j'",
            "k",
            "h",
            "p",
            "n",
            "sum",
            "min",
            "in",
            "of",
            "a",
            "and",
            "where",
            "are",
            "the",
            "same",
            "what",
            "comes",
            "member",
            "partner",
            "payments",
            "free",
            "without",
            "terms",
            "S",
            "X",
            "M",
            "V");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*'?");

    /** With chains, investment, migration, transport, floors, parity and rules at once. */
    @ParameterizedTest
    @EnumSource(RowFamily.class)
    void namesEveryColumnOfItsRows(RowFamily family) {
        Formulation f = RowFamilyGoldenTest.withEverything(family);
        LinearProgram problem = f.problem();
        Set<ColumnFamily> written = new TreeSet<>();
        for (int column = 0; column < problem.columns(); column++) {
            for (int at = problem.start(column); at < problem.start(column + 1); at++) {
                if (f.rowFamily(problem.row(at)) == family) {
                    written.add(f.columns().family(column));
                }
            }
        }
        assertThat(written).isNotEmpty();
        for (ColumnFamily column : written) {
            String name = column == ColumnFamily.LEVEL ? column.letter() : column.letter() + "[";
            assertThat(Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(name))
                            .matcher(family.formula())
                            .find())
                    .as("%s in %s", name, family.formula())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(RowFamily.class)
    void explainsEveryName(RowFamily family) {
        Set<String> known = new TreeSet<>(OTHER);
        Arrays.stream(ColumnFamily.values()).map(ColumnFamily::letter).forEach(known::add);
        Arrays.stream(Symbol.values()).map(Symbol::letter).forEach(known::add);
        assertThat(known).containsAll(names(family.formula()));
    }

    @Test
    void symbolsAreUsedAndNoneIsTheLetterOfAColumn() {
        Set<String> used = Arrays.stream(RowFamily.values())
                .flatMap(family -> names(family.formula()).stream())
                .collect(Collectors.toSet());
        List<String> letters =
                Arrays.stream(ColumnFamily.values()).map(ColumnFamily::letter).toList();
        for (Symbol symbol : Symbol.values()) {
            assertThat(used).contains(symbol.letter());
            assertThat(letters).doesNotContain(symbol.letter());
        }
    }

    private static Set<String> names(String formula) {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(formula.replace('_', ' '));
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }
}
