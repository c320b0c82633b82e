package org.ancrage.dialogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ancrage.dialogue.DialogueState.Step;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.canonical.Sha256;
import org.ancrage.fact.Hosting;

/** Writes states of dialogues. */
final class StateForm {

    static final String FORMAT = "ancrage-dialogue/1";
    static final String FORMATS = "ancrage-dialogue/";

    private StateForm() {
    }

    static String json(DialogueState state) {
        Map<String, Node> entries = entries(state);
        entries.put("hash", Values.text(hash(state)));
        return JsonText.of(mapping(entries));
    }

    /** SHA-256 of what the state says, however it is written. */
    static String hash(DialogueState state) {
        return Sha256.of(JsonText.of(plain(mapping(entries(state)))));
    }

    /** The same of a state as it was written once: facts that are understood otherwise since are no damage. */
    static String hash(Node written, DialogueState read) {
        return Sha256.of(JsonText.of(plain(inOrderOf(mapping(entries(read)), written))));
    }

    /** What is written, with keys in the order of the other, whichever way a store put them. */
    private static Node inOrderOf(Node ordered, Node written) {
        if (ordered instanceof MappingNode order && written instanceof MappingNode mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            order.entries().forEach((key, value) -> Optional.ofNullable(mapping.entries().get(key)).ifPresent(given -> entries.put(key, inOrderOf(value, given))));
            return mapping(entries);
        }
        if (ordered instanceof SequenceNode order && written instanceof SequenceNode sequence && order.items().size() == sequence.items().size()) {
            return sequence(IntStream.range(0, order.items().size()).mapToObj(index -> inOrderOf(order.items().get(index), sequence.items().get(index))).toList());
        }
        return written;
    }

    /** Whether they say the same, however numbers are written. */
    static boolean same(Hosting one, Hosting other) {
        return JsonText.of(plain(request(one))).equals(JsonText.of(plain(request(other))));
    }

    private static Map<String, Node> entries(DialogueState state) {
        Map<String, Node> readings = new LinkedHashMap<>();
        state.readings().forEach((reading, option) -> readings.put(reading, Values.text(option)));
        Map<String, Node> beginning = new LinkedHashMap<>();
        beginning.put("request", request(state.beginning().hosting()));
        beginning.put("answered", new ScalarNode(Kind.NUMBER, Integer.toString(state.beginning().answered()), Position.UNKNOWN));
        beginning.put("skipped", sequence(state.beginning().skipped().stream().<Node>map(Values::text).toList()));
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("format", Values.text(FORMAT));
        entries.put("on", Values.text(state.on().toString()));
        entries.put("rules", sequence(state.rules().stream().map(set -> {
            Map<String, Node> of = new LinkedHashMap<>();
            of.put("pack", Values.text(set.pack()));
            of.put("version", Values.text(set.version()));
            of.put("hash", Values.text(set.hash()));
            return mapping(of);
        }).toList()));
        entries.put("readings", mapping(readings));
        entries.put("beginning", mapping(beginning));
        entries.put("steps", sequence(state.steps().stream().map(StateForm::step).toList()));
        entries.put("request", request(state.hosting()));
        return entries;
    }

    private static Node step(Step step) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("pointer", Values.text(step.pointer()));
        if (step.answer() == null) {
            entries.put("skip", new ScalarNode(Kind.BOOLEAN, "true", Position.UNKNOWN));
        } else {
            entries.put("answer", Values.written(step.answer()));
        }
        return mapping(entries);
    }

    private static Node request(Hosting hosting) {
        return RequestReader.toNode(new Request(hosting, null));
    }

    /** Stores write numbers as they like: 40.0 as 40. */
    private static Node plain(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> entries.put(key, plain(value)));
            return mapping(entries);
        }
        if (node instanceof SequenceNode sequence) {
            return sequence(sequence.items().stream().map(StateForm::plain).toList());
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.kind() == Kind.NUMBER
                ? new ScalarNode(Kind.NUMBER, new BigDecimal(scalar.text()).stripTrailingZeros().toString(), Position.UNKNOWN)
                : scalar;
    }

    private static Node mapping(Map<String, Node> entries) {
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static Node sequence(List<Node> items) {
        return new SequenceNode(items, Position.UNKNOWN);
    }
}
