package org.ancrage.render.json;

import java.util.List;
import java.util.Set;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Level;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.render.json.AnswerTables.ToldCriterion;
import org.ancrage.render.json.AnswerTables.ToldReading;
import org.ancrage.render.words.Words;
import tools.jackson.core.JsonGenerator;

/** What an answer refers to by id, being written as JSON: each table before those to which it refers. */
final class AnswerTablesJson extends FindingJson {

    private static final Set<Truth> EITHER = Set.of(Truth.MET, Truth.UNMET);

    private final AnswerTables tables;
    private final Level level;

    AnswerTablesJson(JsonGenerator json, Corpus corpus, Language language, Words words, Level level, AnswerTables tables) {
        super(json, corpus, language, words);
        this.level = level;
        this.tables = tables;
    }

    void write() {
        json.writeObjectPropertyStart("changes");
        tables.changes().forEach((id, change) -> {
            json.writeObjectPropertyStart(id);
            json.writeStringProperty("criterion", change.criterion().id());
            json.writeStringProperty("from", change.from().name());
            json.writeStringProperty("to", change.to().name());
            json.writeStringProperty("by", change.by().name());
            strings("texts", change.texts());
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("criteria");
        tables.criteria().forEach(this::criterion);
        json.writeEndObject();
        json.writeObjectPropertyStart("chains");
        tables.chains().forEach(this::chain);
        json.writeEndObject();
        json.writeObjectPropertyStart("facts");
        for (int index = 0; index < tables.premises().size(); index++) {
            json.writeObjectPropertyStart("f" + (index + 1));
            premise(tables.premises().get(index));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("readings");
        tables.readings().forEach(this::reading);
        json.writeEndObject();
        json.writeObjectPropertyStart("provisions");
        tables.provisions().forEach(provision -> {
            json.writeObjectPropertyStart(provision.id());
            wording("citation", provision.citation());
            if (provision.link() != null) {
                json.writeStringProperty("link", tables.link(provision.link().toString()));
            }
            json.writeStringProperty("evidence", provision.evidence().name());
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeObjectPropertyStart("links");
        tables.links().forEach(link -> json.writeStringProperty(tables.link(link), link));
        json.writeEndObject();
    }

    private void criterion(ToldCriterion told) {
        Criterion criterion = told.criterion;
        json.writeObjectPropertyStart(criterion.id());
        wording("statement", criterion.statement());
        if (told.asked()) {
            wording("question", criterion.question());
        }
        if (criterion.undertaking()) {
            json.writeBooleanProperty("undertaking", true);
        }
        if (criterion.dimension() != Criterion.Dimension.DATA) {
            json.writeStringProperty("dimension", criterion.dimension().name());
        }
        Finding finding = told.finding();
        if (finding != null) {
            json.writeStringProperty("truth", finding.truth().name());
            if (!finding.conclusions().equals(EITHER)) {
                strings("conclusions", finding.conclusions().stream().map(Truth::name).toList());
            }
            some("grounds", finding.grounds(), this::groundByIds);
            some("misses", finding.misses(), miss -> missByIds(miss, finding.truth()));
        }
        if (told.changed()) {
            remedy(criterion);
        }
        if (told.cited()) {
            some("provisions", known(criterion.provisions()), provision -> json.writeString(tables.provision(provision)));
        }
        json.writeEndObject();
    }

    private void groundByIds(Ground ground) {
        json.writeStartObject();
        wording("rule", ground.rule());
        premises("facts", ground.premises());
        some("chains", ground.chains(), chain -> json.writeString(tables.chain(chain)));
        json.writeEndObject();
    }

    private void premises(String name, List<Premise> premises) {
        some(name, premises, premise -> json.writeString(tables.premise(premise)));
    }

    /** @param truth that of the criterion; rules that come close to one that is not met would have met it */
    private void missByIds(NearMiss miss, Truth truth) {
        json.writeStartObject();
        wording("rule", miss.rule());
        if (truth == Truth.UNKNOWN) {
            json.writeStringProperty("wouldConclude", miss.wouldConclude().name());
        }
        premises("matched", miss.matched());
        json.writeObjectPropertyStart("failure");
        failure(miss.failure());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void failure(NearMiss.Failure failure) {
        if (failure instanceof NearMiss.Blocked blocked) {
            json.writeStringProperty("kind", "BLOCKED");
            premises("blockers", blocked.blockers());
        } else if (failure instanceof NearMiss.NoSuchFact none) {
            json.writeStringProperty("kind", "NO_SUCH_FACT");
            json.writeStringProperty("type", none.type());
            json.writeStringProperty("text", words.failure(failure));
        } else {
            NearMiss.Mismatch mismatch = (NearMiss.Mismatch) failure;
            json.writeStringProperty("kind", "MISMATCH");
            json.writeStringProperty("fact", tables.premise(new Premise.Matched(mismatch.fact(), mismatch.components())));
            if (mismatch.fact() instanceof ReadingChoice) {
                strings("lacks", List.of(words.failure(failure)));
            } else {
                strings("lacks", words.constraints(mismatch.fact().getClass(), mismatch.constraints()));
            }
            if (!mismatch.gaps().isEmpty()) {
                gaps(mismatch.fact(), mismatch.gaps());
            }
        }
    }

    private void chain(ExposureChain chain) {
        json.writeObjectPropertyStart(tables.chain(chain));
        json.writeStringProperty("law", chain.law());
        wording("title", chain.title());
        json.writeStringProperty("jurisdiction", chain.jurisdiction());
        if (chain.provision() != null) {
            json.writeStringProperty("provision", tables.provision(chain.provision()));
        }
        array("steps", chain.steps(), this::step);
        json.writeStringProperty("text", words.chain(chain));
        json.writeEndObject();
    }

    private void premise(Premise premise) {
        if (premise instanceof Premise.Matched matched) {
            json.writeStringProperty("kind", "FACT");
            json.writeStringProperty("type", matched.fact().getClass().getSimpleName());
            given("id", RecordShape.id(matched.fact()));
            if (!matched.components().isEmpty()) {
                values(matched.fact(), matched.components());
            }
            if (!matched.gaps().isEmpty()) {
                gaps(matched.fact(), matched.gaps());
            }
        } else if (premise instanceof Premise.Absent absent) {
            json.writeStringProperty("kind", "ABSENT");
            json.writeStringProperty("type", absent.type());
        } else {
            Premise.Computed computed = (Premise.Computed) premise;
            json.writeStringProperty("kind", "COMPUTED");
            json.writeName("value");
            value(computed.value());
            premises("contributors", computed.contributors());
        }
        json.writeStringProperty("text", words.premise(premise));
    }

    /** What has an id stands in the request under it. */
    @Override
    void composite(Object value) {
        String id = RecordShape.id(value);
        if (id == null) {
            super.composite(value);
        } else {
            json.writeString(id);
        }
    }

    private void reading(ToldReading told) {
        json.writeObjectPropertyStart(told.reading.id());
        wording("question", told.reading.question());
        json.writeStringProperty("default", told.reading.defaultOption());
        json.writeObjectPropertyStart("options");
        told.options().forEach(option -> {
            json.writeObjectPropertyStart(option.id());
            wording("statement", option.statement());
            if (level == Level.FULL && told.open()) {
                some("provisions", known(option.provisions()), provision -> json.writeString(tables.provision(provision)));
            }
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeEndObject();
    }
}
