package org.ancrage.procurement.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.procurement.watch.Change.Causes;
import org.ancrage.render.TimelineRenderer;

/** Why steps of a timeline begin, in the words of the library. */
final class CauseWords {

    /** More criteria than these say the same from other sides. */
    private static final int CRITERIA = 3;

    private final Timeline timeline;
    private final TimelineRenderer fr;
    private final TimelineRenderer en;

    CauseWords(Corpus corpus, Timeline timeline) {
        this.timeline = timeline;
        this.fr = new TimelineRenderer(corpus, Language.FR);
        this.en = new TimelineRenderer(corpus, Language.EN);
    }

    /** @param text empty for the whole */
    Causes of(String text, LocalDate day) {
        boolean whole = text.isEmpty();
        Stream<Timeline.Step> steps = whole ? timeline.overall().stream()
                : timeline.texts().stream().filter(line -> line.text().equals(text)).flatMap(line -> line.steps().stream());
        List<StepCause> causes = steps.filter(step -> step.from().equals(day)).findFirst().map(step -> telling(step.causes(), whole)).orElse(List.of());
        return new Causes(told(fr, causes), told(en, causes));
    }

    /** Of the whole, what happens; what that changes, of each text. */
    private static List<StepCause> telling(List<StepCause> causes, boolean whole) {
        List<StepCause> events = causes.stream().filter(cause -> !changed(cause)).toList();
        return whole && !events.isEmpty() ? events : Stream.concat(events.stream(), causes.stream().filter(CauseWords::changed).limit(CRITERIA)).toList();
    }

    private static boolean changed(StepCause cause) {
        return cause instanceof StepCause.CriterionChanged;
    }

    private List<String> told(TimelineRenderer words, List<StepCause> causes) {
        return words.causes(timeline, causes).stream().map(told -> told.replace('\n', ' ')).distinct().toList();
    }
}
