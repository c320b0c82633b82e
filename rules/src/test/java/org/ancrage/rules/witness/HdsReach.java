package org.ancrage.rules.witness;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Subjection of an entity to the law of third countries (framework 2, requirement 30): through its own places and those of whoever controls
 * it. Only the State that asks most matters, so all that is missing about one entity is completed by one level.
 */
final class HdsReach {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Completion asked;
    private final Offer offer;

    HdsReach(Completion asked) {
        this.asked = asked;
        this.offer = asked.offer();
    }

    /** Subject to the law of a State of this level or a higher one. */
    boolean reaches(Entity entity, int level) {
        Set<String> controllers = controllers(entity.id(), false);
        int known = knownLevel(entity, controllers);
        TreeSet<Integer> levels = new TreeSet<>(Set.of(known));
        possibleLevels(entity, controllers).forEach(possible -> levels.add(Math.max(known, possible)));
        if (known >= level || levels.last() < level) {
            return known >= level;
        }
        return asked.oneOf(List.copyOf(levels), "reach of " + entity.id()) >= level;
    }

    private int knownLevel(Entity entity, Set<String> controllers) {
        return Stream.concat(Stream.of(entity), controllers.stream().map(this::entity).filter(found -> found != null))
                .flatMap(this::places)
                .mapToInt(country -> HdsStates.level(asked, country))
                .max()
                .orElse(HdsStates.IN_AREA);
    }

    /** Levels that what is missing may add. */
    private Set<Integer> possibleLevels(Entity entity, Set<String> controllers) {
        Set<Integer> levels = new HashSet<>();
        Set<Integer> any = Set.of(HdsStates.ADEQUATE, HdsStates.PARTLY_ADEQUATE, HdsStates.NOT_ADEQUATE);
        Set<String> possible = controllers(entity.id(), true);
        if (unclear(entity) || mayHaveUnlistedHolder(entity) || groupUnexplained(entity, controllers)) {
            levels.addAll(any);
        }
        for (String id : possible) {
            @Nullable Entity controller = entity(id);
            if (controller == null || unclear(controller)) {
                levels.addAll(any);
            } else {
                places(controller).forEach(country -> levels.add(HdsStates.level(asked, country)));
            }
        }
        return levels;
    }

    /**
     * Controllers that are not listed: where it is not said that all are, or where those listed do not account for the whole of the hoster. Of a
     * participant that is known to belong to no group outside the Union there is none that matters.
     */
    private boolean mayHaveUnlistedHolder(Entity entity) {
        return entity instanceof Participant participant
                ? !offer.holdings().complete() && participant.groupOutsideUnion() != Answer.NO
                : !offer.allHoldingsKnown();
    }

    /** A participant belongs, or may belong, to a group outside the Union that no holding shows; a controller outside it is that group. */
    private boolean groupUnexplained(Entity entity, Set<String> controllers) {
        return entity instanceof Participant participant && participant.groupOutsideUnion() != Answer.NO
                && controllers.stream().map(this::entity)
                        .allMatch(controller -> controller != null && places(controller).allMatch(HdsStates::inUnion));
    }

    private boolean unclear(Entity entity) {
        return entity.registeredOffice() == null || entity.centralAdministration() == null || entity.principalEstablishment() == null
                || presenceExposes() && !entity.presences().complete();
    }

    private Stream<String> places(Entity entity) {
        Stream<String> connections =
                Stream.of(entity.registeredOffice(), entity.centralAdministration(), entity.principalEstablishment())
                        .filter(country -> country != null);
        return presenceExposes() ? Stream.concat(connections, entity.presences().items().stream()) : connections;
    }

    private boolean presenceExposes() {
        return asked.reads("jurisdictions#mere-presence", "exposes");
    }

    /** Whoever controls the entity, directly, through others or together with those that it controls (art. L. 233-3 of the Code de commerce). */
    private Set<String> controllers(String id, boolean possible) {
        Set<String> found = new HashSet<>();
        offer.holdings().items().stream().map(Holding::holder).distinct()
                .filter(holder -> !holder.equals(id) && groupOf(holder, possible).contains(id))
                .forEach(found::add);
        return found;
    }

    private Set<String> groupOf(String head, boolean possible) {
        Set<String> group = new HashSet<>(Set.of(head));
        while (group.addAll(offer.holdings().items().stream().map(Holding::of)
                .filter(company -> !group.contains(company) && controls(group, company, possible)).toList())) {
            continue;
        }
        return group;
    }

    private boolean controls(Set<String> group, String company, boolean possible) {
        List<Holding> all = offer.holdings().items().stream().filter(held -> held.of().equals(company)).toList();
        List<Holding> own = all.stream().filter(held -> group.contains(held.holder())).toList();
        return own.stream().anyMatch(held -> held.controlling() || possible && held.possiblyControlling())
                || votes(own).add(possible ? unknownVotes(own).min(HUNDRED.subtract(votes(all))) : BigDecimal.ZERO).compareTo(HALF) > 0;
    }

    private static BigDecimal votes(List<Holding> holdings) {
        return holdings.stream().map(HdsReach::least).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal most(Holding holding) {
        BigDecimal most = holding.votesWithin() == null ? HUNDRED : holding.votesWithin().most();
        return holding.control().no() ? most.min(HALF) : most;
    }

    private static BigDecimal least(Holding holding) {
        return holding.votes() != null ? holding.votes() : holding.votesWithin() != null ? holding.votesWithin().least() : BigDecimal.ZERO;
    }

    /** What those of unknown size may be at most: half of the votes where they are said not to control. */
    private static BigDecimal unknownVotes(List<Holding> holdings) {
        return holdings.stream().filter(held -> held.votes() == null).map(held -> most(held).subtract(least(held)).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable Entity entity(String id) {
        return Stream.<Entity>concat(Stream.concat(Stream.of(offer.hoster()), offer.holders().stream()),
                        offer.participants().items().stream())
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
