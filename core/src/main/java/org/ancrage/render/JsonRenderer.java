package org.ancrage.render;

import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ancrage.decision.AbsentText;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Basis;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Gap;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Level;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.Syllogism;
import org.ancrage.fact.Exposure;
import org.ancrage.fact.Listing;
import org.ancrage.law.Amendment;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.ancrage.render.json.JsonForm;
import org.ancrage.render.words.FactType;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an answer as JSON, whole, after the schema {@link Schemas#answer()}. The same answer gives the same bytes. Instances are
 * immutable.
 */
public final class JsonRenderer {

    private final Corpus corpus;
    private final Language language;
    private final Level level;

    /** In full. */
    public JsonRenderer(Corpus corpus, Language language) {
        this(corpus, language, Level.FULL);
    }

    private JsonRenderer(Corpus corpus, Language language, Level level) {
        this.corpus = corpus;
        this.language = language;
        this.level = level;
    }

    /** The same at a level; of an answer that was reduced before, what is left. */
    public JsonRenderer withLevel(Level level) {
        return new JsonRenderer(corpus, language, level);
    }

    /** The answer as JSON, indented, ending with a line feed. */
    public String render(Assessment assessment) {
        StringWriter writer = new StringWriter();
        write(assessment, writer);
        return writer.toString();
    }

    /** Writes the answer as JSON, indented, ending with a line feed; does not close the writer. */
    public void write(Assessment assessment, Writer writer) {
        JsonForm.write(writer, json -> new Writing(json, new Words(corpus, language, assessment)).assessment(assessment.at(level)));
    }

    /** One answer, or parts of answers, being written. */
    final class Writing {

        private final JsonGenerator json;
        private final Words words;

        Writing(JsonGenerator json, Words words) {
            this.json = json;
            this.words = words;
        }

        void assessment(Assessment assessment) {
            json.writeStartObject();
            json.writeStringProperty("on", assessment.on().toString());
            json.writeStringProperty("need", assessment.need());
            json.writeStringProperty("offer", assessment.offer());
            json.writeStringProperty("language", language.code());
            json.writeStringProperty("level", level.name());
            json.writeStringProperty("outcome", assessment.outcome().name());
            array("rules", assessment.rules(), this::rules);
            array("decisions", assessment.decisions(), this::decision);
            array("outlook", assessment.outlook(), this::decision);
            array("absent", assessment.absent(), absent -> absent(absent, assessment.on()));
            array("questions", assessment.questions(), this::question);
            whatever(assessment.whatever());
            remedies(assessment.remedies());
            json.writeStringProperty("notice", words.labels().of(Phrase.NOTICE));
            json.writeEndObject();
        }

        <T> void array(String name, Collection<T> items, Consumer<T> write) {
            json.writeArrayPropertyStart(name);
            items.forEach(write);
            json.writeEndArray();
        }

        void strings(String name, Collection<String> items) {
            array(name, items, json::writeString);
        }

        void nullable(String name, @Nullable Object value) {
            if (value == null) {
                json.writeNullProperty(name);
            } else {
                json.writeStringProperty(name, value.toString());
            }
        }

        void wording(String name, @Nullable Wording wording) {
            nullable(name, wording == null ? null : wording.in(language));
        }

        void rules(RuleSet rules) {
            json.writeStartObject();
            json.writeStringProperty("pack", rules.pack());
            json.writeStringProperty("version", rules.version());
            json.writeStringProperty("hash", rules.hash());
            json.writeEndObject();
        }

        private void decision(Decision decision) {
            Version version = decision.version();
            json.writeStartObject();
            json.writeStringProperty("text", decision.text());
            wording("title", decision.title());
            version(version);
            json.writeStringProperty("outcome", decision.outcome().name());
            json.writeName("explanation");
            explanation(decision.explanation());
            basis(decision);
            array("undertakings", decision.undertakings(), this::undertaking);
            array("questions", decision.questions(), this::question);
            whatever(decision.whatever());
            remedies(decision.remedies());
            array("readings", decision.readings(), this::readingOutcome);
            array("openPoints", openPoints(decision), this::openPoint);
            array("conflicts", decision.conflicts(), this::conflict);
            array("amendments", decision.amendments(), this::amendment);
            json.writeEndObject();
        }

        private void version(Version version) {
            json.writeObjectPropertyStart("version");
            json.writeStringProperty("id", version.id());
            wording("title", version.title());
            nullable("from", version.period().from());
            nullable("until", version.period().until());
            json.writeEndObject();
            json.writeStringProperty("force", version.force().name());
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
            array("readings", basis.readings(), taken -> {
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
                finding(node.finding());
            }
            if (level == Level.FULL) {
                node.syllogism().ifPresent(this::syllogism);
            }
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

        private void provision(Provision provision) {
            json.writeStartObject();
            json.writeStringProperty("id", provision.id());
            wording("citation", provision.citation());
            nullable("link", provision.link());
            json.writeStringProperty("evidence", provision.evidence().name());
            json.writeEndObject();
        }

        void provisions(List<String> ids) {
            array("provisions", ids.stream().flatMap(id -> corpus.provision(id).stream()).toList(), this::provision);
        }

        private void finding(Finding finding) {
            Criterion criterion = finding.criterion();
            json.writeStartObject();
            json.writeStringProperty("id", criterion.id());
            wording("question", criterion.question());
            json.writeBooleanProperty("undertaking", criterion.undertaking());
            json.writeStringProperty("dimension", criterion.dimension().name());
            remedy(criterion);
            strings("conclusions", finding.conclusions().stream().map(Truth::name).toList());
            array("grounds", finding.grounds(), this::ground);
            array("misses", finding.misses(), this::miss);
            json.writeEndObject();
        }

        private void remedy(Criterion criterion) {
            json.writeObjectPropertyStart("remedy");
            json.writeStringProperty("by", criterion.remedy().by().name());
            wording("how", criterion.remedy().how());
            json.writeEndObject();
        }

        void ground(Ground ground) {
            json.writeStartObject();
            wording("rule", ground.rule());
            array("premises", ground.premises(), this::premise);
            array("chains", ground.chains(), this::chain);
            json.writeEndObject();
        }

        private void premise(Premise premise) {
            json.writeStartObject();
            if (premise instanceof Premise.Matched matched) {
                json.writeStringProperty("kind", "FACT");
                fact(matched.fact(), matched.components());
                if (!matched.gaps().isEmpty()) {
                    gaps(matched.fact(), matched.gaps());
                }
            } else if (premise instanceof Premise.Absent absent) {
                json.writeStringProperty("kind", "ABSENT");
                json.writeStringProperty("type", absent.type());
                strings("constraints", absent.constraints());
            } else if (premise instanceof Premise.Computed computed) {
                json.writeStringProperty("kind", "COMPUTED");
                json.writeName("value");
                value(computed.value());
                array("contributors", computed.contributors(), this::premise);
            }
            json.writeStringProperty("text", words.premise(premise));
            json.writeEndObject();
        }

        /** Type, id and the values of these components, in the form that requests have. */
        private void fact(Object fact, List<String> components) {
            json.writeStringProperty("type", fact.getClass().getSimpleName());
            nullable("id", FactType.id(fact));
            json.writeObjectPropertyStart("values");
            for (String name : components) {
                FactType.component(fact.getClass(), name).ifPresent(component -> {
                    json.writeName(name);
                    value(FactType.value(fact, component));
                });
            }
            json.writeEndObject();
        }

        void value(@Nullable Object value) {
            if (value == null) {
                json.writeNull();
            } else if (value instanceof Enum<?> constant) {
                json.writeString(constant.name());
            } else if (value instanceof BigDecimal number) {
                json.writeNumber(number.toPlainString());
            } else if (value instanceof Number number) {
                json.writeNumber(number.toString());
            } else if (value instanceof Boolean truth) {
                json.writeBoolean(truth);
            } else if (value instanceof Listing<?> listing) {
                if (listing.complete()) {
                    json.writeStartObject();
                    json.writeName("complete");
                }
                items(listing.items());
                if (listing.complete()) {
                    json.writeEndObject();
                }
            } else if (value instanceof List<?> items) {
                items(items);
            } else if (value instanceof Collection<?> unordered) {
                items(unordered.stream().map(String::valueOf).sorted().toList());
            } else if (value instanceof LocalDate || value instanceof String) {
                json.writeString(value.toString());
            } else {
                json.writeStartObject();
                for (RecordComponent component : FactType.components(value.getClass())) {
                    json.writeName(component.getName());
                    value(FactType.value(value, component));
                }
                json.writeEndObject();
            }
        }

        private void items(List<?> items) {
            json.writeStartArray();
            items.forEach(this::value);
            json.writeEndArray();
        }

        private void chain(ExposureChain chain) {
            json.writeStartObject();
            json.writeStringProperty("law", chain.law());
            wording("title", chain.title());
            json.writeStringProperty("jurisdiction", chain.jurisdiction());
            json.writeName("provision");
            if (chain.provision() == null) {
                json.writeNull();
            } else {
                provision(chain.provision());
            }
            array("steps", chain.steps(), this::step);
            json.writeStringProperty("text", words.chain(chain));
            json.writeEndObject();
        }

        private void step(Exposure step) {
            json.writeStartObject();
            json.writeStringProperty("entity", step.entity());
            json.writeStringProperty("through", step.through());
            json.writeStringProperty("link", step.link().name());
            json.writeEndObject();
        }

        void miss(NearMiss miss) {
            json.writeStartObject();
            wording("rule", miss.rule());
            json.writeStringProperty("wouldConclude", miss.wouldConclude().name());
            array("matched", miss.matched(), this::premise);
            json.writeObjectPropertyStart("failure");
            NearMiss.Failure failure = miss.failure();
            if (failure instanceof NearMiss.Mismatch mismatch) {
                json.writeStringProperty("kind", "MISMATCH");
                fact(mismatch.fact(), mismatch.components());
                strings("constraints", mismatch.constraints());
                gaps(mismatch.fact(), mismatch.gaps());
            } else if (failure instanceof NearMiss.Blocked blocked) {
                json.writeStringProperty("kind", "BLOCKED");
                array("blockers", blocked.blockers(), this::premise);
            } else if (failure instanceof NearMiss.NoSuchFact none) {
                json.writeStringProperty("kind", "NO_SUCH_FACT");
                json.writeStringProperty("type", none.type());
            }
            json.writeStringProperty("text", words.failure(failure));
            json.writeEndObject();
            json.writeEndObject();
        }

        private void gaps(Object fact, List<Gap> gaps) {
            array("gaps", gaps, gap -> {
                json.writeStartObject();
                json.writeStringProperty("component", gap.component());
                json.writeName("actual");
                value(gap.actual());
                json.writeNumberProperty("plusMonths", gap.months());
                json.writeStringProperty("must", gap.must().name());
                json.writeName("bound");
                value(gap.bound());
                json.writeName("difference");
                value(gap.difference());
                json.writeStringProperty("unit", gap.unit().name());
                json.writeStringProperty("text", words.gap(fact, gap));
                json.writeEndObject();
            });
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
            strings("texts", question.texts());
            outcomes("ifMet", question.ifMet());
            outcomes("ifUnmet", question.ifUnmet());
            provisions(criterion.provisions());
            json.writeEndObject();
        }

        /** Only where there is something to tell. */
        private void whatever(List<MissingFact> facts) {
            if (!facts.isEmpty()) {
                array("whatever", facts, missing -> {
                    json.writeStartObject();
                    json.writeStringProperty("missing", missing.pointer());
                    json.writeStringProperty("text", words.missing(List.of(missing)));
                    json.writeEndObject();
                });
            }
        }

        private void outcomes(String name, Map<String, Outcome> outcomes) {
            json.writeObjectPropertyStart(name);
            outcomes.forEach((text, outcome) -> json.writeStringProperty(text, outcome.name()));
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

        private void change(Remedy.Change change) {
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

        void readingOutcome(ReadingOutcome reading) {
            json.writeStartObject();
            json.writeObjectPropertyStart("options");
            reading.options().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeStringProperty("outcome", reading.outcome().name());
            json.writeEndObject();
        }

        /** The open points of law that the readings of a decision name. */
        private List<Reading> openPoints(Decision decision) {
            return openPoints(decision.readings());
        }

        /** The open points of law that these outcomes name, each once. */
        List<Reading> openPoints(List<ReadingOutcome> readings) {
            Map<String, Reading> points = new LinkedHashMap<>();
            Stream<String> named = readings.stream().flatMap(reading -> reading.options().keySet().stream());
            named.forEach(id -> corpus.reading(id).ifPresent(reading -> points.put(id, reading)));
            return List.copyOf(points.values());
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

        private void amendment(Amendment amendment) {
            json.writeStartObject();
            json.writeStringProperty("id", amendment.id());
            json.writeStringProperty("author", amendment.author());
            wording("reason", amendment.reason());
            json.writeStringProperty("change", words.change(amendment.change()));
            json.writeEndObject();
        }

        void conflict(Conflict conflict) {
            json.writeStartObject();
            json.writeStringProperty("id", conflict.id());
            wording("statement", conflict.statement());
            json.writeEndObject();
        }
    }
}
