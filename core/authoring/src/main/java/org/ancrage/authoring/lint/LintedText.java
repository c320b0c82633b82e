package org.ancrage.authoring.lint;

import java.util.List;
import java.util.Optional;
import org.ancrage.document.Node;
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
 * @param file of the law, as a path in the pack
 * @param root of that file; an empty mapping where there is none
 * @param law empty where the file cannot be read, or is no legal text
 * @param jurisdictions empty where the file cannot be read, or is none of jurisdictions
 * @param rules empty where the rule file is missing or cannot be read
 * @param unknownNames of facts, in the rules
 * @param situations empty where the file of situations is missing or cannot be read
 */
public record LintedText(
        String id,
        String file,
        Node root,
        Optional<LegalText> law,
        Optional<Jurisdictions> jurisdictions,
        List<LintedRule> rules,
        List<Problem> unknownNames,
        List<Situation> situations) {

    public LintedText {
        rules = List.copyOf(rules);
        unknownNames = List.copyOf(unknownNames);
        situations = List.copyOf(situations);
    }

    /** The place in the file of the law to which a JSON pointer points, or the nearest one above. */
    public Position at(String pointer) {
        return root.nearest(pointer).position();
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
