package org.ancrage.render.json;

import java.util.Set;
import java.util.function.Consumer;
import org.ancrage.decision.AnsweredQuestion;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Change;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Finding;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.difference.Cause;
import org.ancrage.decision.difference.CriterionDifference;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.FactChange;
import org.ancrage.decision.difference.TextDifference;
import org.ancrage.decision.difference.Turnover;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What changes between two answers, being written as JSON. */
public final class DifferenceJson extends JsonWriting {

    private final Words words;
    private final RecordedAnswerJson parts;
    private final FindingJson findings;

    /** @param words in which both answers are told */
    public DifferenceJson(JsonGenerator json, Corpus corpus, Language language, Words words) {
        super(json, corpus, language);
        this.words = words;
        this.parts = new RecordedAnswerJson(json, corpus, language, words);
        this.findings = new FindingJson(json, corpus, language, words);
    }

    public void difference(Difference difference) {
        json.writeStartObject();
        sides(new Change<>(difference.before(), difference.after()), this::side);
        json.writeStringProperty("language", language.code());
        json.writeBooleanProperty("empty", difference.isEmpty());
        causes(difference.causes());
        array("facts", difference.facts(), this::fact);
        array("texts", difference.texts(), this::text);
        json.writeStringProperty("notice", words.labels().of(Phrase.NOTICE));
        json.writeEndObject();
    }

    private <T> void sides(Change<T> change, Consumer<T> write) {
        side("before", change.before(), write);
        side("after", change.after(), write);
    }

    private <T> void side(String name, @Nullable T side, Consumer<T> write) {
        if (side == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        write.accept(side);
        json.writeEndObject();
    }

    private void side(AnsweredQuestion answered) {
        Assessment assessment = answered.assessment();
        json.writeStringProperty("on", assessment.on().toString());
        json.writeStringProperty("need", assessment.need());
        json.writeStringProperty("offer", assessment.offer());
        json.writeStringProperty("outcome", assessment.outcome().name());
        array("rules", assessment.rules(), this::rules);
        json.writeObjectPropertyStart("readings");
        answered.readings().forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void causes(Set<Cause> causes) {
        strings("causes", causes.stream().map(Cause::name).toList());
    }

    private void fact(FactChange change) {
        json.writeStartObject();
        FactChange.Place place = change.place();
        String what = words.head(place.fact());
        json.writeStringProperty("what", place.component() == null
                ? what
                : what + ", " + words.labels().component(place.fact().getClass(), place.component()));
        sides(new Change<>(change.before(), change.after()), this::place);
        json.writeEndObject();
    }

    private void place(FactChange.Place place) {
        json.writeStringProperty("pointer", place.pointer());
        json.writeName("value");
        findings.value(place.value());
        json.writeStringProperty("text", words.place(place));
    }

    private void text(TextDifference text) {
        json.writeStartObject();
        json.writeStringProperty("text", text.present().text());
        wording("title", text.present().title());
        causes(text.causes());
        sides(text.decision(), this::decided);
        array("criteria", text.criteria(), this::criterion);
        turnover("undertakings", text.undertakings(), parts::undertaking);
        turnover("questions", text.questions(), parts::question);
        array("openPoints", openPoints(text.mattering()), parts::openPoint);
        turnover("conflicts", text.conflicts(), this::conflict);
        json.writeEndObject();
    }

    private <T> void turnover(String name, Turnover<T> turnover, Consumer<T> write) {
        json.writeObjectPropertyStart(name);
        array("gone", turnover.gone(), write);
        array("come", turnover.come(), write);
        json.writeEndObject();
    }

    private void decided(Decision decision) {
        version(decision.version());
        json.writeStringProperty("outcome", decision.outcome().name());
        array("readings", decision.readingOutcomes(), this::readingOutcome);
    }

    private void criterion(CriterionDifference difference) {
        Criterion criterion = difference.criterion();
        json.writeStartObject();
        json.writeStringProperty("id", criterion.id());
        wording("statement", criterion.statement());
        provisions(criterion.provisions());
        causes(difference.causes());
        strings("facts", difference.facts().stream().map(fact -> fact.place().pointer()).toList());
        side("before", difference.finding().before(), settled(difference.stopped().before()));
        side("after", difference.finding().after(), settled(difference.stopped().after()));
        json.writeEndObject();
    }

    private Consumer<Finding> settled(@Nullable NearMiss stopped) {
        return finding -> {
            json.writeStringProperty("truth", finding.truth().name());
            array("grounds", finding.grounds(), findings::ground);
            json.writeName("stopped");
            if (stopped == null) {
                json.writeNull();
            } else {
                findings.miss(stopped);
            }
        };
    }
}
