package org.ancrage.exchange.ownership.lei;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Wording;

/** Says what a reporting exception says. Reasons are those of the format 2.1; others are shown as they are. */
final class ExceptionWords {

    private static final Map<String, Wording> REASONS = Map.ofEntries(
            Map.entry("NATURAL_PERSONS", new Wording("contrôlée par des personnes physiques, sans personne morale entre elles", "controlled by natural persons, without a legal person between")),
            Map.entry("NON_CONSOLIDATING", new Wording("contrôlée par des personnes morales qui n'établissent pas de comptes consolidés", "controlled by legal persons that prepare no consolidated accounts")),
            Map.entry("NO_KNOWN_PERSON", new Wording("on ne connaît personne qui la contrôle", "no person is known that controls it")),
            Map.entry("NO_LEI", new Wording("la société mère n'a pas de LEI ou ne consent pas à en avoir", "the parent has no LEI, or does not consent to have one")),
            Map.entry("NON_PUBLIC", new Wording("la société mère n'est pas rendue publique", "the parent is not made public")),
            Map.entry("BINDING_LEGAL_COMMITMENTS", new Wording("des obligations juridiques empêchent de la nommer", "legal commitments prevent naming it")),
            Map.entry("LEGAL_OBSTACLES", new Wording("des obstacles juridiques empêchent de la nommer", "legal obstacles prevent naming it")),
            Map.entry("CONSENT_NOT_OBTAINED", new Wording("le consentement de la société mère n'a pas été obtenu", "the consent of the parent was not obtained")),
            Map.entry("DETRIMENT_NOT_EXCLUDED", new Wording("la publication pourrait nuire", "publication could be detrimental")),
            Map.entry("DISCLOSURE_DETRIMENTAL", new Wording("la publication nuirait", "publication would be detrimental")));

    private ExceptionWords() {
    }

    static String of(String lei, String category, List<String> reasons, boolean french) {
        String words = reasons.stream().map(reason -> {
            Wording known = REASONS.get(reason);
            return Suggestions.shown(reason) + (known == null ? "" : ", " + (french ? known.fr() : known.en()));
        }).collect(Collectors.joining("; "));
        String which = category.startsWith("DIRECT") ? french ? "directe" : "direct" : category.startsWith("ULTIMATE") ? french ? "ultime" : "ultimate" : Suggestions.shown(category);
        return french
                ? "%s ne nomme pas de société mère %s (%s).".formatted(lei, which, words)
                : "%s names no %s parent (%s).".formatted(lei, which, words);
    }
}
