package org.ancrage.fact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of services and zones that differ in case, spaces, signs or accents only: perhaps the same thing, and nothing says so. */
final class Spelling {

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {
    }

    /** Whether something in scope is written as what is wanted is, or alike. */
    static boolean alike(Listing<String> scope, @Nullable String wanted) {
        return wanted != null && scope.items().stream()
                .anyMatch(item -> item.equals(Scopes.ALL) || item.equals(wanted) || bare(item).equals(bare(wanted)));
    }

    private static String bare(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        return NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
