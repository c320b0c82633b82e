package org.ancrage.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.document.Cursor;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Condition;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Reads conditions; named ones are put in at every place of their use. */
final class ConditionReader {

    /** What a condition may be, and the keys that go with it. */
    private static final Map<String, List<String>> FORMS = forms();
    /** Named conditions within each other can multiply without end; no outline of a real text comes near. */
    private static final long MOST_NODES = 20_000;
    private static final Condition NOTHING = new Condition.Given(false, new Wording("", ""), List.of());

    private final LawParts parts;
    private final Set<String> criteria;
    private final Map<String, Cursor> named;
    private final Map<String, Condition> expanded = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Deque<String> expanding = new ArrayDeque<>();
    private long nodes;

    private static Map<String, List<String>> forms() {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        forms.put("all", List.of());
        forms.put("any", List.of());
        forms.put("not", List.of());
        forms.put("that", List.of("unless"));
        forms.put("use", List.of());
        forms.put("reading", List.of("options"));
        forms.put("settled", List.of());
        return forms;
    }

    /** Reads all named conditions of the text, those never used among them. */
    ConditionReader(LawParts parts, Set<String> criteria, Map<String, Cursor> named) {
        this.parts = parts;
        this.criteria = criteria;
        this.named = named;
        named.forEach(this::expand);
    }

    Condition read(Cursor cursor) {
        nodes++;
        if (cursor.string()) {
            return new Condition.Settled(parts.reference(cursor, LawProblem.UNDECLARED_CRITERION, criteria));
        }
        if (!cursor.mapping()) {
            cursor.expected(PackProblem.CONDITION_EXPECTED.with("forms", FORMS.keySet()));
            return NOTHING;
        }
        List<String> forms = FORMS.keySet().stream().filter(cursor::has).toList();
        if (forms.size() != 1) {
            cursor.keys(Stream.of(FORMS.keySet().stream(), Stream.of("unless", "options", "statement", "provisions"))
                    .flatMap(keys -> keys).toList());
            cursor.report(LawProblem.NOT_ONE_FORM.with("forms", FORMS.keySet())
                    .with("givenEn", forms.isEmpty() ? null : String.join(" and ", forms)).with("givenFr", forms.isEmpty() ? null : String.join(" et ", forms)));
            return NOTHING;
        }
        String form = forms.get(0);
        cursor.keys(Stream.of(Stream.of(form), Objects.requireNonNull(FORMS.get(form)).stream(), Stream.of("statement", "provisions")).flatMap(keys -> keys).toList());
        return read(form, cursor);
    }

    private Condition read(String form, Cursor cursor) {
        Wording statement = cursor.find("statement").map(LawParts::wording).orElse(null);
        List<String> provisions = parts.provisions(cursor);
        Cursor content = cursor.at(form);
        return switch (form) {
            case "all" -> new Condition.All(several(content), statement, provisions);
            case "any" -> new Condition.Any(several(content), statement, provisions);
            case "not" -> new Condition.Not(read(content), statement, provisions);
            case "that" -> new Condition.Unless(read(content), read(cursor.at("unless")), statement, provisions);
            case "use" -> use(content, statement, provisions);
            case "reading" -> choice(content, cursor.at("options"), statement, provisions);
            default -> new Condition.Given(content.truth().orElse(false), LawParts.wording(cursor.at("statement")), provisions);
        };
    }

    private List<Condition> several(Cursor cursor) {
        List<Condition> children = cursor.items().stream().map(this::read).toList();
        if (cursor.sequence() && children.isEmpty()) {
            cursor.report(LawProblem.CONDITION_MISSING.plain());
        }
        return children;
    }

    private Condition use(Cursor cursor, @Nullable Wording statement, List<String> provisions) {
        String name = cursor.text().orElse("");
        Cursor definition = named.get(name);
        if (definition == null) {
            if (cursor.string()) {
                cursor.unknown(PackProblem.UNKNOWN_CONDITION, name, named.keySet());
            }
            return NOTHING;
        }
        if (expanding.contains(name)) {
            List<String> circle = new ArrayList<>(expanding);
            Collections.reverse(circle);
            cursor.report(LawProblem.CONDITIONS_IN_A_CIRCLE.with("condition", name)
                    .with("circle", circle.subList(circle.indexOf(name), circle.size())));
            return NOTHING;
        }
        Condition condition = expand(name, definition);
        return statement == null && provisions.isEmpty() ? condition : new Condition.All(List.of(condition), statement, provisions);
    }

    private Condition expand(String name, Cursor definition) {
        Condition known = expanded.get(name);
        if (known != null) {
            nodes += Objects.requireNonNull(sizes.get(name));
            return known;
        }
        long before = nodes;
        expanding.push(name);
        Condition condition = read(definition);
        expanding.pop();
        if (nodes > MOST_NODES) {
            definition.report(LawProblem.TOO_MANY_CONDITIONS.with("limit", MOST_NODES));
            nodes = before;
            condition = NOTHING;
        }
        sizes.put(name, nodes - before);
        expanded.put(name, condition);
        return condition;
    }

    private Condition choice(Cursor reading, Cursor options, @Nullable Wording statement, List<String> provisions) {
        String id = parts.reference(reading, LawProblem.UNDECLARED_READING, parts.readingIds());
        Map<String, Condition> given = new LinkedHashMap<>();
        options.entries().forEach((option, cursor) -> given.put(option, read(cursor)));
        Optional<List<String>> declared = parts.optionsOf(id);
        if (declared.isEmpty() || !options.mapping()) {
            return new Condition.Choice(id, given, statement, provisions);
        }
        Map<String, Condition> ordered = new LinkedHashMap<>();
        declared.get().forEach(option -> {
            if (given.containsKey(option)) {
                ordered.put(option, given.get(option));
            } else {
                options.report(LawProblem.OPTION_WITHOUT_CONDITION.with("option", option).with("reading", id));
            }
        });
        options.entries().forEach((option, cursor) -> {
            if (!declared.get().contains(option)) {
                cursor.report(LawProblem.OPTION_OF_NO_READING.with("reading", id).with("option", Suggestions.shown(option))
                        .with("maybe", Suggestions.nearest(option, new LinkedHashSet<>(declared.get()))).with("allowed", declared.get()));
            }
        });
        return new Condition.Choice(id, ordered, statement, provisions);
    }
}
