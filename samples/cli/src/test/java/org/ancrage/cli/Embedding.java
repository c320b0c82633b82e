package org.ancrage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.decision.comparison.Matrix;
import org.ancrage.decision.evidence.Assumptions;
import org.ancrage.decision.evidence.Declarations;
import org.ancrage.decision.evidence.Foundation;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.dialogue.Progress;
import org.ancrage.dialogue.Prompt;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Customer;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Project;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.SourceBuilder;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.Harm;
import org.ancrage.fact.term.ProtectedSecret;
import org.ancrage.law.Language;
import org.ancrage.record.Recorder;
import org.ancrage.record.StoredRecord;
import org.ancrage.render.RequirementsRenderer;
import org.ancrage.render.TextRenderer;
import org.ancrage.requirement.Requirement;
import org.ancrage.requirement.Requirements;

/** The embedding code of the README and of that of the library, compiled and run. */
final class Embedding {

    private Embedding() {
    }

    /** What the code came to. */
    record Result(Outcome outcome, List<Question> stillToAsk, String explained) {
    }

    static Result run(Path file) throws IOException {
        Ancrage ancrage = Ancrage.standard();
        Request request = RequestReader.read(file);

        Assessment assessment = ancrage.assess(request, LocalDate.of(2026, 11, 24));
        Outcome outcome = assessment.outcome();
        List<Question> stillToAsk = assessment.questions();
        String page = new TextRenderer(ancrage.corpus(), Language.FR).render(assessment);
        return new Result(outcome, stillToAsk, page);
    }

    static Result runOnFactsBuilt() {
        Ancrage ancrage = Ancrage.standard();

        Need need = NeedBuilder.builder().id("crisis-health-data")
                .customer(Customer.french(CustomerKind.STATE_ADMINISTRATION))
                .dataset(DatasetBuilder.builder()
                        .secrets(Listing.atLeast(ProtectedSecret.MEDICAL_SECRET))
                        .likelyHarms(Listing.atLeast(Harm.HEALTH_OR_LIFE)).build())
                .project(ProjectBuilder.builder().stage(Project.Stage.PRODUCTION).newProject(Answer.YES).build())
                .build();
        Offer offer = OfferBuilder.builder().id("french-region").service("General cloud").deployment(Deployment.COMMERCIAL_CLOUD)
                .hoster(HosterBuilder.builder().id("hoster").registeredOffice("IE").build())
                .certificates(Listing.only())
                .build();

        Assessment assessment = ancrage.assess(Hosting.of(need, offer), LocalDate.of(2026, 11, 24));
        Outcome outcome = assessment.outcome();
        List<Question> stillToAsk = assessment.questions();
        String explained = new TextRenderer(ancrage.corpus(), Language.FR).render(assessment);
        return new Result(outcome, stillToAsk, explained);
    }

    static List<Assumptions.Used> provided(Ancrage ancrage, Need need, Offer offer) {
        Provenance provenance = Provenance.builder()
                .source(SourceBuilder.builder().id("register").kinds(List.of(SourceKind.OFFICIAL_REGISTER))
                        .assertedBy("Registrar of companies").asOf(LocalDate.of(2026, 9, 15)).build(), "/offer/hoster", "/offer/certificates")
                .assume("/need/dataset/likelyHarms")
                .build();
        Trust trust = Trust.of(new Trust.Demand(List.of("/offer/certificates"), SourceKind.OFFICIAL_REGISTER, Period.ofYears(1)));

        Assessment answer = ancrage.assess(Hosting.of(need, offer), provenance, trust, LocalDate.of(2026, 11, 24), Level.PAGE);
        Foundation foundation = answer.foundation().orElseThrow();
        List<Assumptions.Used> provided = foundation.assumptions().used();
        List<PlacedFact> onlyDeclared = foundation.declarations().map(Declarations::turning).orElse(List.of());
        return onlyDeclared.isEmpty() ? provided : List.of();
    }

    static boolean goesOn(Ancrage ancrage, Hosting hosting) {
        Dialogue dialogue = ancrage.dialogue(hosting, LocalDate.of(2026, 11, 24));
        Prompt first = dialogue.next().orElseThrow();
        String kept = dialogue.skip(first).answer("/offer/deployment", "COMMERCIAL_CLOUD").state().json();

        Dialogue later = ancrage.dialogue(DialogueState.read(kept));
        List<Prompt> form = later.prompts();
        Progress progress = later.progress();
        Optional<Dialogue> back = later.back();
        return !form.isEmpty() && progress.answered() == 1 && progress.skipped() == 1 && back.isPresent();
    }

    static boolean keeps(Ancrage ancrage, Hosting hosting, PrivateKey privateKey, PublicKey publicKey) {
        Recorder recorder = Recorder.of(ancrage);
        StoredRecord record = recorder.record(hosting, LocalDate.of(2026, 11, 24), Language.FR).signed(privateKey);
        String row = record.text();

        // What was answered already is recorded without asking again.
        Hosting ordered = hosting.inCanonicalOrder();
        Assessment assessment = ancrage.assess(ordered, LocalDate.of(2026, 11, 24));
        StoredRecord same = recorder.record(assessment, ordered, Language.FR).signed(privateKey);

        StoredRecord later = StoredRecord.read(row);
        boolean asItWas = recorder.replay(later, publicKey).reproduced();
        return asItWas && same.text().equals(row);
    }

    static List<String> permitted(Ancrage ancrage, List<Need> needs, List<Proposal> proposals) {
        Matrix matrix = ancrage.matrix(needs, proposals, LocalDate.of(2026, 11, 24));
        List<String> permitted = new ArrayList<>();
        for (Need need : needs) {
            for (Proposal proposal : proposals) {
                if (matrix.outcome(need.id(), proposal.offer().id()).permits()) {
                    permitted.add(need.id() + " in " + proposal.offer().id());
                }
            }
        }
        return permitted;
    }

    static String tender(Ancrage ancrage, Need need) {
        Requirements requirements = ancrage.requirements(need, LocalDate.of(2026, 11, 26));
        List<Requirement> strict = requirements.texts().stream().flatMap(text -> text.requirements().stream()).filter(Requirement::strict).toList();
        String tender = new RequirementsRenderer(ancrage.corpus(), Language.FR).inFull().markdown(requirements);
        return strict.isEmpty() ? "" : tender;
    }
}
