package org.ancrage.law;

/** The same text in both languages. */
public record Wording(String fr, String en) {
    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
