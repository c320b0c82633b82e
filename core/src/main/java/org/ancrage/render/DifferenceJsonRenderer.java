package org.ancrage.render;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ancrage.decision.Answered;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Cause;
import org.ancrage.decision.Change;
import org.ancrage.decision.CriterionDifference;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Difference;
import org.ancrage.decision.FactChange;
import org.ancrage.decision.Finding;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.TextDifference;
import org.ancrage.decision.Turnover;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Version;
import org.ancrage.render.json.JsonForm;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what changes between two answers as JSON, whole, after the schema {@link Schemas#difference()}. The same difference gives the same
 * bytes. Instances are immutable.
 */
public final class DifferenceJsonRenderer {

    private final Corpus corpus;
    private final Language language;

    /** @param corpus the law of the second answer, or of both */
    public DifferenceJsonRenderer(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
    }

    /** The difference as JSON, indented, ending with a line feed. */
    public String render(Difference difference) {
        Words words = new Words(corpus, language, List.of(difference.before().assessment(), difference.after().assessment()));
        return JsonForm.text(json -> new Writing(json, words).difference(difference));
    }

    /** One difference being written. */
    private final class Writing {

        private final JsonGenerator json;
        private final Words words;
        private final JsonRenderer.Writing parts;

        Writing(JsonGenerator json, Words words) {
            this.json = json;
            this.words = words;
            this.parts = new JsonRenderer(corpus, language).new Writing(json, words);
        }

        void difference(Difference difference) {
            json.writeStartObject();
            sides(new Change<>(difference.before(), difference.after()), this::side);
            json.writeStringProperty("language", language.code());
            json.writeBooleanProperty("empty", difference.isEmpty());
            causes(difference.causes());
            parts.array("facts", difference.facts(), this::fact);
            parts.array("texts", difference.texts(), this::text);
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

        private void side(Answered answered) {
            Assessment assessment = answered.assessment();
            json.writeStringProperty("on", assessment.on().toString());
            json.writeStringProperty("need", assessment.need());
            json.writeStringProperty("offer", assessment.offer());
            json.writeStringProperty("outcome", assessment.outcome().name());
            parts.array("rules", assessment.rules(), parts::rules);
            json.writeObjectPropertyStart("readings");
            answered.readings().forEach(json::writeStringProperty);
            json.writeEndObject();
        }

        private void causes(Set<Cause> causes) {
            parts.strings("causes", causes.stream().map(Cause::name).toList());
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
            parts.value(place.value());
            json.writeStringProperty("text", words.place(place));
        }

        private void text(TextDifference text) {
            json.writeStartObject();
            json.writeStringProperty("text", text.present().text());
            parts.wording("title", text.present().title());
            causes(text.causes());
            sides(text.decision(), this::decided);
            parts.array("criteria", text.criteria(), this::criterion);
            turnover("undertakings", text.undertakings(), parts::undertaking);
            turnover("questions", text.questions(), parts::question);
            parts.array("openPoints", parts.openPoints(text.mattering()), parts::openPoint);
            turnover("conflicts", text.conflicts(), parts::conflict);
            json.writeEndObject();
        }

        private <T> void turnover(String name, Turnover<T> turnover, Consumer<T> write) {
            json.writeObjectPropertyStart(name);
            parts.array("gone", turnover.gone(), write);
            parts.array("come", turnover.come(), write);
            json.writeEndObject();
        }

        private void decided(Decision decision) {
            Version version = decision.version();
            json.writeObjectPropertyStart("version");
            json.writeStringProperty("id", version.id());
            parts.wording("title", version.title());
            parts.nullable("from", version.period().from());
            parts.nullable("until", version.period().until());
            json.writeEndObject();
            json.writeStringProperty("force", version.force().name());
            json.writeStringProperty("outcome", decision.outcome().name());
            parts.array("readings", decision.readings(), parts::readingOutcome);
        }

        private void criterion(CriterionDifference difference) {
            Criterion criterion = difference.criterion();
            json.writeStartObject();
            json.writeStringProperty("id", criterion.id());
            parts.wording("statement", criterion.statement());
            parts.provisions(criterion.provisions());
            causes(difference.causes());
            parts.strings("facts", difference.facts().stream().map(fact -> fact.place().pointer()).toList());
            side("before", difference.finding().before(), settled(difference.stopped().before()));
            side("after", difference.finding().after(), settled(difference.stopped().after()));
            json.writeEndObject();
        }

        private Consumer<Finding> settled(@Nullable NearMiss stopped) {
            return finding -> {
                json.writeStringProperty("truth", finding.truth().name());
                parts.array("grounds", finding.grounds(), parts::ground);
                json.writeName("stopped");
                if (stopped == null) {
                    json.writeNull();
                } else {
                    parts.miss(stopped);
                }
            };
        }
    }
}
