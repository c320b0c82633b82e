package org.ancrage.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;

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

    public void report(String message) {
        problems.add(node.position(), pointer, message);
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

    /** Reports that something else was expected. */
    public void expected(String what) {
        report("%s stands where %s is expected.".formatted(found(), what));
    }

    private String found() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        ScalarNode scalar = (ScalarNode) node;
        String shown = Suggestions.shown(scalar.text());
        return switch (scalar.kind()) {
            case STRING -> "the text (%s)".formatted(shown);
            case NUMBER -> "the number (%s)".formatted(shown);
            case BOOLEAN -> "the value (%s)".formatted(shown);
            case NULL -> "nothing";
        };
    }

    // Mappings

    /** Reports keys other than these; whether this is a mapping at all. */
    public boolean keys(Collection<String> allowed) {
        if (!(node instanceof MappingNode mapping)) {
            expected("a mapping with " + String.join(", ", allowed));
            return false;
        }
        mapping.entries().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                child(key, value).report("the key (%s) is not known here.%s Allowed: %s."
                        .formatted(Suggestions.shown(key), Suggestions.maybe(key, allowed), String.join(", ", allowed)));
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

    /** The value of a key; empty where the key or its value is left out. */
    public Optional<Cursor> find(String key) {
        return node instanceof MappingNode mapping
                ? Optional.ofNullable(mapping.entries().get(key)).map(value -> child(key, value)).filter(child -> !child.blank())
                : Optional.empty();
    }

    /** The value of a key that must be given; where it is not, that is reported and the cursor returned reports nothing more. */
    public Cursor at(String key) {
        return find(key).orElseGet(() -> {
            missing(key, "");
            return new Cursor(new ScalarNode(Kind.NULL, "", node.position()), Pointers.child(pointer, key), new Problems(""));
        });
    }

    /** Reports that a key must be given; not where there is no mapping to give it in, which is reported anyway. */
    void missing(String key, String what) {
        if (node instanceof MappingNode mapping) {
            Node given = mapping.entries().get(key);
            Node place = given == null ? node : child(key, given).node;
            problems.add(place.position(), Pointers.child(pointer, key),
                    "the key (%s) is missing. Add it%s.".formatted(key, what.isEmpty() ? "" : ", with " + what));
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
            expected("a mapping");
        }
        return entries;
    }

    // Sequences

    /** The items of a sequence. */
    public List<Cursor> items() {
        if (!(node instanceof SequenceNode sequence)) {
            expected("a list");
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
        if (node instanceof ScalarNode scalar && scalar.kind() != Kind.NULL) {
            report("%s stands where a text is expected. Put it in quotes.".formatted(found()));
        } else {
            expected("a text");
        }
        return Optional.empty();
    }

    public Optional<String> country() {
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
                // A year of more than four digits has a sign, which no legal date has.
                if (scalar.text().length() == "yyyy-mm-dd".length()) {
                    return Optional.of(LocalDate.parse(scalar.text()));
                }
            } catch (DateTimeException notADay) {
                // reported below
            }
            report("the date (%s) is not a day. Write year, month and day, for example 2026-11-24.".formatted(Suggestions.shown(scalar.text())));
        } else {
            expected("a date such as 2026-11-24");
        }
        return Optional.empty();
    }

    public Optional<BigDecimal> number() {
        if (!(node instanceof ScalarNode scalar) || scalar.kind() != Kind.NUMBER) {
            expected("a number, such as 24.5 without quotes,");
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
        report("the number (%s) has too many digits. Give at most %s.".formatted(Suggestions.shown(scalar.text()), MOST_DIGITS));
        return Optional.empty();
    }

    public Optional<Integer> wholeNumber() {
        return number().flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException fraction) {
                report("the number (%s) is not a whole number of at most %s.".formatted(number, Integer.MAX_VALUE));
                return Optional.empty();
            }
        });
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> truth() {
        if (node instanceof ScalarNode scalar && scalar.kind() == Kind.BOOLEAN) {
            return Optional.of(Boolean.valueOf(scalar.text()));
        }
        expected("true or false");
        return Optional.empty();
    }

    /** The constant of an enumeration. */
    public <E extends Enum<E>> Optional<E> constant(Class<E> type) {
        List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        if (!string()) {
            expected("one of " + String.join(", ", names));
            return Optional.empty();
        }
        String name = ((ScalarNode) node).text();
        if (!names.contains(name)) {
            unknown("value", name, names);
            return Optional.empty();
        }
        return Optional.of(Enum.valueOf(type, name));
    }

    /** Reports a name that is not one of those allowed. */
    public void unknown(String what, String name, Collection<String> allowed) {
        report("the %s (%s) is not known.%s Allowed: %s.".formatted(
                what, Suggestions.shown(name), Suggestions.maybe(name, allowed), allowed.isEmpty() ? "none" : String.join(", ", allowed)));
    }
}
