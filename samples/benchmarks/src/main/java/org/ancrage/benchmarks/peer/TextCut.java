package org.ancrage.benchmarks.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.benchmarks.question.Criterion;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.YamlText;
import org.ancrage.pack.TextFiles;

/**
 * Cuts a legal text down to the {@linkplain Criterion criteria} that every peer settles: of its outlines, conditions on others go,
 * and nodes that are left empty. Provisions and readings stay.
 */
final class TextCut {

    private final String text;
    private final MappingNode root;
    private final Map<String, String> defaultsOfOthers;
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Map<String, Optional<Node>> named = new LinkedHashMap<>();

    private TextCut(MappingNode root, Map<String, String> defaultsOfOthers) {
        this.root = root;
        this.text = string(root.entries().get("id"));
        this.defaultsOfOthers = defaultsOfOthers;
        items("readings").forEach(reading -> defaults.put(string(reading.entries().get("id")), string(reading.entries().get("default"))));
    }

    /**
     * @param files content by name
     * @param defaultsOfOthers the default option of readings of texts that are not there, by global id
     */
    static Map<String, String> cut(Map<String, String> files, Map<String, String> defaultsOfOthers) {
        DocumentReader reader = new DocumentReader();
        Document text = TextFiles.whole(reader.read(files.get(TextFiles.TEXT), TextFiles.TEXT),
                TextFiles.optional().stream().map(file -> reader.read(files.get(file), file)).toList());
        Map<String, Map<String, Node>> cut = new LinkedHashMap<>();
        new TextCut((MappingNode) text.root(), defaultsOfOthers).cut().entries()
                .forEach((key, value) -> cut.computeIfAbsent(text.source("/" + key), file -> new LinkedHashMap<>()).put(key, value));
        Map<String, String> written = new LinkedHashMap<>();
        cut.forEach((file, entries) -> written.put(file, YamlText.of(new MappingNode(entries, Position.UNKNOWN))));
        return written;
    }

    private MappingNode cut() {
        Map<String, Node> entries = new LinkedHashMap<>(root.entries());
        entries.put("criteria", sequence(items("criteria").filter(criterion -> known(string(criterion.entries().get("id"))))));
        entries.put("versions", sequence(items("versions").map(this::version)));
        Map<String, Node> conditions = new LinkedHashMap<>();
        conditions().forEach((name, condition) -> named(name).ifPresent(left -> conditions.put(name, left)));
        entries.put("conditions", new MappingNode(conditions, root.position()));
        entries.put("conflicts", sequence(items("conflicts")
                .flatMap(conflict -> condition(conflict.entries().get("when")).stream().map(when -> with(conflict, Map.of("when", when))))));
        return new MappingNode(entries, root.position());
    }

    private MappingNode version(MappingNode version) {
        return with(version, Map.of("applies", condition(version.entries().get("applies")).orElseGet(this::nothingLeft),
                "requires", condition(version.entries().get("requires")).orElseGet(this::nothingLeft)));
    }

    /** Where nothing is left of what a version is about, it always applies, or is always complied with. */
    private Node nothingLeft() {
        return new DocumentReader().read("settled: true\nstatement: {fr: Coupé, en: Cut}", "cut").root();
    }

    private Optional<Node> condition(Node condition) {
        if (condition instanceof ScalarNode criterion) {
            return known(criterion.text()) ? Optional.of(condition) : Optional.empty();
        }
        MappingNode node = (MappingNode) condition;
        Map<String, Node> entries = node.entries();
        if (entries.containsKey("use")) {
            return named(string(entries.get("use"))).map(left -> condition);
        } else if (entries.containsKey("not")) {
            return condition(entries.get("not")).map(left -> with(node, Map.of("not", left)));
        } else if (entries.containsKey("that")) {
            return unless(node);
        } else if (entries.containsKey("reading")) {
            return choice(node);
        }
        for (String connective : List.of("all", "any")) {
            if (entries.get(connective) instanceof SequenceNode children) {
                List<Node> left = children.items().stream().flatMap(child -> condition(child).stream()).toList();
                return left.isEmpty() ? Optional.empty() : Optional.of(with(node, Map.of(connective, sequence(left.stream()))));
            }
        }
        return Optional.of(node);
    }

    private Optional<Node> unless(MappingNode node) {
        Optional<Node> rule = condition(node.entries().get("that"));
        Optional<Node> exception = condition(node.entries().get("unless"));
        if (rule.isPresent() && exception.isPresent()) {
            return Optional.of(with(node, Map.of("that", rule.get(), "unless", exception.get())));
        }
        return rule.isPresent() ? rule : exception.map(left -> new MappingNode(Map.of("not", left), node.position()));
    }

    /** Only the default is ever taken; another option that is left empty says the same. A reading of a text that is not there gives way to its default. */
    private Optional<Node> choice(MappingNode node) {
        Map<String, Node> options = ((MappingNode) node.entries().get("options")).entries();
        String reading = string(node.entries().get("reading"));
        String byDefault = defaults.get(reading);
        if (byDefault == null) {
            return condition(options.get(defaultsOfOthers.get(reading)));
        }
        return condition(options.get(byDefault)).map(left -> {
            Map<String, Node> cut = new LinkedHashMap<>();
            options.forEach((option, holds) -> cut.put(option, condition(holds).orElse(left)));
            return with(node, Map.of("options", new MappingNode(cut, node.position())));
        });
    }

    private Optional<Node> named(String name) {
        Optional<Node> left = named.get(name);
        if (left == null) {
            left = condition(conditions().get(name));
            named.put(name, left);
        }
        return left;
    }

    private Map<String, Node> conditions() {
        return root.entries().get("conditions") instanceof MappingNode conditions ? conditions.entries() : Map.of();
    }

    private boolean known(String criterion) {
        return Criterion.has(criterion.contains("#") ? criterion : text + "#" + criterion);
    }

    private Stream<MappingNode> items(String key) {
        return root.entries().get(key) instanceof SequenceNode sequence ? sequence.items().stream().map(MappingNode.class::cast) : Stream.of();
    }

    private SequenceNode sequence(Stream<? extends Node> items) {
        return new SequenceNode(new ArrayList<>(items.toList()), root.position());
    }

    private static MappingNode with(MappingNode node, Map<String, Node> changed) {
        Map<String, Node> entries = new LinkedHashMap<>(node.entries());
        entries.putAll(changed);
        return new MappingNode(entries, node.position());
    }

    private static String string(Node node) {
        return ((ScalarNode) node).text();
    }
}
