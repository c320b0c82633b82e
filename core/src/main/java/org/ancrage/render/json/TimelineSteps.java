package org.ancrage.render.json;

import java.time.LocalDate;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.decision.timeline.Timeline.ChangeDay;
import org.ancrage.decision.timeline.Timeline.Line;
import org.ancrage.decision.timeline.Timeline.Step;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Version;
import org.ancrage.render.words.CauseWords;
import org.ancrage.render.words.Phrase;
import tools.jackson.core.JsonGenerator;

/** A timeline being written as JSON. */
public final class TimelineSteps extends JsonWriting {

    private final CauseWords words;

    public TimelineSteps(JsonGenerator json, Corpus corpus, Language language, CauseWords words) {
        super(json, corpus, language);
        this.words = words;
    }

    public void timeline(Timeline timeline, LocalDate on) {
        json.writeStartObject();
        nullable("on", on);
        nullable("from", timeline.span().from());
        nullable("to", timeline.span().to());
        nullable("need", timeline.need());
        nullable("offer", timeline.offer());
        nullable("language", language.code());
        lawKnownFrom(timeline.span().from());
        array("rules", timeline.rules(), this::rules);
        settled(timeline.readings());
        json.writeName("next");
        timeline.nextChange(on).ifPresentOrElse(this::change, json::writeNull);
        array("overall", timeline.overall(), this::step);
        array("texts", timeline.texts(), this::line);
        nullable("notice", words.labels().of(Phrase.NOTICE));
        json.writeEndObject();
    }

    private void change(ChangeDay change) {
        json.writeStartObject();
        nullable("on", change.on());
        nullable("overall", change.overall() == null ? null : change.overall().outcome());
        array("texts", change.texts(), line -> {
            json.writeStartObject();
            nullable("text", line.text());
            nullable("outcome", line.steps().get(0).outcome());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void line(Line line) {
        json.writeStartObject();
        nullable("text", line.text());
        wording("title", line.title());
        array("steps", line.steps(), this::step);
        json.writeEndObject();
    }

    private void step(Step step) {
        json.writeStartObject();
        nullable("from", step.from());
        nullable("to", step.to());
        nullable("outcome", step.outcome());
        if (step.version() == null) {
            json.writeNullProperty("version");
        } else {
            versionWithForce(step.version());
        }
        strings("texts", step.texts());
        array("causes", step.causes(), this::cause);
        json.writeEndObject();
    }

    private void versionWithForce(Version version) {
        json.writeObjectPropertyStart("version");
        versionProperties(version);
        json.writeStringProperty("force", version.force().name());
        json.writeEndObject();
    }

    private void cause(StepCause cause) {
        json.writeStartObject();
        if (cause instanceof StepCause.VersionChanged change) {
            nullable("kind", "VERSION");
            versionWithForce(change.version());
            json.writeBooleanProperty("begins", change.begins());
        } else if (cause instanceof StepCause.ReadingChanged change) {
            nullable("kind", "READING");
            nullable("id", change.reading().id());
            json.writeBooleanProperty("opens", change.opens());
        } else if (cause instanceof StepCause.MembershipChanged change) {
            nullable("kind", "MEMBERSHIP");
            nullable("country", change.membership().country());
            nullable("group", change.membership().territory());
            json.writeBooleanProperty("begins", change.begins());
        } else if (cause instanceof StepCause.AdequacyChanged change) {
            nullable("kind", "ADEQUACY");
            nullable("id", change.adequacy().id());
            nullable("country", change.adequacy().jurisdiction());
            nullable("provision", change.adequacy().provision());
            json.writeBooleanProperty("begins", change.begins());
        } else if (cause instanceof StepCause.AccessLawChanged change) {
            nullable("kind", "ACCESS_LAW");
            nullable("id", change.law().id());
            nullable("country", change.law().jurisdiction());
            nullable("provision", change.law().provision());
            nullable("before", change.before());
            nullable("after", change.after());
        } else if (cause instanceof StepCause.FactDated dated) {
            fact(dated);
        } else if (cause instanceof StepCause.RuleDated dated) {
            nullable("kind", "RULE_DATE");
            nullable("constraint", dated.constraint());
            json.writeBooleanProperty("begins", dated.begins());
        } else {
            criterion((StepCause.CriterionChanged) cause);
        }
        nullable("text", words.cause(cause));
        json.writeEndObject();
    }

    private void fact(StepCause.FactDated dated) {
        nullable("kind", "FACT");
        nullable("type", dated.fact().getClass().getSimpleName());
        nullable("id", RecordShape.id(dated.fact()));
        json.writeObjectPropertyStart("values");
        dated.components().forEach(name -> RecordShape.component(dated.fact().getClass(), name).ifPresent(component -> {
            Object value = component.valueIn(dated.fact());
            if (value instanceof Integer number) {
                json.writeNumberProperty(name, number);
            } else {
                nullable(name, value);
            }
        }));
        json.writeEndObject();
        strings("begins", dated.begins());
        strings("ends", dated.ends());
    }

    private void criterion(StepCause.CriterionChanged change) {
        nullable("kind", "CRITERION");
        nullable("id", change.criterion().id());
        wording("statement", change.criterion().statement());
        json.writeObjectPropertyStart("options");
        change.options().forEach(json::writeStringProperty);
        json.writeEndObject();
        nullable("before", change.before());
        nullable("after", change.after());
        array("rulesBefore", change.rulesBefore(), rule -> json.writeString(rule.in(language)));
        array("rulesAfter", change.rulesAfter(), rule -> json.writeString(rule.in(language)));
    }
}
