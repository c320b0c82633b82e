package org.ancrage.engine.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ancrage.decision.Outcome;
import org.ancrage.law.Force;
import org.ancrage.law.Truth;

/**
 * What one text answers, without explanation.
 *
 * @param version id of its version
 * @param force weight of the version
 * @param outcome what it comes to
 * @param criteria truth of the criteria that an explanation would go into, by global id
 * @param questions global ids of the criteria that are asked
 * @param conflicts whether it warns of a contradiction of evidence
 */
public record TextAnswer(
        String version, Force force, Outcome outcome, Map<String, Truth> criteria, Set<String> questions, boolean conflicts) {

    public TextAnswer {
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        questions = Set.copyOf(questions);
    }
}
