package org.ancrage.exchange.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.document.Countries;
import org.ancrage.fact.Answer;
import org.ancrage.law.Language;
import org.ancrage.render.Vocabulary;

/** How the values of a declaration are written, and understood in either language and as requests write them. */
final class Terms {

    private final Language language;
    private final Vocabulary vocabulary;

    Terms(Language language) {
        this.language = language;
        this.vocabulary = new Vocabulary(language);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    boolean french() {
        return language == Language.FR;
    }

    String say(String fr, String en) {
        return french() ? fr : en;
    }

    /** The words of the constants of a type, without « unknown »: by name of the constant, in their order. */
    Map<String, String> words(Class<?> type) {
        Map<String, String> words = new LinkedHashMap<>();
        if (type == Answer.class) {
            words.put(Answer.YES.name(), say("oui", "yes"));
            words.put(Answer.NO.name(), say("non", "no"));
            return words;
        }
        Map<String, Long> times = new LinkedHashMap<>();
        Stream.of(type.getEnumConstants()).forEach(constant -> times.merge(plain(vocabulary.name((Enum<?>) constant)), 1L, Long::sum));
        for (Object constant : type.getEnumConstants()) {
            String word = vocabulary.name((Enum<?>) constant);
            words.put(((Enum<?>) constant).name(), times.getOrDefault(plain(word), 1L) > 1 ? "%s (%s)".formatted(word, ((Enum<?>) constant).name()) : word);
        }
        return words;
    }

    String country(String code) {
        return code + " – " + vocabulary.country(code);
    }

    static List<String> countries() {
        return Stream.of(Locale.getISOCountries()).sorted().toList();
    }

    /** The constant that a text stands for. */
    static Optional<String> constant(Class<?> type, String text) {
        for (Language each : Language.values()) {
            for (Map.Entry<String, String> word : new Terms(each).words(type).entrySet()) {
                if (plain(word.getValue()).equals(plain(text)) || word.getKey().equalsIgnoreCase(text.strip())) {
                    return Optional.of(word.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** The code of a country, alone or with its name. */
    static Optional<String> code(String text) {
        String code = text.strip().split("[\\s–-]", 2)[0].toUpperCase(Locale.ROOT);
        return Optional.of(code).filter(Countries::known);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\\s\u00a0\u202f]+", " ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }
}
