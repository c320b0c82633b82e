package org.ancrage.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.canonical.CanonicalJson;
import org.ancrage.law.Reading;
import org.ancrage.rules.WitnessTrial.Disagreement;
import org.ancrage.verify.RandomQuestions.Asked;

/**
 * A question on which rules and witness once disagreed, and what the law gives; one a line, in a form that other implementations can run.
 *
 * @param of id of the text, or global id of the criterion
 * @param why what settled it
 * @param gives the outcome of the text, or the truth of the criterion
 */
record WitnessCase(String of, String why, Asked asked, String gives) {

    static final Path FILE = Path.of("src/test/resources/org/ancrage/rules/witness/cases.jsonl");
    private static final Position NOWHERE = new Position(0, 0);

    /** All that are kept. */
    static List<WitnessCase> kept() {
        try {
            return Files.readAllLines(FILE).stream().map(WitnessCase::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WitnessCase read(String line) {
        Map<String, Node> entries = ((MappingNode) new DocumentReader().read(line, "case").root()).entries();
        Map<String, String> readings = defaults();
        ((MappingNode) entries.get("readings")).entries().forEach((reading, option) -> readings.put(reading, text(option)));
        Request request = RequestReader.read(new Document("case", entries.get("request")));
        return new WitnessCase(text(entries.get("of")), text(entries.get("why")),
                new Asked(request.hosting(), LocalDate.parse(text(entries.get("on"))), readings), text(entries.get("gives")));
    }

    /** The line of a case that a disagreement calls for, with what settles it still to be said. */
    static String line(Disagreement disagreement) {
        Asked asked = disagreement.asked();
        Map<String, Node> readings = new TreeMap<>();
        Map<String, String> defaults = defaults();
        asked.options().forEach((reading, option) -> {
            if (StandardPack.ANCRAGE.corpus().reading(reading).orElseThrow().openOn(asked.on()) && !option.equals(defaults.get(reading))) {
                readings.put(reading, string(option));
            }
        });
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("of", string(disagreement.of()));
        entries.put("why", string(""));
        entries.put("on", string(asked.on().toString()));
        entries.put("gives", string(String.join(" or ", disagreement.law())));
        entries.put("readings", new MappingNode(readings, NOWHERE));
        entries.put("request", RequestReader.toNode(new Request(asked.hosting(), null)));
        return CanonicalJson.of(new Document("case", new MappingNode(entries, NOWHERE)));
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        for (Reading reading : StandardPack.ANCRAGE.corpus().readings().values()) {
            defaults.put(reading.id(), reading.defaultOption());
        }
        return defaults;
    }

    private static ScalarNode string(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, NOWHERE);
    }

    private static String text(Node node) {
        return ((ScalarNode) node).text();
    }
}
