package org.ancrage.fact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The services or zones of what is granted for some of them, by name. */
final class Scopes {

    /** Stands for all of them. */
    static final String ALL = "*";

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Scopes() {
    }

    /** @param wanted null where it is not known which one is wanted */
    static Answer covers(Listing<String> scope, @Nullable String wanted) {
        if (scope.items().contains(ALL)) {
            return Answer.YES;
        }
        return wanted == null ? (scope.none() ? Answer.NO : Answer.UNKNOWN) : scope.contains(wanted);
    }

    /** Whether something in scope is written as what is wanted is, or differs in case, spaces, signs or accents only: perhaps it is the same. */
    static boolean coversAlike(Listing<String> scope, @Nullable String wanted) {
        return wanted != null && scope.items().stream().anyMatch(item -> item.equals(ALL) || item.equals(wanted) || bare(item).equals(bare(wanted)));
    }

    private static String bare(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        return NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
