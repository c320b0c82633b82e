package org.ancrage.law;

import java.util.Locale;

/** A language in which every user-facing text exists. */
public enum Language {
    FR(Locale.FRENCH), EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** ISO 639-1 code, in lower case. */
    public String code() {
        return locale.getLanguage();
    }
}
