package org.ancrage.render;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ancrage.decision.AbsentText;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Basis;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Level;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.comparison.Gap;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.Customer;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.derived.Stake;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Evidence;
import org.ancrage.law.Force;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;

/** Answers made by hand, with every kind of thing that an answer may hold. */
public final class Answers {

    public static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    static final Provision ARTICLE = provision("x/law#article", "Code, art. 1", Evidence.CONFIRMED);
    static final Provision PRESS = provision("x/law#press", "Presse", Evidence.SECONDARY);
    static final Provision ACCESS = provision("jurisdictions#access-act", "Access Act", Evidence.CONFIRMED);

    static final Reading READING = new Reading("x/law#scope", wording("Portée ?", "Scope?"), Period.ALWAYS, "narrow", List.of(
            new Reading.Option("narrow", wording("Portée étroite.", "Narrow scope."), List.of("x/law#article")),
            new Reading.Option("wide", wording("Portée large.", "Wide scope."), List.of("x/law#press"))));

    static final Criterion BOUND = criterion("bound", "Le client est soumis au texte.", "The customer is bound.", false);
    static final Criterion QUALIFIED = criterion("qualified", "Le service est qualifié.", "The service is qualified.", false);
    static final Criterion BEYOND_REACH = criterion(
            "beyond-reach", "Aucune loi étrangère n'atteint le service.", "No foreign law reaches the service.", false);
    static final Criterion CLAUSE = criterion("clause", "Le contrat prévoit la clause.", "The contract has the clause.", true);
    static final Criterion HARM = criterion("harm", "Une atteinte est probable.", "Harm is likely.", false);

    public static final Corpus CORPUS = new Corpus(
            List.of(new LegalText("x/law", wording("Loi d'essai", "Test law"), List.of(ARTICLE, PRESS), List.of(READING),
                    List.of(BOUND, QUALIFIED, BEYOND_REACH, CLAUSE, HARM), List.of(), List.of())),
            new Jurisdictions(List.of(ACCESS), List.of(), List.of(), List.of(), List.of(new Jurisdictions.AccessLawEntry(
                    "us/access-act", "US", wording("loi Access", "Access Act"), Period.ALWAYS, null, ACCESS.id())), List.of()));

    private static final Certificate CERTIFICATE = CertificateBuilder.builder()
            .id("c1").holder("hoster").scheme(Scheme.HDS).services(Listing.only("cloud")).zones(Listing.atLeast("fr-1"))
            .status(Certificate.Status.IN_PROCESS).validFrom(LocalDate.of(2026, 3, 1)).build();

    private static final Holder PARENT = HolderBuilder.builder()
            .id("us-parent").name("Parent SA").registeredOffice("US").presences(Listing.unknown()).build();

    private Answers() {
    }

    static Wording wording(String fr, String en) {
        return new Wording(fr, en);
    }

    static Provision provision(String id, String citation, Evidence evidence) {
        return new Provision(id, wording(citation, citation), URI.create("https://law.example/" + id.substring(id.indexOf('#') + 1)),
                evidence, List.of(), Period.ALWAYS, LocalDate.of(2026, 9, 1));
    }

    private static Criterion criterion(String id, String fr, String en, boolean undertaking) {
        return new Criterion("x/law#" + id, wording(fr, en), wording("Est-ce vrai : " + id + " ?", "Is it true: " + id + "?"),
                List.of("/offer/" + id), new Criterion.Remedy(Criterion.Actor.HOSTER, wording("obtenir " + id + ".", "obtain " + id + ".")),
                List.of("x/law#article"), undertaking, Criterion.Dimension.DATA);
    }

    static Explanation criterion(Finding finding) {
        return new Explanation(Kind.CRITERION, finding.truth(), finding.criterion().statement(), List.of(ARTICLE), List.of(), finding, null);
    }

    static Explanation node(Kind kind, Truth truth, Explanation... children) {
        return new Explanation(kind, truth, null, List.of(), List.of(children), null, null);
    }

    static Finding bound() {
        return new Finding(BOUND, Truth.MET, List.of(new Ground(
                wording("Le client est une administration de l'État", "The customer is a State administration"),
                List.of(new Premise.Matched(new AsOf(DAY), List.of()),
                        new Premise.Matched(Customer.french(CustomerKind.STATE_ADMINISTRATION), List.of("kind", "jurisdiction"))),
                List.of())), List.of());
    }

    static Finding unqualified() {
        Stake stake = new Stake("us-parent", "hoster", "product", Answer.YES,
                new BigDecimal("24.5"), new BigDecimal("30"), new BigDecimal("100"), new BigDecimal("100"));
        return new Finding(QUALIFIED, Truth.UNMET,
                List.of(new Ground(wording("Aucun certificat ne convient", "No certificate will do"),
                        List.of(new Premise.Absent("Certificate", List.of("scheme == Scheme.SECNUMCLOUD", "possiblyValidOn( $day )")),
                                new Premise.Matched(stake, List.of("capitalAtLeast"), List.of(Gap.between(
                                        "capitalAtLeast", stake.capitalAtLeast(), 0, Relation.AT_MOST, new BigDecimal("24")))),
                                new Premise.Computed(new BigDecimal("41"), List.of(new Premise.Matched(stake, List.of("capitalAtLeast"))))),
                        List.of())),
                List.of(new NearMiss(wording("Le service détient une qualification", "The service holds a qualification"), Truth.MET,
                                List.of(),
                                new NearMiss.Mismatch(CERTIFICATE, List.of("scheme == Scheme.SECNUMCLOUD", "validOn( $day )"),
                                        List.of("scheme", "services", "zones", "status", "validFrom", "validUntil"), List.of())),
                        new NearMiss(wording("Rien ne s'y oppose", "Nothing stands in the way"), Truth.MET, List.of(),
                                new NearMiss.Blocked(List.of(new Premise.Matched(
                                        new Location(Location.Function.STORAGE, "US"), List.of("country"))))),
                        new NearMiss(wording("Il y a une dérogation", "There is a derogation"), Truth.MET, List.of(),
                                new NearMiss.NoSuchFact("Derogation"))));
    }

    static Finding reached() {
        List<Exposure> steps = List.of(
                new Exposure("offer", "us/access-act", "hoster", Exposure.Link.HOSTER),
                new Exposure("hoster", "us/access-act", "us-parent", Exposure.Link.CONTROL),
                new Exposure("us-parent", "us/access-act", "us-parent", Exposure.Link.ESTABLISHMENT));
        return new Finding(BEYOND_REACH, Truth.UNMET, List.of(new Ground(
                wording("Une loi étrangère atteint le service", "A foreign law reaches the service"),
                List.of(new Premise.Matched(PARENT, List.of("registeredOffice", "presences")),
                        new Premise.Matched(steps.get(0), List.of("entity"))),
                List.of(new ExposureChain("us/access-act", wording("loi Access", "Access Act"), "US", ACCESS, ForeignAccessLaw.State.IN_FORCE, steps)))), List.of());
    }

    /** A text that applies and is not complied with. */
    static Decision forbidden() {
        Explanation requirement = node(Kind.ANY, Truth.UNMET,
                criterion(unqualified()),
                node(Kind.UNLESS, Truth.UNMET, criterion(reached()), criterion(new Finding(HARM, Truth.UNKNOWN, List.of(), List.of()))));
        Explanation reading = new Explanation(Kind.READING, Truth.UNMET, null, List.of(), List.of(requirement), null,
                new Explanation.TakenReading(READING, READING.option("narrow")));
        Explanation explanation = new Explanation(Kind.TEXT, Truth.UNMET, wording("Loi d'essai", "Test law"), List.of(ARTICLE), List.of(
                node(Kind.APPLICABILITY, Truth.MET, node(Kind.ALL, Truth.MET, criterion(bound()))),
                node(Kind.REQUIREMENT, Truth.UNMET, reading)), null, null);
        return decision(Force.LAW, Outcome.NON_COMPLIANT, explanation, List.of(), List.of(),
                List.of(new ReadingOutcome(Map.of("x/law#scope", "narrow"), Outcome.NON_COMPLIANT),
                        new ReadingOutcome(Map.of("x/law#scope", "wide"), Outcome.COMPLIANT)),
                List.of(new Conflict("x/law#conflict", new Condition.Given(true, wording("vrai", "true"), List.of()),
                        wording("Deux pièces se contredisent.", "Two documents contradict each other."))));
    }

    /** A text that is complied with once a clause is promised, and about which something is asked. */
    static Decision conditional() {
        Explanation explanation = new Explanation(Kind.TEXT, Truth.UNKNOWN, wording("Loi d'essai", "Test law"), List.of(), List.of(
                node(Kind.APPLICABILITY, Truth.MET, criterion(bound())),
                node(Kind.REQUIREMENT, Truth.UNKNOWN, node(Kind.ALL, Truth.UNKNOWN,
                        criterion(new Finding(CLAUSE, Truth.UNKNOWN, List.of(), List.of())),
                        new Explanation(Kind.GIVEN, Truth.MET, wording("Rien de plus n'est exigé.", "Nothing more is required."),
                                List.of(PRESS), List.of(), null, null)))), null, null);
        return decision(Force.DOCTRINE, Outcome.CONDITIONAL, explanation, List.of(CLAUSE), List.of(question()), List.of(), List.of());
    }

    static Question question() {
        Map<String, Outcome> ifMet = new LinkedHashMap<>(Map.of("x/law", Outcome.NON_COMPLIANT));
        ifMet.put("x/other", Outcome.UNDETERMINED);
        Map<String, Outcome> ifUnmet = new LinkedHashMap<>(Map.of("x/law", Outcome.NOT_APPLICABLE));
        ifUnmet.put("x/other", Outcome.NOT_APPLICABLE);
        return new Question(HARM, List.of("/need/dataset/likelyHarms"), ifMet, ifUnmet);
    }

    static Decision decision(
            Force force, Outcome outcome, Explanation explanation, List<Criterion> undertakings, List<Question> questions,
            List<ReadingOutcome> readings, List<Conflict> conflicts) {
        Version version = version(force, new Period(LocalDate.of(2026, 8, 15), LocalDate.of(2027, 1, 1)));
        return new Decision("x/law", wording("Loi d'essai", "Test law"), version, outcome, explanation, undertakings, questions, List.of(), List.of(),
                outcome == Outcome.NON_COMPLIANT ? remedies() : Remedies.none(), readings, conflicts, List.of(),
                Basis.of(explanation, criterion -> chains(explanation, criterion), criterion -> List.of(), reading -> true, Set.of()));
    }

    private static List<ExposureChain> chains(Explanation explanation, Criterion criterion) {
        return explanation.findings().stream().filter(finding -> finding.criterion().equals(criterion))
                .flatMap(finding -> finding.grounds().stream()).flatMap(ground -> ground.chains().stream()).toList();
    }

    static final Set<Level> AT_EVERY_LEVEL = EnumSet.allOf(Level.class);

    /** Of those in the facts of these answers who have one. */
    private static final Map<String, String> NAMES = Map.of("us-parent", "Parent SA");

    /** Names as someone writes them who wants to be more than named. */
    public static final String SCRIPT = "<script>alert('x')</script>";
    public static final String LINK = "](javascript:x) [a](https://evil.example) **b** `c` https://evil.example";

    /** An answer in which every text of a user is hostile. */
    public static Assessment hostile() {
        Holder holder = HolderBuilder.builder().id(LINK).name("<img src=x onerror=alert(1)> & \"q\" " + SCRIPT)
                .registeredOffice("US").build();
        Explanation explanation = new Explanation(Kind.TEXT, Truth.MET, wording("Loi d'essai", "Test law"), List.of(), List.of(
                node(Kind.APPLICABILITY, Truth.MET, criterion(new Finding(BOUND, Truth.MET, List.of(new Ground(
                        wording("Un détenteur est connu", "A holder is known"),
                        List.of(new Premise.Matched(holder, List.of("registeredOffice"))), List.of())), List.of())))), null, null);
        return new Assessment(DAY, SCRIPT, LINK, Map.of(LINK, Objects.requireNonNull(holder.name())), Outcome.COMPLIANT, List.of(),
                List.of(decision(Force.LAW, Outcome.COMPLIANT, explanation, List.of(), List.of(), List.of(), List.of())),
                List.of(), List.of(), List.of(), List.of(), Optional.empty(), Remedies.none(), Optional.empty(), Optional.empty(), AT_EVERY_LEVEL);
    }

    /** An answer whose only decision has this explanation. */
    public static Assessment resting(Explanation explanation) {
        Decision decision = decision(Force.LAW, Outcome.UNDETERMINED, explanation, List.of(), List.of(), List.of(), List.of());
        return new Assessment(DAY, "need", "offer", NAMES, Outcome.UNDETERMINED, List.of(), List.of(decision), List.of(), List.of(),
                List.of(), List.of(), Optional.empty(), Remedies.none(), Optional.empty(), Optional.empty(), AT_EVERY_LEVEL);
    }

    /** One text that is still to come, and one that is gone. */
    private static List<AbsentText> absent() {
        return List.of(
                new AbsentText("x/bill", wording("Proposition d'essai", "Test bill"),
                        version(Force.BILL, new Period(LocalDate.of(2027, 3, 1), null))),
                new AbsentText("x/old", wording("Ancienne loi", "Old law"), version(Force.LAW, new Period(null, LocalDate.of(2020, 1, 1)))));
    }

    private static Version version(Force force, Period period) {
        return new Version("v1", wording("Version d'essai", "Test version"), period, force, List.of("x/law#article"),
                new Condition.Settled("x/law#bound"), new Condition.Settled("x/law#qualified"));
    }

    public static Assessment assessment() {
        return new Assessment(DAY, "need", "offer", NAMES, Outcome.NON_COMPLIANT,
                List.of(new RuleSet("essai", "1.0", "0123456789abcdef".repeat(4))),
                List.of(forbidden(), conditional()), List.of(conditional()), absent(), List.of(question()), List.of(), Optional.empty(), remedies(), Optional.empty(), Optional.empty(), AT_EVERY_LEVEL);
    }

    /** Either the qualification, which nobody can bring about here, or less harm and a clause. */
    private static Remedies remedies() {
        Remedy both = new Remedy(List.of(
                new Remedy.CriterionChange(HARM, Truth.MET, Truth.UNMET, List.of("x/law")),
                new Remedy.CriterionChange(CLAUSE, Truth.UNKNOWN, Truth.MET, List.of("x/law", "x/other"))), List.of("x/law", "x/other"));
        Remedy one = new Remedy(List.of(new Remedy.CriterionChange(QUALIFIED, Truth.UNMET, Truth.MET, List.of("x/law"))), List.of("x/law"));
        return new Remedies(List.of(one, both), true);
    }
}
