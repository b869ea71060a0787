package org.isim.app.newstudy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.isim.app.input.Nearest;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.jspecify.annotations.Nullable;

/**
 * An interregional input–output table in its usual wide form: the first two rows say who uses (member; sector or category of final use, or a partner
 * and {@code export}), the first two columns what is used (origin, a member or a partner; product); below stand rows of value added and employment.
 *
 * @param grid the cells
 * @param members, sectors, partners codes in the order of their first appearance
 * @param users by column of the grid
 * @param supplies by row of the grid
 */
record WideTable(
        Grid grid,
        List<String> members,
        List<String> sectors,
        List<String> partners,
        List<User> users,
        List<Supply> supplies) {
    static final List<String> CATEGORIES = List.of("household", "government", "investment", "stocks");
    static final String EXPORT = "export";
    static final String VALUE_ADDED = "value-added";
    static final String EMPLOYMENT = "employment";

    private static final int HEAD = 2;

    /**
     * Who uses what stands in a column.
     *
     * @param member or partner
     * @param use a sector, a category of final use, or {@code export}
     */
    record User(int column, String member, String use) {
        boolean isExport() {
            return use.equals(EXPORT);
        }

        boolean isFinal() {
            return CATEGORIES.contains(use);
        }
    }

    /**
     * What stands in a row.
     *
     * @param origin a member or partner; or {@code value-added}, {@code employment}
     * @param product empty for the latter
     */
    record Supply(int row, String origin, String product) {}

    /** Null where headers leave nothing to go on with. */
    static @Nullable WideTable of(Grid grid, Problems problems) {
        return new Reader(grid, problems).table();
    }

    private static final class Reader {
        private final Grid grid;
        private final Problems problems;
        private final Set<String> members = new LinkedHashSet<>();
        private final Set<String> sectors = new LinkedHashSet<>();
        private final Set<String> partners = new LinkedHashSet<>();
        private final List<User> users = new ArrayList<>();
        private final List<Supply> supplies = new ArrayList<>();

        Reader(Grid grid, Problems problems) {
            this.grid = grid;
            this.problems = problems;
        }

        @Nullable
        WideTable table() {
            int before = problems.errorCount();
            if (grid.height() < HEAD + 1 || grid.width() < HEAD + 1) {
                problems.error(
                        grid.place(0, 0),
                        "is no table: two rows of headings, two columns of headings and numbers are expected");
                return null;
            }
            if (grid.text(0, HEAD).isEmpty()) {
                problems.error(
                        grid.place(0, HEAD),
                        "no heading: the first row names the members that use, the second their sectors and final uses");
                return null;
            }
            for (int column = HEAD; column < grid.width(); column++) {
                user(column);
            }
            for (int row = HEAD; row < grid.height(); row++) {
                supply(row);
            }
            if (problems.errorCount() == before && sectors.isEmpty()) {
                problems.error(grid.place(1, HEAD), "no sector uses anything: the second row names sectors");
            }
            requireSupplies();
            return problems.errorCount() > before
                    ? null
                    : new WideTable(
                            grid,
                            List.copyOf(members),
                            List.copyOf(sectors),
                            List.copyOf(partners),
                            List.copyOf(users),
                            List.copyOf(supplies));
        }

        private void user(int column) {
            String who = grid.text(0, column);
            String use = grid.text(1, column);
            if (who.isEmpty() && use.isEmpty()) {
                requireEmptyColumn(column);
                return;
            }
            if (who.isEmpty() && !users.isEmpty()) {
                // a heading over several columns stands in the first of them
                who = users.get(users.size() - 1).member();
            }
            String word = use.toLowerCase(Locale.ROOT);
            boolean isSector = !CATEGORIES.contains(word) && !word.equals(EXPORT);
            String kind = isSector ? use : word;
            boolean good = code(who, 0, column);
            if (isSector) {
                good = code(use, 1, column) && good;
            }
            if (!good) {
                return;
            }
            if (kind.equals(EXPORT)) {
                partners.add(who);
            } else {
                members.add(who);
                if (!CATEGORIES.contains(kind)) {
                    sectors.add(kind);
                }
            }
            User user = new User(column, who, kind);
            for (User other : users) {
                if (other.member().equals(who) && other.use().equals(kind)) {
                    problems.error(
                            grid.place(0, column),
                            who + ", " + kind + " stands twice, first in column " + letters(other.column()));
                    return;
                }
            }
            users.add(user);
        }

        private void supply(int row) {
            String origin = grid.text(row, 0);
            String product = grid.text(row, 1);
            String word = (origin.isEmpty() ? product : origin)
                    .toLowerCase(Locale.ROOT)
                    .replace(' ', '-');
            if (word.equals(VALUE_ADDED) || word.equals(EMPLOYMENT)) {
                supplies.add(new Supply(row, word, ""));
                return;
            }
            if (origin.isEmpty() && product.isEmpty()) {
                requireEmptyRow(row);
                return;
            }
            if (product.isEmpty()) {
                problems.error(
                        grid.place(row, 0),
                        "row \"" + origin + "\" names no product; rows without one are value-added and employment"
                                + " (more rows of value-added are added up)",
                        Nearest.of(word, List.of(VALUE_ADDED, EMPLOYMENT)));
                return;
            }
            if (origin.isEmpty() && !supplies.isEmpty()) {
                origin = supplies.get(supplies.size() - 1).origin();
            }
            if (!code(origin, row, 0)) {
                return;
            }
            if (!sectors.contains(product)) {
                problems.error(
                        grid.place(row, 1),
                        "unknown product \"" + product + "\": no column of the second row names it",
                        Nearest.of(product, sectors));
                return;
            }
            if (!members.contains(origin) && !partners.contains(origin)) {
                String near = Nearest.of(origin, members);
                if (near != null && near.length() == origin.length()) {
                    problems.error(grid.place(row, 0), "unknown origin \"" + origin + "\"", near);
                    return;
                }
                partners.add(origin);
            }
            for (Supply other : supplies) {
                if (other.origin().equals(origin) && other.product().equals(product)) {
                    problems.error(
                            grid.place(row, 0),
                            origin + ", " + product + " stands twice, first in row " + (other.row() + 1));
                    return;
                }
            }
            supplies.add(new Supply(row, origin, product));
        }

        private void requireSupplies() {
            for (String both : members) {
                if (partners.contains(both)) {
                    problems.error(
                            grid.place(0, HEAD),
                            both + " is a member and a partner: it uses products and takes exports");
                }
                if (!supplies.isEmpty()
                        && supplies.stream().noneMatch(s -> s.origin().equals(both))) {
                    problems.error(
                            grid.place(0, HEAD), "member " + both + " uses products but no row says what it supplies");
                }
            }
            if (!supplies.isEmpty()
                    && supplies.stream().noneMatch(s -> s.origin().equals(VALUE_ADDED))) {
                problems.error(
                        grid.place(grid.height() - 1, 0),
                        "a row \"" + VALUE_ADDED + "\" is missing below the products");
            }
        }

        private boolean code(String text, int row, int column) {
            String reason = Codes.whyNot(text);
            if (reason != null) {
                problems.error(grid.place(row, column), reason);
            }
            return reason == null;
        }

        private void requireEmptyColumn(int column) {
            for (int row = HEAD; row < grid.height(); row++) {
                if (!grid.text(row, column).isEmpty()) {
                    problems.error(grid.place(0, column), "column " + letters(column) + " has numbers but no heading");
                    return;
                }
            }
        }

        private void requireEmptyRow(int row) {
            for (int column = HEAD; column < grid.width(); column++) {
                if (!grid.text(row, column).isEmpty()) {
                    problems.error(grid.place(row, 0), "row " + (row + 1) + " has numbers but no heading");
                    return;
                }
            }
        }

        private static String letters(int column) {
            String address = Grid.address(0, column);
            return address.substring(0, address.length() - 1);
        }
    }
}
