package org.ancrage.rules.witness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Who is within reach of the law of a third State that counts, be it an access law that is listed or the law of a State of which none is (a
 * reading): by establishment, by a presence (a reading), through who controls it, and, for the offer, through the hoster and through participants
 * with technical access.
 */
final class ForeignReach {

    /** Says whether it counts that an entity is itself within reach of a State; asked only of States whose law gives access, or is taken to. */
    interface Counts {
        /**
         * @param state the State
         * @param entity who is there
         * @param subject the hoster or the participant that is asked about: the entity itself or one that it controls
         */
        boolean test(String state, Entity entity, Entity subject);
    }

    /** A law under which authorities may compel those within reach; lapsed: first day without it; acts: first day without acts under it. */
    private record Law(String state, LocalDate from, LocalDate lapsed, LocalDate acts) {
        static Law since(String state, int year, int month, int day) {
            return new Law(state, LocalDate.of(year, month, day), LocalDate.MAX, LocalDate.MAX);
        }
    }

    private static final LocalDate FISA_LAPSED = LocalDate.of(2026, 6, 12);
    private static final LocalDate FISA_ACTS_END = LocalDate.of(2027, 4, 1);

    private static final List<Law> LAWS = List.of(
            // CLOUD Act, then FISA section 702. Order 12333 compels nobody.
            Law.since("US", 2018, 3, 23),
            new Law("US", LocalDate.of(2008, 7, 10), FISA_LAPSED, FISA_ACTS_END),
            // Cybersecurity Law, National Intelligence Law, Data Security Law.
            Law.since("CN", 2017, 6, 1),
            Law.since("CN", 2017, 6, 28),
            Law.since("CN", 2021, 9, 1),
            // Investigatory Powers Act; Assistance and Access Act; Information Technology Act, s. 69; Federal Law 374.
            Law.since("GB", 2016, 11, 29),
            Law.since("AU", 2018, 12, 9),
            Law.since("IN", 2009, 10, 27),
            Law.since("RU", 2016, 7, 6));

    /** A Member State; a third State without adequacy and without a listed access law, which reaches by one reading only; one with such laws. */
    private static final List<String> OFFICES = List.of("FR", "MA", "CN");
    private static final List<String> PLACES = List.of("FR", "CN");

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Completion asked;
    private final Counts counts;
    private final List<Participant> participants;
    private final Map<String, Entity> entities = new HashMap<>();
    private final ThirdCountries countries;

    ForeignReach(Completion asked, List<Participant> participants, Counts counts) {
        this.asked = asked;
        this.counts = counts;
        this.participants = participants;
        this.countries = new ThirdCountries(asked);
        Stream.of(List.of(asked.offer().hoster()), asked.offer().holders(), participants)
                .<Entity>flatMap(List::stream)
                .forEach(entity -> entities.put(entity.id(), entity));
    }

    /** The registered office, or one of those that it may be. */
    static String registeredOffice(Completion asked, Entity entity) {
        return asked.value(entity.registeredOffice(), OFFICES, "entity[%s].registeredOffice".formatted(entity.id()));
    }

    boolean hoster() {
        return reached(asked.offer().hoster());
    }

    /** A participant that can technically obtain customers' data or technical data about customers is within reach. */
    boolean participantWithAccess() {
        return participants.stream().anyMatch(participant -> technicalAccess(participant) && reached(participant));
    }

    /** Whoever reaches customers' data can obtain them; and a remote access cannot be declared of a participant that can obtain nothing. */
    boolean technicalAccess(Participant participant) {
        return participant.technicalAccess()
                || !participant.noTechnicalAccess()
                        && (obtainsCustomerData(asked, participant) || participant.remoteAccess().some(access -> true)
                                || asked.yes(participant.accessToTechnicalData(), "participant[%s].accessToTechnicalData".formatted(participant.id())));
    }

    /** Customers' data, with or without technical data about customers. */
    static boolean obtainsCustomerData(Completion asked, Participant participant) {
        return asked.yes(participant.accessToCustomerData(), "participant[%s].accessToCustomerData".formatted(participant.id()));
    }

    private boolean reached(Entity entity) {
        return reached(entity.id(), entity, new HashSet<>())
                || entity instanceof Participant participant && throughGroup(participant)
                || unlistedController(entity);
    }

    /** By itself or through a chain of controllers; cycles end, since a node that was seen adds nothing. */
    private boolean reached(String id, Entity subject, Set<String> seen) {
        if (!seen.add(id)) {
            return false;
        }
        Entity entity = entities.get(id);
        if (entity == null) {
            return asked.yes(Answer.UNKNOWN, "entity[%s] within reach".formatted(id));
        }
        return byItself(entity, subject)
                || controllers(id).anyMatch(holding -> controls(holding) && reached(holding.holder(), subject, seen))
                || entities.keySet().stream().sorted().anyMatch(head -> controlsTogether(head, id, Set.of()) && reached(head, subject, seen));
    }

    /** Votes held directly or indirectly are counted together (Code de commerce, art. L. 233-3, I). */
    private boolean controlsTogether(String head, String id, Set<String> below) {
        if (head.equals(id) || below.contains(id)) {
            return false;
        }
        Set<String> path = new HashSet<>(below);
        path.add(id);
        List<Holding> ofGroup = controllers(id).filter(holding -> leads(head, holding.holder(), path)).toList();
        return ofGroup.size() > 1 && majority(head, id, ofGroup);
    }

    private boolean leads(String head, String id, Set<String> below) {
        if (head.equals(id)) {
            return true;
        }
        if (below.contains(id)) {
            return false;
        }
        Set<String> path = new HashSet<>(below);
        path.add(id);
        return controllers(id).anyMatch(holding -> controls(holding) && leads(head, holding.holder(), path)) || controlsTogether(head, id, below);
    }

    private boolean majority(String head, String id, List<Holding> ofGroup) {
        BigDecimal known = votes(ofGroup.stream());
        if (known.compareTo(HALF) > 0) {
            return true;
        }
        BigDecimal left = HUNDRED.subtract(votes(controllers(id))).max(BigDecimal.ZERO);
        return known.add(left.min(unknownVotes(ofGroup))).compareTo(HALF) > 0
                && asked.yes(Answer.UNKNOWN, "entity[%s] majority of the group of %s".formatted(id, head));
    }

    /** Who is said not to control has no more than half of the votes. */
    private static BigDecimal unknownVotes(List<Holding> holdings) {
        return holdings.stream().filter(holding -> holding.votes() == null).map(holding -> most(holding).subtract(least(holding)).max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal votes(Stream<Holding> holdings) {
        return holdings.map(ForeignReach::least).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal most(Holding holding) {
        BigDecimal most = holding.votesWithin() == null ? HUNDRED : holding.votesWithin().most();
        return holding.control().no() ? most.min(HALF) : most;
    }

    private static BigDecimal least(Holding holding) {
        return holding.votes() != null ? holding.votes() : holding.votesWithin() != null ? holding.votesWithin().least() : BigDecimal.ZERO;
    }

    private boolean byItself(Entity entity, Entity subject) {
        return statesKnown(entity).stream().anyMatch(state -> countsAt(state, entity, subject)) || atUnknownPlace(entity, subject);
    }

    private List<String> statesKnown(Entity entity) {
        List<String> states = new ArrayList<>();
        Stream.of(entity.registeredOffice(), entity.centralAdministration(), entity.principalEstablishment())
                .filter(Objects::nonNull)
                .forEach(states::add);
        if (presenceExposes()) {
            states.addAll(entity.presences().items());
        }
        return states;
    }

    /** One choice for all places of an entity that are missing: the worst of them decides. */
    private boolean atUnknownPlace(Entity entity, Entity subject) {
        if (entity instanceof Hoster && entity.registeredOffice() == null && countsAt(registeredOffice(asked, entity), entity, subject)) {
            return true;
        }
        boolean connections = entity.registeredOffice() == null && !(entity instanceof Hoster)
                || entity.centralAdministration() == null
                || entity.principalEstablishment() == null;
        return (connections || !entity.presences().complete() && presenceExposes())
                && countsAt(asked.oneOf(PLACES, "entity[%s] other places".formatted(entity.id())), entity, subject);
    }

    private boolean countsAt(String state, Entity entity, Entity subject) {
        return givesAccess(state) && counts.test(state, entity, subject);
    }

    private boolean presenceExposes() {
        return asked.reads("jurisdictions#mere-presence", "exposes");
    }

    /** By the laws that are listed that day; where none is, it is a reading whether a third State, which overseas France is not, is taken to have one all the same. */
    private boolean givesAccess(String state) {
        List<Law> listed = LAWS.stream().filter(law -> law.state().equals(state) && asked.since(law.from()) && asked.before(law.acts())).toList();
        if (listed.isEmpty()) {
            return !countries.inEconomicArea(state) && !NationalTerritory.holds(state) && asked.reads("eu/gdpr-transfers#unlisted-access-law", "taken-to-reach");
        }
        return listed.stream().anyMatch(law -> asked.before(law.lapsed()))
                || asked.reads("jurisdictions#lapsed-law-with-acts-running", "still-reaches");
    }

    private Stream<Holding> controllers(String id) {
        return asked.offer().holdings().items().stream().filter(holding -> holding.of().equals(id));
    }

    /** More than half of the votes is control (Code de commerce, art. L. 233-3). */
    private boolean controls(Holding holding) {
        return holding.controlling() || asked.yes(holding.control(), "holding[%s].control".formatted(holding.id()));
    }

    /**
     * Belongs to a group outside the Union in a State within reach. Where all holdings are known and one of its controllers is outside the
     * Union, that is the group and its State is known; otherwise the State is not.
     */
    private boolean throughGroup(Participant participant) {
        if (participant.notInGroupOutside()
                || asked.offer().allHoldingsKnown() && controlledFromOutside(participant.id(), new HashSet<>())) {
            return false;
        }
        return asked.yes(Answer.UNKNOWN, "participant[%s] in a group within reach".formatted(participant.id()));
    }

    private boolean controlledFromOutside(String id, Set<String> seen) {
        return seen.add(id) && controllers(id).anyMatch(
                holding -> controls(holding) && (outsideUnion(entities.get(holding.holder())) || controlledFromOutside(holding.holder(), seen)));
    }

    private boolean outsideUnion(@Nullable Entity entity) {
        return entity != null
                && Stream.of(entity.registeredOffice(), entity.centralAdministration(), entity.principalEstablishment())
                        .anyMatch(country -> country != null && !countries.inUnion(country));
    }

    /** Holdings that were not listed may stand anywhere above the entity, with one effect; outside no such group, by a presence only. */
    private boolean unlistedController(Entity entity) {
        if (asked.offer().allHoldingsKnown()
                || entity instanceof Participant participant && participant.notInGroupOutside() && !presenceExposes()) {
            return false;
        }
        return asked.yes(Answer.UNKNOWN, "entity[%s] unlisted controller within reach".formatted(entity.id()));
    }
}
