package org.ancrage.rules.witness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Participant;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.ShareRange;
import org.jspecify.annotations.Nullable;

/**
 * Who holds and who controls, through chains and cycles of holdings, in one completion of the facts.
 *
 * <p>Every unknown here only pulls one way: a connection outside the Union, a control, a declaration, a veto, a larger part, a holder more
 * can break 19.6 and never mend it. So two completions tell all: the mildest and the worst; of the worst there are as many as there are
 * holdings of unknown size among which the rest of a company may go to one or another.
 */
final class Ownership {

    /** What 19.6.b.1 caps: the capital and the votes, each by itself. */
    enum Part {
        CAPITAL, VOTES
    }

    /** However many figures are rounded. */
    private static final Ratio MOST_ROUNDED = Ratio.percent(BigDecimal.ONE);
    private static final String OTHER = "(another holder)";

    private final Completion asked;
    private final boolean mildest;
    private final String hoster;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final List<Holding> holdings;
    private final Map<String, Map<String, Ratio>> rests = new HashMap<>();

    private Ownership(Completion asked, boolean othersMayHold, boolean mildest) {
        this.asked = asked;
        this.mildest = mildest;
        this.hoster = asked.offer().hoster().id();
        Stream.<Entity>concat(Stream.of(asked.offer().hoster()),
                        Stream.concat(asked.offer().holders().stream(), asked.offer().participants().items().stream()))
                .forEach(entity -> entities.put(entity.id(), entity));
        this.holdings = new ArrayList<>(asked.offer().holdings().items());
        if (othersMayHold) {
            addOthers();
        }
    }

    /** With holders that nobody listed, where the listing may go on or leaves a part of the hoster without a holder (19.6.b). */
    static Ownership whole(Completion asked) {
        return new Ownership(asked, true, false);
    }

    /** Of the holdings that are listed only: whether a participant is in a group outside is a fact of its own (19.6.c). */
    static Ownership listed(Completion asked) {
        return new Ownership(asked, false, false);
    }

    /** What is known without a doubt: who is said to be in no group outside is led from there only by holdings that say the contrary. */
    static Ownership known(Completion asked) {
        return new Ownership(asked, false, true);
    }

    private void addOthers() {
        if (!complete()) {
            if (worst()) {
                chains().forEach(company -> holdings.add(other(OTHER, company)));
            }
            return;
        }
        if (leavesRest(hoster) && !ownMeans() && !traded() && worst()) {
            holdings.add(other(asked.oneOf(restHolders(), "holder of the rest of the hoster"), hoster));
        }
        // Whether a company above the hoster is listed is not said.
        chains().stream().filter(company -> !company.equals(hoster) && in(company).findAny().isPresent() && leavesRest(company)).toList()
                .forEach(this::addRest);
    }

    /** Of those who hold each other nobody knows who stands behind them, so that the list goes on. */
    private boolean complete() {
        HolderCircles circles = new HolderCircles(hoster, asked.offer().holdings().items());
        return asked.offer().holdings().complete() && (!circles.any(false) || !circles.any(true) && traded());
    }

    private void addRest(String company) {
        if (worst()) {
            holdings.add(other(OTHER, company));
        }
    }

    /**
     * Holdings that do not add up to the whole, but for rounding, leave a holder that nobody listed; one of unknown size may have what the
     * others leave, whether or not it is said to control: that it does not says of its size no more than of one that is not known at all.
     */
    private boolean leavesRest(String company) {
        return Stream.of(Part.values()).filter(part -> part == Part.VOTES || !withoutCapital(company))
                .anyMatch(part -> in(company).allMatch(held -> given(held, part) != null || within(held, part) != null) && !addsUp(company, part));
    }

    /** Rounding loses less than half of the last decimal of each figure, so that two whole ones cannot lose one percent. */
    private boolean addsUp(String company, Part part) {
        List<BigDecimal> figures = in(company).map(held -> given(held, part)).filter(Objects::nonNull).toList();
        int decimals = figures.stream().mapToInt(figure -> figure.stripTrailingZeros().scale()).reduce(0, Math::max);
        Ratio rounding = Ratio.percent(BigDecimal.valueOf(5L * figures.size(), decimals + 1));
        Ratio missing = Ratio.WHOLE.minus(sum(in(company), held -> bound(held, part)));
        return !missing.positive() || rounding.moreThan(missing) && !missing.moreThan(MOST_ROUNDED);
    }

    /** An association has members with votes, and no capital. */
    private boolean withoutCapital(String company) {
        return in(company).findAny().isPresent() && in(company).map(Holding::capital).allMatch(capital -> capital != null && capital.signum() == 0);
    }

    /** What somebody runs for itself, the State included, has no holders. */
    private boolean ownMeans() {
        return inHoster().findAny().isEmpty() && (asked.offer().hoster().customerItself().yes() || asked.offer().hoster().hospitalGroupHost().yes()
                || asked.offer().deployment() == Deployment.INTERNAL_STATE_CLOUD);
    }

    /** The rest may belong to somebody else, or to a company of an entity outside that holds already: its part adds to the one known. */
    private List<String> restHolders() {
        List<String> holders = new ArrayList<>(outsideHolders());
        holders.add(OTHER);
        return holders;
    }

    private static Holding other(String holder, String company) {
        return HoldingBuilder.builder().id(OTHER + " of " + company).holder(holder).of(company)
                .declared(Answer.YES).veto(Answer.YES).appointsMajority(Answer.YES).build();
    }

    private static boolean added(Holding held) {
        return held.id().startsWith(OTHER);
    }

    /** Whether the unknown is taken at its worst; asked only where something is unknown. */
    private boolean worst() {
        return !mildest && asked.oneOf(List.of(false, true), "holdings, at their worst");
    }

    private boolean is(Answer given) {
        return given == Answer.UNKNOWN ? worst() : given.yes();
    }

    /** Whether the hoster's shares are admitted to a regulated market; at worst not, since all holders count then (19.6.b.2). */
    private boolean traded() {
        Hoster provider = asked.offer().hoster();
        return provider.listed() == Answer.UNKNOWN ? !worst() : provider.listed().yes();
    }

    /** 19.6.b.2: of a listed hoster, only holdings that were declared under art. L. 233-7, I. */
    private boolean counts(Holding held) {
        return !traded() || is(held.declared());
    }

    Stream<Holding> inHoster() {
        return in(hoster);
    }

    private Stream<Holding> in(String company) {
        return holdings.stream().filter(held -> held.of().equals(company));
    }

    /** The hoster, its holders, theirs and so on. */
    private Set<String> chains() {
        Set<String> found = new LinkedHashSet<>(Set.of(hoster));
        while (found.addAll(holdings.stream().filter(held -> found.contains(held.of())).map(Holding::holder).toList())) {
            continue;
        }
        return found;
    }

    /** 19.6.b.1 says « ou »: one of the three connections outside the Union is enough. */
    boolean outside(String id) {
        Entity entity = entities.get(id);
        if (entity == null) {
            return id.equals(OTHER) || worst();
        }
        List<@Nullable String> connections = new ArrayList<>();
        connections.add(entity.registeredOffice());
        connections.add(entity.centralAdministration());
        connections.add(entity.principalEstablishment());
        return connections.stream().anyMatch(country -> UnionTerritory.excludes(country, asked.day()))
                || connections.contains(null) && worst();
    }

    /** Third entities outside the Union in the chains of the hoster, which is no third entity itself. */
    Set<String> outsideHolders() {
        return chains().stream().filter(id -> !id.equals(hoster) && outside(id)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the entity is outside the Union or controlled from there. */
    boolean ledFromOutside(String id) {
        return ofOutside(id) || Stream.concat(entities.keySet().stream(), holdings.stream().map(Holding::holder)).distinct()
                .anyMatch(other -> !other.equals(id) && ofOutside(other) && groupOf(other).contains(id));
    }

    /** Of a participant it may be said that it is in a group outside, whoever heads that. */
    private boolean ofOutside(String id) {
        return outside(id) || entities.get(id) instanceof Participant company && is(company.groupOutsideUnion());
    }

    /** The entity and all that it controls, directly or through others. */
    Set<String> groupOf(String entity) {
        Set<String> group = new LinkedHashSet<>(Set.of(entity));
        while (group.addAll(holdings.stream().map(Holding::of).filter(company -> controls(group, company)).toList())) {
            continue;
        }
        return group;
    }

    /** Strictly more than half, of which no more is known than that. */
    private static boolean aboveHalf(Holding held) {
        return held.votesWithin() != null && held.votesWithin().moreThan(BigDecimal.valueOf(50));
    }

    /** Art. L. 233-3: control that is stated, or more than half of the votes held together by the holder and those that it controls. */
    private boolean controls(Set<String> group, String company) {
        return !group.contains(company)
                && (in(company).anyMatch(held -> group.contains(held.holder()) && !added(held) && (aboveHalf(held) || is(held.control())))
                        || sum(in(company).filter(held -> group.contains(held.holder())), held -> of(held, Part.VOTES))
                                .moreThan(Ratio.HALF));
    }

    /** Whether the holding has a size: an added one may have found nothing left. */
    boolean sized(Holding held) {
        return Stream.of(Part.values()).anyMatch(part -> of(held, part).positive());
    }

    /** Whether it is a holder that the listing, which may go on, leaves out or a holder of a rest that there is. */
    boolean exists(Holding held) {
        return !added(held) || !complete() || sized(held);
    }

    /** Whether a holder that nobody listed has some of the hoster, or of a company above it. */
    boolean unlistedHolder() {
        return holdings.stream().anyMatch(held -> added(held) && exists(held));
    }

    boolean veto(Holding held) {
        return is(held.veto());
    }

    boolean majority(Holding held) {
        return is(held.appointsMajority());
    }

    private static @Nullable BigDecimal given(Holding held, Part part) {
        return part == Part.CAPITAL ? held.capital() : held.votes();
    }

    /** Between what bounds a register tells that it lies. */
    private static @Nullable ShareRange within(Holding held, Part part) {
        return part == Part.CAPITAL ? held.capitalWithin() : held.votesWithin();
    }

    private static Ratio least(Holding held, Part part) {
        BigDecimal given = given(held, part);
        ShareRange within = within(held, part);
        return given != null ? Ratio.percent(given) : within != null ? Ratio.percent(within.least()) : Ratio.NONE;
    }

    private Ratio known(String company, Part part) {
        return sum(in(company), held -> least(held, part));
    }

    private Ratio of(Holding held, Part part) {
        BigDecimal given = given(held, part);
        return given != null ? Ratio.percent(given) : worst() ? rest(held.of(), part).get(held.id()) : least(held, part);
    }

    /** What the known sizes leave goes to one of the unknown ones, and to the next what that one cannot have. */
    private Map<String, Ratio> rest(String company, Part part) {
        Map<String, Ratio> known = rests.get(part + company);
        if (known != null) {
            return known;
        }
        List<Holding> unknown = new ArrayList<>(in(company).filter(held -> given(held, part) == null).toList());
        Holding first = asked.oneOf(unknown, "rest of the %s of %s".formatted(part, company));
        unknown.remove(first);
        unknown.add(0, first);
        Ratio left = Ratio.WHOLE.minus(known(company, part));
        Map<String, Ratio> sizes = new HashMap<>();
        for (Holding held : unknown) {
            Ratio least = least(held, part);
            Ratio more = left.positive() && most(held, part).moreThan(least) ? left.atMost(most(held, part).minus(least)) : Ratio.NONE;
            sizes.put(held.id(), least.plus(more));
            left = left.minus(more);
        }
        rests.put(part + company, sizes);
        return sizes;
    }

    /** Who is said not to control has no more than half of the votes; who is in a range no more than its upper bound. */
    private static Ratio most(Holding held, Part part) {
        Ratio most = bound(held, part);
        return given(held, part) == null && part == Part.VOTES && held.control().no() ? most.atMost(Ratio.HALF) : most;
    }

    static Ratio bound(Holding held, Part part) {
        BigDecimal given = given(held, part);
        ShareRange within = within(held, part);
        return given != null ? Ratio.percent(given) : within != null ? Ratio.percent(within.most()) : Ratio.WHOLE;
    }

    /** How the part that holders have indirectly is computed (reading {@code indirect-holdings}). */
    Ratio held(Set<String> holders, Part part, String method) {
        Set<String> groups = method.equals("product") ? holders
                : holders.stream().flatMap(holder -> groupOf(holder).stream()).collect(Collectors.toSet());
        return sum(inHoster().filter(this::counts), held -> groups.contains(held.holder()) ? of(held, part)
                : method.equals("control-chain") ? Ratio.NONE
                : of(held, part).times(product(held.holder(), holders, part)));
    }

    /** What the holders have of a company, multiplying along chains; no share is counted above one of the holders, so none twice. */
    private Ratio product(String company, Set<String> holders, Part part) {
        Map<String, Map<String, Ratio>> equations = new LinkedHashMap<>();
        equations(company, holders, part, equations);
        return solved(company, equations);
    }

    /** A company's part is the sum over its holders: the whole of what one of {@code holders} has, of another what is held of that one. */
    private void equations(String company, Set<String> holders, Part part, Map<String, Map<String, Ratio>> equations) {
        Map<String, Ratio> terms = new LinkedHashMap<>();
        equations.put(company, terms);
        in(company).filter(held -> !company.equals(hoster) || counts(held))
                .forEach(held -> terms.merge(holders.contains(held.holder()) ? "" : held.holder(), of(held, part), Ratio::plus));
        terms.values().removeIf(size -> !size.positive());
        terms.keySet().removeIf(holder -> !holder.isEmpty() && in(holder).findAny().isEmpty());
        for (String holder : List.copyOf(terms.keySet())) {
            if (!holder.isEmpty() && !equations.containsKey(holder)) {
                equations(holder, holders, part, equations);
            }
        }
    }

    /** Puts one equation after another into the rest, so that a cycle of holdings counts all the way round. */
    private static Ratio solved(String wanted, Map<String, Map<String, Ratio>> equations) {
        List<String> order = new ArrayList<>(equations.keySet());
        order.remove(wanted);
        order.add(wanted);
        for (String company : order) {
            Map<String, Ratio> terms = withoutItself(company, equations.remove(company));
            equations.values().forEach(other -> {
                Ratio times = other.remove(company);
                if (times != null) {
                    terms.forEach((holder, size) -> other.merge(holder, size.times(times), Ratio::plus));
                }
            });
            if (company.equals(wanted)) {
                return terms.getOrDefault("", Ratio.NONE);
            }
        }
        throw new IllegalStateException(wanted);
    }

    private static Map<String, Ratio> withoutItself(String company, Map<String, Ratio> terms) {
        Ratio itself = terms.remove(company);
        if (itself == null || terms.isEmpty()) {
            return terms;
        }
        if (!Ratio.WHOLE.moreThan(itself)) {
            return new LinkedHashMap<>(Map.of("", Ratio.WHOLE));
        }
        terms.replaceAll((holder, size) -> size.dividedBy(Ratio.WHOLE.minus(itself)));
        return terms;
    }

    private static Ratio sum(Stream<Holding> holdings, Function<Holding, Ratio> size) {
        return holdings.map(size).reduce(Ratio.NONE, Ratio::plus);
    }
}
