package org.ancrage.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.document.problem.ProblemCode;

/**
 * A place in a document: reads what stands there and reports what is wrong with it, without ever stopping.
 *
 * <p>What cannot be read is reported once and comes back empty, so that reading goes on and finds the next problem.
 */
public final class Cursor {

    /** More digits have no meaning for a percentage or a count, and let arithmetic run for hours. */
    private static final int MOST_DIGITS = 30;

    private final Node node;
    private final String pointer;
    private final Problems problems;

    private Cursor(Node node, String pointer, Problems problems) {
        this.node = node;
        this.pointer = pointer;
        this.problems = problems;
    }

    /** At the root of a document. */
    public static Cursor of(Document document, Problems problems) {
        return new Cursor(document.root(), "", problems);
    }

    public Node node() {
        return node;
    }

    public String pointer() {
        return pointer;
    }

    public void report(Diagnosis diagnosis) {
        problems.add(node.position(), pointer, diagnosis);
    }

    /** Nothing stands here, or {@code null}. */
    public boolean blank() {
        return node instanceof ScalarNode scalar && scalar.kind() == Kind.NULL;
    }

    public boolean mapping() {
        return node instanceof MappingNode;
    }

    public boolean sequence() {
        return node instanceof SequenceNode;
    }

    public boolean string() {
        return node instanceof ScalarNode scalar && scalar.kind() == Kind.STRING;
    }

    /** The text in the place of a mandatory one that could not be read. */
    String standIn(String at) {
        return problems.standIns().at(at);
    }

    /** Reports that something else was expected, with what was found ({@code found}, and {@code text} where it is a scalar). */
    public void expected(Diagnosis what) {
        report(what.with("found", found()).with("text", node instanceof ScalarNode scalar && !blank() ? Suggestions.shown(scalar.text()) : null));
    }

    private String found() {
        if (node instanceof MappingNode) {
            return "mapping";
        }
        if (node instanceof SequenceNode) {
            return "list";
        }
        return switch (((ScalarNode) node).kind()) {
            case STRING -> "text";
            case NUMBER -> "number";
            case BOOLEAN -> "value";
            case NULL -> "nothing";
        };
    }

    // Mappings

    /** Reports keys other than these; whether this is a mapping at all. */
    public boolean keys(Collection<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            expected(DocumentProblem.MAPPING_EXPECTED.with("keys", allowed));
            return false;
        }
        mapping.entries().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                List<String> free = allowed.stream().filter(other -> !mapping.entries().containsKey(other)).toList();
                child(key, value).report(DocumentProblem.UNKNOWN_KEY.with("key", Suggestions.shown(key))
                        .with("maybe", Suggestions.nearest(key, free)).with("allowed", allowed));
            }
        });
        return true;
    }

    /** As {@link #keys(Collection)}. */
    public boolean keys(String... allowed) {
        return keys(List.of(allowed));
    }

    public boolean has(String key) {
        return node instanceof MappingNode mapping && mapping.entries().containsKey(key);
    }

    /** Whether it has a key, or one that is written much like it; a mapping of nothing is taken for one that forgot it. */
    boolean hasOrMeans(String key) {
        return node instanceof MappingNode mapping
                && (mapping.entries().isEmpty() || mapping.entries().keySet().stream().anyMatch(given -> Suggestions.nearest(given, List.of(key)) != null));
    }

    /** The value of a key; empty where the key or its value is left out. */
    public Optional<Cursor> find(String key) {
        return node instanceof MappingNode mapping
                ? Optional.ofNullable(mapping.entries().get(key)).map(value -> child(key, value)).filter(child -> !child.blank())
                : Optional.empty();
    }

    /** The value of a key that must be given; where it is not, that is reported and the cursor returned reports nothing more. */
    public Cursor at(String key) {
        return find(key).orElseGet(() -> {
            missing(key);
            return new Cursor(new ScalarNode(Kind.NULL, "", node.position()), Pointers.child(pointer, key), new Problems(""));
        });
    }

    /** Reports that a key must be given; not where there is no mapping to give it in, which is reported anyway. */
    private void missing(String key) {
        missing(DocumentProblem.MISSING_KEY.plain(), key);
    }

    /** @param what with what is to stand under the key */
    void missing(Diagnosis what, String key) {
        if (node instanceof MappingNode mapping) {
            Node given = mapping.entries().get(key);
            Node place = given == null ? node : child(key, given).node;
            problems.add(place.position(), Pointers.child(pointer, key), what.with("key", key));
        }
    }

    private Cursor child(String key, Node value) {
        return new Cursor(value, Pointers.child(pointer, key), problems);
    }

    /** The entries of a mapping, in order. */
    public Map<String, Cursor> entries() {
        Map<String, Cursor> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            mapping.entries().forEach((key, value) -> entries.put(key, child(key, value)));
        } else {
            expected(DocumentProblem.MAPPING_EXPECTED.plain());
        }
        return entries;
    }

    // Sequences

    /** The items of a sequence. */
    public List<Cursor> items() {
        if (!(node instanceof SequenceNode sequence)) {
            expected(DocumentProblem.LIST_EXPECTED.plain());
            return List.of();
        }
        return IntStream.range(0, sequence.items().size())
                .mapToObj(index -> new Cursor(sequence.items().get(index), Pointers.child(pointer, index), problems))
                .toList();
    }

    // Scalars

    public Optional<String> text() {
        if (node instanceof ScalarNode scalar && scalar.kind() == Kind.STRING) {
            return Optional.of(scalar.text());
        }
        expected(DocumentProblem.TEXT_EXPECTED.with("hint", node instanceof ScalarNode && !blank() ? "quotes" : null));
        return Optional.empty();
    }

    public Optional<String> country() {
        if (!string()) {
            // What some read for the code of Norway.
            boolean no = node instanceof ScalarNode scalar && Set.of("false", "no").contains(scalar.text().toLowerCase(Locale.ROOT));
            expected(DocumentProblem.COUNTRY_EXPECTED.with("hint", no ? "norway" : null));
            return Optional.empty();
        }
        Optional<String> code = text();
        if (code.isPresent() && !Countries.known(code.get())) {
            report(Countries.refusal(code.get()));
            return Optional.empty();
        }
        return code;
    }

    public Optional<LocalDate> date() {
        if (node instanceof ScalarNode scalar && scalar.kind() == Kind.STRING) {
            try {
                LocalDate day = LocalDate.parse(scalar.text());
                if (Legibility.writable(day)) {
                    return Optional.of(day);
                }
            } catch (DateTimeException notADay) {
                // reported below
            }
            report(DocumentProblem.DATE_MALFORMED.with("date", Suggestions.shown(scalar.text())));
        } else {
            expected(DocumentProblem.DATE_EXPECTED.plain());
        }
        return Optional.empty();
    }

    public Optional<BigDecimal> number() {
        if (!(node instanceof ScalarNode scalar) || scalar.kind() != Kind.NUMBER) {
            expected(DocumentProblem.NUMBER_EXPECTED.plain());
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(scalar.text());
            if (Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS) {
                return Optional.of(number);
            }
        } catch (NumberFormatException tooLarge) {
            // reported below
        }
        report(DocumentProblem.NUMBER_TOO_PRECISE.with("number", Suggestions.shown(scalar.text())).with("limit", MOST_DIGITS));
        return Optional.empty();
    }

    public Optional<Integer> wholeNumber() {
        return number().flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException fraction) {
                report(DocumentProblem.NUMBER_NOT_WHOLE.with("number", number).with("limit", Integer.MAX_VALUE));
                return Optional.empty();
            }
        });
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> truth() {
        if (node instanceof ScalarNode scalar && scalar.kind() == Kind.BOOLEAN) {
            return Optional.of(Boolean.valueOf(scalar.text()));
        }
        expected(DocumentProblem.TRUTH_EXPECTED.plain());
        return Optional.empty();
    }

    /** The constant of an enumeration. */
    public <E extends Enum<E>> Optional<E> constant(Class<E> type) {
        List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        if (!string()) {
            expected(DocumentProblem.TERM_EXPECTED.with("allowed", names));
            return Optional.empty();
        }
        String name = ((ScalarNode) node).text();
        if (!names.contains(name)) {
            unknown(DocumentProblem.UNKNOWN_VALUE, name, names);
            return Optional.empty();
        }
        return Optional.of(Enum.valueOf(type, name));
    }

    /** Reports a name that is not one of those allowed: with {@code value}, what was perhaps meant ({@code maybe}), and {@code allowed}. */
    public void unknown(ProblemCode code, String name, Collection<String> allowed) {
        report(code.with("value", Suggestions.shown(name)).with("maybe", Suggestions.nearest(name, allowed)).with("allowed", allowed));
    }
}
