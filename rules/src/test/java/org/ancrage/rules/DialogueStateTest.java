package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.decision.RuleSet;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.dialogue.DialogueState.Beginning;
import org.ancrage.dialogue.DialogueState.Step;
import org.ancrage.dialogue.Prompt;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.fact.Answer;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.Harm;
import org.ancrage.fact.term.Scheme;
import org.junit.jupiter.api.Test;

/** What a dialogue keeps between two questions, and what is not taken for it. */
class DialogueStateTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 24);
    private static final LocalDate BEFORE_ALL_TEXTS = LocalDate.of(1970, 1, 1);
    private static final Hosting NOTHING_KNOWN = Hosting.of(NeedBuilder.builder().id("need").build(),
            OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());
    private static final List<RuleSet> OTHER_RULES = List.of(new RuleSet("other", "1", "0".repeat(64)));

    /** Answers, a listing of which there may be more, and something that is not known. */
    private static final Dialogue ANSWERED = StandardPack.ANCRAGE.dialogue(NOTHING_KNOWN, ON)
            .answer("/offer/deployment", Deployment.COMMERCIAL_CLOUD)
            .answer("/need/dataset/likelyHarms", Listing.atLeast(Harm.PUBLIC_ORDER))
            .skip("/need/dataset/personal")
            .answer("/offer/hoster/registeredOffice", "FR");
    private static final Dialogue BEGUN = ANSWERED.answer("/offer/certificates", Answer.YES).answer("/offer/certificates/0/holder", "hoster");

    private static Dialogue taken(DialogueState state) {
        return StandardPack.ANCRAGE.dialogue(DialogueState.read(state.json()));
    }

    static void same(Dialogue taken, Dialogue kept) {
        assertThat(taken.hosting()).isEqualTo(kept.hosting());
        assertThat(taken.assessment()).isEqualTo(kept.assessment());
        assertThat(taken.prompts()).isEqualTo(kept.prompts());
        assertThat(taken.skipped()).isEqualTo(kept.skipped());
        assertThat(taken.progress()).isEqualTo(kept.progress());
        assertThat(taken.steps()).isEqualTo(kept.steps());
        assertThat(taken.state()).isEqualTo(kept.state());
    }

    @Test
    void aDialogueIsTakenUpAsItWas() {
        Dialogue kept = ANSWERED;
        Dialogue taken = taken(kept.state());
        same(taken, kept);
        assertThat(taken.progress().answered()).isEqualTo(3);
        assertThat(taken.progress().skipped()).as("personal data, and other harms").isEqualTo(2);
        same(taken.back().orElseThrow().back().orElseThrow(), kept.back().orElseThrow().back().orElseThrow());
        assertThat(taken.back().flatMap(Dialogue::back).flatMap(Dialogue::back).flatMap(Dialogue::back).flatMap(Dialogue::back)).isEmpty();
    }

    @Test
    void anItemThatWasBegunSurvives() {
        Dialogue taken = taken(BEGUN.state());
        assertThat(taken.prompts()).extracting(Prompt::pointer).containsExactly("/offer/certificates/0/scheme");
        Dialogue made = taken.answer("/offer/certificates/0/scheme", Scheme.HDS);
        assertThat(made.hosting().offer().certificates().items()).singleElement()
                .satisfies(certificate -> assertThat(certificate.scheme()).isEqualTo(Scheme.HDS));
        assertThat(made.progress().answered()).isEqualTo(6);
    }

    @Test
    void ofAVeryLongDialogueTheLastStepsAreKept() {
        Dialogue dialogue = ANSWERED;
        String first = dialogue.next().orElseThrow().pointer();
        for (int step = 0; step < 1_200; step++) {
            dialogue = dialogue.skip(first);
        }
        Dialogue taken = taken(dialogue.state());
        assertThat(taken.steps()).hasSizeBetween(500, 1_000);
        assertThat(dialogue.steps()).hasSize(1_204).endsWith(taken.steps().toArray(Step[]::new));
        assertThat(taken.hosting()).isEqualTo(dialogue.hosting());
        assertThat(taken.prompts()).isEqualTo(dialogue.prompts());
        assertThat(taken.skipped()).isEqualTo(dialogue.skipped());
        assertThat(taken.progress()).isEqualTo(dialogue.progress());
    }

    @Test
    void whatIsNotAskedIsRefusedWithWhatIs() {
        assertThatThrownBy(() -> ANSWERED.answer("/offer/hoster/registredOffice", "FR")).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nothing is asked there now.").hasMessageContaining("Asked: ");
        assertThatThrownBy(() -> ANSWERED.skip("/need/dataset/presonal")).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Maybe \"/need/dataset/personal\"");
        assertThatThrownBy(() -> BEGUN.answer("/offer/deployment", Deployment.ON_PREMISES)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("begun at /offer/certificates/0").hasMessageContaining("/offer/certificates/0/scheme");
        assertThatThrownBy(() -> ANSWERED.answer("/need/dataset/classified", List.of("YES"))).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a list stands where one value is expected");
    }

    @Test
    void whatWasSkippedCanStillBeAnswered() {
        Dialogue answered = ANSWERED.answer(ANSWERED.skipped().get(0), List.of()).answer("/need/dataset/personal", Answer.NO);
        assertThat(answered.hosting().need().dataset().likelyHarms()).isEqualTo(Listing.only(Harm.PUBLIC_ORDER));
        assertThat(answered.progress().skipped()).isZero();
        same(taken(answered.state()), answered);
    }

    @Test
    void aStoreMayWriteItInItsOwnWay() {
        DialogueState state = ANSWERED.state();
        String moved = state.json().replaceFirst("\\{(\"format\":\"[^\"]*\"),(.*)}$", "{ $2,\n $1 }");
        assertThat(moved).isNotEqualTo(state.json());
        assertThat(DialogueState.read(moved)).isEqualTo(state);
    }

    @Test
    void underOtherPacksItGoesOnFromWhatIsKnown() {
        DialogueState state = ANSWERED.state();
        for (Dialogue taken : List.of(
                taken(new DialogueState(ON, OTHER_RULES, state.readings(), state.beginning(), state.steps(), state.hosting())),
                taken(new DialogueState(ON, state.rules(), Map.of("other/text#reading", "option"), state.beginning(), state.steps(), state.hosting())))) {
            assertThat(taken.hosting()).isEqualTo(ANSWERED.hosting());
            assertThat(taken.prompts()).isEqualTo(ANSWERED.prompts());
            assertThat(taken.skipped()).isEqualTo(ANSWERED.skipped());
            assertThat(taken.progress()).isEqualTo(ANSWERED.progress());
            assertThat(taken.back()).isEmpty();
            same(taken(taken.state()), taken);
        }
    }

    /** Its list is asked for, and something that was said before is not. */
    @Test
    void anItemThatWasBegunSurvivesOtherPacks() {
        DialogueState state = BEGUN.state();
        List<Step> steps = new ArrayList<>(state.steps());
        steps.add(0, new Step("/offer/name", "Cloud"));
        Hosting named = Hosting.of(state.hosting().need(), OfferBuilder.builder(state.hosting().offer()).name("Cloud").build());
        Dialogue taken = taken(new DialogueState(ON, OTHER_RULES, state.readings(), state.beginning(), steps, named));
        assertThat(taken.hosting()).isEqualTo(named);
        assertThat(taken.prompts()).extracting(Prompt::pointer).containsExactly("/offer/certificates/0/scheme");
        assertThat(taken.progress().answered()).isEqualTo(6);
        assertThat(taken.back().orElseThrow().back().orElseThrow().back()).as("where it began under these packs").isEmpty();
        same(taken(taken.state()), taken);
    }

    // ---- what was altered

    private static void refused(String json, String... messages) {
        assertThatThrownBy(() -> StandardPack.ANCRAGE.dialogue(DialogueState.read(json))).isInstanceOf(InvalidInputException.class)
                .satisfies(refused -> Stream.of(messages).forEach(message -> assertThat(refused).hasMessageContaining(message)));
    }

    @Test
    void whatWasEditedIsRefused() {
        String json = BEGUN.state().json();
        for (String edited : List.of(
                json.replace("2026-11-24", "2026-11-25"),
                json.replace("COMMERCIAL_CLOUD", "ON_PREMISES"),
                json.replaceFirst("COMMERCIAL_CLOUD", "ON_PREMISES"),
                json.replace("PUBLIC_ORDER", "HEALTH_OR_LIFE"),
                json.replace("\"skipped\":[]", "\"skipped\":[\"/offer/certificates\"]"),
                json.replace("\"answered\":0", "\"answered\":9"),
                json.replaceFirst("\\{\"pointer\":\"/need/dataset/personal\",\"skip\":true},", ""),
                json.replaceFirst("\"version\":\"", "\"version\":\"9"),
                json.replaceFirst("\"id\":\"need\"", "\"id\":\"nead\""))) {
            assertThat(edited).isNotEqualTo(json);
            refused(edited, "/hash: the hash is not that of this content");
        }
    }

    @Test
    void allThatMakesItNoStateIsToldAtOnce() {
        refused("{\"format\": \"ancrage-dialogue/1\", \"on\": \"24/11/2026\", \"rules\": null, \"readings\": [], \"begining\": {}, \"steps\": [null, "
                        + "{\"pointer\": 1, \"skip\": true}, {\"pointer\": \"/offer/deploiment\", \"answer\": null}, {\"pointer\": \"/offer\", \"answer\": true}, "
                        + "{\"pointer\": \"/offer/deployment\", \"answer\": [[]]}, {\"pointer\": \"/offer/deployment\", \"skip\": false}], "
                        + "\"request\": {\"need\": {\"id\": \"need\"}, \"offer\": {\"id\": 3}, \"on\": \"2026-11-24\"}, \"hash\": {}}",
                "/on: the date (24/11/2026) is not a day", "the key (rules) is missing", "/readings: a list stands where a mapping is expected",
                "/begining: the key (begining) is not known here. Maybe \"beginning\"", "/steps/0: nothing stands", "/steps/1/pointer: the number (1)",
                "/steps/2/pointer: a request has no component (/offer/deploiment). Maybe \"/offer/deployment\"", "/steps/2/answer", "/steps/3/answer",
                "/steps/4/answer/0: a list", "/steps/5/skip: a step has either", "/request/offer/id", "/request/offer/hoster", "the key (on) is not read here",
                "/hash");
        refused("{\"format\": \"ancrage-dialogue/2\", \"whatever\": 1}", "the format (ancrage-dialogue/2) is not known to this version");
        refused("{\"format\": \"ancrage-record/1\"}", "not that of a dialogue");
        refused("{}", "the key (format) is missing", "the key (beginning) is missing");
        refused("null", "a mapping with format");
        refused("[]", "a mapping with format");
        refused("", "empty");
        refused("{\"format\": ", "JSON");
        refused("[".repeat(200), "levels");
        refused(" ".repeat(26 * 1024 * 1024), "larger than");
        String step = "{\"pointer\":\"/offer/deployment\",\"skip\":true}";
        refused(ANSWERED.state().json().replaceFirst("\"steps\":\\[", "\"steps\":[" + (step + ",").repeat(1_001)), "at most 1000 are read");
    }

    /** Whoever makes the hash anew gets no other facts past the steps. */
    @Test
    void stepsThatDoNotLeadThereAreRefusedUnderAnyPacks() {
        for (Dialogue dialogue : List.of(ANSWERED, BEGUN)) {
            DialogueState state = dialogue.state();
            for (List<RuleSet> rules : List.of(state.rules(), OTHER_RULES)) {
                for (List<Step> steps : altered(state.steps())) {
                    DialogueState altered = new DialogueState(ON, rules, state.readings(), state.beginning(), steps, state.hosting());
                    Dialogue taken;
                    try {
                        taken = taken(altered);
                    } catch (InvalidInputException refused) {
                        assertThat(refused.problems()).extracting(Problem::source).containsOnly("dialogue");
                        assertThat(refused.getMessage()).containsAnyOf("it was altered", "a request has no component", "nothing stands where a text");
                        continue;
                    }
                    assertThat(taken.hosting()).as("%s", steps).isEqualTo(dialogue.hosting());
                    if (rules.equals(state.rules())) {
                        assertThat(taken.steps()).isEqualTo(steps);
                    }
                }
                Hosting slipped = Hosting.of(state.hosting().need(),
                        OfferBuilder.builder(state.hosting().offer()).deployment(Deployment.ON_PREMISES).build());
                assertThatThrownBy(() -> taken(new DialogueState(ON, rules, state.readings(), state.beginning(), state.steps(), slipped)))
                        .isInstanceOf(InvalidInputException.class).hasMessageContaining("/request: the steps do not lead to these facts");
                assertThatThrownBy(() -> taken(new DialogueState(ON, rules, state.readings(), new Beginning(slipped, 0, List.of()), state.steps(), state.hosting())))
                        .isInstanceOf(InvalidInputException.class).hasMessageContaining("/steps/0");
            }
        }
    }

    /** Each step with another pointer, another value, left out, and in the place of the next. */
    private static List<List<Step>> altered(List<Step> steps) {
        List<List<Step>> altered = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            for (String pointer : List.of("/need/dataset/classified", "/need/id", "/offer/certificates/7/holder", "/offer/hoster", "/offer/certificates/items", "",
                    "offer/deployment", "/offer/certificates/0")) {
                altered.add(with(steps, index, new Step(pointer, step.answer())));
            }
            for (Object value : List.of("YES", "NO", "US", "", "ON_PREMISES", 3, List.of("HEALTH_OR_LIFE"), Listing.atLeast(1, 2), List.of())) {
                altered.add(with(steps, index, new Step(step.pointer(), value)));
            }
            List<Step> less = new ArrayList<>(steps);
            less.remove(index);
            altered.add(less);
            List<Step> swapped = new ArrayList<>(steps);
            Collections.swap(swapped, index, (index + 1) % steps.size());
            altered.add(swapped);
        }
        altered.removeIf(one -> one.equals(steps));
        return altered;
    }

    private static List<Step> with(List<Step> steps, int index, Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.set(index, step);
        return all;
    }

    /** There is no law that day which would ask for it. */
    @Test
    void anItemThatNothingAsksForIsNotTakenUp() {
        DialogueState state = BEGUN.state();
        assertThatThrownBy(() -> taken(new DialogueState(BEFORE_ALL_TEXTS, state.rules(), state.readings(), state.beginning(), state.steps(), state.hosting())))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("/steps: nothing asks for the item that was begun at /offer/certificates/0");
        Dialogue dropped = taken(new DialogueState(BEFORE_ALL_TEXTS, OTHER_RULES, state.readings(), state.beginning(), state.steps(), state.hosting()));
        assertThat(dropped.hosting()).isEqualTo(BEGUN.hosting());
        assertThat(dropped.next()).isEmpty();
        assertThat(dropped.progress().answered()).isEqualTo(5);
    }
}
