package org.isim.app.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isim.app.input.Folder;
import org.isim.app.input.JsonReader;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Nearest;
import org.isim.app.input.Node;
import org.isim.app.input.Numbers;
import org.isim.app.input.Place;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.app.input.SourceFile;
import org.jspecify.annotations.Nullable;

/** Reads {@code datapackage.json}: strict on what a study needs, silent about the rest a data package may hold. */
final class PackageReader {
    private static final int ITEMS = 10_000;

    private final Folder folder;
    private final Problems problems;

    private PackageReader(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    static @Nullable DataPackage read(Folder folder, Problems problems) {
        SourceFile file = folder.read(folder.path().resolve(StudyWriter.PACKAGE), SourceFile.DOCUMENT, problems);
        MapNode root = file == null ? null : JsonReader.read(file, problems);
        return root == null ? null : new PackageReader(folder, problems).dataPackage(root);
    }

    private DataPackage dataPackage(MapNode root) {
        String name = text(root, "name");
        MapNode own = own(root);
        return new DataPackage(
                root.place(),
                name,
                optional(root, "title") == null ? name : text(root, "title"),
                optional(root, "description") == null ? "" : text(root, "description"),
                licenses(root),
                sources(root),
                own == null ? 0 : year(own),
                own == null ? "" : text(own, "moneyUnit"),
                own == null ? "" : text(own, "labourUnit"),
                files(root),
                own == null ? null : own.get("groups"));
    }

    private @Nullable MapNode own(MapNode root) {
        Node node = root.get("isim");
        List<String> keys = List.of("baseYear", "moneyUnit", "labourUnit", "groups");
        if (!(node instanceof MapNode own)) {
            problems.error(
                    node == null ? root.place() : node.place(),
                    "needs an object \"isim\" with baseYear, moneyUnit and labourUnit");
            return null;
        }
        for (MapNode.Entry entry : own.entries()) {
            if (!keys.contains(entry.key())) {
                problems.error(entry.place(), "unknown key \"" + entry.key() + "\"", Nearest.of(entry.key(), keys));
            }
        }
        return own;
    }

    private int year(MapNode own) {
        Node node = own.get("baseYear");
        double year = node instanceof ScalarNode scalar ? Numbers.parse(scalar.text()) : Double.NaN;
        if (year >= 1 && year <= 9999 && year == Math.rint(year)) {
            return (int) year;
        }
        problems.error(
                node == null ? own.place() : node.place(),
                "baseYear must be a year, as 2020" + (node == null ? "; it is missing" : ", found " + node.found()));
        return 0;
    }

    private List<StudyContent.License> licenses(MapNode root) {
        List<StudyContent.License> licenses = new ArrayList<>();
        for (MapNode item : items(root, "licenses")) {
            licenses.add(new StudyContent.License(text(item, "name"), optional(item, "title"), optional(item, "path")));
        }
        return licenses;
    }

    private List<StudyContent.Source> sources(MapNode root) {
        List<StudyContent.Source> sources = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (MapNode item : items(root, "sources")) {
            String key = text(item, "key");
            if (!key.isEmpty() && !keys.add(key)) {
                problems.error(item.place(), "source \"" + key + "\" stands twice");
            }
            sources.add(new StudyContent.Source(key, text(item, "title"), optional(item, "path")));
        }
        return sources;
    }

    private Map<StudyTable, Path> files(MapNode root) {
        Map<StudyTable, Path> files = new EnumMap<>(StudyTable.class);
        Map<String, Place> unknown = new java.util.LinkedHashMap<>();
        Set<StudyTable> named = new HashSet<>();
        for (MapNode item : items(root, "resources")) {
            String name = text(item, "name");
            StudyTable table = StudyTable.of(name);
            if (table == null) {
                unknown.put(name, item.place());
            } else if (!named.add(table)) {
                problems.error(item.place(), "resource \"" + name + "\" stands twice");
            } else {
                String path = text(item, "path");
                Node at = item.get("path");
                Path file =
                        path.isEmpty() || at == null ? null : folder.resolve(folder.path(), path, at.place(), problems);
                if (file != null) {
                    files.put(table, file);
                }
                fields(item, table);
            }
        }
        boolean statistics = named.contains(StudyTable.STATISTICS)
                && unknown.isEmpty()
                && named.stream().allMatch(StudyTable::statistical);
        for (StudyTable table : StudyTable.values()) {
            String near = named.contains(table) ? null : Nearest.of(table.resource(), unknown.keySet());
            if (near != null) {
                Place at = unknown.getOrDefault(near, root.place());
                problems.error(at, "unknown resource \"" + near + "\"", table.resource());
            } else if (table.required() && !statistics && !named.contains(table)) {
                Node resources = root.get("resources");
                problems.error(
                        resources == null ? root.place() : resources.place(),
                        "resource \"" + table.resource() + "\" is missing");
            }
        }
        return files;
    }

    /** The fields a resource declares, where it does, are the columns of its table. */
    private void fields(MapNode resource, StudyTable table) {
        if (!(resource.get("schema") instanceof MapNode schema) || !(schema.get("fields") instanceof ListNode)) {
            return;
        }
        for (MapNode item : items(schema, "fields")) {
            String name = text(item, "name");
            if (!name.isEmpty() && !table.columns().contains(name)) {
                problems.error(
                        item.place(),
                        "table \"" + table.resource() + "\" has no column \"" + name + "\"",
                        Nearest.of(name, table.columns()));
            }
        }
    }

    private List<MapNode> items(MapNode map, String key) {
        Node node = map.get(key);
        List<MapNode> maps = new ArrayList<>();
        if (node == null) {
            return maps;
        }
        if (!(node instanceof ListNode list) || list.items().size() > ITEMS) {
            problems.error(node.place(), key + " must be a list of objects");
            return maps;
        }
        for (Node item : list.items()) {
            if (item instanceof MapNode object) {
                maps.add(object);
            } else {
                problems.error(item.place(), "expected an object in " + key + ", found " + item.found());
            }
        }
        return maps;
    }

    private String text(MapNode map, String key) {
        Node node = map.get(key);
        if (node instanceof ScalarNode scalar
                && scalar.quoted()
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        if (node == null) {
            problems.error(map.place(), "key \"" + key + "\" is missing");
        } else {
            problems.error(node.place(), key + " must be text, found " + node.found());
        }
        return "";
    }

    private static @Nullable String optional(MapNode map, String key) {
        return map.get(key) instanceof ScalarNode scalar && !scalar.text().isEmpty() ? scalar.text() : null;
    }
}
