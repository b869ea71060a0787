package org.isim.app.calibrate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.app.study.RoomQuantity;
import org.isim.app.study.Status;
import org.isim.app.study.StudyContent;
import org.isim.app.study.StudyRow;
import org.isim.app.study.StudyTable;
import org.isim.model.calibration.ExactTable;

/** The rows of the study; zeros are left out. */
final class StudyRows {
    private static final List<String> CATEGORIES = List.of("household", "government", "investment");
    private static final List<Mark> CATEGORY_MARKS = List.of(Mark.HOUSEHOLD, Mark.GOVERNMENT, Mark.INVESTMENT);

    private final Recipe recipe;
    private final ExactTable table;
    private final Map<Mark, Marking> marks;
    private final Map<StudyTable, List<StudyRow>> rows = new EnumMap<>(StudyTable.class);

    private StudyRows(Recipe recipe, ExactTable table, Map<Mark, Marking> marks) {
        this.recipe = recipe;
        this.table = table;
        this.marks = marks;
    }

    static StudyContent of(
            Recipe recipe,
            Sources sources,
            Map<Mark, Marking> marks,
            ExactTable table,
            List<MemberCalibration> members,
            UnionTrade union,
            ExternalTrade external) {
        StudyRows rows = new StudyRows(recipe, table, marks);
        rows.uses();
        rows.flows(union);
        rows.external(external);
        rows.accounts(members);
        rows.barriers(sources);
        rows.room(sources);
        rows.distances(sources);
        return new StudyContent(
                recipe.name(),
                recipe.title(),
                recipe.description(),
                List.of(recipe.license()),
                sources.cited(),
                recipe.baseYear(),
                recipe.moneyUnit(),
                recipe.labourUnit(),
                recipe.members(),
                recipe.sectors(),
                recipe.partners(),
                List.of(),
                rows.rows,
                recipe.scenarioGroups(),
                PublishedTables.of(recipe, sources));
    }

    private void uses() {
        for (int r = 0; r < members(); r++) {
            for (int i = 0; i < sectors(); i++) {
                for (int k = 0; k < sectors(); k++) {
                    add(StudyTable.USE, Mark.USE, table.use(r, i, k), member(r), sector(i), sector(k));
                }
                for (int c = 0; c < CATEGORIES.size(); c++) {
                    long value = table.finalUse(c, r, i);
                    add(StudyTable.FINAL_USE, CATEGORY_MARKS.get(c), value, member(r), sector(i), CATEGORIES.get(c));
                }
            }
        }
    }

    private void flows(UnionTrade union) {
        for (int o = 0; o < members(); o++) {
            for (int d = 0; d < members(); d++) {
                for (int i = 0; i < sectors(); i++) {
                    boolean leading = union.known()[o][d][i] > union.flows()[o][d][i] / 2;
                    boolean cell = union.cells()[o][d][i] > union.flows()[o][d][i];
                    Mark between = leading ? Mark.LEADING_GOOD : cell ? Mark.UNION_CELL : Mark.UNION_FLOW;
                    Mark mark = o == d ? Mark.OWN_SUPPLY : between;
                    add(StudyTable.FLOWS, mark, table.flow(o, d, i), member(o), member(d), sector(i));
                }
            }
        }
    }

    private void external(ExternalTrade external) {
        for (int r = 0; r < members(); r++) {
            for (int p = 0; p < recipe.partners().size(); p++) {
                String partner = recipe.partners().get(p).code();
                for (int i = 0; i < sectors(); i++) {
                    long exports = table.exports(r, p, i);
                    Mark mark = mark(external, ExternalTrade.EXPORT, r, p, i, exports);
                    add(StudyTable.EXTERNAL, mark, exports, member(r), partner, sector(i), "export");
                    long imports = table.imports(p, r, i);
                    mark = mark(external, ExternalTrade.IMPORT, r, p, i, imports);
                    add(StudyTable.EXTERNAL, mark, imports, member(r), partner, sector(i), "import");
                }
            }
        }
    }

    private Mark mark(ExternalTrade external, int direction, int r, int p, int i, long value) {
        double half = value / table.unit() / 2;
        if (external.known()[direction][r][p][i] > half) {
            return Mark.KNOWN_TRADE;
        }
        Mark pattern = direction == ExternalTrade.EXPORT ? Mark.EXPORT : Mark.IMPORT;
        return external.cells()[direction][r][p][i] > half ? Mark.PARTNER_TRADE : pattern;
    }

    private void accounts(List<MemberCalibration> members) {
        for (int r = 0; r < members(); r++) {
            for (int k = 0; k < sectors(); k++) {
                add(StudyTable.ACCOUNTS, Mark.OUTPUT, table.output(r, k), member(r), sector(k), "output");
                add(StudyTable.ACCOUNTS, Mark.VALUE_ADDED, table.valueAdded(r, k), member(r), sector(k), "value-added");
                long persons = Math.round(members.get(r).employment()[k] * table.unit());
                add(StudyTable.ACCOUNTS, Mark.EMPLOYMENT, persons, member(r), sector(k), "employment");
            }
        }
    }

    private void barriers(Sources sources) {
        double[][] goodsBarrier = goodsBarriers(sources);
        for (int o = 0; o < members(); o++) {
            for (int d = 0; d < members(); d++) {
                for (int i = 0; o != d && i < sectors(); i++) {
                    boolean goods = recipe.goods().get(i);
                    double barrier =
                            goods ? goodsBarrier[o][d] : recipe.parameters().servicesBarrier();
                    if (barrier > 0) {
                        put(StudyTable.BARRIERS, Mark.BARRIER, barrier, member(o), member(d), sector(i));
                    }
                }
            }
        }
    }

    private double[][] goodsBarriers(Sources sources) {
        double[][] barriers = new double[members()][members()];
        for (double[] ofOrigin : barriers) {
            Arrays.fill(ofOrigin, recipe.parameters().goodsBarrier());
        }
        SourceTable own = SourceTable.BARRIERS;
        for (int row = 0; row < sources.rows(own); row++) {
            int o = sources.member(own, row, "origin");
            int d = sources.member(own, row, "destination");
            if (o >= 0 && d >= 0) {
                barriers[o][d] = sources.ratio(own, row, "value");
            }
        }
        return barriers;
    }

    private void room(Sources sources) {
        SourceTable own = SourceTable.ROOM;
        List<String> quantities =
                Arrays.stream(RoomQuantity.values()).map(RoomQuantity::key).toList();
        for (int row = 0; row < sources.rows(own); row++) {
            sources.choice(own, row, "quantity", quantities);
            sources.choice(own, row, "bound", List.of("low", "high"));
            List<String> codes = List.of(sources.text(own, row, "quantity"), sources.text(own, row, "bound"));
            double value = sources.amount(own, row, "value");
            rows.computeIfAbsent(StudyTable.ROOM, t -> new ArrayList<>())
                    .add(new StudyRow(codes, value, Double.NaN, Status.ASSUMED, sources.text(own, row, "source")));
        }
    }

    private void distances(Sources sources) {
        SourceTable own = SourceTable.DISTANCES;
        for (int row = 0; row < sources.rows(own); row++) {
            sources.choice(own, row, "unit", List.of("km"));
            int o = sources.member(own, row, "origin");
            int d = sources.member(own, row, "destination");
            double value = sources.amount(own, row, "value");
            if (o >= 0 && d >= 0) {
                rows.computeIfAbsent(StudyTable.DISTANCES, t -> new ArrayList<>())
                        .add(new StudyRow(
                                List.of(member(o), member(d)),
                                value,
                                Double.NaN,
                                Status.ASSUMED,
                                sources.text(own, row, "source")));
            }
        }
    }

    private void add(StudyTable to, Mark mark, long value, String... codes) {
        if (value != 0) {
            put(to, mark, decimal(value), codes);
        }
    }

    private void put(StudyTable to, Mark mark, double value, String... codes) {
        Marking marking = marks.get(mark);
        if (marking == null) {
            throw new IllegalStateException("no mark " + mark.key());
        }
        rows.computeIfAbsent(to, t -> new ArrayList<>())
                .add(new StudyRow(List.of(codes), value, marking.spread(), marking.status(), marking.source()));
    }

    /** The number nearest to the decimal, so that it is written as that decimal. */
    private double decimal(long value) {
        return BigDecimal.valueOf(value)
                .divide(
                        BigDecimal.valueOf((long) table.unit()),
                        recipe.parameters().decimals(),
                        RoundingMode.UNNECESSARY)
                .doubleValue();
    }

    private int members() {
        return recipe.members().size();
    }

    private int sectors() {
        return recipe.sectors().size();
    }

    private String member(int r) {
        return recipe.members().get(r).code();
    }

    private String sector(int i) {
        return recipe.sectors().get(i).code();
    }
}
