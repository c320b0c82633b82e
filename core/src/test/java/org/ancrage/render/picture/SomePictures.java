package org.ancrage.render.picture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.picture.Picture;
import org.ancrage.decision.picture.Picture.Jurisdiction;
import org.ancrage.decision.picture.Reach;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.Answer;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Locations;
import org.ancrage.fact.LocationsBuilder;
import org.ancrage.fact.Participant;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Pictures for tests: one that is read by eye, large ones, and random ones. */
final class SomePictures {

    static final String LAW = "us/access-act";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<Picture.Law> LAWS = List.of(
            new Picture.Law(LAW, wording("loi Access", "Access Act"), "US", ForeignAccessLaw.State.IN_FORCE),
            new Picture.Law("cn/other", wording("autre loi", "Other Act"), "CN", ForeignAccessLaw.State.IN_FORCE));
    private static final Map<String, Picture.Country> COUNTRIES = Map.of(
            "FR", new Picture.Country(Jurisdiction.UNION_OR_AREA, List.of()), "IE", new Picture.Country(Jurisdiction.UNION_OR_AREA, List.of()),
            "JP", new Picture.Country(Jurisdiction.ADEQUATE, List.of(AdequacyDecision.Scope.PRIVATE_SECTOR)),
            "US", new Picture.Country(Jurisdiction.THIRD_STATE, List.of(AdequacyDecision.Scope.CERTIFIED_ORGANISATIONS)));

    private SomePictures() {
    }

    private static Wording wording(String french, String english) {
        return new Wording(french, english);
    }

    static Picture of(Map<String, String> names, Hoster hoster, List<Holder> holders, Listing<Holding> holdings, Listing<Participant> participants,
            Locations locations, List<Reach> reaches, List<ExposureChain> chains) {
        return new Picture(DAY, "need", "offer", names, hoster, holders, holdings, participants, locations, null, LAWS, reaches, chains, false, COUNTRIES);
    }

    static Hoster hoster(@Nullable String country) {
        return HosterBuilder.builder().id("hoster").registeredOffice(country).centralAdministration(country).principalEstablishment(country)
                .presences(Listing.only()).remoteAccess(Listing.only()).activities(Listing.only()).build();
    }

    static Holder holder(String id, @Nullable String country) {
        return HolderBuilder.builder().id(id).registeredOffice(country).centralAdministration(country).principalEstablishment(country)
                .presences(Listing.only()).build();
    }

    static Participant participant(String id, @Nullable String country, Answer access) {
        return ParticipantBuilder.builder().id(id).registeredOffice(country).centralAdministration(country).principalEstablishment(country)
                .presences(Listing.only()).remoteAccess(Listing.only()).activities(Listing.only()).groupOutsideUnion(Answer.NO)
                .accessToCustomerData(access).accessToTechnicalData(access).build();
    }

    static Holding holding(String holder, String of, int percent, Answer control) {
        return HoldingBuilder.builder().id(holder + ">" + of).holder(holder).of(of).capital(BigDecimal.valueOf(percent)).votes(BigDecimal.valueOf(percent))
                .control(control).build();
    }

    static Reach reached(String entity, String through, Exposure.Link link) {
        return new Reach(entity, through, Map.of(LAW, link), Set.of());
    }

    static ExposureChain chain(String... ids) {
        List<Exposure> steps = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            steps.add(new Exposure(ids[i], LAW, ids[Math.min(i + 1, ids.length - 1)], i == 0 ? Exposure.Link.HOSTER
                    : i == ids.length - 1 ? Exposure.Link.ESTABLISHMENT : Exposure.Link.CONTROL));
        }
        return new ExposureChain(LAW, LAWS.get(0).title(), "US", null, ForeignAccessLaw.State.IN_FORCE, steps);
    }

    /** A hoster in France, held from the United States; one participant without access, one of which that is not known. */
    static Picture known() {
        return of(Map.of("parent", "Parent SA"), hoster("FR"), List.of(holder("parent", "US"), holder("fund", "FR")),
                Listing.only(holding("parent", "hoster", 80, Answer.YES), holding("fund", "hoster", 20, Answer.NO)),
                Listing.only(participant("cleaner", "FR", Answer.NO), participant("helper", null, Answer.UNKNOWN)),
                LocationsBuilder.builder().storage(Listing.only("FR")).backup(Listing.only("JP")).support(Listing.atLeast("US")).build(),
                List.of(reached("hoster", "parent", Exposure.Link.CONTROL), reached("offer", "hoster", Exposure.Link.HOSTER),
                        reached("parent", "parent", Exposure.Link.ESTABLISHMENT),
                        new Reach("helper", "helper", Map.of(), Set.of(LAW, "cn/other")), new Reach("offer", "helper", Map.of(), Set.of(LAW, "cn/other"))),
                List.of(chain("offer", "hoster", "parent")));
    }

    /** As many participants and holders; the last of both, by name, is on the way of a law. */
    static Picture large(int many) {
        List<Participant> participants = IntStream.rangeClosed(1, many).mapToObj(i -> participant("p%05d".formatted(i), "FR", Answer.of(i == many))).toList();
        List<Holder> holders = IntStream.rangeClosed(1, many).mapToObj(i -> holder("h%05d".formatted(i), i == many ? "US" : "FR")).toList();
        String last = "p%05d".formatted(many);
        String top = "h%05d".formatted(many);
        List<Holding> holdings = new ArrayList<>();
        for (int i = 1; i < many; i++) {
            holdings.add(holding("h%05d".formatted(i), i % 3 == 0 ? "h%05d".formatted(i - 1) : "hoster", 0, Answer.NO));
        }
        holdings.add(holding(top, last, 100, Answer.YES));
        return of(Map.of(), hoster("FR"), holders, new Listing<>(true, holdings), new Listing<>(true, participants), Locations.onlyIn("FR"),
                List.of(reached(last, top, Exposure.Link.CONTROL), reached("offer", last, Exposure.Link.TECHNICAL_ACCESS),
                        reached(top, top, Exposure.Link.ESTABLISHMENT)), List.of(chain("offer", last, top)));
    }

    /** A chain of so many holders, at whose end a law reaches. */
    static Picture deep(int many) {
        List<Holder> holders = IntStream.rangeClosed(1, many).mapToObj(i -> holder("h%03d".formatted(i), i == many ? "US" : "FR")).toList();
        List<Holding> holdings = new ArrayList<>();
        List<Reach> reaches = new ArrayList<>(List.of(reached("offer", "hoster", Exposure.Link.HOSTER)));
        List<String> chain = new ArrayList<>(List.of("offer", "hoster"));
        for (int i = 1; i <= many; i++) {
            String held = i == 1 ? "hoster" : "h%03d".formatted(i - 1);
            String holder = "h%03d".formatted(i);
            holdings.add(holding(holder, held, 100, Answer.YES));
            reaches.add(reached(held, holder, Exposure.Link.CONTROL));
            chain.add(holder);
        }
        reaches.add(reached("h%03d".formatted(many), "h%03d".formatted(many), Exposure.Link.ESTABLISHMENT));
        return of(Map.of(), hoster("FR"), holders, new Listing<>(true, holdings), Listing.only(), Locations.onlyIn("FR"), reaches,
                List.of(chain(chain.toArray(String[]::new))));
    }

    /** Holders that hold whomever, in circles too. */
    static Picture random(long seed) {
        Random random = new Random(seed);
        List<Participant> participants = IntStream.range(0, random.nextInt(9)).mapToObj(i -> participant("participant-" + i, country(random), answer(random))).toList();
        List<Holder> holders = IntStream.range(0, random.nextInt(14)).mapToObj(i -> holder("holder " + i, country(random))).toList();
        List<String> all = new ArrayList<>(List.of("hoster"));
        participants.forEach(participant -> all.add(participant.id()));
        holders.forEach(holder -> all.add(holder.id()));
        Map<String, Holding> holdings = new TreeMap<>();
        Map<String, Reach> reaches = new TreeMap<>();
        for (int i = random.nextInt(24); i > 0; i--) {
            String holder = all.get(random.nextInt(all.size()));
            String of = all.get(random.nextInt(all.size()));
            if (!holder.equals(of)) {
                holdings.put(holder + ">" + of, holding(holder, of, random.nextInt(101), answer(random)));
                reach(random, reaches, of, holder, Exposure.Link.CONTROL);
            }
        }
        all.forEach(id -> reach(random, reaches, id, id, Exposure.Link.ESTABLISHMENT));
        reach(random, reaches, "offer", "hoster", Exposure.Link.HOSTER);
        participants.forEach(participant -> reach(random, reaches, "offer", participant.id(), Exposure.Link.TECHNICAL_ACCESS));
        return of(Map.of("hoster", "A hoster whose name is a good deal longer than a line"), hoster(country(random)), holders,
                new Listing<>(random.nextBoolean(), List.copyOf(holdings.values())), new Listing<>(random.nextBoolean(), participants),
                random.nextBoolean() ? Locations.unknown() : Locations.onlyIn("FR", "US", "JP"), List.copyOf(reaches.values()), List.of());
    }

    private static void reach(Random random, Map<String, Reach> reaches, String entity, String through, Exposure.Link link) {
        switch (random.nextInt(4)) {
            case 0 -> reaches.put(entity + ">" + through, reached(entity, through, link));
            case 1 -> reaches.put(entity + ">" + through, new Reach(entity, through, Map.of("cn/other", link), Set.of(LAW)));
            case 2 -> reaches.put(entity + ">" + through, new Reach(entity, through, Map.of(), Set.of(LAW, "cn/other")));
            default -> {
                // Not reached.
            }
        }
    }

    private static @Nullable String country(Random random) {
        return List.of("FR", "IE", "US", "JP", "").get(random.nextInt(5)).transform(code -> code.isEmpty() ? null : code);
    }

    private static Answer answer(Random random) {
        return Answer.values()[random.nextInt(3)];
    }
}
