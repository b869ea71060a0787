package org.isim.app.calibrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isim.app.input.Folder;
import org.isim.app.input.Keys;
import org.isim.app.input.MapNode;
import org.isim.app.input.Nearest;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.study.Codes;
import org.isim.app.study.GroupReader;
import org.isim.app.study.StudyContent;
import org.isim.model.economy.Label;
import org.jspecify.annotations.Nullable;

/** Reads a recipe; every problem is found in one pass. */
final class RecipeReader {
    private final Folder folder;
    private final Problems problems;

    private RecipeReader(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The recipe, null after a problem. */
    static @Nullable Recipe read(RecipeDocument document, Problems problems) {
        Recipe recipe = new RecipeReader(document.folder(), problems).recipe(new Keys(document.keys(), problems));
        return problems.hasErrors() ? null : recipe;
    }

    private Recipe recipe(Keys top) {
        List<Label> members = new ArrayList<>();
        List<String> donors = new ArrayList<>();
        for (MapNode.Entry entry : top.filled("members").entries()) {
            code(entry);
            Keys member = Keys.of(entry.value(), entry.place(), entry.key(), problems);
            members.add(new Label(entry.key(), member.text("name")));
            donors.add(member.text("donor"));
            member.done();
        }
        List<Label> partners = new ArrayList<>();
        Keys partnerKeys = top.filled("partners");
        for (MapNode.Entry entry : partnerKeys.entries()) {
            code(entry);
            partners.add(new Label(entry.key(), partnerKeys.text(entry.key())));
        }
        List<Recipe.Group> groups = groups(top.filled("groups"));
        List<Label> sectors = new ArrayList<>();
        List<String> groupNames = groups.stream().map(Recipe.Group::name).toList();
        List<Integer> groupOf = new ArrayList<>();
        List<Boolean> goods = new ArrayList<>();
        for (MapNode.Entry entry : top.filled("sectors").entries()) {
            code(entry);
            Keys sector = Keys.of(entry.value(), entry.place(), entry.key(), problems);
            sectors.add(new Label(entry.key(), sector.text("name")));
            groupOf.add(choice(
                    sector, "group", groups.stream().map(Recipe.Group::name).toList()));
            goods.add(choice(sector, "trade", List.of("goods", "services")) == 0);
            sector.done();
        }
        for (MapNode.Entry entry : top.map("groups").entries()) {
            if (!groupOf.contains(groupNames.indexOf(entry.key()))) {
                problems.error(entry.place(), "group \"" + entry.key() + "\" has no sector");
            }
        }
        Recipe recipe = new Recipe(
                folder,
                top.text("name"),
                top.text("title"),
                top.text("description"),
                license(top.map("license")),
                top.whole("base-year", 1800, 2200),
                top.text("money-unit"),
                top.text("labour-unit"),
                List.copyOf(members),
                top.texts("countries-left-out").stream().map(ScalarNode::text).toList(),
                List.copyOf(donors),
                List.copyOf(sectors),
                List.copyOf(partners),
                groups,
                List.copyOf(groupOf),
                List.copyOf(goods),
                top.texts("union-groups-by-weights").stream()
                        .map(ScalarNode::text)
                        .toList(),
                parameters(top.map("parameters"), Recipe.codes(sectors)),
                new GroupReader(List.of(members, sectors, partners), problems).read(top.node("scenario-groups")),
                tables(top.map("tables")));
        top.done();
        return recipe;
    }

    /** What the study could not be read back with. */
    private void code(MapNode.Entry entry) {
        String reason = Codes.whyNot(entry.key());
        if (reason != null) {
            problems.error(entry.place(), reason);
        }
    }

    private List<Recipe.Group> groups(Keys keys) {
        List<Recipe.Group> groups = new ArrayList<>();
        for (MapNode.Entry entry : keys.entries()) {
            Keys group = Keys.of(entry.value(), entry.place(), entry.key(), problems);
            groups.add(new Recipe.Group(
                    entry.key(), group.text("value-added"), group.text("less", ""), group.text("employment")));
            group.done();
        }
        return List.copyOf(groups);
    }

    private static StudyContent.License license(Keys keys) {
        StudyContent.License license =
                new StudyContent.License(keys.text("name"), keys.text("title"), keys.text("path"));
        keys.done();
        return license;
    }

    private Recipe.Parameters parameters(Keys keys, List<String> sectors) {
        List<Double> margins = new ArrayList<>(Collections.nCopies(sectors.size(), 0.0));
        Keys shares = keys.map("export-margins");
        for (MapNode.Entry entry : shares.entries()) {
            int sector = sector(entry.key(), entry.place(), sectors);
            double share = shares.number(entry.key(), 0, 1);
            if (sector >= 0) {
                margins.set(sector, share);
            }
        }
        List<Boolean> carriers = new ArrayList<>(Collections.nCopies(sectors.size(), false));
        for (ScalarNode carrier : keys.texts("margins-carried-by")) {
            int sector = sector(carrier.text(), carrier.place(), sectors);
            if (sector >= 0) {
                carriers.set(sector, true);
            }
        }
        Recipe.Parameters parameters = new Recipe.Parameters(
                keys.number("inventories-kept", 0, 1),
                keys.number("export-ceiling", 0.01, 0.99),
                keys.number("exhausted-weight", 0, 1),
                List.copyOf(margins),
                List.copyOf(carriers),
                keys.number("barrier-on-goods", 0, 0.99),
                keys.number("barrier-on-services", 0, 0.99),
                keys.number("tolerance", 1e-14, 1e-3),
                keys.whole("rounds", 1, 1_000_000),
                keys.whole("decimals", 0, 6));
        keys.done();
        return parameters;
    }

    private int sector(String code, Place place, List<String> sectors) {
        int sector = sectors.indexOf(code);
        if (sector < 0) {
            problems.error(place, "there is no sector \"" + code + "\"", Nearest.of(code, sectors));
        }
        return sector;
    }

    private Map<SourceTable, Path> tables(Keys keys) {
        Map<SourceTable, Path> tables = new EnumMap<>(SourceTable.class);
        for (SourceTable table : SourceTable.values()) {
            if (table.required() || keys.has(table.word())) {
                String name = keys.text(table.word());
                Path file = name.isEmpty()
                        ? null
                        : folder.resolve(folder.path(), name, keys.placeOf(table.word()), problems);
                if (file != null) {
                    tables.put(table, file);
                }
            }
        }
        keys.done();
        return tables;
    }

    private int choice(Keys keys, String key, List<String> words) {
        String word = keys.text(key);
        int n = words.indexOf(word);
        if (n < 0 && !word.isEmpty()) {
            problems.error(
                    keys.placeOf(key),
                    key + ": \"" + word + "\" is none of " + String.join(", ", words),
                    Nearest.of(word, words));
        }
        return n;
    }
}
