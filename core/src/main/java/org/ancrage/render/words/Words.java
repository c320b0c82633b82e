package org.ancrage.render.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.AbsentText;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Ground;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Supposition;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.decision.difference.FactChange;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Offer;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.fact.Territory;
import org.ancrage.fact.derived.AccessLaw;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.law.Act;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;

/** Facts, and what rules make of them, in the words of one language. */
public final class Words {

    /** Longer summaries are cut. */
    private static final int SUMMARY = 160;

    private final Corpus corpus;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final Constraints constraints;
    private final GapWords gaps;
    private final FactWords facts;

    /** Knows no names but ids. */
    public Words(Corpus corpus, Language language, String offer) {
        this(corpus, language, Set.of(offer), Map.of());
    }

    public Words(Corpus corpus, Language language, Assessment assessment) {
        this(corpus, language, List.of(assessment));
    }

    /** In which several answers are told at once. */
    public Words(Corpus corpus, Language language, List<Assessment> assessments) {
        this(corpus, language, assessments.stream().map(Assessment::offer).collect(Collectors.toSet()), names(assessments));
    }

    /** Of an offer whose facts are known, whatever is answered. */
    public Words(Corpus corpus, Language language, Offer offer) {
        this(corpus, language, Set.of(offer.id()), offer.names());
    }

    /** @param names of entities and offers, by id */
    public Words(Corpus corpus, Language language, Set<String> offers, Map<String, String> names) {
        this.corpus = corpus;
        this.language = language;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        this.constraints = new Constraints(labels, grammar);
        this.gaps = new GapWords(labels, grammar);
        this.facts = new FactWords(corpus, language, offers, names);
    }

    private static Map<String, String> names(List<Assessment> assessments) {
        Map<String, String> names = new HashMap<>();
        assessments.forEach(assessment -> names.putAll(assessment.names()));
        return names;
    }

    public Labels labels() {
        return labels;
    }

    public Grammar grammar() {
        return grammar;
    }

    /** An entity by its id, with its name where the answer knows it; an offer by its id. */
    String named(String id) {
        return facts.named(id);
    }

    /** An entity or an offer by its id, with its name where the answer knows it. */
    public String fullName(String id) {
        return facts.fullName(id);
    }

    public String in(Wording wording) {
        return wording.in(language);
    }

    /** What introduces a list. */
    public Prose lead(Phrase phrase) {
        return Prose.of(grammar.colon(labels.of(phrase), "").strip());
    }

    /** A statement is true where its criterion is met; of what is unmet, the one rule that would say so has the words. */
    public String supposition(Supposition supposition) {
        return supposition.truth() == Truth.MET ? in(supposition.criterion().statement())
                : supposition.because().map(this::in).map(because -> grammar.sentence(because) + ".").orElseGet(() -> contrary(supposition.criterion(), Phrase.NOT_SO));
    }

    /** @param denial leads to the statement of a criterion that has no words for its contrary */
    public String contrary(Criterion criterion, Phrase denial) {
        return criterion.contrary() != null ? in(criterion.contrary()) : grammar.colon(labels.of(denial), grammar.afterColon(in(criterion.statement())));
    }

    /** What a text comes to. Of what does not bind, only whether the offer meets it: it would look like law otherwise. */
    public String outcome(Outcome outcome, Force force) {
        if (force.decisive() || outcome == Outcome.NOT_APPLICABLE) {
            return labels.name(outcome);
        }
        boolean outlook = force.outlook();
        return labels.of(switch (outcome) {
            case COMPLIANT -> outlook ? Phrase.OUTLOOK_MET : Phrase.ASIDE_MET;
            case CONDITIONAL -> outlook ? Phrase.OUTLOOK_CONDITIONAL : Phrase.ASIDE_CONDITIONAL;
            case NON_COMPLIANT -> outlook ? Phrase.OUTLOOK_UNMET : Phrase.ASIDE_UNMET;
            case UNSETTLED -> Phrase.ASIDE_UNSETTLED;
            case UNDETERMINED, NOT_APPLICABLE -> Phrase.ASIDE_OPEN;
        });
    }

    /** The title of a text, by its id. */
    public String title(String text) {
        return corpus.text(text).map(LegalText::title).map(this::in).orElse(text);
    }

    /** The title of a text without what it is about. */
    public String shortTitle(Wording title) {
        return Citations.shortTitle(in(title));
    }

    /** Who can do it, what, and how long that takes. */
    public String act(Act act) {
        String what = grammar.colon(grammar.sentence(labels.name(act.by())), grammar.afterColon(in(act.words())));
        Wording takes = act.takes();
        return takes == null ? what : withoutStop(what) + " (" + in(takes) + ").";
    }

    /** Who can bring a criterion about, and how. */
    public String remedy(Criterion criterion) {
        return grammar.colon(grammar.sentence(labels.name(criterion.remedy().by())), grammar.afterColon(in(criterion.remedy().how())));
    }

    public String conflict(Conflict conflict) {
        return grammar.colon(labels.name(conflict.between()), in(conflict.statement()));
    }

    /** Whether a condition is met, as a conclusion says it. */
    public String conclusion(Truth truth) {
        return labels.of(switch (truth) {
            case MET -> Phrase.CONCLUSION_MET;
            case UNMET -> Phrase.CONCLUSION_UNMET;
            case UNKNOWN -> Phrase.CONCLUSION_UNKNOWN;
        });
    }

    /** From when, or until when, a text that does not exist on that day does. */
    public String absence(AbsentText absent, LocalDate on) {
        Period period = absent.version().period();
        String version = in(absent.version().title()) + " (" + labels.name(absent.version().force()) + ")";
        return absent.comesAfter(on)
                ? labels.of(Phrase.NOT_YET, version, grammar.date(Objects.requireNonNull(period.from())))
                : labels.of(Phrase.NO_MORE, version, grammar.date(Objects.requireNonNull(period.until()).minusDays(1)));
    }

    public String listSeparator() {
        return grammar.listSeparator();
    }

    private String list(List<String> items) {
        return String.join(listSeparator(), items);
    }

    public String period(Period period) {
        return period(period, labels, grammar);
    }

    /** From when until when, both days included. */
    public static String period(Period period, Labels labels, Grammar grammar) {
        LocalDate from = period.from();
        LocalDate last = period.until() == null ? null : period.until().minusDays(1);
        if (from == null) {
            return last == null ? labels.of(Phrase.PERIOD_ALWAYS) : labels.of(Phrase.PERIOD_TO, grammar.date(last));
        }
        return last == null
                ? labels.of(Phrase.PERIOD_FROM, grammar.date(from))
                : labels.of(Phrase.PERIOD_FROM_TO, grammar.date(from), grammar.date(last));
    }

    /** Whether a reader learns something from a premise: that there is a date, a Union or a hoster is taken for granted. */
    public boolean telling(Premise premise) {
        return !(premise instanceof Premise.Matched matched)
                || !(matched.fact() instanceof AsOf || matched.fact() instanceof Territory || matched.fact() instanceof AccessLaw)
                && (!matched.components().isEmpty() && !matched.components().equals(List.of("id")) || FactWords.hasSentence(matched.fact()));
    }

    /** The premises of a ground that tell something; an exposure only where no chain tells it in full. */
    public Stream<Premise> tellingPremises(Ground ground) {
        return ground.premises().stream().filter(premise -> telling(premise) && !(!ground.chains().isEmpty()
                && premise instanceof Premise.Matched matched && matched.fact() instanceof Exposure));
    }

    public String premise(Premise premise) {
        if (premise instanceof Premise.Matched matched) {
            String text = fact(matched.fact(), matched.components());
            return matched.gaps().isEmpty() ? text : text + listSeparator() + gaps(matched.fact(), matched.gaps());
        }
        return premise instanceof Premise.Absent absent ? absent(absent) : computed((Premise.Computed) premise);
    }

    private String absent(Premise.Absent absent) {
        String none = FactType.named(absent.type()).map(labels::none).orElse(absent.type());
        List<String> conditions = absent.constraints().stream().map(text -> constraints.inWords(absent.type(), text)).toList();
        return conditions.isEmpty() ? none : labels.of(Phrase.NONE_SUCH, none, list(conditions));
    }

    private String computed(Premise.Computed computed) {
        Object value = computed.value();
        String result = value == null
                ? labels.of(Phrase.NOTHING_TO_COMPUTE)
                : value instanceof BigDecimal number ? grammar.number(number)
                : value instanceof Number number ? grammar.number(new BigDecimal(number.toString()))
                : String.valueOf(value);
        List<String> over = computed.contributors().stream().filter(this::telling).map(this::premise).toList();
        String text = grammar.colon(labels.of(Phrase.COMPUTED), result);
        return over.isEmpty() ? text : text + " (" + list(over) + ")";
    }

    /** What stopped a rule. */
    public String failure(NearMiss.Failure failure) {
        if (failure instanceof NearMiss.Mismatch mismatch && mismatch.fact() instanceof ReadingChoice choice) {
            return labels.of(Phrase.OTHER_READING, facts.option(choice));
        }
        if (failure instanceof NearMiss.Mismatch mismatch) {
            String text = labels.of(
                    Phrase.MISMATCH,
                    fact(mismatch.fact(), mismatch.components()),
                    list(constraints(mismatch.fact().getClass(), mismatch.constraints())));
            return mismatch.gaps().isEmpty() ? text : text + listSeparator() + gaps(mismatch.fact(), mismatch.gaps());
        }
        if (failure instanceof NearMiss.Blocked blocked) {
            return labels.of(Phrase.BLOCKED, list(blocked.blockers().stream().map(this::premise).toList()));
        }
        String type = ((NearMiss.NoSuchFact) failure).type();
        return labels.of(Phrase.NO_SUCH_FACT, FactType.named(type).map(labels::none).orElse(type));
    }

    private String gaps(Object fact, List<Gap> gaps) {
        return list(gaps.stream().map(gap -> gap(fact, gap)).toList());
    }

    public List<String> constraints(Class<?> type, List<String> texts) {
        return texts.stream().map(text -> constraints.inWords(type.getSimpleName(), text)).toList();
    }

    /** What a node of an outline says, in one sentence. */
    public String statement(Explanation node) {
        if (node.reading() != null) {
            return grammar.colon(labels.name(node.kind()), node.reading().reading().question().in(language));
        }
        if (node.statement() != null) {
            return node.statement().in(language);
        }
        if (node.finding() != null) {
            return node.finding().criterion().statement().in(language);
        }
        return labels.name(node.kind());
    }

    /** As {@link #statement}; a node that leaves it to its children is told by them, in one line. */
    public String summary(Explanation node) {
        boolean silent = node.statement() == null && node.finding() == null && node.reading() == null && !node.children().isEmpty();
        if (!silent) {
            return statement(node);
        }
        String parts = list(node.children().stream().map(this::summary).map(Words::withoutStop).toList());
        String head = grammar.colon(labels.name(node.kind()), parts);
        if (head.length() <= SUMMARY) {
            return head;
        }
        int cut = head.lastIndexOf(' ', SUMMARY);
        return head.substring(0, cut) + "…";
    }

    /** What an amendment changes. */
    public String effect(Amendment.Effect effect) {
        if (effect instanceof Amendment.RuleDisabled disabled) {
            return labels.of(Phrase.RULE_DISABLED, disabled.rule(), disabled.text());
        } else if (effect instanceof Amendment.RuleReplaced replaced) {
            return labels.of(Phrase.RULE_REPLACED, replaced.rule(), replaced.text(), replaced.by());
        } else if (effect instanceof Amendment.CriterionReplaced replaced) {
            return labels.of(Phrase.CRITERION_REPLACED, criterion(replaced.criterion()), criterion(replaced.by()));
        } else if (effect instanceof Amendment.ConditionAdded added) {
            return labels.of(Phrase.CONDITION_ADDED, withoutStop(added(added.condition(), added.text())));
        }
        if (effect instanceof Amendment.Reworded reworded) {
            return labels.of(Phrase.REWORDED, labels.name(reworded.part()), reworded.of());
        }
        Amendment.ReadingChosen chosen = (Amendment.ReadingChosen) effect;
        return labels.of(Phrase.READING_CHOSEN, withoutStop(facts.option(new ReadingChoice(chosen.reading(), chosen.option()))));
    }

    /** What a condition says, or the one criterion that it is; of others, the text that they are added to. */
    private String added(Condition condition, String text) {
        Wording statement = condition.statement();
        if (statement != null) {
            return statement.in(language);
        }
        return condition.children().isEmpty() ? condition.criteria().findFirst().map(this::criterion).orElse(text) : text;
    }

    private String criterion(String id) {
        return corpus.criterion(id).map(criterion -> withoutStop(in(criterion.statement()))).orElse(id);
    }

    /** The sentence without its full stop. */
    public static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Whether the rule would have met its criterion. */
    public static boolean wouldMeet(NearMiss miss) {
        return miss.wouldConclude() == Truth.MET;
    }

    /** A fact, and the values of those of its components that matter. */
    String fact(Object fact, List<String> components) {
        return facts.fact(fact, components);
    }

    /** Facts, each with that of it which is missing. */
    public String missing(List<MissingFact> missing) {
        return facts.missing(missing);
    }

    /** The type of a fact, and its id where it has one. */
    public String head(Object fact) {
        return facts.head(fact);
    }

    /** What stands at a place of a request. */
    public String place(FactChange.Place place) {
        return facts.place(place);
    }

    /** What is known of a component of a fact. */
    public String value(Object fact, String component) {
        return facts.value(fact, component);
    }

    /** A fact with all that is known of it. */
    public String whole(Object fact) {
        return facts.whole(fact);
    }

    /** « l'offre est fournie par A, qui est sous le contrôle de B, qui a un rattachement aux États-Unis : CLOUD Act ». */
    public String chain(ExposureChain chain) {
        return facts.chain(chain);
    }

    /** The law of a chain; that it has lapsed is said with it. */
    public String law(ExposureChain chain) {
        return facts.law(chain);
    }

    /** The chain without the law at its end. */
    public String way(ExposureChain chain) {
        return facts.way(chain);
    }

    /** « capital : 30 %, au plus 24 % : 6 points de trop ». */
    public String gap(Object fact, Gap gap) {
        return gaps.gap(fact, gap);
    }
}
