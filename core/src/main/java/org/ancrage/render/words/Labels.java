package org.ancrage.render.words;

import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.ancrage.decision.RuleSet;
import org.ancrage.document.resource.Resources;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;

/** All words that are not law, in one language, by key. */
public final class Labels {

    private static final Map<Language, Labels> LOADED = new EnumMap<>(Language.class);

    private final Properties labels;

    private Labels(Properties labels) {
        this.labels = labels;
    }

    public static Labels in(Language language) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(language, Labels::load);
        }
    }

    private static Labels load(Language language) {
        return new Labels(Resources.properties(Resources.text(Labels.class, "labels_" + language.code() + ".properties")));
    }

    Properties all() {
        return labels;
    }

    @Nullable String find(String key) {
        return labels.getProperty(key);
    }

    private String get(String key) {
        String label = find(key);
        if (label == null) {
            throw new IllegalStateException("There is no label (%s).".formatted(key));
        }
        return label;
    }

    public String of(Phrase phrase, Object... arguments) {
        return fill(get(key(phrase)), arguments);
    }

    /** Which rules answered. */
    public String rules(RuleSet rules) {
        return of(Phrase.RULES, rules.pack(), rules.version(), rules.hash());
    }

    /** A phrase whose one argument is more than plain text. */
    public Prose prose(Phrase phrase, Prose argument) {
        String pattern = get(key(phrase));
        int at = pattern.indexOf("{0}");
        return Prose.of(pattern.substring(0, at)).plus(argument).plus(pattern.substring(at + 3));
    }

    public String name(Enum<?> constant) {
        return get(key(constant));
    }

    public String type(Class<?> type) {
        return get("type." + type.getSimpleName());
    }

    /** The name of the type after "no". */
    public String none(Class<?> type) {
        return get("none." + type.getSimpleName());
    }

    public String component(Class<?> type, String component) {
        return get(componentKey(type, component));
    }

    static String key(Phrase phrase) {
        return "phrase." + phrase.name();
    }

    static String key(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String outer = type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName() + ".";
        return "enum." + outer + type.getSimpleName() + "." + constant.name();
    }

    static String componentKey(Class<?> type, String component) {
        return "component." + FactType.declaring(type, component).getSimpleName() + "." + component;
    }

    static String predicateKey(Class<?> type, String predicate) {
        return "predicate." + FactType.declaring(type, predicate).getSimpleName() + "." + predicate;
    }

    /** Puts arguments in the place of {@code {0}}, {@code {1}} and so on; unlike MessageFormat, it leaves apostrophes alone. */
    static String fill(String pattern, Object... arguments) {
        if (arguments.length == 0) {
            return pattern;
        }
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}' && Character.isDigit(pattern.charAt(i + 1))) {
                filled.append(arguments[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }
}
