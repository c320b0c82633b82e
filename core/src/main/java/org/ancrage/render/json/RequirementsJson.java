package org.ancrage.render.json;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** What texts ask of whoever will host, under every option of open points of law, being written as JSON. */
public final class RequirementsJson extends JsonWriting {

    public RequirementsJson(JsonGenerator json, Corpus corpus, Language language) {
        super(json, corpus, language);
    }

    public void requirements(Requirements requirements) {
        json.writeStartObject();
        json.writeStringProperty("need", requirements.need().id());
        json.writeStringProperty("on", requirements.on().toString());
        json.writeStringProperty("launch", requirements.launch().toString());
        json.writeStringProperty("language", language.code());
        options("readings", requirements.readings());
        array("rules", requirements.ruleSets(), this::rules);
        array("texts", requirements.texts(), this::text);
        array("noLonger", requirements.noLonger(), this::text);
        json.writeStringProperty("publicBuyer", requirements.buyer().name());
        array("terms", requirements.advice(), this::advice);
        json.writeEndObject();
    }

    private void text(TextRequirements text) {
        json.writeStartObject();
        json.writeStringProperty("text", text.text());
        wording("title", text.title());
        json.writeStringProperty("version", text.version());
        json.writeStringProperty("force", text.force().name());
        json.writeStringProperty("applies", text.applies().name());
        json.writeName("where");
        demand(text.where());
        json.writeBooleanProperty("open", text.open());
        array("requirements", text.requirements(), this::requirement);
        objects("questions", text.questions(), question -> {
            json.writeStringProperty("criterion", question.criterion());
            wording("question", question.question());
            strings("asks", question.asks());
        });
        json.writeEndObject();
    }

    private void requirement(Requirement requirement) {
        json.writeStartObject();
        json.writeName("where");
        demand(requirement.where());
        json.writeName("demand");
        demand(requirement.demand());
        objects("grounds", requirement.grounds(), ground -> {
            wording("statement", ground.statement());
            sources(ground.provisions());
        });
        json.writeBooleanProperty("byDefault", requirement.byDefault());
        array("under", requirement.under(), this::options);
        period(requirement.period());
        json.writeEndObject();
    }

    private void demand(Demand demand) {
        json.writeStartObject();
        if (demand instanceof Demand.Holds holds) {
            Criterion criterion = corpus.criterion(holds.criterion()).orElseThrow();
            json.writeStringProperty("criterion", holds.criterion());
            json.writeBooleanProperty("met", holds.met());
            wording("statement", criterion.statement());
            strings("provenBy", Proof.of(criterion).stream().map(Proof::name).toList());
            strings("asks", criterion.asks());
            sources(criterion.provisions());
        } else if (demand instanceof Demand.All all) {
            array("all", all.parts(), this::demand);
        } else {
            array("any", ((Demand.Any) demand).alternatives(), this::demand);
        }
        json.writeEndObject();
    }

    private void instruments(String name, Map<TenderTerm.Instrument, TenderTerm.Fit> fits) {
        json.writeObjectPropertyStart(name);
        fits.forEach((instrument, fit) -> json.writeStringProperty(instrument.name(), fit.name()));
        json.writeEndObject();
    }

    private void advice(TenderAdvice advice) {
        TenderTerm.Edition edition = advice.edition();
        json.writeStartObject();
        json.writeStringProperty("term", advice.term().id());
        wording("title", advice.term().title());
        json.writeStringProperty("stands", advice.term().stands().name());
        strings("requiredBy", advice.texts());
        instruments("instruments", edition.fits());
        if (!advice.onUse().isEmpty()) {
            instruments("onUse", advice.onUse());
        }
        wording("caveat", edition.caveat());
        if (edition.discriminatory() != null) {
            wording("discriminatory", edition.discriminatory());
        }
        if (edition.clause() != null) {
            json.writeStringProperty("clause", edition.clause());
        }
        strings("readings", advice.term().readings());
        sources(edition.provisions());
        period(edition.launched());
        json.writeEndObject();
    }

    private void sources(List<String> ids) {
        objects("provisions", known(ids), this::source);
    }

    /** Unlike a provision of an answer, without a link where there is none. */
    private void source(Provision provision) {
        json.writeStringProperty("id", provision.id());
        wording("citation", provision.citation());
        if (provision.link() != null) {
            json.writeStringProperty("link", provision.link().toString());
        }
        json.writeStringProperty("evidence", provision.evidence().name());
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
}
