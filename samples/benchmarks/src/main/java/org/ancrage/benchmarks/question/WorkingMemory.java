package org.ancrage.benchmarks.question;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/** The facts of one question, one by one, as rule engines want them inserted. */
public final class WorkingMemory {

    private WorkingMemory() {
    }

    public static List<Object> facts(Need need, Proposal proposal, Law law) {
        List<Object> facts = new ArrayList<>();
        facts.add(law.day());
        facts.add(law.union());
        facts.add(law.area());
        facts.addAll(law.adequacies());
        facts.addAll(law.accessLaws());
        facts.addAll(law.readingChoices());
        facts.addAll(ofQuestion(need, proposal, law));
        return facts;
    }

    /**
     * Those of the question alone, without what the law is on that day: as the library computes them, so that rules see the same facts
     * whichever fact is added next, and ways differ by how they settle.
     */
    public static List<Object> ofQuestion(Need need, Proposal proposal, Law law) {
        return DayFacts.given(proposal.to(need), law.union());
    }
}
