package org.ancrage.engine.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.rules.PartSessions;
import org.ancrage.engine.rules.RuleBases;
import org.ancrage.engine.rules.RuleBook;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.walk.RuleFiles;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;

/** A law of one text, {@code fr/one}, which wants all of its criteria met, and its rules taken apart on one day. */
final class OneText {

    private static final Wording SAID = new Wording("dit", "said");

    final AppliedLaw law;
    final SideRules rules;
    final Layers.OfDay day;
    final SideSessions sessions;
    private final FactsRead factsRead;

    /** @param drl rules by which criteria are met or not */
    OneText(String drl, String... criteria) {
        RuleSource source = RuleFiles.source("test", "package test.fr.one\nimport org.ancrage.fact.*\n" + drl);
        Corpus corpus = corpus(Stream.of(criteria).map(id -> criterion("fr/one#" + id)).toList());
        RuleBases bases = RuleBases.building(List.of(source));
        RuleBook book = RuleBook.of(corpus, List.of(source), bases);
        this.factsRead = new FactsRead(book, corpus);
        this.law = AppliedLaw.on(Day.on(LocalDate.of(2026, 11, 24), corpus), corpus, Map.of());
        this.rules = new SideRules(new Rules(book, bases.derivation(), bases.settlement(), factsRead), law.readings());
        this.day = rules.ofDay(law);
        this.sessions = new SideSessions(rules, new PartSessions(List.of(source), book.sides()));
    }

    private static Corpus corpus(List<Criterion> criteria) {
        Version version = new Version("v", SAID, new Period(LocalDate.of(2020, 1, 1), null), Force.LAW, List.of(), new Condition.Given(true, SAID, List.of()),
                new Condition.All(criteria.stream().<Condition>map(criterion -> new Condition.Settled(criterion.id())).toList(), SAID, List.of()));
        return new Corpus(List.of(new LegalText("fr/one", SAID, List.of(), List.of(), criteria, List.of(version), List.of())),
                new Jurisdictions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Criterion criterion(String id) {
        return new Criterion(id, SAID, SAID, List.of(), new Criterion.Remedy(Criterion.Actor.HOSTER, SAID), List.of(), false, Criterion.Dimension.DATA);
    }

    SupposableSide side(Need need) {
        return SupposableSide.of(need, DayFacts.ofNeed(need), rules, day, factsRead);
    }

    SupposableSide side(Proposal proposal) {
        return SupposableSide.of(proposal, DayFacts.ofOffer(proposal, law.day()), rules, day, factsRead);
    }
}
