package org.ancrage.render.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ancrage.decision.Conclusion;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Question;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.TextOutcome;
import org.ancrage.decision.comparison.Cell;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.Contrast;
import org.ancrage.decision.comparison.HelpfulActs;
import org.ancrage.decision.comparison.OutcomeCounts;
import org.ancrage.decision.comparison.Ranking;
import org.ancrage.decision.comparison.Ranking.Place;
import org.ancrage.decision.comparison.Separation;
import org.ancrage.decision.comparison.Standing;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.render.words.ComparisonWords;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A comparison being written as JSON: pairs first, then, each once, the criteria and provisions of which they speak, by their global ids. */
public final class ComparisonJson extends JsonWriting {

    private static final String FORMAT = "ancrage-comparison/2";
    /** So many sets of changes make a choice; of a pair in need of much there are hundreds. */
    private static final int FEW = 3;

    private final ComparisonWords words;
    private final Comparison comparison;
    private final List<HelpfulActs> acts;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Provision> provisions = new LinkedHashMap<>();

    /** @param acts of needs of the comparison; empty where they are not told */
    public ComparisonJson(JsonGenerator json, Corpus corpus, Language language, Comparison comparison, List<HelpfulActs> acts) {
        super(json, corpus, language);
        this.acts = List.copyOf(acts);
        this.words = new ComparisonWords(corpus, language, comparison);
        this.comparison = comparison;
    }

    public void write() {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("on", comparison.on().toString());
        lawKnownFrom(comparison.on());
        json.writeStringProperty("language", language.code());
        array("rules", comparison.rules(), this::rules);
        settled(comparison.readings());
        array("needs", comparison.needs(), need -> named(need.id(), need.name()));
        array("offers", comparison.proposals(), proposal -> named(proposal.offer().id(), proposal.offer().name()));
        array("texts", comparison.cells().get(0).texts(), this::text);
        array("rankings", comparison.rankings(), this::ranking);
        array("pairs", comparison.cells(), this::pair);
        if (!acts.isEmpty()) {
            objects("acts", acts, this::acts);
        }
        json.writeStringProperty("notice", words.labels().of(Phrase.NOTICE));
        byId("criteria", criteria, this::criterion);
        byId("provisions", provisions, this::provisionCited);
        json.writeEndObject();
    }

    private <T> void byId(String name, Map<String, T> told, Consumer<T> write) {
        json.writeObjectPropertyStart(name);
        told.forEach((id, each) -> {
            json.writeObjectPropertyStart(id);
            write.accept(each);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void criterion(Criterion criterion) {
        wording("statement", criterion.statement());
        wording("question", criterion.question());
        remedy(criterion);
        array("provisions", words.provisions(criterion), this::cite);
    }

    private void provisionCited(Provision provision) {
        wording("citation", provision.citation());
        nullable("link", provision.link());
    }

    /** Told at the end, by its id. */
    private void name(Criterion criterion) {
        criteria.putIfAbsent(criterion.id(), criterion);
        json.writeStringProperty("criterion", criterion.id());
    }

    private void cite(Provision provision) {
        provisions.putIfAbsent(provision.id(), provision);
        json.writeString(provision.id());
    }

    private void named(String id, @Nullable String name) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        nullable("name", name);
        json.writeEndObject();
    }

    private void text(TextOutcome text) {
        json.writeStartObject();
        json.writeStringProperty("id", text.text());
        wording("title", text.title());
        json.writeStringProperty("version", text.version().id());
        json.writeStringProperty("force", text.version().force().name());
        json.writeEndObject();
    }

    private void ranking(Ranking ranking) {
        json.writeStartObject();
        json.writeStringProperty("need", ranking.need());
        array("places", ranking.places(), this::place);
        json.writeEndObject();
    }

    private void place(Place place) {
        json.writeStartObject();
        json.writeNumberProperty("rank", place.rank());
        json.writeStringProperty("offer", place.offer());
        json.writeName("standing");
        standing(place.standing());
        json.writeName("separation");
        if (place.separation() == null) {
            json.writeNull();
        } else {
            separation(place.separation());
        }
        json.writeEndObject();
    }

    private void standing(Standing standing) {
        json.writeStartObject();
        json.writeStringProperty("outcome", standing.outcome().name());
        if (standing.distance().changes() == null) {
            json.writeNullProperty("changes");
        } else {
            json.writeNumberProperty("changes", standing.distance().changes());
        }
        json.writeBooleanProperty("withinReach", standing.distance().withinReach());
        json.writeNumberProperty("undertakings", standing.undertakings());
        json.writeNumberProperty("questions", standing.questions());
        counts("standards", standing.standards());
        counts("outlook", standing.outlook());
        json.writeEndObject();
    }

    private void counts(String name, OutcomeCounts counts) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("nonCompliant", counts.nonCompliant());
        json.writeNumberProperty("unsettled", counts.unsettled());
        json.writeNumberProperty("undetermined", counts.undetermined());
        json.writeNumberProperty("conditional", counts.conditional());
        json.writeEndObject();
    }

    private void separation(Separation separation) {
        json.writeStartObject();
        json.writeStringProperty("before", separation.offer());
        json.writeStringProperty("by", separation.by().name());
        json.writeStringProperty("statement", words.separation(separation));
        array("contrasts", separation.contrasts(), this::contrast);
        json.writeEndObject();
    }

    private void contrast(Contrast contrast) {
        json.writeStartObject();
        json.writeStringProperty("text", contrast.text());
        name(contrast.criterion());
        side("here", contrast.before());
        side("there", contrast.after());
        json.writeEndObject();
    }

    private void side(String name, @Nullable Conclusion conclusion) {
        if (conclusion == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("truth", conclusion.truth().name());
        array("rules", conclusion.rules(), rule -> json.writeString(rule.in(language)));
        json.writeEndObject();
    }

    private void pair(Cell cell) {
        json.writeStartObject();
        json.writeStringProperty("need", cell.need());
        json.writeStringProperty("offer", cell.offer());
        json.writeNumberProperty("rank", comparison.place(cell.need(), cell.offer()).rank());
        json.writeStringProperty("outcome", cell.outcome().name());
        array("texts", cell.texts(), text -> outcome(text, words.facts(cell.offer())));
        array("questions", cell.questions(), this::question);
        List<Remedy> remedies = cell.remedies().smallest();
        array("remedies", remedies.subList(0, Math.min(FEW, remedies.size())), this::way);
        json.writeBooleanProperty("allRemedies", cell.remedies().complete() && remedies.size() <= FEW);
        json.writeEndObject();
    }

    private void acts(HelpfulActs helpful) {
        json.writeStringProperty("need", helpful.need());
        objects("acts", helpful.acts(), help -> {
            actProperties(help.act());
            array("provisions", known(help.act().provisions()), this::cite);
            strings("everyWay", help.everyWay());
            strings("someWay", help.someWay());
        });
        strings("permitted", helpful.permitted());
        strings("waiting", helpful.waiting());
        strings("unhelped", helpful.unhelped());
        strings("incomplete", helpful.incomplete());
    }

    private void way(Remedy way) {
        json.writeStartObject();
        json.writeBooleanProperty("withinReach", way.withinReach());
        array("changes", way.changes(), change -> {
            json.writeStartObject();
            name(change.criterion());
            json.writeStringProperty("to", change.to().name());
            json.writeStringProperty("by", change.by().name());
            strings("texts", change.texts());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void outcome(TextOutcome text, Words facts) {
        json.writeStartObject();
        json.writeStringProperty("text", text.text());
        json.writeStringProperty("outcome", text.outcome().name());
        array("deciding", text.deciding(), finding -> finding(finding, facts));
        array("undertakings", text.undertakings(), undertaking -> {
            criteria.putIfAbsent(undertaking.id(), undertaking);
            json.writeString(undertaking.id());
        });
        array("readings", text.readingOutcomes(), this::readingOutcome);
        array("conflicts", text.conflicts(), this::conflict);
        json.writeEndObject();
    }

    private void finding(Finding finding, Words facts) {
        json.writeStartObject();
        name(finding.criterion());
        json.writeStringProperty("truth", finding.truth().name());
        array("grounds", finding.grounds(), ground -> ground(ground, facts));
        json.writeEndObject();
    }

    private void ground(Ground ground, Words facts) {
        json.writeStartObject();
        wording("rule", ground.rule());
        strings("facts", ground.premises().stream().filter(facts::telling).map(facts::premise).toList());
        strings("chains", ground.chains().stream().map(facts::chain).toList());
        json.writeEndObject();
    }

    private void question(Question question) {
        json.writeStartObject();
        name(question.criterion());
        strings("missing", question.missing());
        strings("texts", question.texts());
        json.writeEndObject();
    }
}
