package org.ancrage.pack.form;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.ancrage.document.Limits;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.law.Act;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Evidence;
import org.ancrage.law.Force;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Procurement;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.TenderTerm;
import org.ancrage.law.Version;
import org.ancrage.pack.LoadedPack;
import org.ancrage.pack.PackManifest;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link LawForm}; each method is the mirror of one of {@link LawFormWriter}.
 *
 * <p>Every start waits for it: hence plain loops and no lambdas, each of which costs a class when it is first met.
 */
final class LawFormReader {

    private static final Evidence[] EVIDENCE = Evidence.values();
    private static final Force[] FORCES = Force.values();
    private static final Criterion.Actor[] ACTORS = Criterion.Actor.values();
    private static final Criterion.Dimension[] DIMENSIONS = Criterion.Dimension.values();
    private static final Jurisdictions.Group[] GROUPS = Jurisdictions.Group.values();
    private static final Amendment.Worded[] WORDED = Amendment.Worded.values();
    private static final Amendment.Part[] PARTS = Amendment.Part.values();
    private static final Conflict.Between[] BETWEEN = Conflict.Between.values();
    private static final AdequacyDecision.Scope[] SCOPES = AdequacyDecision.Scope.values();

    /** As many as a document may have nodes, and as deep. */
    private static final int MOST_CONDITIONS = Limits.DEFAULT.nodes();
    private static final int DEEPEST = Limits.DEFAULT.depth();
    private static final long MOST_CONDITIONS_OF_A_PACK = 50L * MOST_CONDITIONS;

    private final String name;
    private final LawFormInput in;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    /** Of what is being read: conditions that share parts are small here and large when they are evaluated. */
    private long size;
    private int depth;
    private long total;

    LawFormReader(byte[] form, String name) {
        this.name = name;
        this.in = new LawFormInput(form, name);
    }

    PackManifest manifest() {
        try {
            return readManifest();
        } catch (IOException damage) {
            throw LawForm.damaged(name);
        }
    }

    LoadedPack pack() {
        try {
            PackManifest manifest = readManifest();
            String hash = in.characters();
            in.strings(in.characterList());
            for (int left = in.length(); left > 0; left--) {
                size = 1;
                depth = 1;
                conditions.add(node());
                if (size > MOST_CONDITIONS || depth > DEEPEST) {
                    throw LawForm.damaged(name);
                }
                sizes.add((int) size);
                depths.add(depth);
            }
            Corpus corpus = new Corpus(texts(), jurisdictions(), procurement(), List.of(), acts(), manifest.knownFrom());
            List<Amendment> amendments = amendments();
            if (!in.ended()) {
                throw LawForm.damaged(name);
            }
            return new LoadedPack(manifest, corpus, amendments, hash);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException | DateTimeException
                | NoSuchElementException | NullPointerException | ClassCastException damage) {
            // Records and maps refuse what no compiled pack has, such as an empty period or an id declared twice.
            throw LawForm.damaged(name);
        }
    }

    private PackManifest readManifest() throws IOException {
        if (in.number() != LawForm.MAGIC) {
            throw LawForm.notThisForm(name);
        }
        int format = in.shortNumber();
        if (format != LawForm.FORMAT) {
            throw LawForm.otherFormat(name, format);
        }
        String id = in.characters();
        String version = in.characters();
        String basePackage = in.characters();
        Map<String, String> requires = new LinkedHashMap<>();
        for (int left = in.length(); left > 0; left--) {
            requires.put(in.characters(), in.characters());
        }
        return new PackManifest(id, version, basePackage, requires, in.characterList(), in.characterList(),
                in.charactersOrNull(), in.charactersOrNull(), in.charactersOrNull(), in.charactersOrNull(), in.dayOrNull(), in.charactersOrNull());
    }

    private List<Amendment> amendments() throws IOException {
        List<Amendment> amendments = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            amendments.add(new Amendment(in.string(), in.string(), in.wording(), effect()));
        }
        return amendments;
    }

    private Amendment.Effect effect() throws IOException {
        int kind = in.kind();
        return switch (kind) {
            case LawForm.RULE_DISABLED -> new Amendment.RuleDisabled(in.string(), in.string());
            case LawForm.RULE_REPLACED -> new Amendment.RuleReplaced(in.string(), in.string(), in.string());
            case LawForm.CRITERION_REPLACED -> new Amendment.CriterionReplaced(in.string(), in.string());
            case LawForm.CONDITION_ADDED -> new Amendment.ConditionAdded(in.string(), in.list(), in.constant(PARTS), condition());
            case LawForm.READING_CHOSEN -> new Amendment.ReadingChosen(in.string(), in.string());
            case LawForm.REWORDED -> new Amendment.Reworded(in.string(), in.constant(WORDED), in.charactersOrNull(), in.charactersOrNull());
            default -> throw LawForm.damaged(name);
        };
    }

    private List<LegalText> texts() throws IOException {
        List<LegalText> texts = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            texts.add(new LegalText(in.string(), in.wording(), provisions(), readings(), criteria(), versions(), conflicts()));
        }
        return texts;
    }

    private List<Provision> provisions() throws IOException {
        List<Provision> provisions = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            provisions.add(new Provision(in.string(), in.wording(), link(), in.constant(EVIDENCE), in.list(), in.period(), in.day()));
        }
        return provisions;
    }

    private @Nullable URI link() throws IOException {
        String link = in.stringOrNull();
        return link == null ? null : URI.create(link);
    }

    private List<Reading> readings() throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            readings.add(new Reading(in.string(), in.wording(), in.period(), in.string(), in.string(), options()));
        }
        return readings;
    }

    private List<Reading.Option> options() throws IOException {
        List<Reading.Option> options = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            options.add(new Reading.Option(in.string(), in.wording(), in.list()));
        }
        return options;
    }

    private List<Criterion> criteria() throws IOException {
        List<Criterion> criteria = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            criteria.add(new Criterion(in.string(), in.wording(), in.wordingOrNull(), in.wording(), in.list(), new Criterion.Remedy(in.constant(ACTORS), in.wording()),
                    in.list(), in.flag(), in.constant(DIMENSIONS)));
        }
        return criteria;
    }

    private List<Version> versions() throws IOException {
        List<Version> versions = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            versions.add(new Version(in.string(), in.wording(), in.wordingOrNull(), in.period(), in.constant(FORCES), in.list(), condition(), condition()));
        }
        return versions;
    }

    private List<Conflict> conflicts() throws IOException {
        List<Conflict> conflicts = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            conflicts.add(new Conflict(in.string(), condition(), in.wording(), in.constant(BETWEEN), in.period()));
        }
        return conflicts;
    }

    private Jurisdictions jurisdictions() throws IOException {
        return new Jurisdictions(provisions(), readings(), memberships(), adequacies(), accessLaws(), events());
    }

    private Procurement procurement() throws IOException {
        List<Provision> provisions = provisions();
        List<Reading> readings = readings();
        Set<CustomerKind> buyers = new HashSet<>();
        for (int left = in.length(); left > 0; left--) {
            buyers.add(in.constant(CustomerKind.values()));
        }
        String state = in.stringOrNull();
        List<TenderTerm> terms = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            terms.add(new TenderTerm(in.string(), in.wording(), in.constant(TenderTerm.Stands.values()), in.list(), in.list(), editions()));
        }
        return new Procurement(provisions, readings, buyers, state, terms);
    }

    private List<Act> acts() throws IOException {
        List<Act> acts = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            acts.add(ActForm.read(in.list()));
        }
        return acts;
    }

    private List<TenderTerm.Edition> editions() throws IOException {
        List<TenderTerm.Edition> editions = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            Period launched = in.period();
            Map<TenderTerm.Instrument, TenderTerm.Fit> fits = new LinkedHashMap<>();
            for (int fit = in.length(); fit > 0; fit--) {
                fits.put(in.constant(TenderTerm.Instrument.values()), in.constant(TenderTerm.Fit.values()));
            }
            editions.add(new TenderTerm.Edition(launched, fits, in.wording(), in.wordingOrNull(), in.stringOrNull(), in.list()));
        }
        return editions;
    }

    private List<Jurisdictions.Membership> memberships() throws IOException {
        List<Jurisdictions.Membership> memberships = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            memberships.add(new Jurisdictions.Membership(in.string(), in.constant(GROUPS), in.period(), in.string()));
        }
        return memberships;
    }

    private List<Jurisdictions.Adequacy> adequacies() throws IOException {
        List<Jurisdictions.Adequacy> adequacies = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            adequacies.add(new Jurisdictions.Adequacy(in.string(), in.string(), in.constant(SCOPES), in.period(), in.string()));
        }
        return adequacies;
    }

    private List<Jurisdictions.AccessLawEntry> accessLaws() throws IOException {
        List<Jurisdictions.AccessLawEntry> accessLaws = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            accessLaws.add(new Jurisdictions.AccessLawEntry(in.string(), in.string(), in.wording(), in.period(), in.dayOrNull(), in.string()));
        }
        return accessLaws;
    }

    private List<Jurisdictions.Event> events() throws IOException {
        List<Jurisdictions.Event> events = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            events.add(new Jurisdictions.Event(in.day(), in.wording(), in.stringOrNull()));
        }
        return events;
    }

    // Conditions

    /** One that was read before. */
    private Condition condition() throws IOException {
        int number = in.number();
        Condition condition = conditions.get(number);
        int within = sizes.get(number);
        size += within;
        depth = Math.max(depth, depths.get(number) + 1);
        total += within;
        if (total > MOST_CONDITIONS_OF_A_PACK) {
            throw LawForm.damaged(name);
        }
        return condition;
    }

    private Condition node() throws IOException {
        return switch (in.kind()) {
            case LawForm.ALL -> new Condition.All(children(), in.wordingOrNull(), in.list());
            case LawForm.ANY -> new Condition.Any(children(), in.wordingOrNull(), in.list());
            case LawForm.NOT -> new Condition.Not(condition(), in.wordingOrNull(), in.list());
            case LawForm.UNLESS -> new Condition.Unless(condition(), condition(), in.wordingOrNull(), in.list());
            case LawForm.SETTLED -> new Condition.Settled(in.string());
            case LawForm.CHOICE -> new Condition.Choice(in.string(), choices(), in.wordingOrNull(), in.list());
            case LawForm.GIVEN -> new Condition.Given(in.flag(), in.wording(), in.list());
            default -> throw LawForm.damaged(name);
        };
    }

    private List<Condition> children() throws IOException {
        List<Condition> children = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            children.add(condition());
        }
        return children;
    }

    private Map<String, Condition> choices() throws IOException {
        Map<String, Condition> choices = new LinkedHashMap<>();
        for (int left = in.length(); left > 0; left--) {
            choices.put(in.string(), condition());
        }
        return choices;
    }
}
