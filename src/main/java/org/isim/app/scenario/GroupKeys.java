package org.isim.app.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isim.app.input.MapNode;
import org.isim.app.input.Problems;
import org.isim.app.study.Codes;
import org.jspecify.annotations.Nullable;

/** A map by code in which a group stands for each of its codes; a code named by itself counts before the groups that hold it. */
final class GroupKeys {
    private final Codes codes;
    private final Problems problems;

    GroupKeys(Codes codes, Problems problems) {
        this.codes = codes;
        this.problems = problems;
    }

    MapNode spread(MapNode map, Kind.Keyed keyed) {
        List<MapNode.Entry> entries = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        for (MapNode.Entry entry : map.entries()) {
            List<String> group = keyed.group(entry.key(), codes) == null ? group(entry.key(), keyed) : null;
            if (group == null) {
                entries.add(entry);
                continue;
            }
            for (String code : group) {
                String other = taken.putIfAbsent(code, entry.key());
                if (map.entry(code) != null) {
                    continue;
                }
                if (other == null) {
                    entries.add(new MapNode.Entry(code, entry.place(), entry.value()));
                } else {
                    problems.error(
                            entry.place(),
                            "\"" + code + "\" is in " + other + " and in " + entry.key() + "; name it by itself too");
                }
            }
        }
        return new MapNode(entries, map.place());
    }

    private @Nullable List<String> group(String name, Kind.Keyed keyed) {
        for (Kind.Group group : keyed.groups()) {
            List<String> found = group.set() == null ? null : group.set().group(codes, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
