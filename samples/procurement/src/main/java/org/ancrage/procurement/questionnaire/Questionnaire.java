package org.ancrage.procurement.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.Prompt;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.procurement.page.Refused;

/**
 * A dialogue of the library of which one side asks a part: the need is for the buyer to say, the offer for the tenderer. Kept as text between two questions.
 * Immutable.
 */
public final class Questionnaire {

    private final Questionnaires from;
    private final Corpus corpus;
    private final Dialogue dialogue;
    private final Predicate<Prompt> asked;

    Questionnaire(Questionnaires from, Corpus corpus, Dialogue dialogue, Predicate<Prompt> asked) {
        this.from = from;
        this.corpus = corpus;
        this.dialogue = dialogue;
        this.asked = asked;
    }

    public Hosting hosting() {
        return dialogue.hosting();
    }

    public String kept() {
        return from.remembered(dialogue);
    }

    public int answered() {
        return dialogue.progress().answered();
    }

    public boolean begun() {
        return dialogue.back().isPresent();
    }

    /** What is asked now, the best first. */
    public List<QuestionView> questions(Language language) {
        return dialogue.prompts().stream().filter(asked).map(prompt -> QuestionView.of(prompt, corpus, language)).toList();
    }

    /** What was left open and still matters. */
    public List<QuestionView> skipped(Language language) {
        return dialogue.skipped().stream().filter(asked).map(prompt -> QuestionView.of(prompt, corpus, language)).toList();
    }

    /**
     * After what a browser sent.
     *
     * @throws org.ancrage.document.InvalidInputException if it is no answer to what is asked
     * @throws Refused if nothing was answered, or nothing is asked there
     */
    public Questionnaire after(Reply reply) {
        return switch (String.valueOf(reply.step())) {
            case "back" -> new Questionnaire(from, corpus, dialogue.back().orElseThrow(() -> new Refused("question.at-the-beginning")), asked);
            case "skip" -> new Questionnaire(from, corpus, dialogue.skip(prompt(reply)), asked);
            case "answer" -> {
                Prompt prompt = prompt(reply);
                yield new Questionnaire(from, corpus, dialogue.answer(prompt, reply.to(prompt)), asked);
            }
            default -> throw new Refused("question.nothing-answered");
        };
    }

    /** Only what this side is asked: the way of another side does not lead through here. */
    private Prompt prompt(Reply reply) {
        Optional<Prompt> found = java.util.stream.Stream.concat(dialogue.prompts().stream(), dialogue.skipped().stream()).filter(asked)
                .filter(prompt -> prompt.pointer().equals(reply.pointer())).findFirst();
        return found.orElseThrow(() -> new Refused("question.not-asked"));
    }
}
