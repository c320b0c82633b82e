package org.ancrage.engine.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Offer;
import org.ancrage.fact.derived.EntityConnection;
import org.ancrage.fact.derived.Exposure.Link;
import org.jspecify.annotations.Nullable;

/** With which States the entities of an offer are connected, State by State, so that rules can say of which State's law they speak. */
final class Connections {

    private Connections() {
    }

    static List<Object> of(Offer offer) {
        List<Object> facts = new ArrayList<>();
        add(offer.hoster(), facts);
        offer.holders().forEach(holder -> add(holder, facts));
        offer.participants().items().forEach(participant -> add(participant, facts));
        return facts;
    }

    private static void add(Entity entity, List<Object> facts) {
        Set<@Nullable String> established = new LinkedHashSet<>();
        established.add(entity.registeredOffice());
        established.add(entity.centralAdministration());
        established.add(entity.principalEstablishment());
        established.forEach(country -> facts.add(new EntityConnection(entity.id(), country, Link.ESTABLISHMENT)));
        Stream.concat(entity.presences().items().stream().distinct(), entity.presences().complete() ? Stream.empty() : Stream.of((String) null))
                .forEach(country -> facts.add(new EntityConnection(entity.id(), country, Link.PRESENCE)));
    }
}
