package org.ancrage.render.json;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.AbsentText;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Basis;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Horizon;
import org.ancrage.decision.Inquiry;
import org.ancrage.decision.Level;
import org.ancrage.decision.Obstacle;
import org.ancrage.decision.Prospects;
import org.ancrage.decision.Question;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Supposition;
import org.ancrage.decision.Ways;
import org.ancrage.decision.evidence.Distrust;
import org.ancrage.decision.evidence.Foundation;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.law.Version;
import org.ancrage.render.words.CauseWords;
import org.ancrage.render.words.InquiryWords;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to one question being written as JSON: what it says first, then, each once, the changes, criteria, facts, readings and provisions that it
 * refers to by id. What there is none of is left out.
 */
public final class AnswerJson extends JsonWriting {

    /** What this form is, and its version: another one wherever a member is renamed, moved or gone. */
    public static final String FORMAT = "ancrage-answer/2";

    /** So many sets of changes make a choice; in full there are all of them, at times hundreds. */
    private static final int FEW = 3;

    private final Words words;
    private final Level level;
    private final AnswerTables tables = new AnswerTables();
    private Distrust distrust = Distrust.NONE;

    /** @param level that of the answer */
    public AnswerJson(JsonGenerator json, Corpus corpus, Language language, Words words, Level level) {
        super(json, corpus, language);
        this.words = words;
        this.level = level;
    }

    /**
     * @param told the answer at its level, but for what it foresees
     * @param whole with what is foreseen, as far as it was asked for
     */
    public void assessment(Assessment told, Assessment whole) {
        distrust = told.foundation().map(Foundation::distrust).orElse(Distrust.NONE);
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("on", told.on().toString());
        json.writeStringProperty("need", told.need());
        json.writeStringProperty("offer", told.offer());
        json.writeStringProperty("language", language.code());
        json.writeStringProperty("level", level.name());
        json.writeStringProperty("outcome", told.outcome().name());
        lawKnownFrom(told.on());
        if (level.tellsHorizon() || level == Level.FULL) {
            whole.horizon().ifPresent(this::horizon);
        }
        array("rules", told.rules(), this::rules);
        settled(told.readings());
        objects("decisions", told.decisions(), decision -> decision(told, decision));
        objects("outlook", told.outlook(), decision -> decision(told, decision));
        objects("absent", told.absent(), absent -> absent(absent, told.on()));
        if (level != Level.SUMMARY) {
            array("questions", told.questions(), this::question);
            objects("inquiries", told.inquiries(), this::inquiry);
            whatever(told.whatever(), words);
            if (level == Level.PAGE) {
                whole.prospects().ifPresent(this::prospects);
            }
            if (level == Level.PAGE || level == Level.FULL) {
                some("obstacles", whole.obstacles(), this::obstacle);
                whole.ways().ifPresent(this::ways);
            }
            remedies(told.remedies());
            told.foundation().ifPresent(foundation -> new FoundationJson(json, corpus, language, words).foundation(foundation));
        } else if (told.foundation().isPresent()) {
            assumptions(told.foundation().get());
        }
        json.writeStringProperty("notice", words.labels().of(Phrase.NOTICE));
        if (level != Level.SUMMARY) {
            new AnswerTablesJson(json, corpus, language, words, level, tables).write();
        }
        json.writeEndObject();
    }

    /** That an outcome supposes facts is said with it, however briefly it is told. */
    private void assumptions(Foundation foundation) {
        some("assumed", foundation.assumptions().used(), used -> json.writeString(used.fact().pointer()));
    }

    private void horizon(Horizon horizon) {
        json.writeObjectPropertyStart("horizon");
        json.writeStringProperty("known", horizon.known().toString());
        horizon.lastDay().ifPresent(day -> json.writeStringProperty("lastDay", day.toString()));
        if (horizon.next() != null) {
            given("then", horizon.next().outcome());
            CauseWords causes = new CauseWords(corpus, language, words);
            strings("causes", horizon.next().causes().stream().map(causes::cause).limit(level == Level.SUMMARY ? 1 : Long.MAX_VALUE).toList());
        }
        json.writeEndObject();
    }

    private void decision(Assessment assessment, Decision decision) {
        boolean aside = (level == Level.FINDINGS || level == Level.PAGE) && !assessment.carries(decision);
        json.writeStringProperty("text", decision.text());
        if (level != Level.SUMMARY) {
            wording("title", decision.title());
        }
        json.writeStringProperty("outcome", decision.outcome().name());
        versionAndForce(decision.version(), level != Level.SUMMARY && !aside);
        if (level == Level.SUMMARY) {
            return;
        }
        if (!aside) {
            if (level != Level.OUTCOME) {
                json.writeName("explanation");
                explanation(decision.explanation(), decision.explanation());
            }
            basis(decision);
            remedies(decision.remedies());
        }
        some("undertakings", decision.undertakings(), undertaking -> json.writeString(tables.undertaken(undertaking)));
        some("questions", decision.questions(), this::question);
        whatever(decision.whatever(), words);
        some("readings", decision.readingOutcomes(), this::readingOutcome);
        some("openPoints", openPoints(decision.readingOutcomes()), point -> json.writeString(tables.open(point)));
        some("conflicts", decision.conflicts(), this::conflict);
        some("amendments", decision.amendments(), amendment -> amendment(amendment, words));
    }

    private void absent(AbsentText absent, LocalDate on) {
        json.writeStringProperty("text", absent.text());
        if (level != Level.SUMMARY) {
            wording("title", absent.title());
        }
        versionAndForce(absent.version(), level != Level.SUMMARY);
        json.writeBooleanProperty("toCome", absent.comesAfter(on));
        if (level != Level.SUMMARY) {
            json.writeStringProperty("statement", words.absence(absent, on));
        }
    }

    private void versionAndForce(Version version, boolean titled) {
        json.writeStringProperty("force", version.force().name());
        json.writeObjectPropertyStart("version");
        json.writeStringProperty("id", version.id());
        if (titled) {
            wording("title", version.title());
        }
        given("from", version.period().from());
        given("until", version.period().until());
        json.writeEndObject();
    }

    private void explanation(Explanation node, Explanation root) {
        json.writeStartObject();
        json.writeStringProperty("kind", node.kind().name());
        if (node.finding() != null) {
            json.writeStringProperty("criterion", tables.explained(node.finding()));
        } else {
            json.writeStringProperty("truth", node.truth().name());
            if (node.reading() != null) {
                taken(node.reading());
            } else if (node != root && node.statement() != null) {
                wording("statement", node.statement());
            }
            some("provisions", node.provisions(), provision -> json.writeString(tables.provision(provision)));
        }
        some("children", node.children(), child -> explanation(child, root));
        json.writeEndObject();
    }

    private void taken(Explanation.TakenReading taken) {
        json.writeStringProperty("reading", tables.taken(taken.reading(), taken.option()));
        json.writeStringProperty("option", taken.option().id());
    }

    private void basis(Decision decision) {
        Basis basis = decision.basis();
        json.writeObjectPropertyStart("basis");
        basis.weakest().ifPresent(weakest -> json.writeStringProperty("weakest", weakest.name()));
        if (level != Level.OUTCOME) {
            some("provisions", unexplained(decision), provision -> json.writeString(tables.provision(provision)));
        }
        some("readings", basis.takenReadings(), taken -> {
            json.writeStartObject();
            taken(taken);
            json.writeBooleanProperty("matters", decision.dependsOn(taken.reading().id()));
            json.writeBooleanProperty("settled", basis.settled().contains(taken.reading().id()));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** Of the provisions on which it rests, those that no part of the explanation cites: foreign laws that facts name. */
    private static List<Provision> unexplained(Decision decision) {
        Set<String> explained = new HashSet<>();
        decision.explanation().walk().forEach(node -> node.provisions().forEach(provision -> explained.add(provision.id())));
        return decision.basis().provisions().stream().filter(provision -> !explained.contains(provision.id())).toList();
    }

    private void question(Question question) {
        json.writeStartObject();
        json.writeStringProperty("criterion", tables.asked(question.criterion()));
        strings("missing", question.missing());
        distrust.wanted(question.missing()).ifPresent(kind -> json.writeStringProperty("evidence", kind.name()));
        outcomes("ifMet", question.ifMet());
        outcomes("ifUnmet", question.ifUnmet());
        json.writeEndObject();
    }

    private void inquiry(Inquiry inquiry) {
        json.writeStringProperty("fact", inquiry.fact());
        json.writeStringProperty("question", InquiryWords.question(inquiry, words));
        strings("texts", inquiry.texts());
        strings("missing", inquiry.missing());
        strings("criteria", inquiry.questions().stream().map(question -> tables.asked(question.criterion())).toList());
    }

    private void prospects(Prospects prospects) {
        json.writeObjectPropertyStart("prospects");
        objects("provisos", prospects.provisos(), proviso -> objects("suppositions", proviso.suppositions(), this::supposition));
        json.writeBooleanProperty("complete", prospects.complete());
        objects("fatal", prospects.fatal(), this::supposition);
        json.writeEndObject();
    }

    private void supposition(Supposition supposition) {
        json.writeStringProperty("criterion", tables.asked(supposition.criterion()));
        json.writeStringProperty("truth", supposition.truth().name());
        json.writeStringProperty("statement", words.supposition(supposition));
        strings("texts", supposition.texts());
        strings("missing", supposition.missing());
    }

    private void obstacle(Obstacle obstacle) {
        json.writeStartObject();
        missing("supposed", obstacle.supposed(), words);
        strings("texts", obstacle.texts());
        json.writeEndObject();
    }

    private void ways(Ways ways) {
        json.writeObjectPropertyStart("acts");
        objects("ways", ways.ways(), way -> {
            objects("acts", way.acts(), act -> {
                actProperties(act);
                strings("provisions", known(act.provisions()).stream().map(tables::provision).toList());
            });
            json.writeStringProperty("then", way.then().name());
            objects("open", way.open(), open -> {
                json.writeStringProperty("text", open.text());
                json.writeStringProperty("outcome", open.outcome().name());
                json.writeNumberProperty("questions", open.questions());
            });
        });
        some("closed", ways.closed().stream().sorted().map(corpus::criterion).flatMap(Optional::stream).toList(), criterion -> json.writeString(tables.asked(criterion)));
        json.writeBooleanProperty("complete", ways.complete());
        json.writeEndObject();
    }

    private void remedies(Remedies remedies) {
        boolean all = level == Level.FULL || remedies.smallest().size() <= FEW;
        json.writeObjectPropertyStart("remedies");
        json.writeBooleanProperty("complete", remedies.complete() && all);
        objects("smallest", all ? remedies.smallest() : remedies.smallest().subList(0, FEW), remedy -> {
            json.writeBooleanProperty("withinReach", remedy.withinReach());
            strings("texts", remedy.texts());
            strings("changes", remedy.changes().stream().map(tables::change).toList());
        });
        json.writeEndObject();
    }
}
