package org.ancrage.render.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.decision.Conclusion;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.TextOutcome;
import org.ancrage.decision.comparison.Cell;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.Contrast;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.decision.comparison.OutcomeCounts;
import org.ancrage.decision.comparison.Ranking.Place;
import org.ancrage.decision.comparison.Separation;
import org.ancrage.decision.comparison.Standing;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Act;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Provision;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** A comparison in the words of one language. */
public final class ComparisonWords {

    private final Corpus corpus;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final Map<String, @Nullable String> needs = new HashMap<>();
    private final Map<String, @Nullable String> offers = new HashMap<>();
    private final Map<String, Words> facts = new LinkedHashMap<>();

    public ComparisonWords(Corpus corpus, Language language, Comparison comparison) {
        this.corpus = corpus;
        this.language = language;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        for (Need need : comparison.needs()) {
            needs.put(need.id(), need.name());
        }
        for (Proposal proposal : comparison.proposals()) {
            offers.put(proposal.offer().id(), proposal.offer().name());
            facts.put(proposal.offer().id(), new Words(corpus, language, proposal.offer()));
        }
    }

    public Labels labels() {
        return labels;
    }

    public Grammar grammar() {
        return grammar;
    }

    /** What the facts of an offer are called. */
    public Words facts(String offer) {
        Words words = facts.get(offer);
        if (words == null) {
            throw new IllegalArgumentException("There is no offer (%s).".formatted(offer));
        }
        return words;
    }

    /** Who can do an act, what, and how long that takes. */
    public String act(Act act) {
        return facts.values().iterator().next().act(act);
    }

    /** The id of a need, with its name where it has one. */
    public String need(String id) {
        return withName(id, needs.get(id));
    }

    public String offer(String id) {
        return withName(id, offers.get(id));
    }

    /** The name of a need, or its id where it has none. */
    public String needName(String id) {
        return nameOrId(id, needs.get(id));
    }

    public String offerName(String id) {
        return nameOrId(id, offers.get(id));
    }

    private String withName(String id, @Nullable String name) {
        return name == null || name.equals(id) || name.isBlank() ? id : id + " " + grammar.quote(name);
    }

    private static String nameOrId(String id, @Nullable String name) {
        return name == null || name.isBlank() ? id : name;
    }

    /** The answer in a word or two. */
    public String verdict(Outcome outcome) {
        return labels.of(switch (outcome) {
            case NOT_APPLICABLE -> Phrase.VERDICT_NOT_APPLICABLE;
            case COMPLIANT -> Phrase.VERDICT_COMPLIANT;
            case CONDITIONAL -> Phrase.VERDICT_CONDITIONAL;
            case UNDETERMINED -> Phrase.VERDICT_UNDETERMINED;
            case UNSETTLED -> Phrase.VERDICT_UNSETTLED;
            case NON_COMPLIANT -> Phrase.VERDICT_NON_COMPLIANT;
        });
    }

    /** « rang 2, ex æquo ». */
    public String rank(Place place, List<Place> places) {
        String rank = labels.of(Phrase.RANK_OF, place.rank());
        return shared(place, places) ? rank + ", " + labels.of(Phrase.RANK_SHARED) : rank;
    }

    /** Whether others have its rank: the first that has it stands as many places from the first of all as its rank tells, and the next after it. */
    public static boolean shared(Place place, List<Place> places) {
        return place.rank() < places.size() && places.get(place.rank()).rank() == place.rank();
    }

    /** Why one offer ranks before another, without the criteria. */
    public String separation(Separation separation) {
        return grammar.colon(labels.of(Phrase.RANKED_BEFORE, separation.offer()),
                labels.name(separation.by()) + ", " + labels.of(Phrase.AGAINST,
                        component(separation.by(), separation.before()), component(separation.by(), separation.after())));
    }

    private String component(Standing.Component component, Standing standing) {
        return switch (component) {
            case OUTCOME -> grammar.quote(labels.name(standing.outcome()));
            case CHANGES -> changes(standing.distance());
            case UNDERTAKINGS -> grammar.number(standing.undertakings());
            case QUESTIONS -> grammar.number(standing.questions());
            case STANDARDS -> counts(standing.standards());
            case OUTLOOK -> counts(standing.outlook());
        };
    }

    /** So many changes, and whether the parties can bring them about. */
    public String changes(Distance distance) {
        Integer changes = distance.changes();
        if (changes == null) {
            return labels.of(Phrase.CHANGES_NO_WAY);
        }
        String number = grammar.number(changes);
        return distance.withinReach() ? number : labels.of(Phrase.CHANGES_OUT_OF_REACH, number);
    }

    private String counts(OutcomeCounts counts) {
        List<String> parts = new ArrayList<>();
        count(Outcome.NON_COMPLIANT, counts.nonCompliant(), parts);
        count(Outcome.UNSETTLED, counts.unsettled(), parts);
        count(Outcome.UNDETERMINED, counts.undetermined(), parts);
        count(Outcome.CONDITIONAL, counts.conditional(), parts);
        return parts.isEmpty() ? labels.of(Phrase.ALL_COMPLIED_WITH) : grammar.and(parts);
    }

    private void count(Outcome outcome, int number, List<String> parts) {
        if (number > 0) {
            parts.add(number + " × " + grammar.quote(labels.name(outcome)));
        }
    }

    /** « a : rempli (règle) ; b : non rempli (règle) ». */
    public String sides(Contrast contrast, String before, String after) {
        Criterion criterion = contrast.criterion();
        return grammar.colon(before, side(contrast.before(), criterion)) + separator() + grammar.colon(after, side(contrast.after(), criterion));
    }

    private String side(@Nullable Conclusion conclusion, Criterion criterion) {
        if (conclusion == null) {
            return labels.of(Phrase.NOT_EXAMINED);
        }
        List<String> rules = conclusion.rules().stream().map(rule -> rule.in(language)).filter(rule -> !same(rule, criterion)).toList();
        String truth = labels.name(conclusion.truth());
        return rules.isEmpty() ? truth : truth + " (" + rules.get(0) + ")";
    }

    /** The name of a rule may say no more than its criterion. */
    public boolean same(String rule, Criterion criterion) {
        return rule.equals(Words.withoutStop(criterion.statement().in(language)));
    }

    public String separator() {
        return grammar.listSeparator();
    }

    public String statement(Criterion criterion) {
        return Words.withoutStop(criterion.statement().in(language));
    }

    public String in(Wording wording) {
        return wording.in(language);
    }

    /** The title of a text without its explanation: « Loi SREN, article 31 ». */
    public String shortTitle(String text) {
        return Citations.shortTitle(corpus.text(text).map(LegalText::title).map(this::in).orElse(text));
    }

    /** Provisions of a criterion that the corpus knows. */
    public List<Provision> provisions(Criterion criterion) {
        return criterion.provisions().stream().flatMap(id -> corpus.provision(id).stream()).toList();
    }

    /** So many of the citations of a criterion, in short. */
    public String shortCitations(Criterion criterion, int most) {
        return String.join(separator(), provisions(criterion).stream()
                .map(provision -> Citations.shortened(provision.citation().in(language))).distinct().limit(most).toList());
    }

    /**
     * What a text says of an offer that it does not simply permit.
     *
     * @param items what is to be promised, what is asked, or what stands in the way; each once
     */
    public record Reasons(TextOutcome text, List<String> items) {
    }

    /** What keeps an offer from being permitted, or permitted without condition, text by text. */
    public List<Reasons> reasons(Cell cell) {
        return cell.decisive().stream()
                .filter(text -> text.outcome() != Outcome.NOT_APPLICABLE && text.outcome() != Outcome.COMPLIANT)
                .map(text -> new Reasons(text, reasons(cell, text).distinct().toList()))
                .toList();
    }

    /** On what a text of a cell rests; where that is in the way, what can be changed comes first. */
    public List<Finding> deciding(Cell cell, TextOutcome text) {
        return text.outcome() == Outcome.NON_COMPLIANT || text.outcome() == Outcome.UNSETTLED
                ? new Changeable(cell.remedies()).first(text.deciding()) : text.deciding();
    }

    private Stream<String> reasons(Cell cell, TextOutcome text) {
        return switch (text.outcome()) {
            case CONDITIONAL -> text.undertakings().stream().map(this::statement);
            case UNDETERMINED -> text.questions().stream().map(question -> question.criterion().question().in(language));
            case NOT_APPLICABLE, COMPLIANT, UNSETTLED, NON_COMPLIANT -> deciding(cell, text).stream()
                    .flatMap(finding -> finding.grounds().stream().limit(1))
                    .map(ground -> ground.rule().in(language));
        };
    }
}
