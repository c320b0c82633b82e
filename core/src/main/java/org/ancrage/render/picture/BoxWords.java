package org.ancrage.render.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ancrage.decision.picture.Picture;
import org.ancrage.decision.picture.Picture.Jurisdiction;
import org.ancrage.decision.picture.Reach;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Participant;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.render.picture.Sketch.Box;
import org.ancrage.render.picture.Sketch.Line;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;
import org.jspecify.annotations.Nullable;

/** What stands in the boxes of those who hold, host and take part. */
final class BoxWords {

    /** More are counted. */
    private static final int FEW = 3;

    private final Picture picture;
    private final Reaches reaches;
    private final LawNumbers laws;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;

    BoxWords(Picture picture, Reaches reaches, LawNumbers laws, Words words) {
        this.picture = picture;
        this.reaches = reaches;
        this.laws = laws;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    /** @param holdings what it holds, in short */
    Box box(String id, Entity entity, List<String> holdings) {
        List<Line> lines = new ArrayList<>(connections(entity));
        if (!entity.presences().none()) {
            lines.add(new Line(worst(entity.presences()), false, false, component(entity, Entity.class, "presences")));
        }
        if (entity instanceof Hoster hoster) {
            lines.add(Line.of(component(hoster, Hoster.class, "activities")));
            remoteAccess(hoster.remoteAccess()).ifPresent(lines::add);
        } else if (entity instanceof Participant participant) {
            lines.add(Line.of(component(participant, Participant.class, "activities")));
            lines.add(Line.of(component(participant, Participant.class, "accessToCustomerData")));
            lines.add(Line.of(component(participant, Participant.class, "accessToTechnicalData")));
            remoteAccess(participant.remoteAccess()).ifPresent(lines::add);
            if (participant.groupOutsideUnion() != Answer.NO) {
                lines.add(Line.of(component(participant, Participant.class, "groupOutsideUnion")));
            }
        }
        holdings.forEach(holding -> lines.add(Line.ofArrow("→ " + holding)));
        lines.addAll(ofLaw(entity.id()));
        return new Box(id, grammar.sentence(labels.type(entity.getClass())), words.fullName(entity.id()), reaches.through(entity.id()), lines);
    }

    private String component(Object fact, Class<?> type, String component) {
        return grammar.colon(grammar.sentence(labels.component(type, component)), words.value(fact, component));
    }

    /** Its three connections: one line where they are in one State, else one for each State. */
    private List<Line> connections(Entity entity) {
        Map<String, List<String>> byCountry = new LinkedHashMap<>();
        connection(byCountry, entity.registeredOffice(), "registeredOffice");
        connection(byCountry, entity.centralAdministration(), "centralAdministration");
        connection(byCountry, entity.principalEstablishment(), "principalEstablishment");
        return byCountry.entrySet().stream().map(at -> {
            String country = at.getKey().isEmpty() ? null : at.getKey();
            String name = country == null ? labels.of(Phrase.NOT_KNOWN) : country(country);
            return Line.at(picture.jurisdiction(country), at.getValue().size() == 3 && country != null ? name
                    : grammar.colon(grammar.sentence(grammar.and(at.getValue())), name));
        }).toList();
    }

    private void connection(Map<String, List<String>> byCountry, @Nullable String country, String component) {
        byCountry.computeIfAbsent(country == null ? "" : country, fresh -> new ArrayList<>()).add(labels.component(Entity.class, component));
    }

    /** A country, and whom there an adequacy decision covers if not everybody. */
    String country(String code) {
        Picture.Country known = picture.countries().get(code);
        List<String> partial = known == null ? List.of() : known.scopes().stream()
                .filter(scope -> scope != AdequacyDecision.Scope.ALL).map(labels::name).toList();
        return partial.isEmpty() ? grammar.country(code) : labels.of(Phrase.PICTURE_ADEQUATE_FOR, grammar.country(code), grammar.or(partial));
    }

    /** The sign that warns most. */
    private Jurisdiction worst(Listing<String> countries) {
        Set<Jurisdiction> found = new TreeSet<>(countries.items().stream().map(picture::jurisdiction).toList());
        if (!countries.complete()) {
            found.add(Jurisdiction.UNKNOWN);
        }
        return found.contains(Jurisdiction.THIRD_STATE) ? Jurisdiction.THIRD_STATE
                : found.contains(Jurisdiction.UNKNOWN) ? Jurisdiction.UNKNOWN
                : found.contains(Jurisdiction.ADEQUATE) ? Jurisdiction.ADEQUATE : Jurisdiction.UNION_OR_AREA;
    }

    private Optional<Line> remoteAccess(Listing<RemoteAccess> accesses) {
        if (accesses.none()) {
            return Optional.empty();
        }
        Listing<String> countries = new Listing<>(accesses.complete(), accesses.items().stream().map(RemoteAccess::country).distinct().sorted().toList());
        String named = grammar.and(countries.items().stream().map(grammar::country).toList());
        String told = countries.complete() ? named
                : named.isEmpty() ? labels.of(Phrase.NOT_KNOWN) : labels.of(Phrase.LISTING_AT_LEAST, named);
        return Optional.of(new Line(worst(countries), false, false,
                grammar.colon(grammar.sentence(labels.component(Hoster.class, "remoteAccess")), told)));
    }

    /** By which laws it is reached, by itself or through others, and by which it may be. */
    private List<Line> ofLaw(String id) {
        List<Line> lines = new ArrayList<>();
        Collection<Reach> steps = reaches.of(id);
        Set<String> known = new TreeSet<>();
        Set<String> through = new TreeSet<>();
        Set<String> throughLaws = new TreeSet<>();
        Set<String> perhaps = new TreeSet<>();
        for (Reach step : steps) {
            perhaps.addAll(step.possible());
            known.addAll(step.laws().keySet());
            if (step.byItself() && !step.laws().isEmpty()) {
                lines.add(Line.ofLaw(grammar.colon(labels.of(Phrase.PICTURE_UNDER), laws.named(step.laws().keySet()))));
            } else if (!step.laws().isEmpty()) {
                through.add(step.through());
                throughLaws.addAll(step.laws().keySet());
            }
        }
        if (!through.isEmpty()) {
            lines.add(Line.ofLaw(labels.of(Phrase.PICTURE_UNDER_THROUGH, laws.numbers(throughLaws), few(through))));
        }
        perhaps.removeAll(known);
        if (!perhaps.isEmpty()) {
            lines.add(Line.ofLaw("? " + labels.of(Phrase.PICTURE_PERHAPS_UNDER, laws.someOf(perhaps))));
        }
        return lines;
    }

    /** Entities by their ids; more than a few are counted. */
    String few(Collection<String> ids) {
        List<String> names = ids.stream().limit(FEW).toList();
        return ids.size() <= FEW ? grammar.and(names)
                : String.join(", ", names) + ", " + labels.of(Phrase.MORE_OF_THESE, grammar.number(ids.size() - names.size()));
    }

    /** What a holding comes to. */
    String share(Holding holding) {
        return labels.of(Phrase.PICTURE_SHARE, words.value(holding, "capital"), words.value(holding, "votes"),
                holding.controlling() ? labels.name(Answer.YES) : words.value(holding, "control"));
    }

    /** Those who have no box of their own: where they are, and whether foreign law reaches the data through them. */
    Box counted(String id, Phrase name, List<String> ids, Stream<Entity> entities) {
        Map<Jurisdiction, Integer> where = new EnumMap<>(Jurisdiction.class);
        entities.forEach(entity -> where.merge(worstConnection(entity), 1, Integer::sum));
        List<Line> lines = new ArrayList<>();
        where.forEach((jurisdiction, count) -> lines.add(Line.at(jurisdiction, grammar.number(count))));
        long reached = ids.stream().filter(each -> reaches.through(each) == Sketch.Reached.YES).count();
        long perhaps = ids.stream().filter(each -> reaches.through(each) == Sketch.Reached.PERHAPS).count();
        if (reached > 0) {
            lines.add(Line.ofLaw(labels.of(Phrase.PICTURE_COUNT_REACHED, grammar.number(reached))));
        }
        if (perhaps > 0) {
            lines.add(Line.ofLaw("? " + labels.of(Phrase.PICTURE_COUNT_PERHAPS, grammar.number(perhaps))));
        }
        return new Box(id, "", labels.of(name, grammar.number(ids.size())),
                reached > 0 ? Sketch.Reached.YES : perhaps > 0 ? Sketch.Reached.PERHAPS : Sketch.Reached.NO, lines);
    }

    private Jurisdiction worstConnection(Entity entity) {
        List<String> known = Stream.of(entity.registeredOffice(), entity.centralAdministration(), entity.principalEstablishment())
                .filter(Objects::nonNull).toList();
        return worst(new Listing<>(known.size() == 3, known));
    }
}
