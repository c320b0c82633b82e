package org.ancrage.dialogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.ancrage.document.RequestComponent;
import org.ancrage.fact.Entity;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.render.Vocabulary;

/** Says prompts in both languages. */
final class PromptWords {

    private static final Map<Language, Vocabulary> VOCABULARIES = new EnumMap<>(Map.of(
            Language.FR, new Vocabulary(Language.FR), Language.EN, new Vocabulary(Language.EN)));

    private static final Wording SHORT_NAME = new Wording("nom court", "short name");
    private static final Wording ANY = new Wording("\u00a0: y en a-t-il\u00a0?", ": are there any?");
    private static final Wording OTHERS = new Wording("\u00a0: y en a-t-il d'autres\u00a0?", ": are there any others?");
    private static final Wording ALL = new Wording(" (tout indiquer)\u00a0?", " (name all)?");
    private static final Wording END = new Wording("\u00a0?", "?");

    private PromptWords() {
    }

    static Wording constant(Enum<?> constant) {
        return each((vocabulary, language) -> vocabulary.name(constant));
    }

    static Wording country(String code) {
        return each((vocabulary, language) -> vocabulary.country(code));
    }

    /** « Certificat hds – premier jour de validité ? » */
    static Wording text(RequestComponent component, String item, Prompt.Kind kind, boolean more) {
        Wording end = switch (kind) {
            case ANOTHER -> more ? OTHERS : ANY;
            case SEVERAL_OF, COUNTRIES, TEXTS -> ALL;
            default -> END;
        };
        boolean entityId = Entity.class.isAssignableFrom(component.declaredIn()) && component.name().equals("id");
        return each((vocabulary, language) -> {
            String subject = capital(vocabulary.type(component.declaredIn())) + (item.isEmpty() ? "" : " " + item);
            String label = entityId ? SHORT_NAME.in(language) : vocabulary.component(component.declaredIn(), component.name());
            return subject + " – " + label + end.in(language);
        });
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static Wording each(BiFunction<Vocabulary, Language, String> words) {
        return new Wording(
                words.apply(VOCABULARIES.get(Language.FR), Language.FR), words.apply(VOCABULARIES.get(Language.EN), Language.EN));
    }
}
