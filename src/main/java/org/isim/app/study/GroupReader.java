package org.isim.app.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isim.app.input.ListNode;
import org.isim.app.input.MapNode;
import org.isim.app.input.Nearest;
import org.isim.app.input.Node;
import org.isim.app.input.Problems;
import org.isim.app.input.ScalarNode;
import org.isim.model.economy.Label;
import org.jspecify.annotations.Nullable;

/** Reads the groups a study declares: by name the codes of some members, of some sectors, or of some partners. */
public final class GroupReader {
    private final List<List<String>> kinds;
    private final Problems problems;

    /** @param kinds members, sectors, partners */
    public GroupReader(List<List<Label>> kinds, Problems problems) {
        this.kinds = kinds.stream()
                .map(labels -> labels.stream().map(Label::code).toList())
                .toList();
        this.problems = problems;
    }

    /** The groups whose codes are known and of one kind. */
    public List<CodeGroup> read(@Nullable Node node) {
        List<CodeGroup> groups = new ArrayList<>();
        if (node == null) {
            return groups;
        }
        if (!(node instanceof MapNode map)) {
            problems.error(node.place(), "groups must be lists of codes by name, found " + node.found());
            return groups;
        }
        for (MapNode.Entry entry : map.entries()) {
            CodeGroup group = group(entry);
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    private @Nullable CodeGroup group(MapNode.Entry entry) {
        String reason = Codes.whyNot(entry.key());
        if (reason == null && kinds.stream().anyMatch(codes -> codes.contains(entry.key()))) {
            reason = "group \"" + entry.key() + "\" has the name of a code";
        }
        if (reason != null) {
            problems.error(entry.place(), reason);
            return null;
        }
        if (!(entry.value() instanceof ListNode list) || list.items().isEmpty()) {
            problems.error(
                    entry.value().place(),
                    "group \"" + entry.key() + "\" must be a list of codes, found "
                            + (entry.value() instanceof ListNode
                                    ? "none"
                                    : entry.value().found()));
            return null;
        }
        Set<String> codes = new LinkedHashSet<>();
        List<String> kind = List.of();
        boolean good = true;
        for (Node item : list.items()) {
            String code = item instanceof ScalarNode word ? word.text() : "";
            List<String> own = kindOf(code);
            kind = kind.isEmpty() ? own : kind;
            if (own.isEmpty()) {
                List<String> all = kinds.stream().flatMap(List::stream).toList();
                problems.error(
                        item.place(),
                        "group \"" + entry.key() + "\": unknown code " + item.found(),
                        Nearest.of(code, all));
                good = false;
            } else if (!own.equals(kind)) {
                problems.error(
                        item.place(),
                        "group \"" + entry.key() + "\": \"" + code + "\" is of another kind than those before it");
                good = false;
            } else if (!codes.add(code)) {
                problems.error(item.place(), "group \"" + entry.key() + "\" names \"" + code + "\" twice");
                good = false;
            }
        }
        return good ? new CodeGroup(entry.key(), List.copyOf(codes)) : null;
    }

    private List<String> kindOf(String code) {
        return kinds.stream().filter(codes -> codes.contains(code)).findFirst().orElse(List.of());
    }
}
