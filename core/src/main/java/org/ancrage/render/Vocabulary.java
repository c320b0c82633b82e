package org.ancrage.render;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.law.Language;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;

/** How one language names what stands in facts, for those who write forms of their own. */
public final class Vocabulary {

    private final Labels labels;
    private final Grammar grammar;

    public Vocabulary(Language language) {
        labels = Labels.in(language);
        grammar = new Grammar(language);
    }

    /** A constant of an enumeration of the facts. */
    public String name(Enum<?> constant) {
        return labels.name(constant);
    }

    /** A type of fact: « certificat », "certificate". */
    public String type(Class<?> type) {
        return labels.type(type);
    }

    /** A component of a type of fact: « premier jour de validité », "first day of validity". */
    public String component(Class<?> type, String name) {
        return labels.component(type, name);
    }

    /** A State, by its ISO 3166-1 code. */
    public String country(String code) {
        return grammar.country(code);
    }

    /** « 1er octobre 2026 », "1 October 2026". */
    public String date(LocalDate date) {
        return grammar.date(date);
    }

    /** « a, b et c », "a, b and c". */
    public String and(List<String> items) {
        return grammar.and(items);
    }
}
