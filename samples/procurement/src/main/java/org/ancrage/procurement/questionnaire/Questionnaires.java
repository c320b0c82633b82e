package org.ancrage.procurement.questionnaire;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.ancrage.Ancrage;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.dialogue.Prompt;
import org.ancrage.fact.Hosting;
import org.springframework.stereotype.Component;

/**
 * Begins questionnaires and takes them up. To take up a dialogue is to ask what is open, half a second where nothing is known yet; so those that were seen
 * last are remembered, by the text in which they are kept.
 */
@Component
public class Questionnaires {

    private static final int REMEMBERED = 200;

    private final Ancrage ancrage;
    private final Map<String, Dialogue> last = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Dialogue> eldest) {
            return size() > REMEMBERED;
        }
    });

    Questionnaires(Ancrage ancrage) {
        this.ancrage = ancrage;
    }

    /** The text in which a dialogue is kept that begins with these facts. */
    public String begun(Hosting hosting, LocalDate on) {
        return remembered(ancrage.dialogue(hosting, on));
    }

    /** @param asked which prompts are asked here */
    public Questionnaire of(String kept, Predicate<Prompt> asked) {
        Dialogue dialogue = last.get(kept);
        if (dialogue == null) {
            dialogue = ancrage.dialogue(DialogueState.read(kept));
            last.put(kept, dialogue);
        }
        return new Questionnaire(this, ancrage.corpus(), dialogue, asked);
    }

    /** A prompt of this side of the question: {@code /need}, {@code /offer}. */
    public static Predicate<Prompt> about(String side) {
        return prompt -> prompt.pointer().startsWith(side + "/");
    }

    String remembered(Dialogue dialogue) {
        String kept = dialogue.state().json();
        last.put(kept, dialogue);
        return kept;
    }
}
