package org.ancrage.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;

/**
 * Renders a dialogue as JSON for a form: all that can be asked now, with what may be answered and why it is asked. Its schema is {@link
 * org.ancrage.render.Schemas#dialogue()}. Immutable and thread-safe.
 */
public final class DialogueRenderer {

    private static final String REQUEST = "https://ancrage.org/schema/request/1.json#/$defs/";

    private final Corpus corpus;
    private final Language language;

    public DialogueRenderer(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
    }

    /** Ends with a line feed. */
    public String render(Dialogue dialogue) {
        List<Prompt> prompts = dialogue.prompts();
        Map<String, Question> questions = new LinkedHashMap<>();
        prompts.forEach(prompt -> questions.putIfAbsent(prompt.question().criterion().id(), prompt.question()));
        Progress progress = dialogue.progress();
        return JsonText.of(object(
                "on", text(dialogue.assessment().on().toString()),
                "language", text(language.code()),
                "outcome", text(dialogue.assessment().outcome().name()),
                "progress", object(
                        "answered", number(progress.answered()),
                        "skipped", number(progress.skipped()),
                        "questions", number(progress.questions()),
                        "undetermined", number(progress.undetermined()),
                        "texts", number(progress.texts())),
                "prompts", new SequenceNode(prompts.stream().map(this::prompt).toList(), Position.UNKNOWN),
                "skipped", new SequenceNode(dialogue.skipped().stream().map(prompt -> text(prompt.pointer())).toList(), Position.UNKNOWN),
                "questions", new SequenceNode(questions.values().stream()
                        .map(question -> question(question, dialogue.assessment().on())).toList(), Position.UNKNOWN))) + "\n";
    }

    private Node prompt(Prompt prompt) {
        return object(
                "pointer", text(prompt.pointer()),
                "kind", text(prompt.kind().name()),
                "text", text(prompt.text().in(language)),
                "choices", choices(prompt.choices()),
                "open", truth(prompt.open()),
                "known", choices(prompt.known()),
                "schema", object("$ref", text(schema(prompt))),
                "criterion", text(prompt.question().criterion().id()));
    }

    /** Where the schema of a request says what stands at the pointer. */
    private static String schema(Prompt prompt) {
        RequestComponent component = RequestReader.component(prompt.pointer());
        return REQUEST + component.declaredIn().getSimpleName() + "/properties/" + component.name();
    }

    private Node choices(List<Prompt.Choice> choices) {
        List<Node> nodes = new ArrayList<>();
        choices.forEach(choice -> nodes.add(object("value", text(choice.value()), "label", text(choice.label().in(language)))));
        return new SequenceNode(nodes, Position.UNKNOWN);
    }

    private Node question(Question question, LocalDate on) {
        List<Node> texts = new ArrayList<>();
        question.texts().forEach(text -> texts.add(object(
                "id", text(text),
                "title", text(corpus.text(text).orElseThrow().title().in(language)),
                "ifMet", text(question.ifMet().getOrDefault(text, Outcome.UNDETERMINED).name()),
                "ifUnmet", text(question.ifUnmet().getOrDefault(text, Outcome.UNDETERMINED).name()))));
        List<Node> provisions = new ArrayList<>();
        question.criterion().provisions().stream().flatMap(id -> corpus.provision(id).stream())
                .filter(provision -> provision.period().contains(on)).forEach(provision -> provisions.add(provision(provision)));
        return object(
                "criterion", text(question.criterion().id()),
                "question", text(question.criterion().question().in(language)),
                "statement", text(question.criterion().statement().in(language)),
                "texts", new SequenceNode(texts, Position.UNKNOWN),
                "provisions", new SequenceNode(provisions, Position.UNKNOWN));
    }

    private Node provision(Provision provision) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("id", text(provision.id()));
        entries.put("citation", text(provision.citation().in(language)));
        if (provision.link() != null) {
            entries.put("link", text(provision.link().toString()));
        }
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static MappingNode object(Object... entries) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            nodes.put((String) entries[i], (Node) entries[i + 1]);
        }
        return new MappingNode(nodes, Position.UNKNOWN);
    }

    private static Node text(String text) {
        return Values.text(text);
    }

    private static Node number(int number) {
        return new ScalarNode(ScalarNode.Kind.NUMBER, Integer.toString(number), Position.UNKNOWN);
    }

    private static Node truth(boolean truth) {
        return new ScalarNode(ScalarNode.Kind.BOOLEAN, Boolean.toString(truth), Position.UNKNOWN);
    }
}
