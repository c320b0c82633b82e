package org.ancrage.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.dialogue.DialogueState.Beginning;
import org.ancrage.dialogue.DialogueState.Step;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;
import org.jspecify.annotations.Nullable;

/**
 * Takes up a dialogue that was kept.
 *
 * <p>Whatever the packs, the steps must lead from the beginning to the facts. Whether each was asked for is not asked again: that would take an
 * assessment for each step (seconds, where an answer takes one), and hide nothing, since who can write steps can write another beginning.
 */
final class Resumption {

    private Resumption() {
    }

    /** @throws InvalidInputException if the state was altered */
    static Dialogue of(DialogueLaw law, DialogueState state) {
        List<Filling> fillings = new ArrayList<>();
        Filling last = Filling.of(state.beginning());
        for (int index = 0; index < state.steps().size(); index++) {
            try {
                last = last.after(state.steps().get(index));
            } catch (InvalidInputException refused) {
                throw altered(index, refused);
            }
            fillings.add(last);
        }
        if (!StateForm.same(last.hosting(), state.hosting())) {
            throw altered("/request", DialogueProblem.FACTS_NOT_OF_STEPS.plain());
        }
        if (!law.ruleSets().equals(state.rules()) || !law.readings().equals(state.readings())) {
            return underOtherLaw(law, last, state);
        }
        Dialogue dialogue = Dialogue.again(law, state, fillings);
        if (last.draft() != null && dialogue.next().isEmpty()) {
            throw altered("/steps", DialogueProblem.ITEM_NOT_ASKED.with("item", last.draft().pointer()));
        }
        return dialogue;
    }

    /** Nothing of what was said is lost, but the way back to prompts that may not be asked any more. */
    private static Dialogue underOtherLaw(DialogueLaw law, Filling filling, DialogueState state) {
        List<String> skipped = List.copyOf(filling.skipped().keySet());
        List<Step> ofDraft = ofDraft(filling.draft(), state.steps());
        Dialogue known = Dialogue.begun(law, new Beginning(filling.hosting(), filling.answered() - ofDraft.size(), skipped), state.on());
        @Nullable Dialogue withDraft = ifAsked(known, ofDraft);
        return withDraft != null ? withDraft
                : Dialogue.begun(law, new Beginning(filling.hosting(), filling.answered(), skipped), state.on());
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

    private static InvalidInputException altered(String pointer, Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(StateReader.NAME, pointer, 0, diagnosis)));
    }

    private static InvalidInputException altered(int index, InvalidInputException refused) {
        List<Problem> problems = new ArrayList<>();
        refused.problems().forEach(problem -> problems.add(new Problem(StateReader.NAME, "/steps/" + index, 0,
                DialogueProblem.STEP_NOT_TAKEN.with("pointer", problem.pointer()).because(problem.diagnosis()))));
        return new InvalidInputException(problems);
    }
}
