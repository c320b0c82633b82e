package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.Prompt;
import org.ancrage.dialogue.Prompt.Kind;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Request;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestReader;
import org.ancrage.document.YamlText;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Locations;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Deployment;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomHostings;
import org.ancrage.verify.RandomQuestions.Asked;

/** What holds of every dialogue, whoever answers; the seed is fixed so that a build fails only for what changed. */
class DialogueProperties {

    private static final int MOST_PROMPTS = 150;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Hosting NOTHING_KNOWN = Hosting.of(NeedBuilder.builder().id("need").build(),
            OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());

    /** A question near a situation of the pack, of which much is forgotten; one in eight times, nothing is known. */
    static Dialogue begun(long seed) {
        Asked asked = StandardPack.questions(seed).next();
        boolean nothing = Math.floorMod(seed, 8) == 0;
        Hosting hosting = nothing ? NOTHING_KNOWN : new RandomHostings(seed).forgetful(asked.hosting(), 1 + Math.floorMod(seed, 4));
        return StandardPack.ANCRAGE.dialogue(hosting, nothing ? TODAY : asked.on());
    }

    @Property(tries = 12, seed = "20261124")
    void answeringEveryPromptEndsWhereNoFactCanChangeTheOutcome(@ForAll long seed) {
        Dialogue dialogue = begun(seed);
        RandomAnswers answers = new RandomAnswers(seed);
        Set<String> asked = new HashSet<>();
        int prompts = 0;
        for (Optional<Prompt> next = dialogue.next(); next.isPresent(); next = dialogue.next()) {
            Prompt prompt = next.get();
            assertThat(++prompts).as("prompts").isLessThanOrEqualTo(MOST_PROMPTS);
            assertThat(prompt.kind() == Kind.ANOTHER || asked.add(prompt.pointer())).as("asked again: %s", prompt).isTrue();
            assertThat(dialogue.assessment().questions()).as("asked for nothing: %s", prompt)
                    .anyMatch(question -> question.criterion().equals(prompt.question().criterion()));
            dialogue = answers.answered(dialogue, prompt);
        }
        Hosting hosting = dialogue.hosting();
        List<Decision> open = decisive(dialogue).stream().filter(decision -> decision.outcome() == Outcome.UNDETERMINED)
                .filter(decision -> !cannotBeSaid(decision.text(), hosting)).toList();
        assertThat(open).as("%s", JsonText.of(RequestReader.toNode(new Request(hosting, null)))).isEmpty();
    }

    /** Known in full, and yet the facts leave open what the law makes something hang on. */
    private static boolean cannotBeSaid(String text, Hosting hosting) {
        CustomerKind kind = hosting.need().customer().kind();
        Deployment deployment = hosting.offer().deployment();
        return switch (text) {
            // A health data access body is a role: which body of the State has it, if any, is not a fact.
            case "fr/sren-31" -> kind == CustomerKind.HEALTH_DATA_ACCESS_BODY;
            case "eu/ehds" -> kind == CustomerKind.HEALTH_DATA_HUB;
            case "fr/archives", "fr/public-archives" -> deployment == Deployment.INTERNAL_STATE_CLOUD
                    && (kind == CustomerKind.SUPERVISED_BODY || kind == CustomerKind.HEALTH_DATA_ACCESS_BODY);
            // Where a third party takes part, it is the hoster of the offer: so the question says.
            case "fr/hds" -> hosting.offer().hoster().customerItself().yes() && !hosting.offer().noParticipantHosts()
                    || placeWithoutAccess(hosting);
            // Which State a group outside the Union belongs to is told by its holdings; whoever holds what they leave is named by none.
            case "eu/gdpr-transfers" -> hosting.offer().participants().some(Participant::inGroupOutside) || hosting.offer().holdingsFallShort()
                    || placeWithoutAccess(hosting);
            default -> false;
        };
    }

    /** Data are processed or administered from where nobody is said to have access. */
    private static boolean placeWithoutAccess(Hosting hosting) {
        Set<String> accessed = new HashSet<>();
        hosting.offer().hoster().remoteAccess().items().forEach(access -> accessed.add(access.country()));
        hosting.offer().participants().items().forEach(participant ->
                participant.remoteAccess().items().forEach(access -> accessed.add(access.country())));
        Locations locations = hosting.offer().locations();
        return locations.processing().some(country -> !accessed.contains(country))
                || locations.administration().some(country -> !accessed.contains(country));
    }

    @Property(tries = 8, seed = "20261124")
    void whatIsSkippedIsNotAskedAgainAndIsNamedAtTheEnd(@ForAll long seed) {
        Dialogue dialogue = begun(seed);
        RandomAnswers answers = new RandomAnswers(seed);
        Set<String> skipped = new HashSet<>();
        int prompts = 0;
        for (Optional<Prompt> next = dialogue.next(); next.isPresent(); next = dialogue.next()) {
            Prompt prompt = next.get();
            assertThat(++prompts).as("prompts").isLessThanOrEqualTo(MOST_PROMPTS);
            assertThat(skipped).doesNotContain(prompt.pointer());
            if (prompts % 3 == 0) {
                skipped.add(prompt.pointer());
                dialogue = dialogue.skip(prompt);
            } else {
                dialogue = answers.answered(dialogue, prompt);
            }
        }
        assertThat(dialogue.progress().skipped()).as("an item that was begun is skipped with its list").isLessThanOrEqualTo(skipped.size());
        assertThat(skipped).containsAll(dialogue.skipped().stream().map(Prompt::pointer).toList());
        Hosting hosting = dialogue.hosting();
        boolean waits = decisive(dialogue).stream().anyMatch(decision ->
                decision.outcome() == Outcome.UNDETERMINED && !cannotBeSaid(decision.text(), hosting));
        assertThat(!waits || !dialogue.skipped().isEmpty()).as("what it waits for is named").isTrue();
    }

    @Property(tries = 15, seed = "20261124")
    void everyPromptIsForAnUnknownComponentThatTheRulesOfItsCriterionRead(@ForAll long seed) {
        Dialogue dialogue = begun(seed);
        for (Prompt prompt : dialogue.prompts()) {
            RequestComponent component = RequestReader.component(prompt.pointer());
            List<String> asks = prompt.question().criterion().asks();
            assertThat(asks).as("%s", prompt).anyMatch(ask -> (component.pointer() + "/").startsWith(ask + "/")
                    || (ask + "/").startsWith(component.pointer() + "/"));
            boolean named = asks.stream().anyMatch(ask -> (ask + "/").startsWith(component.pointer() + "/"));
            assertThat(named || component.declaredIn() == Locations.class || Probes.of(StandardPack.ANCRAGE).factsRead()
                    .reads(prompt.question().criterion().id(), component.declaredIn(), component.name())).as("%s", prompt).isTrue();
        }
    }

    @Property(tries = 15, seed = "20261124")
    void anAnswerNeverChangesWhatIsDefiniteAndNeverTakesAway(@ForAll long seed) {
        Dialogue dialogue = begun(seed);
        Optional<Prompt> next = dialogue.next();
        if (next.isEmpty()) {
            return;
        }
        Dialogue after = new RandomAnswers(seed).answered(dialogue, next.get());
        for (Decision decision : decisive(dialogue).stream().filter(before -> before.outcome().definite()).toList()) {
            // Of a text that would be complied with, it may be open whether it applies.
            assertThat(after.assessment().decision(decision.text()).map(Decision::outcome)).get().isIn(decision.outcome(),
                    decision.outcome() == Outcome.COMPLIANT ? Outcome.NOT_APPLICABLE : decision.outcome());
        }
        assertThat(after.progress().answered()).isEqualTo(1);
        assertThat(dialogue.progress().answered()).as("the dialogue before").isZero();
    }

    @Property(tries = 60, seed = "20261124")
    void whatIsWrittenReadsBackAsTheSameHosting(@ForAll long seed) {
        Request request = new Request(StandardPack.questions(seed).next().hosting(), TODAY);
        MappingNode root = (MappingNode) RequestReader.toNode(request);
        List<Request> read = new ArrayList<>();
        for (String text : List.of(YamlText.of(root), JsonText.indented(root), JsonText.of(root))) {
            Document document = new DocumentReader().read(text, "written");
            read.add(RequestReader.read(document));
        }
        assertThat(read).containsOnly(request);
    }

    private static List<Decision> decisive(Dialogue dialogue) {
        return dialogue.assessment().decisions().stream().filter(decision -> decision.version().force().decisive()).toList();
    }
}
