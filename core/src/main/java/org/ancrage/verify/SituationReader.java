package org.ancrage.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.decision.Outcome;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Pointers;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.Problems;
import org.ancrage.document.RequestEdit;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.base.BasedDocument;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Force;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Reads situation files. What is wrong in any of them is reported at once.
 *
 * <p>{@code facts} may be a list, of each of which the same is expected. {@code change} puts single values at JSON pointers; it may be a
 * list too. {@code variations} build on the facts of their situation, or the first of them, and on what it expects: what they say goes over
 * it key by key; lists are replaced.
 *
 * <p>Under an option of a reading, {@code readings: {a-reading: {an-option: COMPLIANT}}} expects an outcome, and
 * {@code {an-option: {outcome: COMPLIANT, criteria: {…}}}} the truth of criteria as well. {@code readings} under an option expects this where an
 * option of another reading is taken at once with it.
 */
public final class SituationReader {

    private static final List<String> KEYS = List.of("name", "source", "on", "like", "facts", "change", "expect", "variations");
    private static final List<String> VARIED = List.of("name", "source", "on", "facts", "change", "expect");
    private static final List<String> EXPECTED = List.of("outcome", "version", "criteria", "questions", "readings", "conflicts", "force");
    private static final List<String> UNDER_OPTION = List.of("outcome", "criteria", "readings");
    private static final Position NOWHERE = new Position(0, 0);
    private static final Node NOTHING = new MappingNode(Map.of(), NOWHERE);

    private final Map<String, SituationBase> bases = new LinkedHashMap<>();
    private final List<Problem> ofShared = new ArrayList<>();

    /** @param shared files whose {@code bases} every situation may build on */
    public SituationReader(List<Document> shared) {
        for (Document document : shared) {
            Problems problems = new Problems(document.name());
            SituationShapes.checkShared(document, problems);
            ofShared.addAll(problems.all());
            SituationBase.add(document, bases);
        }
    }

    /**
     * The situations of one file.
     *
     * @param text id of the text beside which the file stands
     * @throws InvalidInputException if the file is wrong, or the facts of a situation are
     */
    public List<Situation> read(Document document, String text) {
        Problems problems = new Problems(document.name());
        Map<String, SituationBase> known = new LinkedHashMap<>(bases);
        SituationBase.add(document, known);
        SituationShapes.check(document, problems);
        Set<Problem> ofBases = new LinkedHashSet<>(ofShared);
        List<Situation> situations = new ArrayList<>();
        int index = 0;
        for (Node entry : items(child(document.root(), "situations"))) {
            String pointer = "/situations/" + index++;
            if (entry instanceof MappingNode mapping) {
                Node bases = bases(mapping, pointer, known, problems);
                SituationBase.Told wrong = new SituationBase.Told(oneOrMore(child(mapping, "like")).stream().map(SituationReader::text).map(known::get)
                        .filter(Objects::nonNull).toList(), ofBases);
                situations.addAll(situations(mapping, bases, pointer, text, document.name(), problems, wrong));
                Node first = facts(bases, mapping, pointer, new Problems(document.name())).stream().findFirst().orElse(bases);
                int varied = 0;
                for (Node variation : items(child(mapping, "variations"))) {
                    String place = pointer + "/variations/" + varied++;
                    if (variation instanceof MappingNode changes) {
                        keys(changes, place, VARIED, problems);
                        situations.addAll(situations(varied(mapping, changes), first, place, text, document.name(), problems, wrong));
                    } else {
                        problems.add(variation.position(), place, SituationProblem.VARIATION_NO_MAPPING.plain());
                    }
                }
            } else {
                problems.add(entry.position(), pointer, SituationProblem.SITUATION_NO_MAPPING.plain());
            }
        }
        if (!ofBases.isEmpty()) {
            throw new InvalidInputException(Stream.concat(ofBases.stream(), problems.all().stream()).toList());
        }
        if (situations.isEmpty() && problems.none()) {
            problems.add(document.root().position(), "", SituationProblem.FILE_WITHOUT_SITUATION.plain());
        }
        problems.throwIfAny();
        return situations;
    }

    /** One for each of the facts, of which the same is expected. */
    private static List<Situation> situations(
            MappingNode entry, Node under, String pointer, String text, String file, Problems problems, SituationBase.Told ofBases) {
        keys(entry, pointer, KEYS, problems);
        String name = text(child(entry, "name"));
        if (name == null) {
            problems.add(entry.position(), pointer, SituationProblem.SITUATION_WITHOUT_NAME.plain());
            return List.of();
        }
        List<LocalDate> dates = dates(entry, pointer, problems);
        Map<String, Situation.Expected> expected = expectations(entry, text, pointer, problems);
        List<Node> each = facts(under, entry, pointer, problems);
        List<Situation> situations = new ArrayList<>();
        for (int index = 0; index < each.size(); index++) {
            String full = each.size() == 1 ? name : name + " [" + (index + 1) + "]";
            try {
                situations.add(new Situation(text, file, entry.position().line(), full, text(child(entry, "source")), dates,
                        RequestReader.read(new Document(full, each.get(index))).hosting(), expected));
            } catch (InvalidInputException wrong) {
                for (Problem problem : wrong.problems()) {
                    if (ofBases.take(problem)) {
                        continue;
                    }
                    problems.add(entry.position(), pointer, factsWrong(full, problem));
                }
            }
        }
        return situations;
    }

    private static Diagnosis factsWrong(String situation, Problem problem) {
        // Of the facts as a whole there is no place to name.
        String place = problem.pointer().isEmpty() ? null : problem.pointer();
        return SituationProblem.SITUATION_FACTS_WRONG.with("situation", situation).with("place", place).because(problem.diagnosis());
    }

    private static Node bases(MappingNode entry, String pointer, Map<String, SituationBase> known, Problems problems) {
        Node facts = nothingKnown();
        for (Node base : oneOrMore(child(entry, "like"))) {
            SituationBase found = known.get(text(base));
            if (found == null) {
                problems.add(base.position(), pointer + "/like", SituationProblem.NO_SUCH_BASE_OF_SITUATIONS.with("base", String.valueOf(text(base)))
                        .with("maybe", Suggestions.nearest(String.valueOf(text(base)), known.keySet())).with("allowed", known.keySet()));
            } else {
                facts = BasedDocument.merged(facts, found.facts());
            }
        }
        return facts;
    }

    /** What the situation says of facts, over what it builds on; several where it lists several. */
    private static List<Node> facts(Node under, MappingNode entry, String pointer, Problems problems) {
        List<Node> facts = new ArrayList<>();
        for (Node own : alternatives(child(entry, "facts"))) {
            for (Node change : alternatives(child(entry, "change"))) {
                facts.add(changed(BasedDocument.merged(under, own), change, pointer + "/change", problems));
            }
        }
        return facts;
    }

    private static List<Node> alternatives(@Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.items() : List.of(node == null ? NOTHING : node);
    }

    private static Node changed(Node facts, Node change, String pointer, Problems problems) {
        Node changed = facts;
        for (Map.Entry<String, Node> one : entries(change).entrySet()) {
            if (!pointer(one.getKey())) {
                continue;
            }
            try {
                changed = RequestEdit.with(changed, one.getKey(), one.getValue());
            } catch (ClassCastException | IndexOutOfBoundsException nothingThere) {
                problems.add(one.getValue().position(), Pointers.child(pointer, one.getKey()),
                        SituationProblem.CHANGE_OF_NOTHING.with("place", one.getKey()));
            }
        }
        return changed;
    }

    /** As RFC 6901 has it; else the first letter would be lost as if it were the slash. */
    static boolean pointer(String written) {
        return written.isEmpty() || written.startsWith("/");
    }

    /** What a variation does not say is as in the situation that it varies. */
    private static MappingNode varied(MappingNode entry, MappingNode changes) {
        Map<String, Node> entries = new LinkedHashMap<>(changes.entries());
        entries.computeIfPresent("name", (key, name) -> new ScalarNode(ScalarNode.Kind.STRING,
                text(child(entry, "name")) + ": " + text(name), name.position()));
        Stream.of("source", "on").filter(key -> child(entry, key) != null).forEach(key -> entries.putIfAbsent(key, child(entry, key)));
        Node expected = child(entry, "expect");
        if (expected != null) {
            entries.merge("expect", expected, (over, under) -> BasedDocument.merged(under, over));
        }
        return new MappingNode(entries, changes.position());
    }

    /** Ids are all that a question must have; a situation need not invent them. */
    private static Node nothingKnown() {
        return mapping("need", identified("need"),
                "offer", BasedDocument.merged(identified("offer"), mapping("hoster", identified("hoster"))));
    }

    /** The same request, with ids where need, offer and hoster have none. */
    static Document withIds(Document request) {
        return new Document(request.name(), BasedDocument.merged(nothingKnown(), request.root()));
    }

    private static MappingNode identified(String id) {
        return mapping("id", new ScalarNode(ScalarNode.Kind.STRING, id, NOWHERE));
    }

    private static MappingNode mapping(String key, Node value) {
        return new MappingNode(Map.of(key, value), NOWHERE);
    }

    private static MappingNode mapping(String first, Node one, String second, Node two) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put(first, one);
        entries.put(second, two);
        return new MappingNode(entries, NOWHERE);
    }

    private static List<LocalDate> dates(MappingNode entry, String pointer, Problems problems) {
        List<LocalDate> dates = new ArrayList<>();
        for (Node date : oneOrMore(child(entry, "on"))) {
            try {
                dates.add(LocalDate.parse(String.valueOf(text(date))));
            } catch (DateTimeException e) {
                problems.add(date.position(), pointer + "/on", SituationProblem.SITUATION_DATE_MALFORMED.with("date", String.valueOf(text(date))));
            }
        }
        if (dates.isEmpty()) {
            problems.add(entry.position(), pointer, SituationProblem.SITUATION_WITHOUT_DATE.plain());
        }
        return dates;
    }

    private static Map<String, Situation.Expected> expectations(MappingNode entry, String text, String pointer, Problems problems) {
        Map<String, Situation.Expected> expected = new LinkedHashMap<>();
        if (child(entry, "expect") instanceof MappingNode mapping) {
            mapping.entries().forEach((id, node) -> expected.put(id, expectation(id, node, Pointers.child(pointer + "/expect", id), problems)));
        }
        if (!expected.containsKey(text)) {
            String given = Suggestions.nearest(text, expected.keySet());
            problems.add(entry.position(), pointer, SituationProblem.NOTHING_EXPECTED.with("text", text).with("given", given).with("maybe", given == null ? null : text));
        }
        return expected;
    }

    private static Situation.Expected expectation(String text, Node node, String pointer, Problems problems) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node.position(), pointer, SituationProblem.EXPECTATION_NO_MAPPING.with("keys", EXPECTED));
            return new Situation.Expected(Optional.empty(), null, Map.of(), null, Map.of(), null);
        }
        keys(mapping, pointer, EXPECTED, problems);
        String outcome = text(child(node, "outcome"));
        if (outcome == null) {
            problems.add(node.position(), pointer, SituationProblem.NO_OUTCOME_EXPECTED.with("allowed", List.of(Outcome.values())));
        }
        Map<String, Map<String, Situation.Under>> readings = readings(text, node, Set.of(), pointer, problems);
        Node asked = child(node, "questions");
        Set<String> questions = asked == null ? null : new LinkedHashSet<>();
        if (questions != null) {
            items(asked).forEach(question -> questions.add(global(text, String.valueOf(text(question)))));
        }
        Node conflicts = child(node, "conflicts");
        return new Situation.Expected(
                outcome == null || outcome.equals("NONE") ? Optional.empty() : constant(Outcome.class, child(node, "outcome"), pointer, problems),
                text(child(node, "version")), criteria(text, node, pointer, problems), questions, readings, conflicts instanceof ScalarNode given && given.kind() == ScalarNode.Kind.BOOLEAN ? Boolean.valueOf(given.text()) : null,
                child(node, "force") == null ? null : constant(Force.class, child(node, "force"), pointer, problems).orElse(null));
    }

    private static Map<String, Truth> criteria(String text, Node node, String pointer, Problems problems) {
        Map<String, Truth> criteria = new LinkedHashMap<>();
        entries(child(node, "criteria")).forEach((id, truth) ->
                constant(Truth.class, truth, pointer + "/criteria", problems).ifPresent(found -> criteria.put(global(text, id), found)));
        return criteria;
    }

    /** @param taken readings of which an option is taken already */
    private static Map<String, Map<String, Situation.Under>> readings(String text, Node node, Set<String> taken, String pointer, Problems problems) {
        Map<String, Map<String, Situation.Under>> readings = new LinkedHashMap<>();
        entries(child(node, "readings")).forEach((id, options) -> {
            String reading = global(text, id);
            Set<String> together = new LinkedHashSet<>(taken);
            if (!together.add(reading)) {
                problems.add(options.position(), pointer + "/readings", SituationProblem.READING_TAKEN_TWICE.with("reading", reading));
                return;
            }
            Map<String, Situation.Under> perOption = new LinkedHashMap<>();
            entries(options).forEach((option, wanted) ->
                    under(text, wanted, together, pointer + "/readings", problems).ifPresent(found -> perOption.put(option, found)));
            readings.put(reading, perOption);
        });
        return readings;
    }

    /** An outcome, or a mapping with an outcome, criteria and what is expected where options of other readings are taken as well. */
    private static Optional<Situation.Under> under(String text, Node node, Set<String> taken, String pointer, Problems problems) {
        if (node instanceof MappingNode mapping) {
            keys(mapping, pointer, UNDER_OPTION, problems);
        }
        Node outcome = node instanceof MappingNode ? child(node, "outcome") : node;
        return constant(Outcome.class, outcome, pointer, problems)
                .map(found -> new Situation.Under(found, criteria(text, node, pointer, problems), readings(text, node, taken, pointer, problems)));
    }

    /** What is misspelt would be compared with nothing. */
    private static void keys(MappingNode node, String pointer, List<String> allowed, Problems problems) {
        node.entries().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                problems.add(value.position(), Pointers.child(pointer, key),
                        SituationProblem.NO_SUCH_KEY_OF_SITUATIONS.with("key", Suggestions.shown(key)).with("allowed", allowed).with("maybe", Suggestions.nearest(key, allowed)));
            }
        });
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable Node node, String pointer, Problems problems) {
        try {
            return Optional.of(Enum.valueOf(type, String.valueOf(text(node))));
        } catch (IllegalArgumentException e) {
            problems.add(node == null ? NOWHERE : node.position(), pointer, SituationProblem.NONE_OF_THE_EXPECTED.with("value", String.valueOf(text(node)))
                    .with("allowed", names(type)).with("maybe", Suggestions.nearest(String.valueOf(text(node)), names(type))));
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    static String global(String text, String id) {
        return id.contains("#") ? id : text + "#" + id;
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        return node instanceof MappingNode mapping ? mapping.entries().get(key) : null;
    }

    private static Map<String, Node> entries(@Nullable Node node) {
        return node instanceof MappingNode mapping ? mapping.entries() : Map.of();
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.items() : List.of();
    }

    private static List<Node> oneOrMore(@Nullable Node node) {
        return node instanceof ScalarNode ? List.of(node) : items(node);
    }

    private static @Nullable String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar && scalar.kind() != ScalarNode.Kind.NULL ? scalar.text() : null;
    }
}
