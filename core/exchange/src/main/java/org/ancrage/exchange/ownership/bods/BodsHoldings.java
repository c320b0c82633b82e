package org.ancrage.exchange.ownership.bods;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.Countries;
import org.ancrage.document.Suggestions;
import org.ancrage.exchange.Remark.Kind;
import org.ancrage.exchange.ownership.Holdings;
import org.ancrage.exchange.ownership.OwnershipQuestion;
import org.ancrage.exchange.ownership.bods.InterestType.Means;
import org.ancrage.exchange.ownership.bods.Statement.Directness;
import org.ancrage.exchange.ownership.bods.Statement.Interest;
import org.ancrage.exchange.ownership.bods.Statement.OfEntity;
import org.ancrage.exchange.ownership.bods.Statement.OfPerson;
import org.ancrage.exchange.ownership.bods.Statement.OfRelationship;
import org.ancrage.exchange.ownership.bods.Statement.Unspecified;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.jspecify.annotations.Nullable;

/** Makes holders and holdings of the statements that stand on the day, from the hoster up; circles end where they began. */
final class BodsHoldings {

    private final OwnershipQuestion question;
    private final Map<String, Statement> current;
    private final String sha256;
    private final Holdings holdings;
    /** Relationships by the record that is held. */
    private final Map<String, List<Statement>> held = new LinkedHashMap<>();

    BodsHoldings(OwnershipQuestion question, Map<String, Statement> current, String sha256, Holdings holdings) {
        this.question = question;
        this.current = current;
        this.sha256 = sha256;
        this.holdings = holdings;
        for (Statement statement : current.values()) {
            if (statement.details() instanceof OfRelationship relationship && relationship.subject() != null) {
                held.computeIfAbsent(relationship.subject(), fresh -> new ArrayList<>()).add(statement);
            }
        }
    }

    void gather() {
        Set<String> seen = new LinkedHashSet<>(Set.of(question.entity()));
        Set<Statement> used = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String record = next.remove();
            entity(record, used);
            for (Statement statement : held.getOrDefault(record, List.of())) {
                used.add(statement);
                String party = relationship(statement, (OfRelationship) statement.details());
                if (party != null && seen.add(party)) {
                    next.add(party);
                }
            }
        }
        for (Statement statement : current.values()) {
            if (!used.contains(statement)) {
                holdings.remark(Kind.LEFT_OUT, statement.place(),
                        "ne touche pas qui détient l'entité (%s).".formatted(Suggestions.shown(question.entity())),
                        "it does not bear on who holds the entity (%s).".formatted(Suggestions.shown(question.entity())));
            }
        }
        holdings.remark(Kind.TO_KNOW, used.isEmpty() ? "" : used.iterator().next().place(),
                "les détentions ne sont pas dites complètes\u00a0: un registre de bénéficiaires nomme ceux qui dépassent un seuil.",
                "the holdings are not said to be all: a register of beneficial owners names those above a threshold.");
    }

    private void entity(String record, Set<Statement> used) {
        Statement statement = current.get(record);
        if (statement == null) {
            // Named by a relationship, and stated nowhere: an unspecified party, or a statement that the file does not hold.
            holdings.entity(HolderBuilder.builder().id(question.idOf(record)).build(), null);
            return;
        }
        used.add(statement);
        String source = holdings.source("bods", source(statement));
        HolderBuilder holder = HolderBuilder.builder().id(question.idOf(record));
        if (statement.details() instanceof OfEntity entity) {
            holdings.entity(withPlaces(holder.name(entity.name()), entity, statement), source);
        } else if (statement.details() instanceof OfPerson person) {
            holdings.entity(holder.name(person.name()).build(), source);
            told(statement, person.unspecified());
            holdings.remark(Kind.READ_IN_PART, statement.place(),
                    "une personne physique\u00a0: ni sa nationalité ni son adresse ne disent d'établissement.",
                    "a natural person: neither nationality nor address tells an establishment.");
        }
    }

    private Holder withPlaces(HolderBuilder holder, OfEntity entity, Statement statement) {
        told(statement, entity.unspecified());
        String country = entity.registered();
        if (country != null && Countries.known(country)) {
            holdings.remark(Kind.READ, statement.place(), "siège statutaire (%s), d'après l'adresse d'immatriculation.".formatted(country),
                    "registered office (%s), by the registered address.".formatted(country));
            return holder.registeredOffice(country).build();
        }
        if (country != null) {
            holdings.remark(Kind.READ_IN_PART, statement.place(), "le pays de l'adresse (%s) n'est pas un code ISO 3166-1.".formatted(Suggestions.shown(country)),
                    "the country of the address (%s) is not an ISO 3166-1 code.".formatted(Suggestions.shown(country)));
        } else {
            String jurisdiction = entity.jurisdiction() == null ? "?" : Suggestions.shown(entity.jurisdiction());
            holdings.remark(Kind.READ_IN_PART, statement.place(),
                    "sans adresse d'immatriculation, le siège statutaire n'est pas connu (ressort\u00a0: %s).".formatted(jurisdiction),
                    "without a registered address, the registered office is not known (jurisdiction: %s).".formatted(jurisdiction));
        }
        return holder.build();
    }

    private void told(Statement statement, @Nullable Unspecified unspecified) {
        if (unspecified != null) {
            String words = Suggestions.shown(unspecified.words());
            holdings.remark(Kind.TO_KNOW, statement.place(), "non précisé\u00a0: %s.".formatted(words), "not specified: %s.".formatted(words));
        }
    }

    // ---- relationships

    /** @return the record of who holds; null where no holding came of it */
    private @Nullable String relationship(Statement statement, OfRelationship relationship) {
        told(statement, relationship.unspecified());
        String subject = relationship.subject();
        if (subject == null) {
            return null;
        }
        String party = relationship.party();
        if (party == null && relationship.interests().isEmpty()) {
            return null;
        }
        String holder = party == null ? "unspecified-" + statement.record() : party;
        if (holder.equals(subject)) {
            holdings.remark(Kind.LEFT_OUT, statement.place(), "l'entité détient une part d'elle-même.", "the entity holds a part of itself.");
            return null;
        }
        List<Interest> running = new ArrayList<>();
        for (Interest interest : relationship.interests()) {
            if (counts(interest, relationship, statement)) {
                running.add(interest);
            }
        }
        if (relationship.interests().isEmpty()) {
            holdings.remark(Kind.READ_IN_PART, statement.place(), "détention dont aucun intérêt n'est déclaré\u00a0: tout le reste est inconnu.",
                    "a holding of which no interest is stated: all else is unknown.");
            holding(statement, holder, subject, Map.of());
            return holder;
        }
        if (running.isEmpty()) {
            return null;
        }
        for (Map<Means, Interest> each : holdingsOf(running)) {
            holding(statement, holder, subject, each);
        }
        return holder;
    }

    private boolean counts(Interest interest, OfRelationship relationship, Statement statement) {
        String name = interest.type() == null ? "?" : interest.type().name();
        String fr = null;
        String en = null;
        if (!interest.runsOn(question.on())) {
            fr = "l'intérêt (%s) court du %s au %s".formatted(name, day(interest.start()), day(interest.end()));
            en = "the interest (%s) runs from %s to %s".formatted(name, day(interest.start()), day(interest.end()));
        } else if (interest.directness() == Directness.indirect) {
            fr = "l'intérêt (%s) est indirect%s".formatted(name, relationship.withComponents() ? " ; ses composantes disent par qui" : "");
            en = "the interest (%s) is indirect%s".formatted(name, relationship.withComponents() ? "; its components say through whom" : "");
        } else if (interest.type() != null && interest.type().means() == Means.NOTHING) {
            fr = "l'intérêt (%s) n'est ni une part ni un contrôle".formatted(name);
            en = "the interest (%s) is neither a share nor control".formatted(name);
        }
        if (fr != null && en != null) {
            String share = interest.share() == null ? "" : " (" + shown(interest, true) + ")";
            holdings.remark(Kind.LEFT_OUT, statement.place(), fr + share + ".", en + (interest.share() == null ? "" : " (" + shown(interest, false) + ")") + ".");
            return false;
        }
        if (interest.end() != null) {
            holdings.remark(Kind.TO_KNOW, statement.place(), "l'intérêt (%s) prend fin le %s.".formatted(name, interest.end()),
                    "the interest (%s) ends on %s.".formatted(name, interest.end()));
        }
        return true;
    }

    private static String day(java.time.@Nullable LocalDate day) {
        return day == null ? "?" : day.toString();
    }

    private static String shown(Interest interest, boolean french) {
        BigDecimal percent = Shares.percent(interest.share());
        return percent != null ? percent.toPlainString() + " %" : interest.share() == null ? "?" : Shares.words(interest.share(), french);
    }

    /** Capital, votes and control of one relationship are one holding; a second interest of the same kind is a second one. */
    private static List<Map<Means, Interest>> holdingsOf(List<Interest> interests) {
        List<Map<Means, Interest>> several = new ArrayList<>();
        for (Interest interest : interests) {
            // Where it is not known to be direct, its share may be that of another holding.
            Means means = interest.directness() == Directness.direct && interest.type() != null ? interest.type().means() : Means.HELD;
            Map<Means, Interest> free = several.stream()
                    .filter(one -> means == Means.HELD || means == Means.CONTROL || !one.containsKey(means)).findFirst().orElse(null);
            if (free == null) {
                free = new EnumMap<>(Means.class);
                several.add(free);
            }
            free.putIfAbsent(means, interest);
        }
        return several;
    }

    private void holding(Statement statement, String holder, String subject, Map<Means, Interest> interests) {
        interests.forEach((means, interest) -> remark(statement, means, interest));
        Interest capital = interests.get(Means.CAPITAL);
        Interest votes = interests.get(Means.VOTES);
        holdings.holding(HoldingBuilder.builder().id(holdings.freshId(statement.record()))
                .holder(question.idOf(holder)).of(question.idOf(subject))
                .capital(capital == null ? null : Shares.percent(capital.share()))
                .capitalWithin(capital == null ? null : Shares.within(capital.share()))
                .votes(votes == null ? null : Shares.percent(votes.share()))
                .votesWithin(votes == null ? null : Shares.within(votes.share()))
                .control(interests.containsKey(Means.CONTROL) ? Answer.YES : Answer.UNKNOWN).build(),
                holdings.source("bods", source(statement)));
    }

    private void remark(Statement statement, Means means, Interest interest) {
        String name = interest.type() == null ? "?" : interest.type().name();
        if (means == Means.CONTROL) {
            holdings.remark(Kind.READ, statement.place(), "contrôle (%s).".formatted(name), "control (%s).".formatted(name));
        } else if (means == Means.HELD) {
            String why = interest.directness() == Directness.direct ? "" : ", " + interest.directness().name();
            holdings.remark(Kind.READ_IN_PART, statement.place(),
                    "détention (%s%s) dont ni la part, ni les droits, ni le contrôle ne sont connus.".formatted(name, why),
                    "a holding (%s%s) of which neither share nor rights nor control are known.".formatted(name, why));
        } else if (Shares.within(interest.share()) != null) {
            holdings.remark(Kind.READ_IN_PART, statement.place(),
                    "la part directe (%s) est connue par ses bornes\u00a0: %s.".formatted(name, shown(interest, true)),
                    "the direct share (%s) is known by its bounds: %s.".formatted(name, shown(interest, false)));
        } else if (Shares.percent(interest.share()) == null) {
            holdings.remark(Kind.READ_IN_PART, statement.place(),
                    "la part (%s, %s) n'est pas un chiffre exact\u00a0: elle est inconnue.".formatted(name, shown(interest, true)),
                    "the share (%s, %s) is no exact figure: it is unknown.".formatted(name, shown(interest, false)));
        } else {
            holdings.remark(Kind.READ, statement.place(), "part directe (%s) de %s.".formatted(name, shown(interest, true)),
                    "direct share (%s) of %s.".formatted(name, shown(interest, false)));
        }
        if (Boolean.TRUE.equals(interest.beneficialOwner())) {
            holdings.remark(Kind.TO_KNOW, statement.place(), "déclaré bénéficiaire effectif, ce qui ne dit pas qu'il contrôle.",
                    "stated to be a beneficial owner, which does not say that it controls.");
        }
    }

    private Source source(Statement statement) {
        List<SourceKind> kinds = statement.assertion().types().stream().map(type -> switch (type) {
            case "selfDeclaration" -> SourceKind.SELF_DECLARATION;
            case "officialRegister" -> SourceKind.OFFICIAL_REGISTER;
            case "primaryResearch" -> SourceKind.PRIMARY_RESEARCH;
            case "verified" -> SourceKind.VERIFIED;
            default -> SourceKind.THIRD_PARTY;
        }).toList();
        // Where nothing is said of the source, its publisher is who says so.
        String by = statement.assertion().by() == null ? statement.assertion().publisher() : statement.assertion().by();
        String title = statement.assertion().description() == null ? "BODS 0.4" : statement.assertion().description();
        return new Source("", kinds.isEmpty() ? List.of(SourceKind.THIRD_PARTY) : kinds, by, title, null, statement.assertion().url(), sha256,
                statement.date(), null, null);
    }
}
