package org.ancrage.record;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as it sounds to whoever looks for a name in it: in whatever case, with or without accents, hyphens and spaces, and with letters
 * written as others write them. <i>Cœur</i> is found in "coeur", <i>Groß</i> in "GROSS", <i>Müller</i> in "mueller" and "muller".
 *
 * @param words of letters and digits only
 */
record Folding(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Letters that no normalisation takes apart. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("œ", "oe"), Map.entry("æ", "ae"), Map.entry("ß", "ss"), Map.entry("ø", "oe"), Map.entry("đ", "d"), Map.entry("ð", "d"),
            Map.entry("þ", "th"), Map.entry("ł", "l"), Map.entry("ħ", "h"), Map.entry("ı", "i"), Map.entry("ŋ", "n"), Map.entry("ŧ", "t"));
    /** Two letters that stand for one with a mark, which others leave out. */
    private static final Pattern DIGRAPHS = Pattern.compile("([aou])e|aa");

    Folding {
        words = List.copyOf(words);
    }

    static Folding of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String single = DIGRAPHS.matcher(plain).replaceAll(found -> found.group(1) == null ? "a" : found.group(1));
        return new Folding(Stream.of(NO_LETTERS.split(single)).filter(word -> !word.isEmpty()).toList());
    }

    String joined() {
        return String.join("", words);
    }
}
