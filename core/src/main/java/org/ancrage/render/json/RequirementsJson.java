package org.ancrage.render.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.document.JsonForm;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.TenderTerm;
import org.ancrage.requirement.Demand;
import org.ancrage.requirement.Proof;
import org.ancrage.requirement.Requirement;
import org.ancrage.requirement.Requirements;
import org.ancrage.requirement.TenderAdvice;
import org.ancrage.requirement.TextRequirements;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what texts ask of whoever will host as JSON, under every option of open points of law; its schema is
 * {@link org.ancrage.render.Schemas#requirements()}. Immutable.
 */
public final class RequirementsJson {

    private final Corpus corpus;
    private final Language language;

    public RequirementsJson(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
    }

    public String render(Requirements requirements) {
        return JsonForm.text(json -> new Writing(json, corpus, language).requirements(requirements));
    }

    /** One document being written. */
    private record Writing(JsonGenerator json, Corpus corpus, Language language) {

        void requirements(Requirements requirements) {
            json.writeStartObject();
            json.writeStringProperty("need", requirements.need().id());
            json.writeStringProperty("on", requirements.on().toString());
            json.writeStringProperty("launch", requirements.launch().toString());
            json.writeStringProperty("language", language.code());
            options("readings", requirements.readings());
            json.writeArrayPropertyStart("rules");
            requirements.ruleSets().forEach(rules -> {
                json.writeStartObject();
                json.writeStringProperty("pack", rules.pack());
                json.writeStringProperty("version", rules.version());
                json.writeStringProperty("hash", rules.hash());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeArrayPropertyStart("texts");
            requirements.texts().forEach(this::text);
            json.writeEndArray();
            json.writeStringProperty("publicBuyer", requirements.buyer().name());
            json.writeArrayPropertyStart("terms");
            requirements.advice().forEach(this::advice);
            json.writeEndArray();
            json.writeEndObject();
        }

        private void text(TextRequirements text) {
            json.writeStartObject();
            json.writeStringProperty("text", text.text());
            json.writeStringProperty("title", text.title().in(language));
            json.writeStringProperty("version", text.version());
            json.writeStringProperty("force", text.force().name());
            json.writeStringProperty("applies", text.applies().name());
            json.writeName("where");
            demand(text.where());
            json.writeBooleanProperty("open", text.open());
            json.writeArrayPropertyStart("requirements");
            text.requirements().forEach(this::requirement);
            json.writeEndArray();
            json.writeArrayPropertyStart("questions");
            text.questions().forEach(question -> {
                json.writeStartObject();
                json.writeStringProperty("criterion", question.criterion());
                json.writeStringProperty("question", question.question().in(language));
                strings("asks", question.asks());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        }

        private void requirement(Requirement requirement) {
            json.writeStartObject();
            json.writeName("where");
            demand(requirement.where());
            json.writeName("demand");
            demand(requirement.demand());
            json.writeArrayPropertyStart("grounds");
            requirement.grounds().forEach(ground -> {
                json.writeStartObject();
                json.writeStringProperty("statement", ground.statement().in(language));
                provisions(ground.provisions());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeBooleanProperty("byDefault", requirement.byDefault());
            json.writeArrayPropertyStart("under");
            requirement.under().forEach(this::options);
            json.writeEndArray();
            period(requirement.period());
            json.writeEndObject();
        }

        private void demand(Demand demand) {
            json.writeStartObject();
            if (demand instanceof Demand.Holds holds) {
                Criterion criterion = corpus.criterion(holds.criterion()).orElseThrow();
                json.writeStringProperty("criterion", holds.criterion());
                json.writeBooleanProperty("met", holds.met());
                json.writeStringProperty("statement", criterion.statement().in(language));
                strings("provenBy", Proof.of(criterion).stream().map(Proof::name).toList());
                strings("asks", criterion.asks());
                provisions(criterion.provisions());
            } else if (demand instanceof Demand.All all) {
                demands("all", all.parts());
            } else if (demand instanceof Demand.Any any) {
                demands("any", any.alternatives());
            }
            json.writeEndObject();
        }

        private void demands(String name, List<Demand> demands) {
            json.writeArrayPropertyStart(name);
            demands.forEach(this::demand);
            json.writeEndArray();
        }

        private void advice(TenderAdvice advice) {
            TenderTerm.Edition edition = advice.edition();
            json.writeStartObject();
            json.writeStringProperty("term", advice.term().id());
            json.writeStringProperty("title", advice.term().title().in(language));
            json.writeStringProperty("stands", advice.term().stands().name());
            strings("requiredBy", advice.texts());
            json.writeObjectPropertyStart("instruments");
            edition.fits().forEach((instrument, fit) -> json.writeStringProperty(instrument.name(), fit.name()));
            json.writeEndObject();
            json.writeStringProperty("caveat", edition.caveat().in(language));
            if (edition.discriminatory() != null) {
                json.writeStringProperty("discriminatory", edition.discriminatory().in(language));
            }
            if (edition.clause() != null) {
                json.writeStringProperty("clause", edition.clause());
            }
            strings("readings", advice.term().readings());
            provisions(edition.provisions());
            period(edition.launched());
            json.writeEndObject();
        }

        private void provisions(List<String> ids) {
            json.writeArrayPropertyStart("provisions");
            ids.stream().flatMap(id -> corpus.provision(id).stream()).forEach(this::provision);
            json.writeEndArray();
        }

        private void provision(Provision provision) {
            json.writeStartObject();
            json.writeStringProperty("id", provision.id());
            json.writeStringProperty("citation", provision.citation().in(language));
            if (provision.link() != null) {
                json.writeStringProperty("link", provision.link().toString());
            }
            json.writeStringProperty("evidence", provision.evidence().name());
            json.writeEndObject();
        }

        private void period(Period period) {
            if (period.from() != null) {
                json.writeStringProperty("from", period.from().toString());
            }
            if (period.until() != null) {
                json.writeStringProperty("until", period.until().toString());
            }
        }

        private void options(String name, Map<String, String> options) {
            json.writeName(name);
            options(options);
        }

        private void options(Map<String, String> options) {
            json.writeStartObject();
            new TreeMap<>(options).forEach(json::writeStringProperty);
            json.writeEndObject();
        }

        private void strings(String name, List<String> strings) {
            json.writeArrayPropertyStart(name);
            strings.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
