package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Outcomes;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Limits;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.canonical.CanonicalJson;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Language;
import org.ancrage.record.Recorder;
import org.ancrage.record.Replay;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.RandomQuestions.Asked;

/** What holds of every record, whatever the question; the seed is fixed so that a build fails only for what changed. */
class RecordProperties {

    private static final Limits LIMITS = new Limits(Recorder.MOST_BYTES, 512, 4_000_000);
    private static final List<String> EVERYTHING = RequestReader.textPointers().stream()
            .filter(pointer -> pointer.endsWith("/id") || pointer.endsWith("/name")).toList();
    /** There is one, which is called by what it is. */
    private static final Set<String> WORDS = Set.of(Attribute.NEED, Attribute.CONTRACT);
    /** What holds the id or the name of somebody. */
    private static final Set<String> PERSONAL = Set.of("id", "name", "holder", "of");

    private static Recorder recorder(Asked asked) {
        return Recorder.of(StandardPack.ANCRAGE.withReadings(asked.options()));
    }

    @Property(tries = 12, seed = "20261124")
    void theOrderOfFactsNeverChangesARecord(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Asked asked = questions.next();
        Recorder recorder = Recorder.of(StandardPack.ANCRAGE);
        assertThat(recorder.record(questions.hostings().shuffled(asked.hosting()), asked.on(), Language.FR))
                .isEqualTo(recorder.record(asked.hosting(), asked.on(), Language.FR));
    }

    @Property(tries = 10, seed = "20261124")
    void aRecordIsCanonicalAndReplays(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        String record = recorder(asked).record(asked.hosting(), asked.on(), Language.EN).text();
        assertThat(CanonicalJson.of(new DocumentReader(LIMITS).read(record, "record"))).isEqualTo(record);
        // The readings are those of the record, not of the one that replays.
        assertThat(Recorder.of(StandardPack.ANCRAGE).replay(record)).matches(Replay::reproduced);
    }

    @Property(tries = 10, seed = "20261124")
    void noTraceOfWhatIsMaskedIsLeft(@ForAll long seed) {
        RandomQuestions questions = StandardPack.questions(seed);
        Asked asked = questions.next();
        Map<String, String> people = new LinkedHashMap<>();
        Node named = named(RequestReader.toNode(new Request(asked.hosting(), null)), people);
        Hosting hosting = RequestReader.read(new Document("named", named)).hosting();
        Recorder recorder = recorder(asked);

        String record = recorder.record(hosting, asked.on(), Language.FR, EVERYTHING).text();

        people.values().forEach(person -> assertThat(record).doesNotContainIgnoringCase(person));
        assertThat(record).doesNotContain("Zébulon", "zébulon");
        assertThat(recorder.record(questions.hostings().shuffled(hosting), asked.on(), Language.FR, EVERYTHING).text()).isEqualTo(record);
        assertThat(recorder.replay(record)).matches(Replay::reproduced);
        Outcomes unmasked = StandardPack.ANCRAGE.withReadings(asked.options()).outcomes(hosting, asked.on());
        assertThat(answer(record).get("outcome")).isEqualTo(unmasked.overall().name());
    }

    @Property(tries = 15, seed = "20261124")
    void everyChangedByteIsNoticed(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed % 5).next();
        byte[] record = Recorder.of(StandardPack.ANCRAGE).record(asked.hosting(), asked.on(), Language.FR).text().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        record[random.nextInt(record.length)] ^= (byte) (1 + random.nextInt(255));
        boolean reproduced;
        try {
            reproduced = Recorder.of(StandardPack.ANCRAGE).replay(record).reproduced();
        } catch (InvalidInputException noRecord) {
            reproduced = false;
        }
        assertThat(reproduced).isFalse();
    }

    private static Map<String, String> answer(String record) {
        MappingNode root = (MappingNode) new DocumentReader(LIMITS).read(record, "record").root();
        Map<String, String> scalars = new LinkedHashMap<>();
        ((MappingNode) root.entries().get("answer")).entries().forEach((key, value) -> {
            if (value instanceof ScalarNode scalar) {
                scalars.put(key, scalar.text());
            }
        });
        return scalars;
    }

    /** The same request where every id and name is that of a person. */
    private static Node named(Node node, Map<String, String> people) {
        if (node instanceof MappingNode mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            mapping.entries().forEach((key, value) -> {
                Node renamed = PERSONAL.contains(key) && value instanceof ScalarNode scalar && !WORDS.contains(scalar.text())
                        ? person(scalar.text(), people) : named(value, people);
                if (Set.of("need", "offer", "hoster").contains(key)) {
                    Map<String, Node> more = new LinkedHashMap<>(((MappingNode) renamed).entries());
                    more.put("name", person("the name of " + key, people));
                    renamed = new MappingNode(more, renamed.position());
                }
                entries.put(key, renamed);
            });
            return new MappingNode(entries, node.position());
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(named(item, people)));
            return new SequenceNode(items, node.position());
        }
        return node;
    }

    private static Node person(String id, Map<String, String> people) {
        String person = people.computeIfAbsent(id, unnamed -> "Zébulon" + (char) ('A' + people.size() / 26) + (char) ('a' + people.size() % 26));
        return new ScalarNode(Kind.STRING, person, Position.UNKNOWN);
    }
}
