package org.ancrage.authoring.lint;

import java.util.List;
import java.util.Optional;
import org.ancrage.document.Document;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.verify.Situation;

/**
 * A folder of a pack: a legal text, the jurisdictions, or further rules of a text of another pack.
 *
 * @param id of the text; {@code jurisdictions} for these
 * @param document the law, by paths in the pack; an empty mapping where there is none
 * @param law empty where the file cannot be read, or is no legal text
 * @param jurisdictions empty where the file cannot be read, or is none of jurisdictions
 * @param rules empty where the rule file is missing or cannot be read
 * @param unknownNames of facts, in the rules
 * @param situations empty where the file of situations is missing or cannot be read
 * @param tested the file of situations, where they could be read
 */
public record LintedText(
        String id,
        Document document,
        Optional<LegalText> law,
        Optional<Jurisdictions> jurisdictions,
        List<LintedRule> rules,
        List<Problem> unknownNames,
        List<Situation> situations,
        Optional<Document> tested) {

    public LintedText {
        rules = List.copyOf(rules);
        unknownNames = List.copyOf(unknownNames);
        situations = List.copyOf(situations);
    }

    /** The file of the law, as a path in the pack; of several, that of its versions. */
    public String file() {
        return document.name();
    }

    /** The file of the law in which a JSON pointer points to something. */
    public String file(String pointer) {
        return document.source(pointer);
    }

    /** The place in the file of the law to which a JSON pointer points, or the nearest one above. */
    public Position at(String pointer) {
        return document.root().nearest(pointer).position();
    }

    public List<Provision> provisions() {
        return law.map(LegalText::provisions).or(() -> jurisdictions.map(Jurisdictions::provisions)).orElse(List.of());
    }

    public List<Reading> readings() {
        return law.map(LegalText::readings).or(() -> jurisdictions.map(Jurisdictions::readings)).orElse(List.of());
    }

    /** A name of this text as a global id. */
    public String global(String name) {
        return name.contains("#") ? name : id + "#" + name;
    }
}
