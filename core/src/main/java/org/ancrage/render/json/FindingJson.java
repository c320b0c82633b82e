package org.ancrage.render.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.fact.Listing;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.term.ShareRange;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What settled a criterion, being written as JSON: rules, the facts that they matched, and what the others lacked. */
class FindingJson extends JsonWriting {

    final Words words;

    FindingJson(JsonGenerator json, Corpus corpus, Language language, Words words) {
        super(json, corpus, language);
        this.words = words;
    }

    final void finding(Finding finding) {
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

    final void ground(Ground ground) {
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
        } else {
            Premise.Computed computed = (Premise.Computed) premise;
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
        nullable("id", RecordShape.id(fact));
        values(fact, components);
    }

    final void values(Object fact, List<String> components) {
        json.writeObjectPropertyStart("values");
        for (String name : components) {
            RecordShape.component(fact.getClass(), name).ifPresent(component -> {
                json.writeName(name);
                value(component.valueIn(fact));
            });
        }
        json.writeEndObject();
    }

    final void value(@Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name());
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof ShareRange range) {
            json.writeStartObject();
            range.bounds().forEach((bound, percent) -> json.writeNumberProperty(bound, percent));
            json.writeEndObject();
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Listing<?> listing) {
            if (listing.saysAll()) {
                json.writeStartObject();
                if (!listing.complete()) {
                    json.writeName("completeFor");
                    items(listing.completeFor());
                }
                json.writeName(listing.complete() ? "complete" : "atLeast");
            }
            items(listing.items());
            if (listing.saysAll()) {
                json.writeEndObject();
            }
        } else if (value instanceof List<?> items) {
            items(items);
        } else if (value instanceof Collection<?> unordered) {
            items(unordered.stream().map(String::valueOf).sorted().toList());
        } else if (value instanceof LocalDate || value instanceof String) {
            json.writeString(value.toString());
        } else {
            composite(value);
        }
    }

    /** A record that is part of a fact. */
    void composite(Object value) {
        json.writeStartObject();
        for (RecordShape.Component component : RecordShape.components(value.getClass())) {
            json.writeName(component.name());
            value(component.valueIn(value));
        }
        json.writeEndObject();
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

    final void step(Exposure step) {
        json.writeStartObject();
        json.writeStringProperty("entity", step.entity());
        json.writeStringProperty("through", step.through());
        json.writeStringProperty("link", step.link().name());
        json.writeEndObject();
    }

    final void miss(NearMiss miss) {
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
        } else {
            json.writeStringProperty("kind", "NO_SUCH_FACT");
            json.writeStringProperty("type", ((NearMiss.NoSuchFact) failure).type());
        }
        json.writeStringProperty("text", words.failure(failure));
        json.writeEndObject();
        json.writeEndObject();
    }

    final void gaps(Object fact, List<Gap> gaps) {
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
}
