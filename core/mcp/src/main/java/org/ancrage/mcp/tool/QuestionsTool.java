package org.ancrage.mcp.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueRenderer;
import org.ancrage.dialogue.Prompt;
import org.ancrage.document.Request;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.law.Wording;

/** What is missing and can still change the outcome. */
final class QuestionsTool {

    private static final Wording END = new Wording("Aucun fait ne peut plus changer ce résultat.", "No fact can change this outcome any more.");
    /** Of as many choices, each is named. */
    private static final int MOST_CHOICES = 12;

    private QuestionsTool() {
    }

    static Tool of(Supplier<Ancrage> ancrage) {
        return new Tool("questions", "What is missing?",
                "Tells which facts are missing and can still change the outcome on a day, each with the place in the request (a JSON pointer) where the answer goes, the values allowed "
                        + "and the law for which it is asked. Ask people, put what they say into the request, and ask again; what nobody knows is left out.",
                ToolSchemas.asking(false).day().language(), given -> answer(ancrage, given));
    }

    private static ToolAnswer answer(Supplier<Ancrage> ancrage, Arguments given) {
        Optional<Request> request = given.certainRequest();
        Optional<LocalDate> on = given.day();
        Language language = given.language();
        given.refuseWrong();
        Corpus corpus = ancrage.get().corpus();
        Dialogue dialogue = ancrage.get().dialogue(request.orElseThrow().hosting(), on.orElseThrow());
        List<Prompt> prompts = dialogue.prompts();
        String text = prompts.isEmpty() ? END.in(language)
                : prompts.stream().map(prompt -> told(prompt, corpus, language, on.orElseThrow())).collect(Collectors.joining("\n"));
        return ToolAnswer.of(new DialogueRenderer(corpus, language).render(dialogue), text);
    }

    private static String told(Prompt prompt, Corpus corpus, Language language, LocalDate on) {
        String choices = prompt.choices().isEmpty() || prompt.choices().size() > MOST_CHOICES ? "" : prompt.choices().stream()
                .map(choice -> choice.value().equals(choice.label().in(language)) ? choice.value() : "%s (%s)".formatted(choice.value(), choice.label().in(language)))
                .collect(Collectors.joining(", ", ": ", ""));
        String law = prompt.question().criterion().provisions().stream().flatMap(id -> corpus.provision(id).stream())
                .filter(provision -> provision.period().contains(on)).map(provision -> citation(provision, language)).collect(Collectors.joining("; "));
        return "- %s `%s` %s%s%s".formatted(prompt.text().in(language), prompt.pointer(), prompt.kind().name(), choices, law.isEmpty() ? "" : " – " + law);
    }

    static String citation(Provision provision, Language language) {
        String citation = provision.citation().in(language);
        return provision.link() == null ? citation : "[%s](<%s>)".formatted(citation, provision.link());
    }
}
