package org.ancrage.render.words;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import org.ancrage.decision.FactChange;
import org.ancrage.decision.Gap;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Premise;
import org.ancrage.fact.AccessLaw;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.AttributionMethod;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Exposure;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.GroupVotes;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OutsideInfluence;
import org.ancrage.fact.OutsideShare;
import org.ancrage.fact.PossibleExposure;
import org.ancrage.fact.PossibleOutsideInfluence;
import org.ancrage.fact.PossibleThirdStateTie;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.fact.Stake;
import org.ancrage.fact.Territory;
import org.ancrage.fact.ThirdStateTie;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Facts, and what rules make of them, in the words of one language. */
public final class Words {

    /** Longer summaries are cut. */
    private static final int SUMMARY = 160;

    private final Corpus corpus;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final Constraints constraints;
    private final ThirdStateTies ties;
    private final Set<String> offers;
    private final Map<String, String> names = new HashMap<>();

    /** Knows no names but ids. */
    public Words(Corpus corpus, Language language, String offer) {
        this(corpus, language, Set.of(offer));
    }

    public Words(Corpus corpus, Language language, Assessment assessment) {
        this(corpus, language, List.of(assessment));
    }

    private Words(Corpus corpus, Language language, Set<String> offers) {
        this.corpus = corpus;
        this.language = language;
        this.offers = offers;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        this.constraints = new Constraints(labels, grammar);
        this.ties = new ThirdStateTies(labels, grammar, this::named);
    }

    /** In which several answers are told at once. */
    public Words(Corpus corpus, Language language, List<Assessment> assessments) {
        this(corpus, language, assessments.stream().map(Assessment::offer).collect(Collectors.toSet()));
        assessments.forEach(assessment -> names.putAll(assessment.names()));
    }

    /** Of an offer whose facts are known, whatever is answered. */
    public Words(Corpus corpus, Language language, Offer offer) {
        this(corpus, language, Set.of(offer.id()));
        names.putAll(offer.names());
    }

    public Labels labels() {
        return labels;
    }

    public Grammar grammar() {
        return grammar;
    }

    /** An entity by its id, with its name where the answer knows it; an offer by its id. */
    String named(String id) {
        return offers.contains(id) ? id : fullName(id);
    }

    /** An entity or an offer by its id, with its name where the answer knows it. */
    public String fullName(String id) {
        String name = names.get(id);
        return name == null || name.equals(id) ? id : id + " " + grammar.quote(name);
    }

    public String in(Wording wording) {
        return wording.in(language);
    }

    /** The title of a text, by its id. */
    public String title(String text) {
        return corpus.text(text).map(LegalText::title).map(this::in).orElse(text);
    }

    /** The title of a text without what it is about. */
    public String shortTitle(Wording title) {
        return Citations.shortTitle(in(title));
    }

    /** Who can bring it about, and how. */
    public String remedy(Criterion criterion) {
        return grammar.colon(
                grammar.sentence(labels.name(criterion.remedy().by())),
                grammar.afterColon(in(criterion.remedy().how())));
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
        return language == Language.FR ? " ; " : "; ";
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
        if (from == null && last == null) {
            return labels.of(Phrase.PERIOD_ALWAYS);
        }
        if (last == null) {
            return labels.of(Phrase.PERIOD_FROM, grammar.date(from));
        }
        return from == null
                ? labels.of(Phrase.PERIOD_TO, grammar.date(last))
                : labels.of(Phrase.PERIOD_FROM_TO, grammar.date(from), grammar.date(last));
    }

    /** Whether a reader learns something from a premise: that there is a date, a Union or a hoster is taken for granted. */
    public boolean telling(Premise premise) {
        return !(premise instanceof Premise.Matched matched)
                || !(matched.fact() instanceof AsOf || matched.fact() instanceof Territory || matched.fact() instanceof AccessLaw)
                && (!matched.components().isEmpty() && !matched.components().equals(List.of("id")) || hasSentence(matched.fact()));
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
            return labels.of(Phrase.OTHER_READING, option(choice));
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

    /** « capital : 30 %, au plus 24 % : 6 points de trop ». */
    public String gap(Object fact, Gap gap) {
        String label = compared(fact, gap.component());
        String value = gap.actual() instanceof LocalDate date ? grammar.date(date) : quantity(gap.actual());
        String measured = grammar.colon(gap.months() == 0 ? label : months(label, gap.months()), value);
        return gap.bound() instanceof LocalDate bound ? days(gap, measured, bound) : number(gap, measured);
    }

    /** Where it is certain how much somebody holds, that it is a bound says nothing. */
    private String compared(Object fact, String component) {
        boolean capital = component.startsWith("capital");
        boolean certain = fact instanceof Stake stake
                ? capital ? same(stake.capitalAtLeast(), stake.capitalAtMost()) : same(stake.votesAtLeast(), stake.votesAtMost())
                : fact instanceof OutsideShare share
                && (capital ? same(share.capitalAtLeast(), share.capitalAtMost()) : same(share.votesAtLeast(), share.votesAtMost()));
        if (certain) {
            return labels.of(capital ? Phrase.GAP_CAPITAL : Phrase.GAP_VOTES);
        }
        return labels.component(fact.getClass(), component);
    }

    private static boolean same(BigDecimal least, BigDecimal most) {
        return least.compareTo(most) == 0;
    }

    private String months(String label, int months) {
        return labels.of(months == 1 ? Phrase.GAP_MONTH_ADDED : Phrase.GAP_MONTHS_ADDED, label, months);
    }

    private String quantity(Object number) {
        return number instanceof BigDecimal percentage ? grammar.percent(percentage) : grammar.number(((Number) number).longValue());
    }

    private String number(Gap gap, String measured) {
        String bound = quantity(gap.bound());
        String asked = labels.of(switch (gap.must()) {
            case AT_MOST -> Phrase.AT_MOST;
            case LESS_THAN -> Phrase.LESS_THAN;
            case AT_LEAST -> Phrase.AT_LEAST;
            case MORE_THAN -> Phrase.MORE_THAN;
        }, bound);
        if (gap.difference().signum() == 0) {
            return grammar.colon(measured + ", " + asked, labels.of(Phrase.GAP_ON_THE_BOUND));
        }
        boolean points = gap.unit() == Gap.Unit.POINTS;
        String difference = points
                ? labels.of(grammar.singular(gap.difference()) ? Phrase.GAP_POINT : Phrase.GAP_POINTS, grammar.number(gap.difference()))
                : grammar.number(gap.difference());
        return grammar.colon(measured + ", " + asked, labels.of(
                gap.must().upper() ? Phrase.GAP_TOO_MUCH : points ? Phrase.GAP_TOO_LITTLE : Phrase.GAP_TOO_FEW, difference));
    }

    private String days(Gap gap, String measured, LocalDate day) {
        String days = labels.of(grammar.singular(gap.difference()) ? Phrase.GAP_DAY : Phrase.GAP_DAYS, grammar.number(gap.difference()));
        if (gap.must().strict()) {
            String asked = labels.of(gap.must().upper() ? Phrase.GAP_BEFORE : Phrase.GAP_AFTER, grammar.date(day));
            return grammar.colon(measured + ", " + asked, labels.of(gap.must().upper() ? Phrase.GAP_TOO_LATE : Phrase.GAP_TOO_EARLY, days));
        }
        return labels.of(gap.must().upper() ? Phrase.GAP_DAYS_AFTER : Phrase.GAP_DAYS_BEFORE, measured, days,
                grammar.dateInSentence(day));
    }

    List<String> constraints(Class<?> type, List<String> texts) {
        return texts.stream().map(text -> constraints.inWords(type.getSimpleName(), text)).toList();
    }

    /** A fact, and the values of those of its components that matter. */
    String fact(Object fact, List<String> components) {
        if (fact instanceof Exposure exposure) {
            return exposure(exposure);
        }
        if (fact instanceof Location place) {
            return grammar.colon(labels.name(place.function()), grammar.country(place.country()));
        }
        if (fact instanceof Stake stake) {
            return stake(stake);
        }
        if (fact instanceof OutsideShare share) {
            return labels.of(
                    Phrase.OUTSIDE_SHARE,
                    bounds(share.capitalAtLeast(), share.capitalAtMost()),
                    bounds(share.votesAtLeast(), share.votesAtMost()),
                    named(share.of()));
        }
        if (fact instanceof GroupVotes group) {
            return labels.of(Phrase.GROUP_VOTES, named(group.holder()), bounds(group.votesAtLeast(), group.votesAtMost()), named(group.of()));
        }
        if (fact instanceof OutsideInfluence influence) {
            return influence(influence.entity(), influence.through(), Phrase.INFLUENCE_OWN, Phrase.INFLUENCE_CONTROL);
        }
        if (fact instanceof PossibleOutsideInfluence influence) {
            return influence(
                    influence.entity(), influence.through(), Phrase.POSSIBLE_INFLUENCE_OWN, Phrase.POSSIBLE_INFLUENCE_CONTROL);
        }
        if (fact instanceof PossibleExposure exposure) {
            return labels.of(Phrase.POSSIBLE_REACH, lawTitle(exposure.law()), named(exposure.entity()), named(exposure.through()));
        }
        if (fact instanceof ThirdStateTie tie) {
            return ties.known(tie);
        }
        if (fact instanceof PossibleThirdStateTie tie) {
            return ties.possible(tie);
        }
        if (fact instanceof ReadingChoice choice) {
            return grammar.colon(labels.type(ReadingChoice.class), option(choice));
        }
        if (fact instanceof AccessLaw law) {
            return lawOf(law.law(), law.jurisdiction());
        }
        if (fact instanceof ForeignAccessLaw law) {
            return grammar.colon(lawOf(law.id(), law.jurisdiction()), labels.name(law.state()));
        }
        return plain(fact, components);
    }

    /** Facts, each with that of it which is missing. */
    public String missing(List<MissingFact> facts) {
        return String.join(listSeparator(), facts.stream().map(missing -> fact(missing.of(), List.of(missing.component()))).toList());
    }

    private static boolean hasSentence(Object fact) {
        return fact instanceof Exposure || fact instanceof Location || fact instanceof Stake || fact instanceof OutsideShare || fact instanceof GroupVotes
                || fact instanceof OutsideInfluence || fact instanceof PossibleOutsideInfluence || fact instanceof PossibleExposure
                || fact instanceof ThirdStateTie || fact instanceof PossibleThirdStateTie || fact instanceof ReadingChoice
                || fact instanceof ForeignAccessLaw;
    }

    private String plain(Object fact, List<String> components) {
        String head = head(fact);
        List<String> details = new ArrayList<>();
        for (String name : components) {
            FactType.component(fact.getClass(), name)
                    .filter(component -> !name.equals("id") && !name.equals("name"))
                    .ifPresent(component -> details.add(component(fact, component)));
        }
        return details.isEmpty() ? head : labels.of(Phrase.FACT_WITH, head, list(details));
    }

    /** The type of a fact, and its id where it has one. */
    public String head(Object fact) {
        String id = FactType.id(fact);
        String type = labels.type(fact.getClass());
        return id == null ? type : type + " " + (fact instanceof Entity || fact instanceof Offer ? named(id) : id);
    }

    private String component(Object fact, RecordComponent component) {
        return grammar.colon(labels.component(fact.getClass(), component.getName()), componentValue(fact, component));
    }

    /** The value of a component of a fact. */
    String componentValue(Object fact, RecordComponent component) {
        Object value = FactType.value(fact, component);
        return component.getName().equals("method") && value instanceof String option
                ? method(option)
                : isReference(component) && value instanceof String id ? named(id) : value(value, component.getAnnotatedType());
    }

    private static boolean isReference(RecordComponent component) {
        return switch (component.getName()) {
            case "holder", "of", "entity", "through" -> true;
            default -> false;
        };
    }

    private String method(String option) {
        return Stream.of(AttributionMethod.values())
                .filter(method -> method.option().equals(option))
                .map(labels::name)
                .findFirst()
                .orElse(option);
    }

    private String value(@Nullable Object value, AnnotatedType type) {
        if (value == null) {
            return labels.of(Phrase.NOT_KNOWN);
        }
        if (value instanceof Enum<?> constant) {
            return labels.name(constant);
        }
        if (value instanceof LocalDate date) {
            return grammar.date(date);
        }
        if (value instanceof BigDecimal percentage) {
            return grammar.percent(percentage);
        }
        if (value instanceof Number number) {
            return grammar.number(number.longValue());
        }
        if (value instanceof Boolean truth) {
            return labels.name(Answer.of(truth));
        }
        if (value instanceof Listing<?> listing) {
            return listing(listing, FactType.itemType(type));
        }
        if (value instanceof Collection<?> items) {
            return grammar.and(items.stream().map(item -> value(item, FactType.itemType(type))).toList());
        }
        if (value instanceof String text) {
            return FactType.isCountry(type) ? grammar.country(text) : text;
        }
        return nested(value);
    }

    private String listing(Listing<?> listing, AnnotatedType itemType) {
        String items = grammar.and(listing.items().stream().map(item -> value(item, itemType)).toList());
        if (listing.complete()) {
            return items.isEmpty() ? labels.of(Phrase.LISTING_NONE) : labels.of(Phrase.LISTING_COMPLETE, items);
        }
        return items.isEmpty() ? labels.of(Phrase.NOT_KNOWN) : labels.of(Phrase.LISTING_AT_LEAST, items);
    }

    /** What stands at a place of a request. */
    public String place(FactChange.Place place) {
        String component = place.component();
        return component == null
                ? whole(place.fact())
                : componentValue(place.fact(), FactType.component(place.fact().getClass(), component).orElseThrow());
    }

    /** A fact with all that is known of it. */
    public String whole(Object fact) {
        List<String> details = known(fact);
        return details.isEmpty() ? head(fact) : labels.of(Phrase.FACT_WITH, head(fact), list(details));
    }

    private String nested(Object value) {
        String id = FactType.id(value);
        if (id != null) {
            return named(id);
        }
        List<String> known = known(value);
        return known.isEmpty() ? labels.of(Phrase.NOT_KNOWN) : String.join(", ", known);
    }

    private List<String> known(Object value) {
        List<String> known = new ArrayList<>();
        for (RecordComponent component : FactType.components(value.getClass())) {
            Object inner = FactType.value(value, component);
            boolean unknown = inner == null || inner == Answer.UNKNOWN
                    || inner instanceof Listing<?> listing && !listing.complete() && listing.items().isEmpty();
            if (!unknown && !component.getName().equals("id")) {
                known.add(component(value, component));
            }
        }
        return known;
    }

    private String stake(Stake stake) {
        String text = labels.of(
                Phrase.STAKE, named(stake.holder()), bounds(stake.capitalAtLeast(), stake.capitalAtMost()),
                bounds(stake.votesAtLeast(), stake.votesAtMost()), named(stake.of()));
        return switch (stake.outsideUnion()) {
            case YES -> text + listSeparator() + labels.of(Phrase.STAKE_OUTSIDE, named(stake.holder()));
            case UNKNOWN -> text + listSeparator() + labels.of(Phrase.STAKE_POSSIBLY_OUTSIDE, named(stake.holder()));
            case NO -> text + listSeparator() + labels.of(Phrase.STAKE_INSIDE, named(stake.holder()));
        };
    }

    private String bounds(BigDecimal least, BigDecimal most) {
        return least.compareTo(most) == 0
                ? grammar.percent(least)
                : labels.of(Phrase.BETWEEN, grammar.percent(least), grammar.percent(most));
    }

    private String influence(String entity, String through, Phrase own, Phrase control) {
        return entity.equals(through) ? labels.of(own, named(entity)) : labels.of(control, named(entity), named(through));
    }

    private String option(ReadingChoice choice) {
        return corpus.reading(choice.reading())
                .flatMap(reading -> reading.options().stream().filter(option -> option.id().equals(choice.option())).findFirst())
                .map(option -> option.statement().in(language))
                .orElse(choice.reading() + " = " + choice.option());
    }

    private String lawOf(String law, String jurisdiction) {
        return lawTitle(law) + " (" + grammar.country(jurisdiction) + ")";
    }

    private String lawTitle(String law) {
        return corpus.jurisdictions().accessLaws().stream()
                .filter(entry -> entry.id().equals(law))
                .findFirst()
                .map(Jurisdictions.AccessLawEntry::title)
                .map(title -> title.in(language))
                .orElse(law);
    }

    private String exposure(Exposure exposure) {
        return grammar.colon(
                labels.of(Phrase.CHAIN_LINK, reached(exposure), link(exposure, jurisdiction(exposure.law()))),
                lawTitle(exposure.law()));
    }

    private String reached(Exposure step) {
        boolean offer = step.link() == Exposure.Link.HOSTER || step.link() == Exposure.Link.TECHNICAL_ACCESS;
        return offer ? labels.of(Phrase.THE_OFFER, named(step.entity())) : named(step.entity());
    }

    private @Nullable String jurisdiction(String law) {
        return corpus.jurisdictions().accessLaws().stream()
                .filter(entry -> entry.id().equals(law))
                .findFirst()
                .map(Jurisdictions.AccessLawEntry::jurisdiction)
                .orElse(null);
    }

    private String link(Exposure step, @Nullable String jurisdiction) {
        String place = jurisdiction == null ? labels.of(Phrase.IN_STATE_OF_LAW) : grammar.inCountry(jurisdiction);
        return switch (step.link()) {
            case ESTABLISHMENT -> labels.of(Phrase.LINK_ESTABLISHMENT, place);
            case PRESENCE -> labels.of(Phrase.LINK_PRESENCE, place);
            case CONTROL -> labels.of(Phrase.LINK_CONTROL, named(step.through()));
            case HOSTER -> labels.of(Phrase.LINK_HOSTER, named(step.through()));
            case TECHNICAL_ACCESS -> labels.of(Phrase.LINK_TECHNICAL_ACCESS, named(step.through()));
        };
    }

    /** « l'offre est fournie par A, qui est sous le contrôle de B, qui a un rattachement aux États-Unis : CLOUD Act ». */
    public String chain(ExposureChain chain) {
        return grammar.colon(way(chain), law(chain));
    }

    /** The law of a chain; that it has lapsed is said with it. */
    public String law(ExposureChain chain) {
        String title = chain.title().in(language);
        return chain.state() == ForeignAccessLaw.State.IN_FORCE ? title : labels.of(Phrase.LAW_IN_STATE, title, labels.name(chain.state()));
    }

    /** The chain without the law at its end. */
    public String way(ExposureChain chain) {
        StringBuilder text = new StringBuilder();
        for (Exposure step : chain.steps()) {
            String link = link(step, chain.jurisdiction());
            text.append(text.isEmpty()
                    ? labels.of(Phrase.CHAIN_LINK, reached(step), link)
                    : labels.of(Phrase.CHAIN_NEXT, link));
        }
        return text.toString();
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
    public String change(Amendment.Change change) {
        if (change instanceof Amendment.RuleDisabled disabled) {
            return labels.of(Phrase.RULE_DISABLED, disabled.rule(), disabled.text());
        } else if (change instanceof Amendment.RuleReplaced replaced) {
            return labels.of(Phrase.RULE_REPLACED, replaced.rule(), replaced.text(), replaced.by());
        } else if (change instanceof Amendment.CriterionReplaced replaced) {
            return labels.of(Phrase.CRITERION_REPLACED, criterion(replaced.criterion()), criterion(replaced.by()));
        } else if (change instanceof Amendment.ConditionAdded added) {
            return labels.of(Phrase.CONDITION_ADDED, withoutStop(added(added.condition(), added.text())));
        }
        if (change instanceof Amendment.Reworded reworded) {
            return labels.of(Phrase.REWORDED, labels.name(reworded.part()), reworded.of());
        }
        Amendment.ReadingChosen chosen = (Amendment.ReadingChosen) change;
        return labels.of(Phrase.READING_CHOSEN, withoutStop(option(new ReadingChoice(chosen.reading(), chosen.option()))));
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
}
