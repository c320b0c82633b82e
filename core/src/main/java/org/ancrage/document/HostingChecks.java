package org.ancrage.document;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ancrage.document.RecordShape.Component;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Authorisation;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.DataForm;
import org.ancrage.fact.DataMedium;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Deployment;
import org.ancrage.fact.Entity;
import org.ancrage.fact.HdsCertificateType;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HostingActivity;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Project;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Finds what contradicts itself in a hosting, whoever made it: ids used twice, references to nothing, dates in the wrong order,
 * percentages that cannot be, answers that exclude each other. Cycles of holdings are allowed.
 */
public final class HostingChecks {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** Digits before and after the point together; sums of numbers with a billion of them never end. */
    private static final int MOST_DIGITS = 30;
    private static final int MOST_MONTHS = 1200;
    /** A message with more would help nobody. */
    private static final int MOST_PROBLEMS = 1_000;
    /** Names with which others are compared that are not known, over all that are not. */
    private static final int MOST_COMPARED = 100_000;
    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:[.,]\\d+)*");

    private final List<Problem> problems = new ArrayList<>();
    private int unshown;
    private int items;
    private boolean tooLarge;
    private int compared;
    /** Pointer of the need, or of what holds the keys {@code offer} and {@code contract}. */
    private final String place;

    /** Texts that stand for what could not be read, and was reported. */
    private final StandIns standIns;

    private HostingChecks(String place, StandIns standIns) {
        this.place = place;
        this.standIns = standIns;
    }

    /** All that is wrong, with pointers as in a document that holds the hosting; empty if nothing is. */
    public static List<Problem> check(Hosting hosting) {
        return check(hosting, StandIns.NONE);
    }

    /** @param standIns texts of the hosting that stand for what could not be read */
    static List<Problem> check(Hosting hosting, StandIns standIns) {
        List<Problem> problems = new ArrayList<>(check(hosting.need(), "/need", standIns));
        problems.addAll(check(new Proposal(hosting.offer(), hosting.contract()), "", standIns));
        HostingChecks both = new HostingChecks("", standIns);
        both.medium(hosting);
        problems.addAll(both.problems);
        return List.copyOf(problems);
    }

    /**
     * All that is wrong with needs and offers that are compared: besides what is wrong with each, ids used twice, and that there are none.
     * Pointers begin with {@code /needs/0} and {@code /offers/0/offer}.
     */
    public static List<Problem> check(List<Need> needs, List<Proposal> proposals) {
        return check(needs, proposals, QuestionLimits.MOST_OF_MATRIX);
    }

    /**
     * As {@link #check(List, List)}.
     *
     * @param pairs how many pairs of needs and offers there may be
     */
    public static List<Problem> check(List<Need> needs, List<Proposal> proposals, long pairs) {
        HostingChecks checks = new HostingChecks("", StandIns.NONE);
        long asked = (long) needs.size() * proposals.size();
        if (asked > pairs) {
            checks.problem("/offers", "%d needs and %d offers are %d pairs; at most %d are answered at once. Ask for fewer at a time."
                    .formatted(needs.size(), proposals.size(), asked, pairs));
            return List.copyOf(checks.problems);
        }
        checks.problem(needs.isEmpty(), "/needs", () -> "there is no need. Give at least one.");
        checks.problem(proposals.isEmpty(), "/offers", () -> "there is no offer. Give at least one.");
        Map<String, String> ids = new LinkedHashMap<>();
        for (int index = 0; index < needs.size(); index++) {
            checks.problems.addAll(check(needs.get(index), "/needs/" + index, StandIns.NONE));
            checks.once(ids, needs.get(index).id(), "/needs/" + index + "/id", "need");
        }
        ids.clear();
        for (int index = 0; index < proposals.size(); index++) {
            checks.problems.addAll(check(proposals.get(index), "/offers/" + index, StandIns.NONE));
            checks.once(ids, proposals.get(index).offer().id(), "/offers/" + index + "/offer/id", "offer");
        }
        return List.copyOf(checks.found());
    }

    /** @param pointer where the need stands */
    static List<Problem> check(Need need, String pointer, StandIns standIns) {
        HostingChecks checks = new HostingChecks(pointer, standIns);
        checks.sizes(need, "");
        if (checks.tooLarge) {
            return checks.found();
        }
        checks.texts(need, "");
        checks.need(need);
        return checks.found();
    }

    /** @param pointer of what holds the offer and its contract */
    static List<Problem> check(Proposal proposal, String pointer, StandIns standIns) {
        HostingChecks checks = new HostingChecks(pointer, standIns);
        checks.sizes(proposal, "");
        if (checks.tooLarge) {
            return checks.found();
        }
        checks.texts(proposal, "");
        checks.offer(proposal.offer());
        checks.attributes(proposal.contract().attributes(), "/contract/attributes", Set.of("contract"));
        return checks.found();
    }

    private List<Problem> found() {
        if (unshown > 0) {
            problems.add(new Problem("hosting", place, 0, "%s more problems are not shown.".formatted(unshown)));
        }
        return problems;
    }

    private void problem(String pointer, String message) {
        problems.add(new Problem("hosting", place + pointer, 0, message));
    }

    /** Most is right: messages are not written before something is wrong. */
    private void problem(boolean wrong, String pointer, Supplier<String> message) {
        if (wrong && problems.size() < MOST_PROBLEMS) {
            problem(pointer, message.get());
        } else if (wrong) {
            unshown++;
        }
    }

    private void medium(Hosting hosting) {
        Dataset data = hosting.need().dataset();
        Deployment deployment = hosting.offer().deployment();
        problem(data.medium() == DataMedium.PAPER && data.archives().no()
                        && (deployment == Deployment.COMMERCIAL_CLOUD || deployment == Deployment.INTERNAL_STATE_CLOUD), "/need/dataset/medium",
                () -> "the data are kept on paper, and not as archives, but a cloud keeps nothing on paper. Say ELECTRONIC, or leave the deployment out.");
    }

    // Need

    private void need(Need need) {
        Integer population = need.customer().population();
        problem(population != null && population < 0, "/customer/population",
                () -> "the population (%s) is negative. Give a number of inhabitants.".formatted(population));
        problem(need.dataset().form() == DataForm.ANONYMOUS && need.dataset().personal().yes(), "/dataset/form",
                () -> "anonymous data (form ANONYMOUS) are not personal data, but personal is YES. Say PSEUDONYMISED, or personal NO.");
        problem(need.dataset().personal().no() && (need.dataset().form() == DataForm.IDENTIFYING || need.dataset().form() == DataForm.PSEUDONYMISED),
                "/dataset/form", () -> "data that identify persons or are pseudonymised (form %s) are personal data, but personal is NO. Say ANONYMOUS, or personal YES."
                        .formatted(need.dataset().form()));
        problem(need.customer().nationalPublicEstablishment().yes() && need.customer().publicLawPerson().no(), "/customer/publicLawPerson",
                () -> "a national public establishment (nationalPublicEstablishment YES) is a person of public law, but publicLawPerson is NO. "
                        + "Correct one of them.");
        Dataset dataset = need.dataset();
        problem(dataset.fictitious().yes() && (dataset.arePersonalData() || dataset.snds().yes() || dataset.sndsMainBaseCopy().yes()),
                "/dataset/fictitious", () -> "made-up data (fictitious YES) are about nobody, but are said to be personal data or data of the "
                        + "national health data system. Say fictitious NO, or personal NO and form ANONYMOUS.");
        problem(dataset.archives().no() && dataset.definitiveArchives().yes(), "/dataset/definitiveArchives",
                () -> "definitive archives (definitiveArchives YES) are kept as archives, but archives is NO. Say archives YES, or definitiveArchives NO.");
        problem(dataset.snds().no() && dataset.sndsMainBaseCopy().yes(), "/dataset/sndsMainBaseCopy",
                () -> "a copy of the main base of the national health data system (sndsMainBaseCopy YES) is of its data, but snds is NO. "
                        + "Say snds YES, or sndsMainBaseCopy NO.");
        project(need.project(), need.id(), need.attributes());
    }

    private void project(Project project, String need, Listing<Attribute> attributes) {
        percentage(project.redesignShare(), "/project/redesignShare");
        problem(project.acceptableOffer().no() && project.acceptableOfferSince() != null, "/project/acceptableOfferSince",
                () -> "there is no acceptable offer (acceptableOffer NO), but one since %s. Leave the date out, or say YES."
                        .formatted(project.acceptableOfferSince()));
        problem(project.depositDeclared().no() && project.depositDeclaredOn() != null, "/project/depositDeclaredOn",
                () -> "the deposit was not declared (depositDeclared NO), but was on %s. Leave the date out, or say YES."
                        .formatted(project.depositDeclaredOn()));
        Map<String, String> ids = new LinkedHashMap<>();
        each(project.derogations(), "/project/derogations", (derogation, pointer) -> {
            unique(ids, derogation.id(), pointer, "derogation");
            order(derogation.validFrom(), derogation.validUntil(), pointer);
        });
        Map<String, String> authorisations = new LinkedHashMap<>();
        each(project.authorisations(), "/project/authorisations", (authorisation, pointer) -> {
            unique(authorisations, authorisation.id(), pointer, "authorisation");
            authorisation(authorisation, pointer);
        });
        Map<String, String> accreditations = new LinkedHashMap<>();
        each(project.accreditations(), "/project/accreditations", (accreditation, pointer) -> {
            unique(accreditations, accreditation.id(), pointer, "accreditation");
            accreditation(accreditation, pointer);
        });
        Map<String, String> exemptions = new LinkedHashMap<>();
        each(project.accreditationExemptions(), "/project/accreditationExemptions",
                (exemption, pointer) -> unique(exemptions, exemption.id(), pointer, "exemption"));
        Set<String> subjects = new LinkedHashSet<>(ids.keySet());
        subjects.addAll(authorisations.keySet());
        subjects.addAll(accreditations.keySet());
        subjects.addAll(exemptions.keySet());
        subjects.add(need);
        attributes(attributes, "/attributes", subjects);
        Integer level = project.unionAssuranceLevel();
        problem(level != null && (level < 1 || level > 4), "/project/unionAssuranceLevel",
                () -> "the Union assurance level (%s) is not between 1 and 4. Correct it.".formatted(level));
    }

    private void accreditation(Accreditation accreditation, String pointer) {
        LocalDate decided = accreditation.decidedOn();
        LocalDate last = accreditation.validUntil();
        problem(last != null && accreditation.limited().no(), pointer + "/validUntil",
                () -> "the accreditation is not limited in time (limited NO), but ends on %s. Leave the last day out, or say YES.".formatted(last));
        problem(decided != null && last != null && last.isBefore(decided), pointer + "/validUntil",
                () -> "the accreditation ends (%s) before it was decided (%s). Exchange or correct the dates.".formatted(last, decided));
    }

    private void authorisation(Authorisation authorisation, String pointer) {
        Integer months = authorisation.months();
        problem(months != null && (months < 1 || months > MOST_MONTHS), pointer + "/months",
                () -> "the term in months (%s) is not between 1 and %s. Correct it.".formatted(months, MOST_MONTHS));
        problem(months != null && authorisation.limited().no(), pointer + "/months",
                () -> "the authorisation is not limited in time (limited NO), but has a term of %s months. Leave the term out, or say YES."
                        .formatted(months));
        LocalDate decided = authorisation.decidedOn();
        LocalDate published = authorisation.publishedOn();
        problem(decided != null && published != null && published.isBefore(decided), pointer + "/publishedOn",
                () -> "the decision was made public (%s) before it was taken (%s). Exchange or correct the dates.".formatted(published, decided));
    }

    // Offer

    private void offer(Offer offer) {
        boolean commercial = offer.deployment() == Deployment.COMMERCIAL_CLOUD;
        problem(commercial && offer.hoster().customerItself().yes(), "/offer/hoster/customerItself",
                () -> "a private provider supplies a commercial cloud, but the hoster is the customer itself. Say NO, or another deployment.");
        problem(commercial && offer.hoster().hospitalGroupHost().yes(), "/offer/hoster/hospitalGroupHost",
                () -> "a private provider supplies a commercial cloud, but the hoster is an establishment of the customer's hospital group. "
                        + "Say NO, or another deployment.");
        problem(offer.deployment() == Deployment.HOSPITAL_GROUP && offer.hoster().hospitalGroupHost().no(), "/offer/hoster/hospitalGroupHost",
                () -> "the machines are those of the customer's hospital group, but the hoster is no establishment that hosts for its members. "
                        + "Say YES, or another deployment.");
        Entities entities = entities(offer);
        Set<String> subjects = new LinkedHashSet<>(entities.pointers().keySet());
        subjects.addAll(holdings(offer, entities));
        Map<String, String> ids = new LinkedHashMap<>();
        each(offer.certificates(), "/offer/certificates", (certificate, pointer) -> certificate(certificate, pointer, ids, entities));
        subjects.addAll(ids.keySet());
        subjects.add(offer.id());
        attributes(offer.attributes(), "/offer/attributes", subjects);
    }

    /** @param subjects ids of what they may be said of */
    private void attributes(Listing<Attribute> attributes, String pointer, Set<String> subjects) {
        Map<List<String>, String> values = new LinkedHashMap<>();
        boolean allKnown = subjects.stream().noneMatch(standIns::has);
        each(attributes, pointer, (attribute, place) -> {
            String of = Objects.requireNonNullElse(attribute.of(), "");
            problem(allKnown && !standIns.has(of) && !subjects.contains(of), place + "/of",
                    () -> "nothing here has the id (%s).%s Known: %s.".formatted(Suggestions.shown(of), maybe(of, subjects),
                            subjects.stream().limit(20).map(Suggestions::shown).collect(Collectors.joining(", "))));
            String other = values.putIfAbsent(List.of(of, attribute.key()), attribute.value());
            problem(other != null && !other.equals(attribute.value()), place + "/value",
                    () -> "the attribute (%s) of (%s) is both (%s) and (%s). Keep one.".formatted(Suggestions.shown(attribute.key()),
                            Suggestions.shown(of), Suggestions.shown(String.valueOf(other)), Suggestions.shown(attribute.value())));
        });
    }

    /** @param allKnown no id of an entity was unreadable */
    private record Entities(Map<String, String> pointers, boolean allKnown) {
    }

    private Entities entities(Offer offer) {
        Map<Entity, String> pointers = new IdentityHashMap<>();
        List<Entity> entities = new ArrayList<>();
        pointers.put(offer.hoster(), "/offer/hoster");
        entities.add(offer.hoster());
        for (int index = 0; index < offer.holders().size(); index++) {
            pointers.put(offer.holders().get(index), "/offer/holders/" + index);
            entities.add(offer.holders().get(index));
        }
        each(offer.participants(), "/offer/participants", (participant, pointer) -> {
            problem(participant.alternatives() != null && participant.alternatives() < 0, pointer + "/alternatives",
                    () -> "the number of alternatives (%s) is negative. Give 0 where there is none.".formatted(participant.alternatives()));
            problem(participant.noTechnicalAccess() && !participant.remoteAccess().items().isEmpty(), pointer + "/remoteAccess",
                    () -> "it cannot obtain customers' data or technical data (accessToCustomerData NO, accessToTechnicalData NO), but accesses "
                            + "data remotely. Say YES to one of them, or leave the access out.");
            pointers.put(participant, pointer);
            entities.add(participant);
        });
        Map<String, String> ids = new LinkedHashMap<>();
        entities.forEach(entity -> unique(ids, entity.id(), pointers.getOrDefault(entity, ""), "entity"));
        return new Entities(ids, entities.stream().map(Entity::id).noneMatch(standIns::has));
    }

    private void certificate(Certificate certificate, String pointer, Map<String, String> ids, Entities entities) {
        unique(ids, certificate.id(), pointer, "certificate");
        exists(certificate.holder(), pointer + "/holder", entities);
        order(certificate.validFrom(), certificate.validUntil(), pointer);
        version(certificate, pointer);
        HdsCertificateType type = certificate.type();
        if (type != null) {
            List<HostingActivity> covered = type.activities().items();
            Listing<HostingActivity> listed = certificate.activities();
            problem(!covered.containsAll(listed.items()) || listed.complete() && !listed.items().containsAll(covered), pointer + "/activities",
                    () -> "a certificate of the type %s covers %s, but other activities are given. Leave the activities or the type out."
                            .formatted(type, covered));
        }
    }

    private void version(Certificate certificate, String pointer) {
        String version = certificate.version();
        List<String> versions = certificate.scheme().versions();
        if (version == null || versions.isEmpty()) {
            return;
        }
        problem(!versions.contains(version), pointer + "/version", () -> "the version (%s) of the framework is not known.%s Allowed: %s.".formatted(
                Suggestions.shown(version), maybe(version, certificate.scheme()), String.join(", ", versions)));
        LocalDate since = certificate.scheme().since(version);
        problem(since != null && before(certificate.validFrom(), since), pointer + "/validFrom",
                () -> "the first day (%s) is before the version %s of the framework, which exists since %s. Give the day since which it is a certificate under that version, or correct the version."
                        .formatted(certificate.validFrom(), version, since));
        problem(since != null && certificate.validFrom() == null && before(certificate.validUntil(), since), pointer + "/validUntil",
                () -> "the last day (%s) is before the version %s of the framework, which exists since %s. Correct one of them."
                        .formatted(certificate.validUntil(), version, since));
    }

    /** The version that is named somewhere in a text; or one that begins with the same number. */
    private static String maybe(String version, Scheme scheme) {
        Matcher number = NUMBER.matcher(version);
        if (!number.find()) {
            return Suggestions.maybe(version, scheme.versions());
        }
        String named = scheme.versionWritten(number.group());
        List<String> near = scheme.versions().contains(named) ? List.of(named)
                : scheme.versions().stream().filter(known -> known.startsWith(number.group(1) + ".")).toList();
        return near.size() == 1 ? " Maybe \"%s\".".formatted(near.get(0)) : Suggestions.maybe(version, near.isEmpty() ? scheme.versions() : near);
    }

    private static boolean before(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }

    /** @return ids of the holdings */
    private Set<String> holdings(Offer offer, Entities entities) {
        Map<String, String> ids = new LinkedHashMap<>();
        each(offer.holdings(), "/offer/holdings", (holding, pointer) -> {
            unique(ids, holding.id(), pointer, "holding");
            exists(holding.holder(), pointer + "/holder", entities);
            exists(holding.of(), pointer + "/of", entities);
            problem(holding.holder().equals(holding.of()), pointer + "/of",
                    () -> "the entity (%s) holds itself. A holding is of another entity.".formatted(Suggestions.shown(holding.of())));
            percentage(holding.capital(), pointer + "/capital");
            percentage(holding.votes(), pointer + "/votes");
            problem(holding.control() == Answer.NO && holding.votes() != null && holding.votes().compareTo(HALF) > 0, pointer + "/control",
                    () -> "more than half of the votes (%s %%) is control, but control is NO. Say YES, or correct the votes."
                            .formatted(holding.votes()));
        });
        sum(offer, "capital", Holding::capital);
        sum(offer, "votes", Holding::votes);
        return ids.keySet();
    }

    /** The direct holdings in one entity cannot exceed the whole. */
    private void sum(Offer offer, String what, Function<Holding, @Nullable BigDecimal> percent) {
        offer.holdings().items().stream()
                .filter(holding -> possible(percent.apply(holding)))
                .collect(Collectors.groupingBy(Holding::of, LinkedHashMap::new, Collectors.toList()))
                .forEach((of, holdings) -> {
                    BigDecimal sum = holdings.stream().map(percent).reduce(BigDecimal.ZERO, BigDecimal::add);
                    problem(sum.compareTo(WHOLE) > 0, "/offer/holdings",
                            () -> "the direct holdings in the entity (%s) add up to %s %% of the %s, more than 100 %% (%s). Correct the percentages."
                                    .formatted(Suggestions.shown(of), sum.toPlainString(), what, holdings.stream()
                                            .map(holding -> "%s %s".formatted(Suggestions.shown(holding.id()), percent.apply(holding)))
                                            .collect(Collectors.joining(", "))));
                });
    }

    /** Nothing once too much was compared: whoever gives thousands of wrong references made the same mistake with each. */
    private String maybe(String given, Set<String> known) {
        if (known.size() > MOST_COMPARED - compared) {
            return "";
        }
        compared += known.size();
        return Suggestions.maybe(given, known);
    }

    // Rules for one value

    private void unique(Map<String, String> seen, String id, String pointer, String what) {
        once(seen, id, pointer + "/id", what);
    }

    private void once(Map<String, String> seen, String id, String pointer, String what) {
        String first = seen.putIfAbsent(id, place + pointer);
        problem(first != null && Legibility.shows(id), pointer,
                () -> "the id (%s) is used twice, first at %s. Give each %s its own.".formatted(Suggestions.shown(id), first, what));
    }

    private void exists(String id, String pointer, Entities entities) {
        problem(entities.allKnown() && !standIns.has(id) && Legibility.shows(id) && !entities.pointers().containsKey(id), pointer,
                () -> "the entity (%s) is neither the hoster, nor a holder, nor a participant.%s Known: %s.".formatted(
                        Suggestions.shown(id),
                        maybe(id, entities.pointers().keySet()),
                        entities.pointers().keySet().stream().limit(20).map(Suggestions::shown).collect(Collectors.joining(", "))));
    }

    private void order(@Nullable LocalDate from, @Nullable LocalDate until, String pointer) {
        problem(from != null && until != null && from.isAfter(until), pointer + "/validUntil",
                () -> "the last day (%s) is before the first day (%s). Exchange or correct them.".formatted(until, from));
    }

    private void percentage(@Nullable BigDecimal percent, String pointer) {
        problem(percent != null && !possible(percent), pointer,
                () -> percent != null && outOfProportion(percent)
                        ? "the percentage has too many digits. Give at most %s.".formatted(MOST_DIGITS)
                        : "the percentage (%s) is not between 0 and 100.".formatted(percent));
    }

    private static boolean possible(@Nullable BigDecimal percent) {
        return percent != null && !outOfProportion(percent) && percent.signum() >= 0 && percent.compareTo(WHOLE) <= 0;
    }

    private static boolean outOfProportion(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
    }

    // Walking

    private interface Check<T> {
        void check(T item, String pointer);
    }

    private static <T> void each(Listing<T> listing, String pointer, Check<T> check) {
        for (int index = 0; index < listing.items().size(); index++) {
            check.check(listing.items().get(index), pointer + (listing.complete() ? "/complete/" : "/") + index);
        }
    }

    /** What is too large is not looked at any further. */
    private void sizes(Record record, String pointer) {
        for (Component component : RecordShape.of(record.getClass()).components()) {
            Object value = component.valueIn(record);
            String place = Pointers.child(pointer, component.name());
            if (value instanceof Listing<?> listing) {
                sizes(listing.items(), place);
            } else if (value instanceof List<?> list) {
                sizes(list, place);
            } else if (value instanceof Record inner) {
                sizes(inner, place);
            }
        }
    }

    private void sizes(List<?> list, String pointer) {
        int most = pointer.endsWith("/holdings") ? QuestionLimits.MOST_HOLDINGS : QuestionLimits.LONGEST_LIST;
        if (list.size() > most) {
            tooLarge(pointer, "the list has %d items; at most %d are answered. Leave out what cannot matter, or split the question."
                    .formatted(list.size(), most));
        }
        items += list.size();
        if (items > QuestionLimits.MOST_ITEMS) {
            tooLarge(pointer, "with this list, there are more than %d items in all; no more are answered. Leave out what cannot matter, or split the question."
                    .formatted(QuestionLimits.MOST_ITEMS));
        }
        for (int index = 0; index < list.size() && !tooLarge; index++) {
            if (list.get(index) instanceof Record inner) {
                sizes(inner, Pointers.child(pointer, index));
            }
        }
    }

    private void tooLarge(String pointer, String message) {
        if (!tooLarge) {
            problem(pointer, message);
        }
        tooLarge = true;
    }

    /** Every text can be read, and is a country where it is marked as one: records made by a program have not passed a reader. */
    private void texts(Record record, String pointer) {
        for (Component component : RecordShape.of(record.getClass()).components()) {
            Object value = component.valueIn(record);
            if (value instanceof String || value instanceof Record || value instanceof List<?>) {
                texts(component, component.type(), value, Pointers.child(pointer, component.name()));
            }
        }
    }

    private void texts(Component component, AnnotatedType type, @Nullable Object value, String pointer) {
        if (value instanceof String text) {
            if (!standIns.has(text)) {
                text(component, RecordShape.country(type), text, pointer);
            }
        } else if (value instanceof Listing<?> listing && !listing.items().isEmpty()) {
            AnnotatedType item = RecordShape.item(type);
            each(listing, pointer, (each, place) -> texts(component, item, each, place));
        } else if (value instanceof List<?> items && !items.isEmpty()) {
            AnnotatedType item = RecordShape.item(type);
            for (int index = 0; index < items.size(); index++) {
                texts(component, item, items.get(index), Pointers.child(pointer, index));
            }
        } else if (value instanceof Record record && !(value instanceof Listing<?>)) {
            texts(record, pointer);
        }
    }

    private void text(Component component, boolean country, String text, String pointer) {
        if (country) {
            problem(!Countries.known(text), pointer, () -> Countries.refusal(text));
        } else if (!Legibility.shows(text)) {
            problem(true, pointer, () -> "the %s is empty. Give it%s.".formatted(component.singular(),
                    component.mandatory() ? "" : ", or leave it out where it is unknown"));
        } else if (!Legibility.legible(text, Legibility.relates(component.name()))) {
            problem(true, pointer, () -> "the %s (%s) has a character that is not seen, such as a control or a private one. Write it without."
                    .formatted(component.singular(), Suggestions.shown(text)));
        }
    }
}
