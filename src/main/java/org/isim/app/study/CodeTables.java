package org.isim.app.study;

import java.util.ArrayList;
import java.util.List;
import org.isim.app.csv.Table;
import org.isim.app.input.Nearest;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Label;

/** Reads the tables that name things: members, sectors, partners, activities. */
final class CodeTables {
    private final Problems problems;

    CodeTables(Problems problems) {
        this.problems = problems;
    }

    List<Label> labels(Table table, String column) {
        List<Label> labels = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            String code = table.text(row, column);
            if (valid(code, table.place(row, column))) {
                String name = table.text(row, "name");
                labels.add(new Label(code, name.isBlank() ? code : name));
            }
        }
        return labels;
    }

    /** The rows of the table of activities whose codes are known. */
    List<StudyContent.Technique> techniques(Table table, List<Label> members, List<Label> sectors) {
        List<StudyContent.Technique> techniques = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            String code = table.text(row, "activity");
            boolean good = valid(code, table.place(row, "activity"));
            good &= known(table, row, "member", members);
            good &= known(table, row, "sector", sectors);
            if (good) {
                techniques.add(new StudyContent.Technique(table.text(row, "member"), code, table.text(row, "sector")));
            }
        }
        return techniques;
    }

    /** Activities of every member: those the table gives it, one per product where it gives none. */
    static List<List<Activity>> activities(
            List<Label> members, List<Label> sectors, List<StudyContent.Technique> techniques) {
        List<Activity> onePerProduct = new ArrayList<>();
        for (int i = 0; i < sectors.size(); i++) {
            onePerProduct.add(new Activity(sectors.get(i).code(), i));
        }
        List<List<Activity>> activities = new ArrayList<>();
        for (Label member : members) {
            List<Activity> own = new ArrayList<>();
            for (StudyContent.Technique technique : techniques) {
                if (technique.member().equals(member.code())) {
                    own.add(new Activity(technique.activity(), index(sectors, technique.sector())));
                }
            }
            activities.add(own.isEmpty() ? onePerProduct : own);
        }
        return activities;
    }

    private boolean known(Table table, int row, String column, List<Label> labels) {
        String code = table.text(row, column);
        if (index(labels, code) >= 0) {
            return true;
        }
        List<String> codes = labels.stream().map(Label::code).toList();
        problems.error(
                table.place(row, column),
                "unknown " + column + " \"" + code + "\"" + Nearest.known(code, codes),
                Nearest.of(code, codes));
        return false;
    }

    private static int index(List<Label> labels, String code) {
        for (int n = 0; n < labels.size(); n++) {
            if (labels.get(n).code().equals(code)) {
                return n;
            }
        }
        return -1;
    }

    private boolean valid(String code, Place place) {
        String reason = Codes.whyNot(code);
        if (reason != null) {
            problems.error(place, reason);
        }
        return reason == null;
    }
}
