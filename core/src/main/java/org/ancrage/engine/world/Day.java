package org.ancrage.engine.world;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.EuropeanEconomicArea;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.law.Act;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Version;
import org.jspecify.annotations.Nullable;

/** All that a day brings to an assessment; an outcome depends on its day through nothing else. */
public record Day(LocalDate date, Law law) {

    public static Day on(LocalDate date, Corpus corpus) {
        return new Day(date, Law.on(date, corpus));
    }

    /** Whether it is a day on which an act can be done; no outcome depends on that. */
    public boolean allows(Act act) {
        return act.possible().contains(date);
    }

    /**
     * What the corpus says of a day.
     *
     * @param versions the version in force, by text
     * @param openReadings global ids
     */
    public record Law(
            Map<String, Version> versions,
            Set<String> openReadings,
            EuropeanUnion union,
            EuropeanEconomicArea economicArea,
            List<AdequacyDecision> adequacies,
            List<ForeignAccessLaw> accessLaws) {

        public Law {
            versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
            openReadings = Set.copyOf(openReadings);
            adequacies = List.copyOf(adequacies);
            accessLaws = List.copyOf(accessLaws);
        }

        private static Law on(LocalDate date, Corpus corpus) {
            Map<String, Version> versions = new LinkedHashMap<>();
            corpus.texts().forEach(text -> text.on(date).ifPresent(version -> versions.put(text.id(), version)));
            return new Law(versions,
                    corpus.readings().values().stream().filter(reading -> reading.openOn(date)).map(Reading::id).collect(Collectors.toSet()),
                    corpus.jurisdictions().unionOn(date), corpus.jurisdictions().economicAreaOn(date),
                    corpus.jurisdictions().adequacyOn(date), corpus.jurisdictions().accessLawsOn(date));
        }

        /** Whether rules see the same of it. */
        public boolean bringsTheFactsOf(Law other) {
            return union.equals(other.union) && economicArea.equals(other.economicArea) && adequacies.equals(other.adequacies)
                    && accessLaws.equals(other.accessLaws);
        }

        /** Every day on which the law of a corpus may be otherwise than the day before. */
        public static Set<LocalDate> turningDays(Corpus corpus) {
            Jurisdictions jurisdictions = corpus.jurisdictions();
            Set<LocalDate> days = bounds(Stream.of(
                    corpus.texts().stream().flatMap(text -> text.versions().stream()).map(Version::period),
                    corpus.readings().values().stream().map(Reading::period),
                    jurisdictions.memberships().stream().map(Jurisdictions.Membership::period),
                    jurisdictions.adequacies().stream().map(Jurisdictions.Adequacy::period),
                    jurisdictions.accessLaws().stream().map(Jurisdictions.AccessLawEntry::period)).flatMap(periods -> periods));
            jurisdictions.accessLaws().stream().map(Jurisdictions.AccessLawEntry::actsRunUntil).filter(Objects::nonNull).forEach(days::add);
            return days;
        }

        /** Days on which an explanation may be told otherwise than the day before, though the law is the same: a provision that it cites, or a contradiction of which a text warns, begins or ends. */
        public static Set<LocalDate> retellingDays(Corpus corpus) {
            return bounds(Stream.concat(corpus.provisions().stream().map(Provision::period),
                    corpus.texts().stream().flatMap(text -> text.conflicts().stream()).map(Conflict::period)));
        }

        private static Set<LocalDate> bounds(Stream<Period> periods) {
            return periods.flatMap(period -> Stream.of(period.from(), period.until())).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        }

        public Law withVersion(String text, @Nullable Version version) {
            Map<String, Version> other = new LinkedHashMap<>(versions);
            if (version == null) {
                other.remove(text);
            } else {
                other.put(text, version);
            }
            return new Law(other, openReadings, union, economicArea, adequacies, accessLaws);
        }

        public Law withReading(String reading, boolean open) {
            return new Law(versions, with(openReadings, reading, open), union, economicArea, adequacies, accessLaws);
        }

        /** Members of the Union are members of the economic area. */
        public Law withMember(String country, boolean ofTheUnion, boolean member) {
            return new Law(versions, openReadings,
                    ofTheUnion ? new EuropeanUnion(with(union.members(), country, member)) : union,
                    new EuropeanEconomicArea(with(economicArea.members(), country, member)), adequacies, accessLaws);
        }

        public Law withAdequacy(AdequacyDecision adequacy, boolean inForce) {
            return new Law(versions, openReadings, union, economicArea,
                    List.copyOf(with(Set.copyOf(adequacies), adequacy, inForce)), accessLaws);
        }

        public Law withAccessLaw(String law, @Nullable ForeignAccessLaw state) {
            Set<ForeignAccessLaw> others = accessLaws.stream().filter(other -> !other.id().equals(law)).collect(Collectors.toSet());
            if (state != null) {
                others.add(state);
            }
            return new Law(versions, openReadings, union, economicArea, adequacies, List.copyOf(others));
        }

        private static <T> Set<T> with(Set<T> all, T one, boolean inside) {
            Set<T> other = new HashSet<>(all);
            if (inside) {
                other.add(one);
            } else {
                other.remove(one);
            }
            return other;
        }
    }
}
