package org.ancrage.document.problem;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.resource.Resources;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;

/** The words of the codes of one package, in one language. */
final class ProblemWords {

    private static final Pattern OPTIONAL = Pattern.compile("\\[\\[(.*?)]]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(@?)([a-zA-Z]+)(?:\\|([^{}]*))?}");
    /** Kept as long as the enumeration of the codes is: packs come and go. */
    private static final ClassValue<Map<Language, ProblemWords>> LOADED = new ClassValue<>() {
        @Override
        protected Map<Language, ProblemWords> computeValue(Class<?> type) {
            return new EnumMap<>(Language.class);
        }
    };

    private final Properties words;
    private final Language language;

    ProblemWords(Properties words, Language language) {
        this.words = words;
        this.language = language;
    }

    static ProblemWords of(ProblemCode code, Language language) {
        Map<Language, ProblemWords> loaded = LOADED.get(code.getClass());
        synchronized (loaded) {
            return loaded.computeIfAbsent(language, wanted -> load(code.getClass(), wanted));
        }
    }

    private static ProblemWords load(Class<?> codes, Language language) {
        Optional<String> words = Resources.find(codes, "problems_" + language.code() + ".properties");
        return new ProblemWords(words.map(Resources::properties).orElseGet(Properties::new), language);
    }

    /** Where words are missing, whoever asked is refused all the same: with the code and the arguments. */
    String message(Diagnosis told) {
        String pattern = words.getProperty(told.code().code());
        return pattern == null ? told.code().code() + " " + told.arguments() : filled(pattern, told);
    }

    private String filled(String pattern, Diagnosis told) {
        String shortened = OPTIONAL.matcher(pattern).replaceAll(part -> Matcher.quoteReplacement(complete(part.group(1), told) ? part.group(1) : ""));
        return PLACEHOLDER.matcher(shortened).replaceAll(place -> Matcher.quoteReplacement(value(place, told)));
    }

    private static boolean complete(String part, Diagnosis told) {
        return PLACEHOLDER.matcher(part).results().allMatch(place -> argument(place.group(2), told) != null);
    }

    /** A reason is told later, in the language. */
    private static @Nullable String argument(String name, Diagnosis told) {
        return name.equals("reason") && told.reason() != null ? "" : told.arguments().get(name);
    }

    private String value(MatchResult place, Diagnosis told) {
        String name = place.group(2);
        Diagnosis reason = told.reason();
        if (name.equals("reason") && reason != null) {
            return reason.in(language);
        }
        String given = told.arguments().get(name);
        if (given == null) {
            assert place.group(3) != null : "The argument (%s) of %s is missing.".formatted(name, told);
            return place.group(3) != null ? place.group(3) : "?";
        }
        return place.group(1).isEmpty() ? given : word(name, given, told);
    }

    /** Words that all rooms share stand in this one. */
    private String word(String name, String value, Diagnosis told) {
        String key = "@" + name + "." + value;
        String own = words.getProperty(key);
        String pattern = own != null ? own : of(CommonProblem.IN_WORDS, language).words.getProperty(key);
        assert pattern != null : "There are no words for " + key;
        return pattern == null ? value : filled(pattern, told);
    }
}
