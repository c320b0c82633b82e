package org.ancrage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.RuleSet;
import org.ancrage.dialogue.DialogueLaw;
import org.ancrage.engine.Engine;
import org.ancrage.engine.limit.Once;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.fact.Hosting;

/** What a dialogue must know of law and rules. */
record LawOfDialogue(Ancrage ancrage, Engine engine) implements DialogueLaw {

    @Override
    public Assessment assess(Hosting hosting, LocalDate on) {
        return ancrage.assess(hosting, on, Level.OUTCOME);
    }

    @Override
    public List<RuleSet> ruleSets() {
        return ancrage.ruleSets();
    }

    @Override
    public Map<String, String> readings() {
        return ancrage.readings();
    }

    @Override
    public boolean reads(String criterion, Class<?> type, String component) {
        return engine.factsRead().reads(criterion, type, component);
    }

    @Override
    public BiPredicate<String, Object> concerning(Hosting hosting, LocalDate on) {
        // Found for a question that has an item only.
        Once<FactsRead.Looked> looked = new Once<>(new Object(), () -> engine.factsRead().looked(hosting, on));
        return (criterion, item) -> looked.get().concerns(criterion, item);
    }
}
