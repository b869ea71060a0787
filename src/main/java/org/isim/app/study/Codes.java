package org.isim.app.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.isim.app.input.Nearest;
import org.isim.model.economy.Activity;
import org.isim.model.economy.Economy;
import org.isim.model.economy.Label;
import org.jspecify.annotations.Nullable;

/** The codes of a study and their indices. */
public final class Codes {
    /** Words that scenario files give a meaning of their own. */
    private static final Set<String> RESERVED = Set.of("any", "default", "own", "union", "external");

    private static final int LONGEST = 40;

    private final List<String> members;
    private final List<String> products;
    private final List<String> partners;
    private final List<List<String>> activities;
    private final List<CodeGroup> groups;
    private final Map<String, String> byName;
    private final Map<String, Integer> memberIndex;
    private final Map<String, Integer> productIndex;
    private final Map<String, Integer> partnerIndex;
    private final List<Map<String, Integer>> activityIndex;

    Codes(
            List<Label> members,
            List<Label> products,
            List<Label> partners,
            List<List<Activity>> activities,
            List<CodeGroup> groups) {
        this.members = codes(members);
        this.products = codes(products);
        this.partners = codes(partners);
        this.groups = List.copyOf(groups);
        this.activities = new ArrayList<>();
        for (List<Activity> own : activities) {
            List<String> codes = new ArrayList<>();
            for (Activity activity : own) {
                codes.add(activity.code());
            }
            this.activities.add(List.copyOf(codes));
        }
        this.byName = byName(List.of(members, products, partners));
        this.memberIndex = index(this.members);
        this.productIndex = index(this.products);
        this.partnerIndex = index(this.partners);
        this.activityIndex = new ArrayList<>();
        for (List<String> own : this.activities) {
            activityIndex.add(index(own));
        }
    }

    private static Map<String, String> byName(List<List<Label>> all) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (List<Label> labels : all) {
            labels.forEach(label -> byName.putIfAbsent(label.name(), label.code()));
        }
        return byName;
    }

    private static List<String> codes(List<Label> labels) {
        List<String> codes = new ArrayList<>();
        for (Label label : labels) {
            codes.add(label.code());
        }
        return List.copyOf(codes);
    }

    /** The codes of a study with the groups it declares. */
    public static Codes of(Study study) {
        return of(study.economy(), study.content().groups());
    }

    /** The codes of an economy. */
    public static Codes of(Economy e) {
        return of(e, List.of());
    }

    private static Codes of(Economy e, List<CodeGroup> groups) {
        List<List<Activity>> activities = new ArrayList<>();
        for (int r = 0; r < e.memberCount(); r++) {
            activities.add(e.activities(r));
        }
        return new Codes(e.members(), e.products(), e.partners(), activities, groups);
    }

    private static Map<String, Integer> index(List<String> codes) {
        Map<String, Integer> index = new HashMap<>();
        for (int n = 0; n < codes.size(); n++) {
            index.put(codes.get(n), n);
        }
        return index;
    }

    /** Groups of members, sectors or partners. */
    public List<CodeGroup> groups() {
        return groups;
    }

    public List<String> members() {
        return members;
    }

    public List<String> products() {
        return products;
    }

    public List<String> partners() {
        return partners;
    }

    /** Activities of member r. */
    public List<String> activities(int r) {
        return activities.get(r);
    }

    /** Index, or −1. */
    public int member(String code) {
        return memberIndex.getOrDefault(code, -1);
    }

    /** Index, or −1. */
    public int product(String code) {
        return productIndex.getOrDefault(code, -1);
    }

    /** Index, or −1. */
    public int partner(String code) {
        return partnerIndex.getOrDefault(code, -1);
    }

    /** Index within member r, or −1. */
    public int activity(int r, String code) {
        return activityIndex.get(r).getOrDefault(code, -1);
    }

    /** The code that was probably meant: one that reads alike, or that of the member, sector or partner of such a name. */
    public @Nullable String meant(String text, Collection<String> codes) {
        String near = Nearest.of(text, codes);
        if (near != null) {
            return near;
        }
        List<String> known = byName.entrySet().stream()
                .filter(entry -> codes.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return byName.get(Objects.requireNonNullElse(Nearest.of(text, known), ""));
    }

    /** Why a text cannot be a code; null where it can. */
    public static @Nullable String whyNot(String code) {
        boolean good = !code.isEmpty() && code.length() <= LONGEST;
        for (int n = 0; n < code.length(); n++) {
            char c = code.charAt(n);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            good &= letter || (c >= '0' && c <= '9') || c == '_' || c == '-';
        }
        if (!good) {
            return "\"" + code + "\" is not a code: Latin letters, digits, '_' and '-', at most " + LONGEST;
        }
        return RESERVED.contains(code) ? "\"" + code + "\" cannot be a code: scenario files use the word" : null;
    }
}
