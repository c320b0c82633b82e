package org.ancrage.procurement.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.document.Request;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Wording;
import org.ancrage.procurement.watch.Change.Answered;
import org.ancrage.procurement.watch.Change.Causes;
import org.springframework.stereotype.Component;

/** Asks what becomes of an answer. */
@Component
public class Foresight {

    private static final String WHOLE = "";
    private static final Wording UNNAMED = new Wording("", "");

    private final Ancrage ancrage;
    private final Trust trust;

    public Foresight(Ancrage ancrage, Trust trust) {
        this.ancrage = ancrage;
        this.trust = trust;
    }

    /** The packs that answer now. */
    String rules() {
        return ancrage.ruleSets().stream().map(rules -> rules.pack() + " " + rules.version() + " " + rules.hash()).collect(Collectors.joining("\n"));
    }

    /**
     * A timeline takes facts as they are told. Where facts are wanted proven, each day is assessed as well, so that no yes rests on what falls short of that
     * then: what a document proves ends without any law or certificate changing.
     *
     * @param settled readings as they were settled at the decision; what the packs do not know any more is open again
     */
    public Outlook of(Request facts, Map<String, String> settled, LocalDate since, LocalDate until) {
        Ancrage then = ancrage.withReadings(ancrage.corpus().known(settled));
        Timeline timeline = then.timeline(facts.hosting(), since, until);
        boolean proven = !trust.isEmpty();
        Function<LocalDate, Map<String, Answered>> answers = proven
                ? day -> answers(then.assess(facts.hosting(), facts.provenance(), trust, day, Level.OUTCOME)) : day -> answers(timeline, day);
        List<LocalDate> days = proven ? since.plusDays(1).datesUntil(until.plusDays(1)).toList() : timeline.changes().stream().map(Timeline.ChangeDay::on).toList();
        CauseWords words = new CauseWords(then.corpus(), timeline);
        Map<String, Answered> before = answers.apply(since);
        Answered now = Objects.requireNonNull(before.get(WHOLE));
        List<Change> changes = new ArrayList<>();
        for (LocalDate day : days) {
            Map<String, Answered> after = answers.apply(day);
            changes.addAll(between(day, before, after, timeline, words));
            before = after;
        }
        return new Outlook(since, until, Objects.requireNonNull(now.outcome()), !facts.provenance().assumptions().isEmpty(), rules(), changes);
    }

    private static List<Change> between(LocalDate day, Map<String, Answered> before, Map<String, Answered> after, Timeline timeline, CauseWords words) {
        Set<String> texts = new LinkedHashSet<>(List.of(WHOLE));
        timeline.texts().forEach(line -> texts.add(line.text()));
        List<Change> changes = new ArrayList<>();
        for (String text : texts) {
            Answered from = before.getOrDefault(text, Answered.NOTHING);
            Answered to = after.getOrDefault(text, Answered.NOTHING);
            if (from.flips(to)) {
                Wording title = timeline.texts().stream().filter(line -> line.text().equals(text)).map(Timeline.Line::title).findFirst().orElse(UNNAMED);
                Causes causes = words.of(text, day);
                changes.add(new Change(day, text, title, from, to, causes));
            }
        }
        return changes;
    }

    private static Map<String, Answered> answers(Timeline timeline, LocalDate day) {
        Map<String, Answered> answers = new LinkedHashMap<>();
        timeline.on(day).ifPresent(step -> answers.put(WHOLE, answered(step)));
        timeline.texts().forEach(line -> line.on(day).ifPresent(step -> answers.put(line.text(), answered(step))));
        return answers;
    }

    private static Answered answered(Timeline.Step step) {
        return step.outcome() == null ? Answered.NOTHING : new Answered(step.outcome(), step.decisive());
    }

    private static Map<String, Answered> answers(Assessment assessment) {
        Map<String, Answered> answers = new LinkedHashMap<>();
        answers.put(WHOLE, new Answered(assessment.outcome(), true));
        assessment.decisions().forEach(decision -> answers.put(decision.text(), new Answered(decision.outcome(), decision.version().force().decisive())));
        return answers;
    }
}
