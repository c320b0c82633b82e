package org.ancrage.engine.answer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.picture.Picture;
import org.ancrage.decision.picture.Reach;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.world.ExposureChains;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.Entity;
import org.ancrage.fact.EuropeanEconomicArea;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Offer;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.derived.AccessLaw;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.derived.PossibleExposure;
import org.ancrage.law.Corpus;

/** Draws together who can reach the data, from what was derived; takes a time in proportion to it. */
final class Pictures {

    private final FactBase facts;
    private final Corpus corpus;

    private Pictures(FactBase facts, Corpus corpus) {
        this.facts = facts;
        this.corpus = corpus;
    }

    /** @param facts of one question, with all that is derived from them */
    static Picture of(LocalDate on, String need, FactBase facts, Corpus corpus) {
        return new Pictures(facts, corpus).picture(on, need);
    }

    private Picture picture(LocalDate on, String need) {
        // In canonical order, as all facts of a day are.
        Offer offer = all(Offer.class).findFirst().orElseThrow();
        return new Picture(on, need, offer.id(), offer.names(), offer.hoster(), offer.holders(),
                new Listing<>(offer.allHoldingsKnown(), offer.holdings().items()), offer.participants(), offer.locations(), offer.keyCustody(),
                laws(), reaches(), new ExposureChains(facts, corpus).of(offer.id()), false, countries(offer));
    }

    private <T> Stream<T> all(Class<T> type) {
        return facts.of(type).stream().map(type::cast);
    }

    private List<Picture.Law> laws() {
        Set<String> usable = all(AccessLaw.class).map(AccessLaw::law).collect(Collectors.toSet());
        Map<String, ForeignAccessLaw.State> states = new HashMap<>();
        all(ForeignAccessLaw.class).forEach(law -> states.put(law.id(), law.state()));
        return corpus.jurisdictions().accessLaws().stream().filter(law -> usable.contains(law.id()))
                .map(law -> new Picture.Law(law.id(), law.title(), law.jurisdiction(), states.getOrDefault(law.id(), ForeignAccessLaw.State.IN_FORCE)))
                .distinct().toList();
    }

    private record Step(String entity, String through) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byEntity = entity.compareTo(other.entity);
            return byEntity != 0 ? byEntity : through.compareTo(other.through);
        }
    }

    private List<Reach> reaches() {
        Map<Step, Map<String, Exposure.Link>> known = new TreeMap<>();
        all(Exposure.class).forEach(exposure -> known.computeIfAbsent(new Step(exposure.entity(), exposure.through()), fresh -> new HashMap<>())
                .merge(exposure.law(), exposure.link(), (one, other) -> EnumSet.of(one, other).iterator().next()));
        Map<Step, Set<String>> possible = new HashMap<>();
        all(PossibleExposure.class).forEach(exposure -> {
            Step step = new Step(exposure.entity(), exposure.through());
            if (!known.computeIfAbsent(step, fresh -> new HashMap<>()).containsKey(exposure.law())) {
                possible.computeIfAbsent(step, fresh -> new TreeSet<>()).add(exposure.law());
            }
        });
        return known.entrySet().stream().map(step -> new Reach(step.getKey().entity(), step.getKey().through(), step.getValue(),
                possible.getOrDefault(step.getKey(), Set.of()))).toList();
    }

    private Map<String, Picture.Country> countries(Offer offer) {
        // Members of the Union are members of the European Economic Area.
        Set<String> european = all(EuropeanEconomicArea.class).findFirst().orElseThrow().members();
        Map<String, List<AdequacyDecision>> decisions = all(AdequacyDecision.class).collect(Collectors.groupingBy(AdequacyDecision::jurisdiction));
        Map<String, Picture.Country> countries = new HashMap<>();
        named(offer).filter(Objects::nonNull).forEach(code -> countries.computeIfAbsent(code, fresh -> {
            List<AdequacyDecision> adequate = decisions.getOrDefault(code, List.of());
            return new Picture.Country(european.contains(code) ? Picture.Jurisdiction.UNION_OR_AREA
                    : adequate.stream().anyMatch(AdequacyDecision::coversCompanies) ? Picture.Jurisdiction.ADEQUATE : Picture.Jurisdiction.THIRD_STATE,
                    adequate.stream().map(AdequacyDecision::scope).distinct().sorted().toList());
        }));
        return countries;
    }

    private static Stream<String> named(Offer offer) {
        Stream<Entity> entities = Stream.of(List.of(offer.hoster()), offer.holders(), offer.participants().items()).flatMap(List::stream);
        Stream<String> ofEntities = entities.flatMap(entity -> Stream.concat(
                Stream.of(entity.registeredOffice(), entity.centralAdministration(), entity.principalEstablishment()),
                entity.presences().items().stream()));
        Stream<String> accesses = Stream.concat(Stream.of(offer.hoster().remoteAccess()),
                offer.participants().items().stream().map(participant -> participant.remoteAccess()))
                .flatMap(listing -> listing.items().stream()).map(RemoteAccess::country);
        return Stream.of(ofEntities, offer.locations().each().stream().map(Location::country), accesses).flatMap(all -> all);
    }
}
