package org.ancrage.render.words;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.MissingFact;
import org.ancrage.decision.difference.FactChange;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.fact.derived.AccessLaw;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.derived.GroupVotes;
import org.ancrage.fact.derived.OutsideInfluence;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.PossibleExposure;
import org.ancrage.fact.derived.PossibleOutsideInfluence;
import org.ancrage.fact.derived.PossibleThirdStateTie;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.derived.ThirdStateTie;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.term.AttributionMethod;
import org.ancrage.fact.term.ShareRange;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;

/** Facts, whether given or derived, in the words of one language. */
final class FactWords {

    private final Corpus corpus;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final ThirdStateTies ties;
    private final Set<String> offers;
    private final Map<String, String> names;

    /**
     * @param offers ids of the offers that are spoken of
     * @param names of entities and offers, by id
     */
    FactWords(Corpus corpus, Language language, Set<String> offers, Map<String, String> names) {
        this.corpus = corpus;
        this.language = language;
        this.offers = offers;
        this.names = names;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        this.ties = new ThirdStateTies(labels, grammar, this::named);
    }

    private String list(List<String> items) {
        return String.join(grammar.listSeparator(), items);
    }

    /** An entity by its id, with its name where the answer knows it; an offer by its id. */
    String named(String id) {
        return offers.contains(id) ? id : fullName(id);
    }

    /** An entity or an offer by its id, with its name where the answer knows it. */
    String fullName(String id) {
        String name = names.get(id);
        return name == null || name.equals(id) ? id : id + " " + grammar.quote(name);
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
        return list(facts.stream().map(missing -> fact(missing.of(), List.of(missing.component()))).toList());
    }

    static boolean hasSentence(Object fact) {
        return fact instanceof Exposure || fact instanceof Location || fact instanceof Stake || fact instanceof OutsideShare || fact instanceof GroupVotes
                || fact instanceof OutsideInfluence || fact instanceof PossibleOutsideInfluence || fact instanceof PossibleExposure
                || fact instanceof ThirdStateTie || fact instanceof PossibleThirdStateTie || fact instanceof ReadingChoice
                || fact instanceof ForeignAccessLaw;
    }

    private String plain(Object fact, List<String> components) {
        String head = head(fact);
        List<String> details = new ArrayList<>();
        for (String name : components) {
            RecordShape.component(fact.getClass(), name)
                    .filter(component -> !name.equals("id") && !name.equals("name"))
                    .ifPresent(component -> details.add(component(fact, component)));
        }
        return details.isEmpty() ? head : labels.of(Phrase.FACT_WITH, head, list(details));
    }

    /** The type of a fact, and its id where it has one. */
    String head(Object fact) {
        String id = RecordShape.id(fact);
        String type = labels.type(fact.getClass());
        return id == null ? type : type + " " + (fact instanceof Entity || fact instanceof Offer ? named(id) : id);
    }

    private String component(Object fact, RecordShape.Component component) {
        return grammar.colon(labels.component(fact.getClass(), component.name()), componentValue(fact, component));
    }

    /** The value of a component of a fact, by its name. */
    String value(Object fact, String component) {
        return componentValue(fact, RecordShape.component(fact.getClass(), component).orElseThrow());
    }

    /** The value of a component of a fact. */
    private String componentValue(Object fact, RecordShape.Component component) {
        Object value = component.valueIn(fact);
        return component.name().equals("method") && value instanceof String option
                ? method(option)
                : isReference(component) && value instanceof String id ? named(id) : value(value, component.type());
    }

    private static boolean isReference(RecordShape.Component component) {
        return switch (component.name()) {
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
        if (value instanceof ShareRange range) {
            return range(range);
        }
        if (value instanceof Number number) {
            return grammar.number(number.longValue());
        }
        if (value instanceof Boolean truth) {
            return labels.name(Answer.of(truth));
        }
        if (value instanceof Listing<?> listing) {
            return listing(listing, RecordShape.item(type));
        }
        if (value instanceof Collection<?> items) {
            return grammar.and(items.stream().map(item -> value(item, RecordShape.item(type))).toList());
        }
        if (value instanceof String text) {
            return RecordShape.country(type) ? grammar.country(text) : text;
        }
        return nested(value);
    }

    private String listing(Listing<?> listing, AnnotatedType itemType) {
        String items = grammar.and(listing.items().stream().map(item -> value(item, itemType)).toList());
        if (listing.complete()) {
            return items.isEmpty() ? labels.of(Phrase.LISTING_NONE) : labels.of(Phrase.LISTING_COMPLETE, items);
        }
        if (listing.saysAll()) {
            String kinds = grammar.and(listing.completeFor().stream().map(labels::name).toList());
            return items.isEmpty() ? labels.of(Phrase.LISTING_NONE_FOR, kinds) : labels.of(Phrase.LISTING_COMPLETE_FOR, items, kinds);
        }
        return items.isEmpty() ? labels.of(Phrase.NOT_KNOWN) : labels.of(Phrase.LISTING_AT_LEAST, items);
    }

    /** What stands at a place of a request. */
    String place(FactChange.Place place) {
        String component = place.component();
        return component == null
                ? whole(place.fact())
                : componentValue(place.fact(), RecordShape.component(place.fact().getClass(), component).orElseThrow());
    }

    /** A fact with all that is known of it. */
    String whole(Object fact) {
        List<String> details = known(fact);
        return details.isEmpty() ? head(fact) : labels.of(Phrase.FACT_WITH, head(fact), list(details));
    }

    private String nested(Object value) {
        String id = RecordShape.id(value);
        if (id != null) {
            return named(id);
        }
        List<String> known = known(value);
        return known.isEmpty() ? labels.of(Phrase.NOT_KNOWN) : String.join(", ", known);
    }

    private List<String> known(Object value) {
        List<String> known = new ArrayList<>();
        for (RecordShape.Component component : RecordShape.components(value.getClass())) {
            if (saysSomething(component.valueIn(value)) && !component.name().equals("id")) {
                known.add(component(value, component));
            }
        }
        return known;
    }

    private static boolean saysSomething(@Nullable Object value) {
        if (value == null || value == Answer.UNKNOWN) {
            return false;
        }
        if (value instanceof Listing<?> listing) {
            return listing.saysAll() || !listing.items().isEmpty();
        }
        if (value instanceof Collection<?> items) {
            return !items.isEmpty();
        }
        return !(value instanceof Record)
                || RecordShape.components(value.getClass()).stream().anyMatch(component -> saysSomething(component.valueIn(value)));
    }

    private String stake(Stake stake) {
        String text = labels.of(
                Phrase.STAKE, named(stake.holder()), bounds(stake.capitalAtLeast(), stake.capitalAtMost()),
                bounds(stake.votesAtLeast(), stake.votesAtMost()), named(stake.of()));
        return switch (stake.outsideUnion()) {
            case YES -> text + grammar.listSeparator() + labels.of(Phrase.STAKE_OUTSIDE, named(stake.holder()));
            case UNKNOWN -> text + grammar.listSeparator() + labels.of(Phrase.STAKE_POSSIBLY_OUTSIDE, named(stake.holder()));
            case NO -> text + grammar.listSeparator() + labels.of(Phrase.STAKE_INSIDE, named(stake.holder()));
        };
    }

    private String bounds(BigDecimal least, BigDecimal most) {
        return least.compareTo(most) == 0
                ? grammar.percent(least)
                : labels.of(Phrase.BETWEEN, grammar.percent(least), grammar.percent(most));
    }

    /** « au moins 25 % et moins de 50 % »: whether a bound is in it is told, since caps turn on it. */
    private String range(ShareRange range) {
        if (range.bounds().keySet().equals(Set.of("atLeast", "atMost"))) {
            return labels.of(Phrase.BETWEEN, grammar.percent(range.least()), grammar.percent(range.most()));
        }
        return grammar.and(range.bounds().entrySet().stream().map(bound -> labels.of(switch (bound.getKey()) {
            case "atLeast" -> Phrase.RANGE_AT_LEAST;
            case "above" -> Phrase.RANGE_ABOVE;
            case "atMost" -> Phrase.RANGE_AT_MOST;
            default -> Phrase.RANGE_BELOW;
        }, grammar.percent(bound.getValue()))).toList());
    }

    private String influence(String entity, String through, Phrase own, Phrase control) {
        return entity.equals(through) ? labels.of(own, named(entity)) : labels.of(control, named(entity), named(through));
    }

    String option(ReadingChoice choice) {
        return corpus.option(choice.reading(), choice.option())
                .map(option -> option.statement().in(language))
                .orElse(choice.reading() + " = " + choice.option());
    }

    private String lawOf(String law, String jurisdiction) {
        return lawTitle(law) + " (" + grammar.country(jurisdiction) + ")";
    }

    private String lawTitle(String law) {
        return accessLaw(law).map(entry -> entry.title().in(language)).orElse(law);
    }

    private Optional<Jurisdictions.AccessLawEntry> accessLaw(String law) {
        return corpus.jurisdictions().accessLaws().stream().filter(entry -> entry.id().equals(law)).findFirst();
    }

    private String exposure(Exposure exposure) {
        return grammar.colon(
                labels.of(Phrase.CHAIN_LINK, reached(exposure),
                        link(exposure, accessLaw(exposure.law()).map(Jurisdictions.AccessLawEntry::jurisdiction).orElse(null))),
                lawTitle(exposure.law()));
    }

    private String reached(Exposure step) {
        boolean offer = step.link() == Exposure.Link.HOSTER || step.link() == Exposure.Link.TECHNICAL_ACCESS;
        return offer ? labels.of(Phrase.THE_OFFER, named(step.entity())) : named(step.entity());
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
    String chain(ExposureChain chain) {
        return grammar.colon(way(chain), law(chain));
    }

    /** The law of a chain; that it has lapsed is said with it. */
    String law(ExposureChain chain) {
        String title = chain.title().in(language);
        return chain.state() == ForeignAccessLaw.State.IN_FORCE ? title : labels.of(Phrase.LAW_IN_STATE, title, labels.name(chain.state()));
    }

    /** The chain without the law at its end. */
    String way(ExposureChain chain) {
        StringBuilder text = new StringBuilder();
        for (Exposure step : chain.steps()) {
            String link = link(step, chain.jurisdiction());
            text.append(text.isEmpty()
                    ? labels.of(Phrase.CHAIN_LINK, reached(step), link)
                    : labels.of(Phrase.CHAIN_NEXT, link));
        }
        return text.toString();
    }
}
