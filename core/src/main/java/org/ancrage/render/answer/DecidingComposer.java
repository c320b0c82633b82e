package org.ancrage.render.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Obstacle;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.fact.Certificate;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Verdict;
import org.ancrage.render.words.Changeable;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;

/** Composes what decides, in a few sentences: of each text on which the outcome rests, why. */
final class DecidingComposer {

    /** Sentences of a page. */
    private static final int FEW = 5;
    /** Provisions after one sentence. */
    private static final int FEW_CITED = 2;

    private final Corpus corpus;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final List<Obstacle> obstacles;
    private final List<Decision> carrying;
    private final Map<Decision, List<Finding>> told = new LinkedHashMap<>();
    private final List<Decision> left;
    /** What came closest is told once, where it first matters. */
    private final Set<NearMiss.Failure> closest = new HashSet<>();

    DecidingComposer(Corpus corpus, Words words, Assessment assessment) {
        this.corpus = corpus;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.obstacles = assessment.obstacles();
        this.carrying = AnswerComposer.ordered(assessment.decisions()).stream().filter(assessment::carries)
                .sorted(Comparator.comparing(Decision::outcome).reversed()).toList();
        // The last sentence names all others.
        int texts = carrying.size() > FEW ? FEW - 1 : carrying.size();
        this.left = carrying.subList(texts, carrying.size());
        choose(carrying.subList(0, texts), left.isEmpty() ? FEW : FEW - 1);
    }

    /** The texts on which the outcome rests, the most severe first. */
    List<Decision> carrying() {
        return carrying;
    }

    /** What settled the criteria that are told. */
    Stream<Ground> grounds() {
        return told.values().stream().flatMap(List::stream).flatMap(finding -> finding.grounds().stream().limit(1));
    }

    /** The certificate of the right kind that came closest to what is not met: of another zone, service, activity or time, for example. */
    private static Stream<NearMiss.Failure> closestCertificate(Finding finding) {
        return finding.truth() == Truth.UNMET
                ? finding.misses().stream().map(NearMiss::failure).filter(DecidingComposer::isCertificateOfTheKind).limit(1) : Stream.empty();
    }

    private static boolean isCertificateOfTheKind(NearMiss.Failure failure) {
        return failure instanceof NearMiss.Mismatch mismatch && mismatch.fact() instanceof Certificate && !mismatch.components().contains("scheme");
    }

    /**
     * One finding of each text, then in turn more of those that forbid, as long as there is room. Where readings of one text alone disagree, one
     * of what forbids as it is read counts among these.
     */
    private void choose(List<Decision> decisions, int room) {
        Set<String> said = new HashSet<>();
        Map<Decision, List<Finding>> open = new LinkedHashMap<>();
        List<Decision> disputed = decisions.stream().filter(decision -> decision.outcome() == Outcome.UNSETTLED).toList();
        for (Decision decision : decisions) {
            boolean only = disputed.equals(List.of(decision)) && noByDefault(decision);
            List<Finding> findings = new ArrayList<>(settled(decision) || only ? worthTelling(decision) : List.of());
            told.put(decision, new ArrayList<>());
            if (settled(decision) && !findings.isEmpty()) {
                Finding first = findings.remove(0);
                said.add(reason(first));
                told.get(decision).add(first);
            }
            open.put(decision, findings);
        }
        int used = decisions.size();
        for (boolean more = true; more && used < room;) {
            more = false;
            for (Decision decision : decisions) {
                List<Finding> next = Objects.requireNonNull(open.get(decision));
                next.removeIf(finding -> said.contains(reason(finding)));
                List<Finding> own = Objects.requireNonNull(told.get(decision));
                if ((decision.outcome() == Outcome.NON_COMPLIANT || own.isEmpty()) && used < room && !next.isEmpty()) {
                    Finding finding = next.remove(0);
                    said.add(reason(finding));
                    own.add(finding);
                    used++;
                    more = true;
                }
            }
        }
    }

    /**
     * What rules settled, in the order of the outline; of a text that forbids, what the parties can change, what is for the offer to change
     * first.
     */
    private static List<Finding> worthTelling(Decision decision) {
        List<Finding> findings = decision.deciding().stream().filter(finding -> !finding.grounds().isEmpty()).toList();
        if (decision.outcome() != Outcome.NON_COMPLIANT && decision.outcome() != Outcome.UNSETTLED) {
            return findings;
        }
        Changeable changeable = new Changeable(decision.remedies());
        List<Finding> changed = changeable.first(findings).stream().filter(changeable::contains).toList();
        return changed.isEmpty() ? findings : changed;
    }

    private static boolean settled(Decision decision) {
        return decision.outcome().definite() && decision.whatever().isEmpty();
    }

    /** Of a text on which readings disagree: what the reading taken finds in the way is what makes the dispute matter here. */
    private static boolean noByDefault(Decision decision) {
        return decision.explanation().children().stream().anyMatch(part -> part.kind() == Kind.REQUIREMENT && part.truth() == Truth.UNMET);
    }

    private String reason(Finding finding) {
        return words.in(finding.grounds().get(0).rule());
    }

    /** @param numbers of the decisions, by text */
    List<Block.Item> items(Map<String, Integer> numbers) {
        closest.clear();
        if (!obstacles.isEmpty()) {
            return cases();
        }
        List<Block.Item> items = new ArrayList<>();
        told.forEach((decision, findings) -> items.add(item(decision, findings, numbers)));
        Map<Phrase, List<Decision>> alike = new LinkedHashMap<>();
        left.forEach(decision -> alike.computeIfAbsent(more(decision.outcome()), fresh -> new ArrayList<>()).add(decision));
        alike.forEach((phrase, decisions) -> items.add(new Block.Item(Verdict.of(decisions.get(0).outcome()), "", Prose.of(labels.of(phrase, titles(decisions))), List.of(), List.of())));
        return items;
    }

    /** Where one text or another forbids: which in what case. What is asked about each by itself would not tell why it is a no. */
    private List<Block.Item> cases() {
        Map<List<String>, List<Obstacle>> byTexts = new LinkedHashMap<>();
        obstacles.forEach(obstacle -> byTexts.computeIfAbsent(obstacle.texts(), fresh -> new ArrayList<>()).add(obstacle));
        List<Block.Item> items = new ArrayList<>();
        byTexts.forEach((texts, some) -> items.add(new Block.Item(Verdict.of(Outcome.NON_COMPLIANT), "", Prose.of(labels.of(Phrase.DECIDING_CASE,
                grammar.or(some.stream().map(obstacle -> words.missing(obstacle.supposed())).toList()), titles(of(texts)))), List.of(), List.of())));
        List<Decision> others = carrying.stream().filter(decision -> byTexts.keySet().stream().noneMatch(texts -> texts.contains(decision.text()))).toList();
        if (!others.isEmpty()) {
            items.add(new Block.Item(Verdict.of(others.get(0).outcome()), "", Prose.of(labels.of(more(others.get(0).outcome()), titles(others))), List.of(), List.of()));
        }
        return items;
    }

    private List<Decision> of(List<String> texts) {
        return carrying.stream().filter(decision -> texts.contains(decision.text())).toList();
    }

    private String titles(List<Decision> decisions) {
        return String.join(words.listSeparator(), decisions.stream().map(decision -> words.shortTitle(decision.title())).toList());
    }

    private static Phrase more(Outcome outcome) {
        return switch (outcome) {
            case NOT_APPLICABLE, COMPLIANT, CONDITIONAL -> Phrase.DECIDING_MORE_TEXTS;
            case UNDETERMINED -> Phrase.DECIDING_MORE_OPEN;
            case UNSETTLED -> Phrase.DECIDING_MORE_DISPUTED;
            case NON_COMPLIANT -> Phrase.DECIDING_MORE_FORBID;
        };
    }

    private Block.Item item(Decision decision, List<Finding> findings, Map<String, Integer> numbers) {
        Verdict verdict = Verdict.of(decision.outcome());
        Prose title = Prose.of(new Inline.Jump(numbers.getOrDefault(decision.text(), 0), Prose.styled(Tone.STRONG, words.shortTitle(decision.title()))));
        Prose open = findings.isEmpty() || decision.outcome() == Outcome.UNSETTLED ? open(decision) : Prose.EMPTY;
        if (decision.outcome() == Outcome.UNDETERMINED && !open.isEmpty()) {
            // What is to be established says that facts are missing.
            return new Block.Item(verdict, "", title.plus(". ").plus(open), List.of(), List.of());
        }
        Prose head = title.plus(grammar.colon("", labels.name(decision.outcome())) + ". ");
        if (findings.isEmpty()) {
            return new Block.Item(verdict, "", head.plus(open), List.of(), List.of());
        }
        if (decision.outcome() == Outcome.UNSETTLED) {
            Prose why = Prose.of(labels.of(Phrase.DECIDING_NO_BY_DEFAULT, grammar.afterColon(reason(findings.get(0)))));
            return new Block.Item(verdict, "", head.plus(open), List.of(why), List.of());
        }
        Set<String> cited = new HashSet<>();
        List<Prose> sentences = findings.stream().flatMap(finding -> Stream.concat(Stream.of(sentence(decision, finding, cited)),
                closestCertificate(finding).filter(closest::add).map(failure -> Prose.of(grammar.sentence(words.failure(failure)) + ".")))).toList();
        return new Block.Item(verdict, "", head.plus(sentences.get(0)), sentences.subList(1, sentences.size()), List.of());
    }

    private Prose sentence(Decision decision, Finding finding, Set<String> cited) {
        return Prose.of(Words.withoutStop(reason(finding))).plus(cited(decision, finding.criterion(), FEW_CITED, cited)).plus(".");
    }

    /** Of what no rule settled. */
    private Prose open(Decision decision) {
        if (!decision.whatever().isEmpty()) {
            return Prose.of(labels.of(Phrase.WHATEVER, words.missing(decision.whatever())));
        }
        return switch (decision.outcome()) {
            case CONDITIONAL -> first(decision, decision.undertakings(), decision.undertakings().size(), Phrase.DECIDING_PROVIDED, Phrase.DECIDING_PROVIDED_FIRST);
            case UNDETERMINED -> {
                List<Criterion> asked = decision.questions().stream().map(Question::criterion).toList();
                long questions = asked.stream().map(criterion -> words.in(criterion.question())).distinct().count();
                yield asked.isEmpty() ? Prose.EMPTY : first(decision, asked, (int) questions, Phrase.DECIDING_OPEN, Phrase.DECIDING_OPEN_FIRST);
            }
            case UNSETTLED -> Prose.join(decision.readingOutcomes().stream().flatMap(outcome -> outcome.options().keySet().stream()).distinct().limit(1)
                    .flatMap(id -> corpus.reading(id).stream()).map(this::disputed).toList(), " ");
            // The law itself settles it.
            case NOT_APPLICABLE, COMPLIANT, NON_COMPLIANT -> Prose.join(decision.explanation().children().stream().skip(decision.outcome() == Outcome.NOT_APPLICABLE ? 0 : 1)
                    .limit(1).map(this::grounded).filter(prose -> !prose.isEmpty()).toList(), " ");
        };
    }

    private Prose grounded(Explanation part) {
        List<Provision> provisions = part.bearing().flatMap(node -> node.provisions().stream()).distinct().limit(FEW_CITED).toList();
        return provisions.isEmpty() ? Prose.EMPTY : Prose.join(provisions.stream().map(this::citation).toList(), words.listSeparator()).plus(".");
    }

    private Prose disputed(Reading reading) {
        return Prose.of(words.in(reading.question()));
    }

    /**
     * The first of some criteria, and how many there are.
     *
     * @param all what it takes to settle them
     */
    private Prose first(Decision decision, List<Criterion> criteria, int all, Phrase alone, Phrase among) {
        Criterion criterion = criteria.get(0);
        String statement = grammar.afterColon(words.in(criterion.statement()));
        return Prose.of(Words.withoutStop(all == 1 ? labels.of(alone, statement) : labels.of(among, all, statement)))
                .plus(cited(decision, criterion, all == 1 ? FEW_CITED : 1, new HashSet<>())).plus(".");
    }

    /** @param cited citations that stand before it already; takes in what is cited here */
    private Prose cited(Decision decision, Criterion criterion, int most, Set<String> cited) {
        List<Provision> near = above(decision.explanation(), criterion, List.of()).orElse(List.of());
        Stream<Provision> own = near.stream().filter(provision -> provision.id().startsWith(decision.text() + "#")).limit(1);
        return citations(Stream.concat(own, near.stream()).distinct().toList(), most, cited);
    }

    /** What a criterion and the parts above it put into words, the nearest first. */
    private static Optional<List<Provision>> above(Explanation node, Criterion criterion, List<Provision> higher) {
        List<Provision> here = Stream.concat(node.provisions().stream(), higher.stream()).toList();
        if (node.finding() != null && node.finding().criterion().id().equals(criterion.id())) {
            return Optional.of(here);
        }
        return node.children().stream().flatMap(child -> above(child, criterion, here).stream()).findFirst();
    }

    private Prose citations(List<Provision> provisions, int most, Set<String> cited) {
        Map<String, Prose> byText = new LinkedHashMap<>();
        provisions.forEach(provision -> byText.putIfAbsent(Citations.shortened(words.in(provision.citation())), citation(provision)));
        List<Prose> few = byText.entrySet().stream().limit(most).filter(citation -> cited.add(citation.getKey())).map(Map.Entry::getValue).toList();
        return few.isEmpty() ? Prose.EMPTY : Prose.of(" (").plus(Prose.join(few, words.listSeparator())).plus(")").styled(Tone.FAINT);
    }

    private Prose citation(Provision provision) {
        Prose text = Prose.of(Citations.shortened(words.in(provision.citation())));
        return provision.link() == null ? text : Prose.of(new Inline.Link(text, provision.link()));
    }
}
