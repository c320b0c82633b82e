package org.ancrage.render.json;

import java.time.LocalDate;
import java.util.Optional;
import org.ancrage.decision.AbsentText;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Basis;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Inquiry;
import org.ancrage.decision.Level;
import org.ancrage.decision.Question;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.Syllogism;
import org.ancrage.decision.evidence.Distrust;
import org.ancrage.decision.evidence.Foundation;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.render.words.InquiryWords;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to one question, or parts of it, being written as records keep it: each part in full wherever it stands. The form of records does not
 * change with that of answers, so that old ones replay.
 */
public final class RecordedAnswerJson extends JsonWriting {

    private final Words words;
    private final FindingJson findings;
    private Distrust distrust = Distrust.NONE;

    public RecordedAnswerJson(JsonGenerator json, Corpus corpus, Language language, Words words) {
        super(json, corpus, language);
        this.words = words;
        this.findings = new FindingJson(json, corpus, language, words);
    }

    /** @param assessment in full, without what a page foresees */
    public void assessment(Assessment assessment) {
        Optional<Foundation> foundation = assessment.foundation();
        distrust = foundation.map(Foundation::distrust).orElse(Distrust.NONE);
        json.writeStartObject();
        json.writeStringProperty("on", assessment.on().toString());
        json.writeStringProperty("need", assessment.need());
        json.writeStringProperty("offer", assessment.offer());
        json.writeStringProperty("language", language.code());
        json.writeStringProperty("level", Level.FULL.name());
        json.writeStringProperty("outcome", assessment.outcome().name());
        array("rules", assessment.rules(), this::rules);
        array("decisions", assessment.decisions(), this::decision);
        array("outlook", assessment.outlook(), this::decision);
        array("absent", assessment.absent(), absent -> absent(absent, assessment.on()));
        array("questions", assessment.questions(), this::question);
        array("inquiries", assessment.inquiries(), this::inquiry);
        whatever(assessment.whatever(), words);
        remedies(assessment.remedies());
        foundation.ifPresent(told -> new FoundationJson(json, corpus, language, words).foundation(told));
        json.writeStringProperty("notice", words.labels().of(Phrase.NOTICE));
        json.writeEndObject();
    }

    private void decision(Decision decision) {
        json.writeStartObject();
        json.writeStringProperty("text", decision.text());
        wording("title", decision.title());
        version(decision.version());
        json.writeStringProperty("outcome", decision.outcome().name());
        json.writeName("explanation");
        explanation(decision.explanation());
        basis(decision);
        array("undertakings", decision.undertakings(), this::undertaking);
        array("questions", decision.questions(), this::question);
        whatever(decision.whatever(), words);
        remedies(decision.remedies());
        array("readings", decision.readingOutcomes(), this::readingOutcome);
        array("openPoints", openPoints(decision.readingOutcomes()), this::openPoint);
        array("conflicts", decision.conflicts(), this::conflict);
        array("amendments", decision.amendments(), amendment -> amendment(amendment, words));
        json.writeEndObject();
    }

    private void absent(AbsentText absent, LocalDate on) {
        json.writeStartObject();
        json.writeStringProperty("text", absent.text());
        wording("title", absent.title());
        version(absent.version());
        json.writeBooleanProperty("toCome", absent.comesAfter(on));
        json.writeStringProperty("statement", words.absence(absent, on));
        json.writeEndObject();
    }

    private void basis(Decision decision) {
        Basis basis = decision.basis();
        json.writeObjectPropertyStart("basis");
        nullable("weakest", basis.weakest().orElse(null));
        array("provisions", basis.provisions(), this::provision);
        array("readings", basis.takenReadings(), taken -> {
            json.writeStartObject();
            reading(taken);
            json.writeBooleanProperty("matters", decision.dependsOn(taken.reading().id()));
            json.writeBooleanProperty("settled", basis.settled().contains(taken.reading().id()));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void reading(Explanation.TakenReading taken) {
        json.writeStringProperty("id", taken.reading().id());
        wording("question", taken.reading().question());
        json.writeStringProperty("option", taken.option().id());
        wording("statement", taken.option().statement());
    }

    private void explanation(Explanation node) {
        json.writeStartObject();
        json.writeStringProperty("kind", node.kind().name());
        json.writeStringProperty("truth", node.truth().name());
        json.writeStringProperty("statement", words.statement(node));
        array("provisions", node.provisions(), this::provision);
        if (node.finding() != null) {
            json.writeName("criterion");
            findings.finding(node.finding());
        }
        node.syllogism().ifPresent(this::syllogism);
        if (node.reading() != null) {
            json.writeObjectPropertyStart("reading");
            reading(node.reading());
            json.writeEndObject();
        }
        array("children", node.children(), this::explanation);
        json.writeEndObject();
    }

    private void syllogism(Syllogism syllogism) {
        json.writeObjectPropertyStart("syllogism");
        json.writeObjectPropertyStart("law");
        wording("statement", syllogism.law());
        strings("citations", syllogism.provisions().stream().map(Provision::citation).map(words::in).toList());
        json.writeEndObject();
        array("facts", syllogism.facts(), ground -> {
            json.writeStartObject();
            wording("statement", ground.rule());
            strings("premises", ground.premises().stream().filter(words::telling).map(words::premise).toList());
            strings("chains", ground.chains().stream().map(words::chain).toList());
            json.writeEndObject();
        });
        json.writeStringProperty("conclusion", words.conclusion(syllogism.conclusion()));
        json.writeEndObject();
    }

    void undertaking(Criterion criterion) {
        json.writeStartObject();
        json.writeStringProperty("criterion", criterion.id());
        wording("statement", criterion.statement());
        remedy(criterion);
        provisions(criterion.provisions());
        json.writeEndObject();
    }

    void question(Question question) {
        Criterion criterion = question.criterion();
        json.writeStartObject();
        json.writeStringProperty("criterion", criterion.id());
        wording("question", criterion.question());
        wording("statement", criterion.statement());
        strings("missing", question.missing());
        distrust.wanted(question.missing()).ifPresent(kind -> json.writeStringProperty("evidence", kind.name()));
        strings("texts", question.texts());
        outcomes("ifMet", question.ifMet());
        outcomes("ifUnmet", question.ifUnmet());
        provisions(criterion.provisions());
        json.writeEndObject();
    }

    private void inquiry(Inquiry inquiry) {
        json.writeStartObject();
        json.writeStringProperty("fact", inquiry.fact());
        json.writeStringProperty("question", InquiryWords.question(inquiry, words));
        strings("texts", inquiry.texts());
        strings("missing", inquiry.missing());
        strings("criteria", inquiry.questions().stream().map(question -> question.criterion().id()).toList());
        json.writeEndObject();
    }

    private void remedies(Remedies remedies) {
        json.writeObjectPropertyStart("remedies");
        json.writeBooleanProperty("complete", remedies.complete());
        array("smallest", remedies.smallest(), this::remedy);
        json.writeEndObject();
    }

    private void remedy(Remedy remedy) {
        json.writeStartObject();
        json.writeBooleanProperty("withinReach", remedy.withinReach());
        strings("texts", remedy.texts());
        array("changes", remedy.changes(), this::change);
        json.writeEndObject();
    }

    private void change(Remedy.CriterionChange change) {
        json.writeStartObject();
        json.writeStringProperty("criterion", change.criterion().id());
        wording("statement", change.criterion().statement());
        json.writeStringProperty("from", change.from().name());
        json.writeStringProperty("to", change.to().name());
        json.writeStringProperty("by", change.by().name());
        if (change.to() == Truth.MET) {
            wording("how", change.criterion().remedy().how());
        }
        strings("texts", change.texts());
        json.writeEndObject();
    }

    void openPoint(Reading reading) {
        json.writeStartObject();
        json.writeStringProperty("id", reading.id());
        wording("question", reading.question());
        json.writeStringProperty("default", reading.defaultOption());
        array("options", reading.options(), option -> {
            json.writeStartObject();
            json.writeStringProperty("id", option.id());
            wording("statement", option.statement());
            provisions(option.provisions());
            json.writeEndObject();
        });
        json.writeEndObject();
    }
}
