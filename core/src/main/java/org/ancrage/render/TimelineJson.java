package org.ancrage.render;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Consumer;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.StepCause;
import org.ancrage.decision.Timeline;
import org.ancrage.decision.Timeline.Change;
import org.ancrage.decision.Timeline.Line;
import org.ancrage.decision.Timeline.Step;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.ancrage.render.json.JsonForm;
import org.ancrage.render.words.CauseWords;
import org.ancrage.render.words.FactType;
import org.ancrage.render.words.Phrase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a timeline as JSON, whole, after the schema {@link Schemas#timeline()}. The same timeline gives the same bytes. Instances are
 * immutable.
 */
public final class TimelineJson {

    private final Corpus corpus;
    private final Language language;

    public TimelineJson(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
    }

    /**
     * The timeline as JSON, indented, ending with a line feed.
     *
     * @param on the day on which the reader stands; the next change is the first after it
     */
    public String render(Timeline timeline, LocalDate on) {
        return JsonForm.text(json -> new Writing(json, new CauseWords(corpus, language, timeline.offer())).timeline(timeline, on));
    }

    private final class Writing {

        private final JsonGenerator json;
        private final CauseWords words;

        Writing(JsonGenerator json, CauseWords words) {
            this.json = json;
            this.words = words;
        }

        void timeline(Timeline timeline, LocalDate on) {
            json.writeStartObject();
            string("on", on);
            string("from", timeline.span().from());
            string("to", timeline.span().to());
            string("need", timeline.need());
            string("offer", timeline.offer());
            string("language", language.code());
            array("rules", timeline.rules(), this::rules);
            json.writeName("next");
            timeline.nextChange(on).ifPresentOrElse(this::change, json::writeNull);
            array("overall", timeline.overall(), this::step);
            array("texts", timeline.texts(), this::line);
            string("notice", words.labels().of(Phrase.NOTICE));
            json.writeEndObject();
        }

        /** Null stays null. */
        private void string(String name, @Nullable Object value) {
            if (value == null) {
                json.writeNullProperty(name);
            } else {
                json.writeStringProperty(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
            }
        }

        private void wording(String name, Wording wording) {
            string(name, wording.in(language));
        }

        private <T> void array(String name, Collection<T> items, Consumer<T> write) {
            json.writeArrayPropertyStart(name);
            items.forEach(write);
            json.writeEndArray();
        }

        private void rules(RuleSet rules) {
            json.writeStartObject();
            string("pack", rules.pack());
            string("version", rules.version());
            string("hash", rules.hash());
            json.writeEndObject();
        }

        private void change(Change change) {
            json.writeStartObject();
            string("on", change.on());
            string("overall", change.overall() == null ? null : change.overall().outcome());
            array("texts", change.texts(), line -> {
                json.writeStartObject();
                string("text", line.text());
                string("outcome", line.steps().get(0).outcome());
                json.writeEndObject();
            });
            json.writeEndObject();
        }

        private void line(Line line) {
            json.writeStartObject();
            string("text", line.text());
            wording("title", line.title());
            array("steps", line.steps(), this::step);
            json.writeEndObject();
        }

        private void step(Step step) {
            json.writeStartObject();
            string("from", step.from());
            string("to", step.to());
            string("outcome", step.outcome());
            if (step.version() == null) {
                json.writeNullProperty("version");
            } else {
                version(step.version());
            }
            array("texts", step.texts(), json::writeString);
            array("causes", step.causes(), this::cause);
            json.writeEndObject();
        }

        private void version(Version version) {
            json.writeObjectPropertyStart("version");
            string("id", version.id());
            wording("title", version.title());
            string("from", version.period().from());
            string("until", version.period().until());
            string("force", version.force());
            json.writeEndObject();
        }

        private void cause(StepCause cause) {
            json.writeStartObject();
            if (cause instanceof StepCause.VersionChanged change) {
                string("kind", "VERSION");
                version(change.version());
                json.writeBooleanProperty("begins", change.begins());
            } else if (cause instanceof StepCause.ReadingChanged change) {
                string("kind", "READING");
                string("id", change.reading().id());
                json.writeBooleanProperty("opens", change.opens());
            } else if (cause instanceof StepCause.MembershipChanged change) {
                string("kind", "MEMBERSHIP");
                string("country", change.membership().country());
                string("group", change.membership().territory());
                json.writeBooleanProperty("begins", change.begins());
            } else if (cause instanceof StepCause.AdequacyChanged change) {
                string("kind", "ADEQUACY");
                string("id", change.adequacy().id());
                string("country", change.adequacy().jurisdiction());
                string("provision", change.adequacy().provision());
                json.writeBooleanProperty("begins", change.begins());
            } else if (cause instanceof StepCause.AccessLawChanged change) {
                string("kind", "ACCESS_LAW");
                string("id", change.law().id());
                string("country", change.law().jurisdiction());
                string("provision", change.law().provision());
                string("before", change.before());
                string("after", change.after());
            } else if (cause instanceof StepCause.FactDated dated) {
                fact(dated);
            } else if (cause instanceof StepCause.RuleDated dated) {
                string("kind", "RULE_DATE");
                string("constraint", dated.constraint());
                json.writeBooleanProperty("begins", dated.begins());
            } else if (cause instanceof StepCause.CriterionChanged change) {
                criterion(change);
            }
            string("text", words.cause(cause));
            json.writeEndObject();
        }

        private void fact(StepCause.FactDated dated) {
            string("kind", "FACT");
            string("type", dated.fact().getClass().getSimpleName());
            string("id", FactType.id(dated.fact()));
            json.writeObjectPropertyStart("values");
            dated.components().forEach(name -> FactType.component(dated.fact().getClass(), name).ifPresent(component -> {
                Object value = FactType.value(dated.fact(), component);
                if (value instanceof Integer number) {
                    json.writeNumberProperty(name, number);
                } else {
                    string(name, value);
                }
            }));
            json.writeEndObject();
            array("begins", dated.begins(), json::writeString);
            array("ends", dated.ends(), json::writeString);
        }

        private void criterion(StepCause.CriterionChanged change) {
            string("kind", "CRITERION");
            string("id", change.criterion().id());
            wording("statement", change.criterion().statement());
            json.writeObjectPropertyStart("options");
            change.options().forEach(json::writeStringProperty);
            json.writeEndObject();
            string("before", change.before());
            string("after", change.after());
            array("rulesBefore", change.rulesBefore(), rule -> json.writeString(rule.in(language)));
            array("rulesAfter", change.rulesAfter(), rule -> json.writeString(rule.in(language)));
        }
    }
}
