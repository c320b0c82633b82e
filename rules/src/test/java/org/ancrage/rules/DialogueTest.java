package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.ancrage.decision.Outcome;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.Prompt;
import org.ancrage.dialogue.Prompt.Choice;
import org.ancrage.dialogue.Prompt.Kind;
import org.ancrage.document.InvalidInputException;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Customer;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.LocationsBuilder;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.DataForm;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.Harm;
import org.ancrage.fact.term.ProtectedSecret;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.ShareRange;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;

/** A dialogue, step by step. */
class DialogueTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 24);
    private static final Hosting NOTHING_KNOWN = Hosting.of(NeedBuilder.builder().id("need").build(),
            OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build());
    /** Of archives, the texts on archives would ask first who keeps them. */
    private static final Hosting DATA_IN_USE = Hosting.of(NeedBuilder.builder().id("need").dataset(DatasetBuilder.builder().archives(Answer.NO).build()).build(),
            NOTHING_KNOWN.offer());
    /** Everything but what stands behind the offer. */
    private static final Hosting CLINIC = Hosting.of(
            NeedBuilder.builder().id("need")
                    .customer(CustomerBuilder.builder(Customer.french(CustomerKind.PRIVATE_HEALTH_ESTABLISHMENT))
                            .administrativePublicService(Answer.NO).scientificPotentialProtected(Answer.NO).build())
                    .dataset(DatasetBuilder.builder().personal(Answer.YES).form(DataForm.IDENTIFYING).healthDataFromCare(Answer.YES)
                            .snds(Answer.NO).sndsMainBaseCopy(Answer.NO).archives(Answer.NO).shortTermDigitisation(Answer.NO).build())
                    .build(),
            OfferBuilder.builder().id("offer").deployment(Deployment.COMMERCIAL_CLOUD)
                    .hoster(HosterBuilder.builder().id("hoster").build()).build());

    private static Dialogue dialogue(Hosting hosting) {
        return StandardPack.ANCRAGE.dialogue(hosting, ON);
    }

    private static Prompt prompt(Dialogue dialogue, String pointer) {
        return dialogue.prompts().stream().filter(prompt -> prompt.pointer().equals(pointer)).findFirst()
                .orElseThrow(() -> new AssertionError("No prompt for %s, only for %s.".formatted(
                        pointer, dialogue.prompts().stream().map(Prompt::pointer).toList())));
    }

    @Test
    void aPromptSaysWhatIsAskedInBothLanguagesAndWhatItCanDecide() {
        assertThat(dialogue(NOTHING_KNOWN).next().orElseThrow().pointer()).isEqualTo("/need/dataset/classified");
        Prompt first = prompt(dialogue(DATA_IN_USE), "/offer/deployment");
        assertThat(first.kind()).isEqualTo(Kind.ONE_OF);
        assertThat(first.text().in(Language.FR)).isEqualTo("Offre – mode de déploiement\u00a0?");
        assertThat(first.text().in(Language.EN)).isEqualTo("Offer – deployment?");
        assertThat(first.choices()).extracting(Choice::value).containsExactly("COMMERCIAL_CLOUD", "INTERNAL_STATE_CLOUD", "HOSPITAL_GROUP", "ON_PREMISES");
        assertThat(first.question().texts()).contains("fr/sren-31");
        assertThat(first.question().ifUnmet()).containsEntry("fr/sren-31", Outcome.NOT_APPLICABLE);
    }

    @Test
    void anAnswerMakesAnotherDialogue() {
        Dialogue before = dialogue(NOTHING_KNOWN);
        Dialogue after = before.answer(prompt(before, "/offer/deployment"), Deployment.ON_PREMISES);
        assertThat(after.hosting().offer().deployment()).isEqualTo(Deployment.ON_PREMISES);
        assertThat(after.assessment().decision("fr/sren-31").orElseThrow().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(before.hosting()).isEqualTo(NOTHING_KNOWN);
        assertThat(after.next().orElseThrow().pointer()).isNotEqualTo("/offer/deployment");
    }

    @Test
    void aListSaysThatTheseAreAllUnlessItIsAListing() {
        Dialogue dialogue = dialogue(NOTHING_KNOWN);
        Prompt harms = prompt(dialogue, "/need/dataset/likelyHarms");
        assertThat(harms.kind()).isEqualTo(Kind.SEVERAL_OF);
        assertThat(dialogue.answer(harms, List.of()).hosting().need().dataset().likelyHarms()).isEqualTo(Listing.only());
        Dialogue some = dialogue.answer(harms, Listing.atLeast(Harm.PUBLIC_ORDER));
        assertThat(some.hosting().need().dataset().likelyHarms()).isEqualTo(Listing.atLeast(Harm.PUBLIC_ORDER));
        assertThat(some.prompts()).as("not asked again").extracting(Prompt::pointer).doesNotContain(harms.pointer());
        assertThat(some.progress().skipped()).as("whether there are others was not answered").isEqualTo(1);
    }

    @Test
    void whatIsKnownOfAListingStaysInIt() {
        Hosting known = Hosting.of(CLINIC.need(), OfferBuilder.builder(CLINIC.offer())
                .locations(LocationsBuilder.builder().storage(Listing.atLeast("FR")).build()).build());
        Dialogue dialogue = dialogue(known);
        Prompt storage = prompt(dialogue, "/offer/locations/storage");
        assertThat(storage.kind()).isEqualTo(Kind.COUNTRIES);
        assertThat(storage.known()).extracting(Choice::value).containsExactly("FR");
        assertThat(dialogue.answer(storage, List.of("DE")).hosting().offer().locations().storage()).isEqualTo(Listing.only("FR", "DE"));
    }

    @Test
    void anItemIsAskedForPieceByPieceAndIsAFactWhenItIsOne() {
        Dialogue dialogue = dialogue(CLINIC);
        Prompt another = prompt(dialogue, "/offer/certificates");
        assertThat(another.kind()).isEqualTo(Kind.ANOTHER);
        assertThat(another.text().in(Language.FR)).isEqualTo("Offre – certificats\u00a0: y en a-t-il\u00a0?");

        Dialogue begun = dialogue.answer(another, Answer.YES);
        assertThat(begun.hosting()).isEqualTo(CLINIC);
        Prompt holder = begun.next().orElseThrow();
        assertThat(holder.pointer()).isEqualTo("/offer/certificates/0/holder");
        assertThat(holder.kind()).isEqualTo(Kind.ENTITY);
        assertThat(holder.choices()).extracting(Choice::value).containsExactly("hoster");
        Dialogue held = begun.answer(holder, "hoster");
        Dialogue made = held.answer(held.next().orElseThrow(), Scheme.HDS);

        assertThat(made.hosting().offer().certificates().items()).singleElement()
                .satisfies(certificate -> assertThat(certificate.scheme()).isEqualTo(Scheme.HDS));
        assertThat(made.prompts()).extracting(Prompt::pointer)
                .contains("/offer/certificates/0/validFrom", "/offer/certificates/0/services", "/offer/certificates");
        assertThat(prompt(made, "/offer/certificates").text().in(Language.EN)).isEqualTo("Offer – certificates: are there any others?");
    }

    @Test
    void overWhatARulePassesNothingIsAsked() {
        Dialogue made = certified(dialogue(CLINIC), Scheme.ISO_27001);
        assertThat(made.prompts()).extracting(Prompt::pointer).noneMatch(pointer -> pointer.startsWith("/offer/certificates/0/"));
    }

    private static Dialogue certified(Dialogue dialogue, Scheme scheme) {
        Dialogue begun = dialogue.answer(prompt(dialogue, "/offer/certificates"), true);
        Dialogue held = begun.answer(begun.next().orElseThrow(), "hoster");
        return held.answer(held.next().orElseThrow(), scheme);
    }

    @Test
    void aHolderIsNamedWithItsHolding() {
        Dialogue dialogue = dialogue(CLINIC);
        Dialogue begun = dialogue.answer(prompt(dialogue, "/offer/holdings"), Answer.YES);
        Dialogue held = begun.answer(begun.next().orElseThrow(), "founders");
        Dialogue made = held.answer(held.next().orElseThrow(), "hoster");
        assertThat(made.hosting().offer().holders()).extracting(Holder::id).containsExactly("founders");
        assertThat(made.hosting().offer().holdings().items()).extracting(Holding::holder, Holding::of)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("founders", "hoster"));
    }

    @Test
    void anItemOfWhichNotEnoughIsKnownIsNotAFactAndNotAskedForAgain() {
        Dialogue dialogue = dialogue(CLINIC);
        Dialogue begun = dialogue.answer(prompt(dialogue, "/offer/certificates"), Answer.YES);
        Dialogue skipped = begun.skip(begun.next().orElseThrow());
        assertThat(skipped.hosting()).isEqualTo(CLINIC);
        assertThat(skipped.prompts()).extracting(Prompt::pointer).doesNotContain("/offer/certificates");
        assertThat(skipped.skipped()).hasSize(1);
    }

    @Test
    void whatWasSkippedIsNamedAsLongAsItMatters() {
        Dialogue dialogue = dialogue(NOTHING_KNOWN);
        Dialogue skipped = dialogue.skip(prompt(dialogue, "/need/dataset/likelyHarms"));
        assertThat(skipped.prompts()).extracting(Prompt::pointer).doesNotContain("/need/dataset/likelyHarms");
        assertThat(skipped.skipped()).extracting(Prompt::pointer).containsExactly("/need/dataset/likelyHarms");
        Dialogue onPremises = skipped.answer(prompt(skipped, "/offer/deployment"), Deployment.ON_PREMISES);
        Dialogue patient = onPremises.answer(prompt(onPremises, "/need/customer/kind"), CustomerKind.PATIENT);
        Dialogue madeUp = patient.answer(prompt(patient, "/need/dataset/fictitious"), Answer.YES);
        Dialogue settled = madeUp.answer(prompt(madeUp, "/need/dataset/diffusionRestreinte"), Answer.NO);
        assertThat(settled.skipped()).isEmpty();
        assertThat(settled.progress().skipped()).isEqualTo(1);
    }

    @Test
    void badValuesAreRefusedWithAWayOutAndChangeNothing() {
        Dialogue dialogue = dialogue(NOTHING_KNOWN);
        refused(dialogue, prompt(dialogue, "/offer/deployment"), "COMERCIAL_CLOUD", "Maybe \"COMMERCIAL_CLOUD\"");
        refused(dialogue, prompt(dialogue, "/offer/deployment"), Answer.YES, "Allowed: COMMERCIAL_CLOUD");
        refused(dialogue, prompt(dialogue, "/need/dataset/personal"), "perhaps", "Allowed: YES, NO");
        refused(dialogue, prompt(dialogue, "/need/dataset/personal"), Answer.UNKNOWN, "says nothing that is not known");
        refused(dialogue, prompt(dialogue, "/need/dataset/likelyHarms"), List.of("PUBLIC_ODER"), "Maybe \"PUBLIC_ORDER\"");
        refused(dialogue(CLINIC), prompt(dialogue(CLINIC), "/offer/locations/storage"), List.of("USA"), "Maybe \"US\"");
        refused(dialogue(CLINIC), prompt(dialogue(CLINIC), "/offer/certificates"), "maybe", "Allowed: YES, NO");
        assertThat(dialogue.hosting()).isEqualTo(NOTHING_KNOWN);
    }

    @Test
    void whatContradictsTheFactsIsRefused() {
        Dialogue personal = dialogue(NOTHING_KNOWN).answer(prompt(dialogue(NOTHING_KNOWN), "/need/dataset/personal"), Answer.YES);
        refused(personal, prompt(personal, "/need/dataset/fictitious"), Answer.YES, "fictitious");
    }

    @Test
    void holdingsThatDoNotAccountForTheWholeAreNotAll() {
        Dialogue dialogue = dialogue(Hosting.of(CLINIC.need(), OfferBuilder.builder(CLINIC.offer())
                .hoster(HosterBuilder.builder(CLINIC.offer().hoster()).listed(Answer.NO).build())
                .holders(List.of(new Holder("one", null, "FR", "FR", "FR", Listing.only())))
                .holdings(Listing.only(new Holding("h1", "one", "hoster", BigDecimal.TEN, BigDecimal.TEN, null, Answer.NO, Answer.NO, Answer.NO)))
                .build()));
        Prompt another = prompt(dialogue, "/offer/holdings");
        assertThat(another.kind()).isEqualTo(Kind.ANOTHER);
        assertThatThrownBy(() -> dialogue.answer(another, Answer.NO)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does not account for the whole");
        assertThat(dialogue.answer(another, Answer.YES).next().orElseThrow().pointer()).isEqualTo("/offer/holdings/1/holder");
        assertThat(dialogue.skip(another).prompts()).extracting(Prompt::pointer).doesNotContain("/offer/holdings");
    }

    @Test
    void holdingsBeyondTheWholeAreRefused() {
        Hosting held = Hosting.of(CLINIC.need(), OfferBuilder.builder(CLINIC.offer())
                .holders(List.of(new Holder("one", null, null, null, null, null), new Holder("other", null, null, null, null, null)))
                .holdings(Listing.atLeast(
                        new Holding("h1", "one", "hoster", BigDecimal.valueOf(60), BigDecimal.valueOf(60), null, null, null, null),
                        new Holding("h2", "other", "hoster", null, null, null, null, null, null)))
                .build());
        Dialogue dialogue = dialogue(held);
        Prompt votes = prompt(dialogue, "/offer/holdings/1/votes");
        assertThat(votes.kind()).isEqualTo(Kind.PERCENTAGE);
        refused(dialogue, votes, 41, "more than 100 %");
        refused(dialogue, votes, "many", "a number");
        assertThat(dialogue.answer(votes, 40).hosting().offer().holdings().items().get(1).votes()).isEqualByComparingTo("40");
    }

    @Test
    void aShareOfWhichOnlyTheBoundsAreKnownIsAsked() {
        ShareRange range = ShareRange.atLeast(BigDecimal.valueOf(25)).and(ShareRange.below(BigDecimal.valueOf(50)));
        Dialogue dialogue = dialogue(Hosting.of(CLINIC.need(), OfferBuilder.builder(CLINIC.offer())
                .holders(List.of(new Holder("one", null, null, null, null, null)))
                .holdings(Listing.atLeast(new Holding("h1", "one", "hoster", null, null, null, null, null, null, range, range))).build()));
        Prompt votes = prompt(dialogue, "/offer/holdings/0/votes");
        assertThat(votes.kind()).isEqualTo(Kind.PERCENTAGE);
        Holding answered = dialogue.answer(votes, 40).hosting().offer().holdings().items().get(0);
        assertThat(answered.votes()).isEqualByComparingTo("40");
        assertThat(answered.votesWithin()).isNull();
        assertThat(answered.capitalWithin()).isEqualTo(range);
    }

    private static void refused(Dialogue dialogue, Prompt prompt, Object value, String message) {
        assertThatThrownBy(() -> dialogue.answer(prompt, value)).isInstanceOf(InvalidInputException.class).hasMessageContaining(message);
    }

    @Test
    void whatIsNoAnswerIsRefusedByItsPointer() {
        Dialogue dialogue = dialogue(NOTHING_KNOWN);
        Prompt prompt = prompt(dialogue, "/need/dataset/personal");
        refused(dialogue, prompt, new Object(), "a value of this type (java.lang.Object) is no answer");
        refused(dialogue, prompt, List.of(List.of("YES")), "is no answer");
        refused(dialogue, prompt, Collections.singletonList(null), "(null) is no answer");
        refused(dialogue, prompt, Double.NaN, "(java.lang.Double) is no answer");
        assertThatNullPointerException().isThrownBy(() -> dialogue.answer(prompt, null)).withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> dialogue.answer((String) null, "YES")).withMessage("pointer");
        assertThatNullPointerException().isThrownBy(() -> dialogue.skip((Prompt) null)).withMessage("prompt");
    }

    @Test
    void whereNothingCanMatterNothingIsAsked() {
        Hosting settled = Hosting.of(NeedBuilder.builder(CLINIC.need())
                .dataset(DatasetBuilder.builder(CLINIC.need().dataset()).healthDataFromCare(Answer.NO).personal(Answer.NO)
                        .secrets(Listing.only(ProtectedSecret.MEDICAL_SECRET)).form(DataForm.ANONYMOUS).diffusionRestreinte(Answer.NO).build()).build(),
                OfferBuilder.builder(CLINIC.offer()).deployment(Deployment.ON_PREMISES).build());
        Dialogue dialogue = dialogue(settled);
        assertThat(dialogue.next()).isEmpty();
        assertThat(dialogue.progress().undetermined()).isZero();
        assertThat(dialogue.progress().questions()).isZero();
    }
}
