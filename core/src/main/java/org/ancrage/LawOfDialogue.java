package org.ancrage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.RuleSet;
import org.ancrage.dialogue.DialogueLaw;
import org.ancrage.engine.Engine;
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
    public boolean concerns(String criterion, Object item, Hosting hosting, LocalDate on) {
        return engine.factsRead().concerns(criterion, item, hosting, on);
    }
}
