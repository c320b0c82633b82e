package org.ancrage.document.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Need;
import org.jspecify.annotations.Nullable;

/**
 * Reads a need from the fields of a form, each named by the JSON pointer of a component of a request, with its values as a browser sends them.
 *
 * <p>A blank field, or {@code UNKNOWN}, is not known. Of a list of terms, several values are sent; of a list of texts, one a line. The field of a
 * list with {@code /complete} at its end says {@code YES} where there are no others. Items of a list of records are numbered:
 * {@code /need/project/derogations/0/id}; one of which nothing is filled in is none. Fields whose names do not begin with a slash are left alone.
 */
public final class NeedFields {

    /** What a field has at its end that says whether a list is complete. */
    public static final String COMPLETE = "/complete";
    /** A form with more was not made here. */
    public static final int MOST_FIELDS = 2_000;
    /** Characters in all values together. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private static final String ROOT = "/need";
    private static final String SOURCE = "form";

    private final Map<String, ? extends List<String>> fields;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();
    /** The field of a place in the document that is made of them. */
    private final Map<String, String> origins = new LinkedHashMap<>();

    private NeedFields(Map<String, ? extends List<String>> fields) {
        this.fields = fields;
    }

    /**
     * @param fields values by name
     * @throws InvalidInputException with all that is wrong, in form and in substance; the pointer of each problem is the name of its field
     */
    public static Need read(Map<String, ? extends List<String>> fields) {
        return new NeedFields(fields).need();
    }

    private Need need() {
        if (fields.size() > MOST_FIELDS || fields.values().stream().flatMap(List::stream).mapToLong(String::length).sum() > MOST_CHARACTERS) {
            throw new InvalidInputException(List.of(new Problem(SOURCE, "", 0,
                    FormProblem.FORM_TOO_LARGE.with("fields", MOST_FIELDS).with("characters", MOST_CHARACTERS))));
        }
        MappingNode need = record(ROOT, ROOT, ROOT);
        fields.keySet().stream().filter(name -> name.startsWith("/") && !taken.contains(name))
                .forEach(name -> problem(name, FormProblem.UNKNOWN_FIELD.with("field", Suggestions.shown(name)).with("maybe", Suggestions.nearest(name, taken))));
        try {
            Need read = new PortfolioReader().read(new Document(SOURCE, new MappingNode(Map.of("need", need), Position.UNKNOWN))).needs().get(0);
            if (problems.isEmpty()) {
                return read;
            }
        } catch (InvalidInputException wrong) {
            wrong.problems().forEach(problem -> problem(field(problem.pointer()), problem.diagnosis()));
        }
        throw new InvalidInputException(problems);
    }

    /** The field of a place, or of the nearest one above. */
    private String field(String pointer) {
        for (String above = pointer; !above.isEmpty(); above = above.substring(0, above.lastIndexOf('/'))) {
            String origin = origins.get(above);
            if (origin != null) {
                return origin;
            }
        }
        return pointer;
    }

    private void problem(String field, Diagnosis diagnosis) {
        problems.add(new Problem(SOURCE, field, 0, diagnosis));
    }

    /**
     * @param component pointer without numbers
     * @param field as fields are named
     * @param place where it stands in the document
     */
    private MappingNode record(String component, String field, String place) {
        Map<String, Node> entries = new LinkedHashMap<>();
        RequestReader.components().forEach((pointer, part) -> {
            if (pointer.startsWith(component + "/") && pointer.indexOf('/', component.length() + 1) < 0) {
                String name = "/" + part.name();
                origins.put(place + name, field + name);
                Node value = part.container() == Container.NONE ? single(part, field + name, place + name) : several(part, field + name, place + name);
                if (value != null) {
                    entries.put(part.name(), value);
                }
            }
        });
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private @Nullable Node single(RequestComponent part, String field, String place) {
        if (part.ofRecords()) {
            MappingNode record = record(part.pointer(), field, place);
            return record.entries().isEmpty() ? null : record;
        }
        List<String> values = values(field);
        if (values.size() > 1) {
            problem(field, FormProblem.SEVERAL_VALUES.with("count", values.size()));
        }
        return values.isEmpty() ? null : scalar(part, values.get(0));
    }

    private @Nullable Node several(RequestComponent part, String field, String place) {
        List<String> completeness = values(field + COMPLETE);
        boolean complete = completeness.contains(Answer.YES.name());
        completeness.stream().filter(value -> !value.equals(Answer.YES.name()) && !value.equals(Answer.NO.name()))
                .forEach(value -> problem(field + COMPLETE, FormProblem.UNKNOWN_COMPLETENESS.with("value", Suggestions.shown(value))));
        boolean wrapped = complete && part.container() == Container.LISTING;
        String items = place + (wrapped ? COMPLETE : "");
        List<Node> nodes = new ArrayList<>();
        if (part.ofRecords()) {
            for (int number : numbers(field)) {
                MappingNode item = record(part.pointer(), field + "/" + number, items + "/" + nodes.size());
                if (!item.entries().isEmpty()) {
                    origins.put(items + "/" + nodes.size(), field + "/" + number);
                    nodes.add(item);
                }
            }
        } else {
            Stream<String> values = values(field).stream();
            (part.type() == String.class ? values.flatMap(String::lines).map(String::strip).filter(line -> !line.isEmpty()) : values)
                    .forEach(value -> {
                        origins.put(items + "/" + nodes.size(), field);
                        nodes.add(scalar(part, value));
                    });
        }
        Node sequence = new SequenceNode(nodes, Position.UNKNOWN);
        return wrapped ? new MappingNode(Map.of("complete", sequence), Position.UNKNOWN) : nodes.isEmpty() ? null : sequence;
    }

    /** Of the items of which fields are sent. */
    private Set<Integer> numbers(String list) {
        Set<Integer> numbers = new TreeSet<>();
        fields.keySet().stream().filter(name -> name.startsWith(list + "/")).map(name -> name.substring(list.length() + 1).split("/", 2)[0])
                .filter(step -> step.matches("[0-9]{1,4}")).forEach(step -> numbers.add(Integer.valueOf(step)));
        return numbers;
    }

    private List<String> values(String field) {
        taken.add(field);
        List<String> sent = fields.get(field);
        return sent == null ? List.of() : sent.stream().map(String::strip).filter(value -> !value.isEmpty() && !value.equals(Answer.UNKNOWN.name())).toList();
    }

    /** What is no number stays as it is written, and is refused where it is read. */
    private static Node scalar(RequestComponent part, String value) {
        Optional<BigDecimal> number = part.type() == BigDecimal.class ? WrittenNumber.decimal(value)
                : part.type() == Integer.class || part.type() == int.class ? WrittenNumber.whole(value) : Optional.empty();
        return number.map(written -> new ScalarNode(ScalarNode.Kind.NUMBER, written.toPlainString(), Position.UNKNOWN))
                .orElseGet(() -> new ScalarNode(ScalarNode.Kind.STRING, value, Position.UNKNOWN));
    }
}
