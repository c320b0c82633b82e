package org.ancrage.pack.form;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.document.Limits;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.CustomerKind;
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
import org.ancrage.law.Wording;
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
    private final DataInputStream in;
    private final List<String> strings = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    /** Of what is being read: conditions that share parts are small here and large when they are evaluated. */
    private long size;
    private int depth;
    private long total;

    LawFormReader(byte[] form, String name) {
        this.name = name;
        this.in = new DataInputStream(new ByteArrayInputStream(form));
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
            String hash = characters();
            strings.addAll(characterList());
            for (int left = length(); left > 0; left--) {
                size = 1;
                depth = 1;
                conditions.add(node());
                if (size > MOST_CONDITIONS || depth > DEEPEST) {
                    throw LawForm.damaged(name);
                }
                sizes.add((int) size);
                depths.add(depth);
            }
            Corpus corpus = new Corpus(texts(), jurisdictions(), procurement());
            List<Amendment> amendments = amendments();
            if (in.available() > 0) {
                throw LawForm.damaged(name);
            }
            return new LoadedPack(manifest, corpus, amendments, hash);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException | DateTimeException damage) {
            // Records and maps refuse what no compiled pack has, such as an empty period or an id declared twice.
            throw LawForm.damaged(name);
        }
    }

    private PackManifest readManifest() throws IOException {
        if (in.readInt() != LawForm.MAGIC) {
            throw LawForm.notThisForm(name);
        }
        int format = in.readShort();
        if (format != LawForm.FORMAT) {
            throw LawForm.otherFormat(name, format);
        }
        String id = characters();
        String version = characters();
        String basePackage = characters();
        Map<String, String> requires = new LinkedHashMap<>();
        for (int left = length(); left > 0; left--) {
            requires.put(characters(), characters());
        }
        return new PackManifest(id, version, basePackage, requires, characterList(), characterList(),
                charactersOrNull(), charactersOrNull(), charactersOrNull(), charactersOrNull());
    }

    private List<String> characterList() throws IOException {
        List<String> list = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            list.add(characters());
        }
        return list;
    }

    private List<Amendment> amendments() throws IOException {
        List<Amendment> amendments = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            amendments.add(new Amendment(string(), string(), wording(), effect()));
        }
        return amendments;
    }

    private Amendment.Effect effect() throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case LawForm.RULE_DISABLED -> new Amendment.RuleDisabled(string(), string());
            case LawForm.RULE_REPLACED -> new Amendment.RuleReplaced(string(), string(), string());
            case LawForm.CRITERION_REPLACED -> new Amendment.CriterionReplaced(string(), string());
            case LawForm.CONDITION_ADDED -> new Amendment.ConditionAdded(string(), list(), constant(PARTS), condition());
            case LawForm.READING_CHOSEN -> new Amendment.ReadingChosen(string(), string());
            case LawForm.REWORDED -> new Amendment.Reworded(string(), constant(WORDED), charactersOrNull(), charactersOrNull());
            default -> throw LawForm.damaged(name);
        };
    }

    private List<LegalText> texts() throws IOException {
        List<LegalText> texts = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            texts.add(new LegalText(string(), wording(), provisions(), readings(), criteria(), versions(), conflicts()));
        }
        return texts;
    }

    private List<Provision> provisions() throws IOException {
        List<Provision> provisions = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            provisions.add(new Provision(string(), wording(), link(), constant(EVIDENCE), list(), period(), day()));
        }
        return provisions;
    }

    private @Nullable URI link() throws IOException {
        String link = stringOrNull();
        return link == null ? null : URI.create(link);
    }

    private List<Reading> readings() throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            readings.add(new Reading(string(), wording(), period(), string(), string(), options()));
        }
        return readings;
    }

    private List<Reading.Option> options() throws IOException {
        List<Reading.Option> options = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            options.add(new Reading.Option(string(), wording(), list()));
        }
        return options;
    }

    private List<Criterion> criteria() throws IOException {
        List<Criterion> criteria = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            criteria.add(new Criterion(string(), wording(), wording(), list(), new Criterion.Remedy(constant(ACTORS), wording()),
                    list(), in.readBoolean(), constant(DIMENSIONS)));
        }
        return criteria;
    }

    private List<Version> versions() throws IOException {
        List<Version> versions = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            versions.add(new Version(string(), wording(), wordingOrNull(), period(), constant(FORCES), list(), condition(), condition()));
        }
        return versions;
    }

    private List<Conflict> conflicts() throws IOException {
        List<Conflict> conflicts = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            conflicts.add(new Conflict(string(), condition(), wording(), constant(BETWEEN), period()));
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
        for (int left = length(); left > 0; left--) {
            buyers.add(constant(CustomerKind.values()));
        }
        List<TenderTerm> terms = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            terms.add(new TenderTerm(string(), wording(), constant(TenderTerm.Stands.values()), list(), list(), editions()));
        }
        return new Procurement(provisions, readings, buyers, terms);
    }

    private List<TenderTerm.Edition> editions() throws IOException {
        List<TenderTerm.Edition> editions = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            Period launched = period();
            Map<TenderTerm.Instrument, TenderTerm.Fit> fits = new LinkedHashMap<>();
            for (int fit = length(); fit > 0; fit--) {
                fits.put(constant(TenderTerm.Instrument.values()), constant(TenderTerm.Fit.values()));
            }
            editions.add(new TenderTerm.Edition(launched, fits, wording(), wordingOrNull(), stringOrNull(), list()));
        }
        return editions;
    }

    private List<Jurisdictions.Membership> memberships() throws IOException {
        List<Jurisdictions.Membership> memberships = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            memberships.add(new Jurisdictions.Membership(string(), constant(GROUPS), period(), string()));
        }
        return memberships;
    }

    private List<Jurisdictions.Adequacy> adequacies() throws IOException {
        List<Jurisdictions.Adequacy> adequacies = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            adequacies.add(new Jurisdictions.Adequacy(string(), string(), constant(SCOPES), period(), string()));
        }
        return adequacies;
    }

    private List<Jurisdictions.AccessLawEntry> accessLaws() throws IOException {
        List<Jurisdictions.AccessLawEntry> accessLaws = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            accessLaws.add(new Jurisdictions.AccessLawEntry(string(), string(), wording(), period(), dayOrNull(), string()));
        }
        return accessLaws;
    }

    private List<Jurisdictions.Event> events() throws IOException {
        List<Jurisdictions.Event> events = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            events.add(new Jurisdictions.Event(day(), wording(), stringOrNull()));
        }
        return events;
    }

    // Conditions

    /** One that was read before. */
    private Condition condition() throws IOException {
        int number = in.readInt();
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
        return switch (in.readUnsignedByte()) {
            case LawForm.ALL -> new Condition.All(children(), wordingOrNull(), list());
            case LawForm.ANY -> new Condition.Any(children(), wordingOrNull(), list());
            case LawForm.NOT -> new Condition.Not(condition(), wordingOrNull(), list());
            case LawForm.UNLESS -> new Condition.Unless(condition(), condition(), wordingOrNull(), list());
            case LawForm.SETTLED -> new Condition.Settled(string());
            case LawForm.CHOICE -> new Condition.Choice(string(), choices(), wordingOrNull(), list());
            case LawForm.GIVEN -> new Condition.Given(in.readBoolean(), wording(), list());
            default -> throw LawForm.damaged(name);
        };
    }

    private List<Condition> children() throws IOException {
        List<Condition> children = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            children.add(condition());
        }
        return children;
    }

    private Map<String, Condition> choices() throws IOException {
        Map<String, Condition> choices = new LinkedHashMap<>();
        for (int left = length(); left > 0; left--) {
            choices.put(string(), condition());
        }
        return choices;
    }

    // Values

    /** Of a list or a string; never more than what follows could hold. */
    private int length() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        return length;
    }

    private List<String> list() throws IOException {
        List<String> list = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            list.add(string());
        }
        return list;
    }

    private Wording wording() throws IOException {
        return new Wording(string(), string());
    }

    private @Nullable Wording wordingOrNull() throws IOException {
        String french = stringOrNull();
        return french == null ? null : new Wording(french, string());
    }

    private Period period() throws IOException {
        return new Period(dayOrNull(), dayOrNull());
    }

    private LocalDate day() throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }

    private @Nullable LocalDate dayOrNull() throws IOException {
        int day = in.readInt();
        return day == LawForm.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    /** By its name, which does not depend on the order in which a version of Ancrage declares constants. */
    private <E extends Enum<E>> E constant(E[] constants) throws IOException {
        String constant = string();
        return Stream.of(constants).filter(candidate -> candidate.name().equals(constant)).findFirst()
                .orElseThrow(() -> LawForm.damaged(name));
    }

    private String string() throws IOException {
        return strings.get(in.readInt());
    }

    private @Nullable String stringOrNull() throws IOException {
        int number = in.readInt();
        return number == LawForm.NO_STRING ? null : strings.get(number);
    }

    private @Nullable String charactersOrNull() throws IOException {
        return in.readBoolean() ? characters() : null;
    }

    private String characters() throws IOException {
        byte[] bytes = new byte[length()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
