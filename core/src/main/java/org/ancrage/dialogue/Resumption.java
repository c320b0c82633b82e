package org.ancrage.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.dialogue.DialogueState.Beginning;
import org.ancrage.dialogue.DialogueState.Step;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes up a dialogue that was kept.
 *
 * <p>Whatever the packs, the steps must lead from the beginning to the facts. Under those that asked, each step must be asked for, too. Others
 * may ask for something else: nothing of what was said is lost then, but the way back to prompts that are not asked any more.
 */
final class Resumption {

    private static final String ALTERED = " The state is not one that a dialogue wrote: it was altered. Take an earlier one, or begin anew.";

    private Resumption() {
    }

    /** @throws InvalidInputException if the state was altered */
    static Dialogue of(DialogueLaw law, DialogueState state) {
        Dialogue begun = Dialogue.begun(law, state.beginning(), state.on());
        boolean sameLaw = begun.assessment().rules().equals(state.rules()) && law.readings().equals(state.readings());
        return sameLaw ? again(begun, state) : underOtherLaw(law, begun, state);
    }

    private static Dialogue again(Dialogue begun, DialogueState state) {
        Dialogue dialogue = begun;
        for (int index = 0; index < state.steps().size(); index++) {
            try {
                dialogue = after(dialogue, state.steps().get(index));
            } catch (InvalidInputException refused) {
                throw altered(index, refused);
            }
        }
        checkFacts(StateForm.same(dialogue.hosting(), state.hosting()));
        return dialogue;
    }

    private static Dialogue underOtherLaw(DialogueLaw law, Dialogue begun, DialogueState state) {
        Filling filling = Filling.of(state.beginning());
        for (int index = 0; index < state.steps().size(); index++) {
            try {
                filling = filling.after(state.steps().get(index));
            } catch (InvalidInputException refused) {
                throw altered(index, refused);
            }
        }
        checkFacts(StateForm.same(filling.hosting(), state.hosting()));
        @Nullable Dialogue whole = ifAsked(begun, state.steps());
        if (whole != null) {
            return whole;
        }
        List<Step> ofDraft = ofDraft(filling.draft(), state.steps());
        List<String> skipped = List.copyOf(filling.skipped());
        int answered = filling.answered();
        if (!ofDraft.isEmpty()) {
            Dialogue known = Dialogue.begun(law, new Beginning(filling.hosting(), answered - ofDraft.size(), skipped), state.on());
            @Nullable Dialogue withDraft = ifAsked(known, ofDraft);
            if (withDraft != null) {
                return withDraft;
            }
        }
        return Dialogue.begun(law, new Beginning(filling.hosting(), answered, skipped), state.on());
    }

    /** Null where a step is not asked for, or not taken. */
    private static @Nullable Dialogue ifAsked(Dialogue begun, List<Step> steps) {
        Dialogue dialogue = begun;
        for (Step step : steps) {
            try {
                dialogue = after(dialogue, step);
            } catch (InvalidInputException notAsked) {
                return null;
            }
        }
        return dialogue;
    }

    /** That there is one more, and what was said of it. */
    private static List<Step> ofDraft(@Nullable Draft draft, List<Step> steps) {
        if (draft == null) {
            return List.of();
        }
        int first = steps.size() - 1;
        while (first > 0 && steps.get(first).pointer().startsWith(draft.pointer() + "/")) {
            first--;
        }
        return steps.subList(first, steps.size());
    }

    private static Dialogue after(Dialogue dialogue, Step step) {
        return step.answer() == null ? dialogue.skip(step.pointer()) : dialogue.answer(step.pointer(), step.answer());
    }

    private static void checkFacts(boolean same) {
        if (!same) {
            throw new InvalidInputException(List.of(new Problem(StateReader.NAME, "/request", 0, "the steps do not lead to these facts." + ALTERED)));
        }
    }

    private static InvalidInputException altered(int index, InvalidInputException refused) {
        List<Problem> problems = new ArrayList<>();
        refused.problems().forEach(problem -> problems.add(new Problem(StateReader.NAME, "/steps/" + index, 0,
                "the step is not taken at %s: %s%s".formatted(problem.pointer(), problem.message(), ALTERED))));
        return new InvalidInputException(problems);
    }
}
