package org.ancrage.exchange.ownership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceBuilder;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Gathers an offer of which the holders alone are known, with a source for each. Not thread-safe. */
public final class Holdings {

    private final OwnershipQuestion question;
    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Holder> entities = new LinkedHashMap<>();
    private final List<Holding> holdings = new ArrayList<>();
    /** Their ids. */
    private final Map<Source, String> sources = new LinkedHashMap<>();
    /** By id of the entity or of the holding. */
    private final Map<String, String> sourceOfEntity = new LinkedHashMap<>();
    private final Map<String, String> sourceOfHolding = new LinkedHashMap<>();

    public Holdings(OwnershipQuestion question) {
        this.question = question;
    }

    public void remark(Remark.Kind kind, String place, String fr, String en) {
        remarks.add(new Remark(kind, place, new Wording(fr, en)));
    }

    /**
     * The same source is kept once.
     *
     * @return its id
     */
    public String source(String prefix, Source source) {
        return sources.computeIfAbsent(SourceBuilder.builder(source).id("").build(), fresh -> prefix + "-" + (sources.size() + 1));
    }

    /** @param source id of the source; null where none says anything of it */
    public void entity(Holder entity, @Nullable String source) {
        entities.put(entity.id(), entity);
        if (source != null) {
            sourceOfEntity.put(entity.id(), source);
        }
    }

    public void holding(Holding holding, String source) {
        holdings.add(holding);
        sourceOfHolding.put(holding.id(), source);
    }

    /** @return an id that no holding has yet */
    public String freshId(String wanted) {
        String id = wanted;
        for (int number = 2; sourceOfHolding.containsKey(id); number++) {
            id = wanted + "-" + number;
        }
        return id;
    }

    /** @param file for messages */
    public Imported imported(String file) {
        String hosterId = question.idOf(question.entity());
        Holder itself = entities.getOrDefault(hosterId, HolderBuilder.builder().id(hosterId).build());
        Hoster hoster = HosterBuilder.builder().id(hosterId).name(itself.name()).registeredOffice(itself.registeredOffice())
                .centralAdministration(itself.centralAdministration()).principalEstablishment(itself.principalEstablishment()).build();
        List<Holder> holders = entities.values().stream().filter(entity -> !entity.id().equals(hosterId)).toList();
        Map<String, Set<String>> facts = new LinkedHashMap<>();
        String ofHoster = sourceOfEntity.get(hosterId);
        if (ofHoster != null) {
            cover(facts, ofHoster, "/offer/hoster/name", itself.name());
            cover(facts, ofHoster, "/offer/hoster/registeredOffice", itself.registeredOffice());
            cover(facts, ofHoster, "/offer/hoster/centralAdministration", itself.centralAdministration());
        }
        for (int index = 0; index < holders.size(); index++) {
            String source = sourceOfEntity.get(holders.get(index).id());
            if (source != null) {
                cover(facts, source, "/offer/holders/" + index, source);
            }
        }
        for (int index = 0; index < holdings.size(); index++) {
            String source = sourceOfHolding.get(holdings.get(index).id());
            if (source != null) {
                cover(facts, source, "/offer/holdings/" + index, source);
            }
        }
        return new Imported(
                OfferBuilder.builder().id(question.offer()).hoster(hoster).holders(holders)
                        .holdings(holdings.isEmpty() ? Listing.unknown() : new Listing<>(false, holdings)).build(),
                sources.entrySet().stream().filter(source -> facts.containsKey(source.getValue()))
                        .map(source -> SourceBuilder.builder(source.getKey()).id(source.getValue()).build()).toList(),
                facts.entrySet().stream().map(entry -> new FactEvidence(entry.getKey(), List.copyOf(entry.getValue()))).toList(),
                remarks).checked(file);
    }

    private static void cover(Map<String, Set<String>> facts, String source, String pointer, @Nullable String value) {
        if (value != null) {
            facts.computeIfAbsent(source, fresh -> new LinkedHashSet<>()).add(pointer);
        }
    }
}
