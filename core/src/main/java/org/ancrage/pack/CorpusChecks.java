package org.ancrage.pack;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Act;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Procurement;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.TenderTerm;
import org.ancrage.law.Version;
import org.jspecify.annotations.Nullable;

/** Finds references between texts that lead to nothing, and criteria that no text uses. */
public final class CorpusChecks {

    /** Source of the problems of jurisdictions. */
    static final String JURISDICTIONS = "jurisdictions";

    /** Source of the problems of what public buyers may require. */
    static final String PROCUREMENT = "procurement";

    /** Source of the problems of acts. */
    static final String ACTS = "acts";

    private final List<Corpus> known;
    private final Set<String> criteria;
    private final Set<String> provisions;
    private final List<Reading> readings;
    private final Set<String> used = new HashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    private CorpusChecks(List<Corpus> known) {
        this.known = known;
        this.criteria = Set.copyOf(texts().flatMap(text -> text.criteria().stream()).map(Criterion::id).toList());
        this.provisions = Set.copyOf(Stream.concat(
                known.stream().flatMap(corpus -> Stream.of(corpus.jurisdictions().provisions(), corpus.procurement().provisions())).flatMap(List::stream),
                texts().flatMap(text -> text.provisions().stream())).map(Provision::id).toList());
        this.readings = known.stream().flatMap(corpus -> corpus.readings().values().stream()).toList();
    }

    private Stream<LegalText> texts() {
        return known.stream().flatMap(corpus -> corpus.texts().stream());
    }

    /** As {@link #check(Corpus, Collection)}, for law that stands on its own. */
    public static List<Problem> check(Corpus corpus) {
        return check(corpus, List.of());
    }

    /**
     * What is wrong in a corpus; the source of a problem is the id of a text, {@code jurisdictions}, {@code procurement}, or {@code acts}.
     *
     * <p>A condition is named by the version that it stands in: where named conditions are put in, it has no place of its own.
     *
     * @param base corpora that it builds on
     */
    public static List<Problem> check(Corpus corpus, Collection<Corpus> base) {
        CorpusChecks checks = new CorpusChecks(Stream.concat(Stream.of(corpus), base.stream()).toList());
        checks.jurisdictions(corpus.jurisdictions());
        corpus.texts().forEach(checks::text);
        checks.procurement(corpus.procurement());
        checks.acts(corpus.acts());
        corpus.texts().forEach(checks::unused);
        return List.copyOf(checks.problems);
    }

    /** Only references that lead to nothing: what an amendment took out of use may stay where it is declared. */
    static List<Problem> references(Corpus corpus) {
        CorpusChecks checks = new CorpusChecks(List.of(corpus));
        corpus.texts().forEach(checks::text);
        return List.copyOf(checks.problems);
    }

    /** Only what a condition names that there is not. */
    static List<Problem> condition(Corpus corpus, String source, String pointer, Condition condition) {
        CorpusChecks checks = new CorpusChecks(List.of(corpus));
        checks.condition(source, pointer, condition);
        return List.copyOf(checks.problems);
    }

    /** Only what acts name that there is not. */
    static List<Problem> acts(Corpus corpus) {
        CorpusChecks checks = new CorpusChecks(List.of(corpus));
        checks.acts(corpus.acts());
        return List.copyOf(checks.problems);
    }

    private void jurisdictions(Jurisdictions law) {
        readings(JURISDICTIONS, law.readings());
        provisionsOf(law.memberships(), "/memberships/", Jurisdictions.Membership::provision);
        provisionsOf(law.adequacies(), "/adequacy/", Jurisdictions.Adequacy::provision);
        provisionsOf(law.accessLaws(), "/accessLaws/", Jurisdictions.AccessLawEntry::provision);
        provisionsOf(law.events(), "/events/", Jurisdictions.Event::provision);
    }

    private <T> void provisionsOf(List<T> entries, String pointer, Function<T, @Nullable String> provision) {
        for (int index = 0; index < entries.size(); index++) {
            String id = provision.apply(entries.get(index));
            if (id != null) {
                provisions(JURISDICTIONS, pointer + index + "/provision", List.of(id));
            }
        }
    }

    private void text(LegalText text) {
        readings(text.id(), text.readings());
        for (int index = 0; index < text.criteria().size(); index++) {
            provisions(text.id(), "/criteria/" + index + "/provisions", text.criteria().get(index).provisions());
        }
        for (int index = 0; index < text.versions().size(); index++) {
            Version version = text.versions().get(index);
            String pointer = "/versions/" + index;
            provisions(text.id(), pointer + "/provisions", version.provisions());
            condition(text.id(), pointer + "/applies", version.applies());
            condition(text.id(), pointer + "/requires", version.requires());
        }
        for (int index = 0; index < text.conflicts().size(); index++) {
            condition(text.id(), "/conflicts/" + index + "/when", text.conflicts().get(index).when());
        }
    }

    private void procurement(Procurement procurement) {
        readings(PROCUREMENT, procurement.readings());
        for (int index = 0; index < procurement.terms().size(); index++) {
            TenderTerm term = procurement.terms().get(index);
            String pointer = "/terms/" + index;
            term.criteria().stream().filter(criterion -> !criteria.contains(criterion))
                    .forEach(criterion -> unknown(PROCUREMENT, pointer + "/criteria", "criterion", criterion, criteria));
            term.editions().forEach(edition -> provisions(PROCUREMENT, pointer + "/editions", edition.provisions()));
        }
    }

    private void acts(List<Act> acts) {
        Set<String> ids = known.stream().flatMap(corpus -> corpus.acts().stream()).map(Act::id).collect(Collectors.toSet());
        for (int index = 0; index < acts.size(); index++) {
            String pointer = "/acts/" + index;
            provisions(ACTS, pointer + "/provisions", acts.get(index).provisions());
            acts.get(index).includes().stream().filter(included -> !ids.contains(included))
                    .forEach(included -> unknown(ACTS, pointer + "/includes", "act", included, ids));
        }
    }

    private void readings(String source, List<Reading> declared) {
        for (int index = 0; index < declared.size(); index++) {
            for (int option = 0; option < declared.get(index).options().size(); option++) {
                provisions(source, "/readings/%s/options/%s/provisions".formatted(index, option),
                        declared.get(index).options().get(option).provisions());
            }
        }
    }

    private void provisions(String source, String pointer, List<String> ids) {
        ids.stream().distinct().filter(id -> !provisions.contains(id)).forEach(id -> unknown(source, pointer, "provision", id, provisions));
    }

    private void condition(String source, String pointer, Condition condition) {
        condition.walk().forEach(node -> provisions(source, pointer, node.provisions()));
        condition.choices().distinct().forEach(choice -> choice(source, pointer, choice));
        condition.criteria().distinct().forEach(criterion -> {
            used.add(criterion);
            if (!criteria.contains(criterion)) {
                unknown(source, pointer, "criterion", criterion, criteria);
            }
        });
    }

    private void choice(String source, String pointer, Condition.Choice choice) {
        Reading reading = readings.stream().filter(candidate -> candidate.id().equals(choice.reading())).findFirst().orElse(null);
        if (reading == null) {
            unknown(source, pointer, "reading", choice.reading(), readings.stream().map(Reading::id).toList());
            return;
        }
        List<String> options = reading.options().stream().map(Reading.Option::id).toList();
        if (!choice.options().keySet().equals(Set.copyOf(options))) {
            problems.add(new Problem(source, pointer, 0, LawProblem.OPTIONS_DIFFER.with("reading", reading.id())
                    .with("options", options).with("given", String.join(", ", choice.options().keySet()))));
        }
    }

    private void unknown(String source, String pointer, String what, String id, Collection<String> known) {
        problems.add(new Problem(source, pointer, 0, LawProblem.NOT_IN_ANY_TEXT.with("what", what).with("id", Suggestions.shown(id))
                .with("maybe", Suggestions.nearest(id, known.stream().sorted().toList()))));
    }

    private void unused(LegalText text) {
        for (int index = 0; index < text.criteria().size(); index++) {
            String id = text.criteria().get(index).id();
            if (!used.contains(id)) {
                problems.add(new Problem(text.id(), "/criteria/" + index, 0,
                        LawProblem.CRITERION_UNUSED.with("criterion", id)));
            }
        }
    }
}
