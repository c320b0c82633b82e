package org.ancrage.procurement.questionnaire;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.dialogue.Prompt;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.render.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A question as a form asks it.
 *
 * @param form how it is answered: {@code yes-no}, {@code one}, {@code several}, {@code country}, {@code countries}, {@code date}, {@code number}, {@code text},
 *     {@code texts}
 * @param text the question
 * @param choices values to choose from
 * @param known what a list is known to hold already
 * @param why what its answer settles
 * @param texts titles of the texts for which it is asked
 * @param provisions what of them
 */
public record QuestionView(
        String pointer, String form, String text, List<AnswerChoice> choices, List<String> known, String why, List<String> texts, List<Citation> provisions) {

    /** A value, and what it means. */
    public record AnswerChoice(String value, String label) {
    }

    /** @param link empty where there is none */
    public record Citation(String words, String link) {
    }

    public static QuestionView of(Prompt prompt, Corpus corpus, Language language) {
        String form = switch (prompt.kind()) {
            case YES_NO, ANOTHER -> "yes-no";
            case ONE_OF -> "one";
            case SEVERAL_OF -> "several";
            case COUNTRY -> "country";
            case COUNTRIES -> "countries";
            case DATE -> "date";
            case PERCENTAGE, NUMBER -> "number";
            case TEXT -> "text";
            case TEXTS -> "texts";
            case ENTITY -> prompt.open() ? "text" : "one";
        };
        List<AnswerChoice> choices = prompt.choices().stream().map(choice -> new AnswerChoice(choice.value(), choice.label().in(language))).toList();
        return new QuestionView(prompt.pointer(), form, prompt.text().in(language), form.startsWith("countr") ? countries(language) : choices,
                prompt.known().stream().map(choice -> choice.label().in(language)).toList(),
                prompt.question().criterion().question().in(language),
                prompt.question().texts().stream().flatMap(id -> corpus.text(id).stream()).map(text -> text.title().in(language)).toList(),
                prompt.question().criterion().provisions().stream().flatMap(id -> corpus.provision(id).stream()).map(provision -> citation(provision, language))
                        .distinct().toList());
    }

    /**
     * What the page of questions shows: {@code question}, the one that is asked or was chosen, {@code others} and {@code skipped}.
     *
     * @param at pointer of the one that was chosen; null for the first
     */
    public static Map<String, Object> page(Questionnaire questionnaire, @Nullable String at, Language language) {
        List<QuestionView> open = questionnaire.questions(language);
        List<QuestionView> skipped = questionnaire.skipped(language);
        Map<String, Object> page = new LinkedHashMap<>();
        Stream.concat(open.stream(), skipped.stream()).filter(one -> one.pointer().equals(at)).findFirst().or(() -> open.stream().findFirst())
                .ifPresent(question -> page.put("question", question));
        page.put("others", open.stream().filter(one -> one != page.get("question")).toList());
        page.put("skipped", skipped);
        return page;
    }

    private static Citation citation(Provision provision, Language language) {
        return new Citation(provision.citation().in(language), provision.link() == null ? "" : provision.link().toString());
    }

    private static List<AnswerChoice> countries(Language language) {
        Vocabulary words = new Vocabulary(language);
        return Arrays.stream(Locale.getISOCountries()).map(code -> new AnswerChoice(code, words.country(code)))
                .sorted(Comparator.comparing(choice -> java.text.Normalizer.normalize(choice.label(), java.text.Normalizer.Form.NFD))).toList();
    }
}
