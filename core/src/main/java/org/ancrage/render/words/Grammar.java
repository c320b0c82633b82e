package org.ancrage.render.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.law.Language;

/** Dates, numbers, countries and enumerations as one language writes them, whatever the locale of the machine. */
public final class Grammar {

    private static final List<String> FRENCH_MONTHS = List.of("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
            "septembre", "octobre", "novembre", "décembre");
    private static final List<String> ENGLISH_MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August",
            "September", "October", "November", "December");

    /** States whose French name is plural: « aux ». */
    private static final Set<String> FRENCH_PLURAL = Set.of("US", "NL", "AE", "PH", "SC", "MV", "BS", "KM", "MH", "FJ", "KY", "BM",
            "FO", "FK", "VG", "VI", "SB", "TC");
    /** Islands and cities without an article: « à ». */
    private static final Set<String> FRENCH_WITHOUT_ARTICLE = Set.of("CY", "MT", "CU", "SG", "TW", "MC", "OM", "BH", "DJ", "MG", "MU",
            "SM", "HK", "MO", "GI", "GG", "JE", "HT", "TT", "BB");
    /** Masculine in spite of the final e: « au ». */
    private static final Set<String> FRENCH_MASCULINE_IN_E = Set.of("MX", "MZ", "KH", "ZW", "BZ", "SR", "TL");
    /** "the" before the name. */
    private static final Set<String> ENGLISH_WITH_ARTICLE = Set.of("US", "GB", "NL", "AE", "PH", "BS", "GM", "MV", "SC", "KM", "MH",
            "DO", "CF", "CZ", "IM", "KY", "VA", "FO");

    private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{2}");

    private final Language language;

    public Grammar(Language language) {
        this.language = language;
    }

    private boolean french() {
        return language == Language.FR;
    }

    /** « 1er octobre 2026 », "1 October 2026". */
    public String date(LocalDate date) {
        String month = (french() ? FRENCH_MONTHS : ENGLISH_MONTHS).get(date.getMonthValue() - 1);
        String day = french() && date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
        return day + " " + month + " " + date.getYear();
    }

    /** « le 1er octobre 2026 », "1 October 2026". */
    String dateInSentence(LocalDate date) {
        return french() ? "le " + date(date) : date(date);
    }

    /** « un an et 6 mois », "one year and 6 months". */
    String period(Period period) {
        if (period.isZero()) {
            return french() ? "0 jour" : "0 days";
        }
        Stream<String> parts = french()
                ? Stream.of(counted(period.getYears(), "un an", "ans"), counted(period.getMonths(), "un mois", "mois"), counted(period.getDays(), "un jour", "jours"))
                : Stream.of(counted(period.getYears(), "one year", "years"), counted(period.getMonths(), "one month", "months"), counted(period.getDays(), "one day", "days"));
        return and(parts.filter(part -> !part.isEmpty()).toList());
    }

    private String counted(int number, String one, String many) {
        return number == 0 ? "" : number == 1 ? one : number(number) + " " + many;
    }

    public String number(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            int left = whole.length() - i;
            if (i > 0 && left % 3 == 0 && Character.isDigit(whole.charAt(i - 1))) {
                grouped.append(french() ? ' ' : ',');
            }
            grouped.append(whole.charAt(i));
        }
        return point < 0 ? grouped.toString() : grouped + (french() ? "," : ".") + plain.substring(point + 1);
    }

    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** Whether what is counted stands in the singular: « 1,5 point », "1.5 points". */
    boolean singular(BigDecimal number) {
        return french() ? number.abs().compareTo(BigDecimal.valueOf(2)) < 0 : number.compareTo(BigDecimal.ONE) == 0;
    }

    /** So many things, at least one, in the words for one or in those for several. */
    public String counted(int number, Phrase one, Phrase several) {
        return singular(BigDecimal.valueOf(number)) ? Labels.in(language).of(one) : Labels.in(language).of(several, number);
    }

    String percent(BigDecimal number) {
        return number(number) + (french() ? " %" : "%");
    }

    /** The name of a State, or of a territory with a code of its own. */
    public String country(String code) {
        if (!ISO_CODE.matcher(code).matches()) {
            return code;
        }
        String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
        return name.isEmpty() ? code : name;
    }

    /** « aux États-Unis », "in the United States". */
    String inCountry(String code) {
        String name = country(code);
        if (!french()) {
            return "in " + (ENGLISH_WITH_ARTICLE.contains(code) ? "the " : "") + name;
        }
        if (FRENCH_PLURAL.contains(code)) {
            return "aux " + name;
        }
        if (FRENCH_WITHOUT_ARTICLE.contains(code)) {
            return "à " + name;
        }
        boolean vowel = "AEIOUYÉÈÎÔ".indexOf(Character.toUpperCase(name.charAt(0))) >= 0;
        boolean feminine = name.endsWith("e") && !FRENCH_MASCULINE_IN_E.contains(code);
        return (vowel || feminine ? "en " : "au ") + name;
    }

    /** « a, b et c ». */
    public String and(List<String> items) {
        return join(items, french() ? " et " : " and ");
    }

    /** As {@link #and}. */
    public Prose allOf(List<Prose> items) {
        return Prose.join(items, ", ", french() ? " et " : " and ");
    }

    /** « a, b ou c ». */
    public String or(List<String> items) {
        return join(items, french() ? " ou " : " or ");
    }

    private static String join(List<String> items, String last) {
        int size = items.size();
        return size < 2 ? String.join("", items) : String.join(", ", items.subList(0, size - 1)) + last + items.get(size - 1);
    }

    /** What stands between parts that are sentences of their own. */
    public String listSeparator() {
        return french() ? " ; " : "; ";
    }

    /** « label : value », "label: value". */
    public String colon(String label, String value) {
        return label + (french() ? " : " : ": ") + value;
    }

    /** As {@link #colon(String, String)}. */
    public Prose colon(Prose label, Prose value) {
        return label.plus(colon("", "")).plus(value);
    }

    public String quote(String text) {
        return french() ? "« " + text + " »" : "“" + text + "”";
    }

    /** French goes on in lower case after a colon; a word in capitals, or a number, stays as it is. */
    public String afterColon(String sentence) {
        boolean word = french() && sentence.length() > 1 && !Character.isUpperCase(sentence.charAt(1));
        return word ? sentence.substring(0, 1).toLowerCase(language.locale()) + sentence.substring(1) : sentence;
    }

    public String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }
}
