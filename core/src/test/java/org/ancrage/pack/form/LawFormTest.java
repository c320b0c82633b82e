package org.ancrage.pack.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Reports;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;
import org.ancrage.law.Condition.All;
import org.ancrage.law.Condition.Any;
import org.ancrage.law.Condition.Choice;
import org.ancrage.law.Condition.Given;
import org.ancrage.law.Condition.Not;
import org.ancrage.law.Condition.Settled;
import org.ancrage.law.Condition.Unless;
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
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.ancrage.pack.LoadedPack;
import org.ancrage.pack.PackManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawFormTest {

    private static final String HASH = "0".repeat(64);
    private static final Wording WORDING = new Wording("À l’étranger 𝄞", "Abroad");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Period PAST = new Period(LocalDate.of(1957, 3, 25), DAY);
    private static final PackManifest MANIFEST =
            new PackManifest("standard", "1.0", "org.ancrage.rules", Map.of("base", ">=1.0"), List.of("fr/sample"),
                    List.of("fr/other"), "jurisdictions.yaml", "amendments.yaml", "procurement/requirements.yaml", "acts.yaml", DAY, "META-INF/models");
    private static final Condition SETTLED = new Settled("fr/sample#bound");
    private static final byte[] FORM = LawForm.write(everything());

    static Stream<Condition> conditions() {
        Map<String, Condition> options = new LinkedHashMap<>();
        options.put("strict", SETTLED);
        options.put("lenient", new Given(true, WORDING, List.of()));
        List<String> provisions = List.of("fr/sample#art-1", "eu/other#art-2");
        return Stream.of(
                SETTLED,
                new All(List.of(SETTLED, SETTLED), null, List.of()),
                new All(List.of(), WORDING, provisions),
                new Any(List.of(SETTLED), null, List.of()),
                new Any(List.of(), WORDING, provisions),
                new Not(SETTLED, null, List.of()),
                new Not(new Not(SETTLED, null, List.of()), WORDING, provisions),
                new Unless(SETTLED, new Any(List.of(), null, List.of()), null, List.of()),
                new Unless(new Any(List.of(), null, List.of()), SETTLED, WORDING, provisions),
                new Choice("fr/sample#open-point", options, null, List.of()),
                new Choice("fr/sample#open-point", Map.of(), WORDING, provisions),
                new Given(true, WORDING, List.of()),
                new Given(false, WORDING, provisions));
    }

    private static LegalText text(List<Version> versions, List<Conflict> conflicts) {
        return new LegalText("fr/sample", WORDING,
                List.of(new Provision("fr/sample#art-1", WORDING, URI.create("https://www.example.org/art-1"), Evidence.CONFIRMED,
                                List.of("K6"), PAST, DAY),
                        new Provision("fr/sample#art-2", WORDING, null, Evidence.DERIVED, List.of(), Period.ALWAYS, DAY)),
                List.of(new Reading("fr/sample#open-point", WORDING, new Period(null, DAY), "lenient", "strict", List.of(
                        new Reading.Option("strict", WORDING, List.of("fr/sample#art-1")), new Reading.Option("lenient", WORDING, List.of())))),
                List.of(new Criterion("fr/sample#bound", WORDING, WORDING, WORDING, List.of("/need/customer/kind"),
                                new Criterion.Remedy(Criterion.Actor.CONTRACT, WORDING), List.of("fr/sample#art-1"), true, Criterion.Dimension.DATA),
                        new Criterion("fr/sample#free", WORDING, WORDING, List.of(),
                                new Criterion.Remedy(Criterion.Actor.NOBODY, WORDING), List.of(), false, Criterion.Dimension.TECHNOLOGY)),
                versions, conflicts);
    }

    private static LoadedPack everything() {
        Jurisdictions jurisdictions = new Jurisdictions(
                List.of(new Provision("jurisdictions#treaty", WORDING, null, Evidence.RECALLED, List.of(), PAST, DAY)),
                List.of(new Reading("jurisdictions#foreign", WORDING, Period.ALWAYS, "wide", List.of())),
                List.of(new Jurisdictions.Membership("GB", Jurisdictions.Group.EUROPEAN_UNION, PAST, "jurisdictions#treaty")),
                List.of(new Jurisdictions.Adequacy("us-dpf", "US", AdequacyDecision.Scope.values()[1], new Period(DAY, null), "jurisdictions#treaty")),
                List.of(new Jurisdictions.AccessLawEntry("one", "US", WORDING, PAST, DAY.plusYears(1), "jurisdictions#treaty"),
                        new Jurisdictions.AccessLawEntry("two", "CN", WORDING, new Period(DAY, null), null, "jurisdictions#treaty")),
                List.of(new Jurisdictions.Event(DAY, WORDING, "jurisdictions#treaty"), new Jurisdictions.Event(DAY, WORDING, null)));
        List<Version> versions = conditions()
                .map(condition -> new Version("v", WORDING, Period.ALWAYS, Force.LAW, List.of("fr/sample#art-1"), condition, SETTLED)).toList();
        List<Conflict> conflicts = List.of(new Conflict("fr/sample#conflict", new Not(SETTLED, WORDING, List.of()), WORDING, Conflict.Between.TEXTS, new Period(DAY, null)));
        return new LoadedPack(MANIFEST, new Corpus(List.of(text(versions, conflicts)), jurisdictions), List.of(), HASH);
    }

    private static void comesBack(LoadedPack pack) {
        LoadedPack read = LawForm.read(LawForm.write(pack), "pack");

        assertThat(read.manifest()).isEqualTo(pack.manifest());
        assertThat(read.hash()).isEqualTo(pack.hash());
        assertThat(read.corpus().texts()).isEqualTo(pack.corpus().texts());
        assertThat(read.corpus().jurisdictions()).isEqualTo(pack.corpus().jurisdictions());
    }

    private static LoadedPack pack(PackManifest manifest, LegalText... texts) {
        return new LoadedPack(manifest, new Corpus(List.of(texts), Jurisdictions.none()), List.of(), HASH);
    }

    private static Version version(Condition applies, Condition requires) {
        return new Version("only", WORDING, Period.ALWAYS, Force.LAW, List.of(), applies, requires);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void every_kind_of_condition_comes_back(Condition condition) {
        LoadedPack pack = pack(MANIFEST, text(List.of(version(condition, SETTLED)), List.of()));

        comesBack(pack);
        Condition read = LawForm.read(LawForm.write(pack), "pack").corpus().texts().get(0).versions().get(0).applies();
        if (condition instanceof Choice choice) {
            assertThat(((Choice) read).options().keySet()).containsExactlyElementsOf(choice.options().keySet());
        }
    }

    @ParameterizedTest
    @EnumSource(Force.class)
    void every_force_comes_back(Force force) {
        comesBack(pack(MANIFEST, text(List.of(new Version("only", WORDING, PAST, force, List.of(), SETTLED, SETTLED)), List.of())));
    }

    @Test
    void what_a_text_is_called_while_a_version_stands_comes_back() {
        comesBack(pack(MANIFEST, text(List.of(
                new Version("bill", WORDING, new Wording("Projet", "Bill"), PAST, Force.BILL, List.of(), SETTLED, SETTLED)), List.of())));
    }

    @Test
    void all_law_comes_back() {
        comesBack(everything());
    }

    @Test
    void a_pack_without_anything_comes_back() {
        comesBack(pack(new PackManifest("vendor", "1", "org.vendor", Map.of(), List.of(), List.of(), null, null, null, null, null, null)));
        comesBack(pack(MANIFEST, new LegalText("fr/sample", WORDING, List.of(), List.of(), List.of(), List.of(), List.of())));
    }

    @Test
    void the_same_pack_gives_the_same_bytes() {
        assertThat(LawForm.write(everything())).isEqualTo(FORM);
        assertThat(LawForm.write(LawForm.read(FORM, "pack"))).isEqualTo(FORM);
    }

    @Test
    void a_condition_that_stands_in_several_places_is_written_once_and_is_one_instance() {
        Condition shared = new All(List.of(SETTLED), new Wording("Une fois.", "Once."), List.of());
        Condition twice = new Any(List.of(shared, shared), null, List.of());
        LoadedPack once = pack(MANIFEST, text(List.of(version(shared, shared)), List.of()));
        LoadedPack often = pack(MANIFEST, text(List.of(version(twice, shared)), List.of()));

        Version read = LawForm.read(LawForm.write(often), "pack").corpus().texts().get(0).versions().get(0);

        assertThat(read.applies().children()).allMatch(child -> child == read.requires());
        // The kind, the number of children and their numbers, no statement, no provision.
        assertThat(LawForm.write(often)).hasSize(LawForm.write(once).length + 1 + 4 + 2 * 4 + 4 + 4);
    }

    @Test
    void the_manifest_is_read_before_the_law() {
        byte[] cut = Arrays.copyOf(FORM, FORM.length - 1);

        assertThat(LawForm.manifest(cut, "pack")).isEqualTo(MANIFEST);
        assertThat(Reports.of(() -> LawForm.read(cut, "pack"))).containsExactly("pack: the compact form is damaged. Build the pack again.");
    }

    @Test
    void refuses_another_format() {
        byte[] newer = FORM.clone();
        newer[5]++;

        assertThat(Reports.of(() -> LawForm.manifest(newer, "pack"))).containsExactly(
                "pack: the compact form has format 11, this version of Ancrage reads format 10. Build the pack again with this version.");
    }

    @Test
    void refuses_what_is_damaged_wherever_it_ends() {
        for (int length = 0; length < FORM.length; length++) {
            byte[] cut = Arrays.copyOf(FORM, length);
            assertThat(Reports.of(() -> LawForm.read(cut, "pack"))).containsExactly("pack: the compact form is damaged. Build the pack again.");
        }
        assertThat(Reports.of(() -> LawForm.read(Arrays.copyOf(FORM, FORM.length + 1), "pack")))
                .containsExactly("pack: the compact form is damaged. Build the pack again.");
    }

    @Test
    void refuses_what_was_changed_or_reads_it_but_never_fails_otherwise() {
        for (int place = 6; place < FORM.length; place++) {
            for (int value : new int[] {0, 5, 127, -1}) {
                byte[] changed = FORM.clone();
                changed[place] = (byte) value;
                try {
                    LawForm.read(changed, "pack");
                } catch (InvalidInputException refused) {
                    assertThat(refused).hasMessageContaining("damaged");
                }
            }
        }
    }

    @Test
    void every_kind_of_amendment_comes_back() {
        Wording reason = new Wording("Parce que.", "Because.");
        List<Amendment> amendments = Stream.of(
                new Amendment.RuleDisabled("fr/other", "A rule"),
                new Amendment.RuleReplaced("fr/other", "A rule", "Our rule"),
                new Amendment.CriterionReplaced("fr/other#cap", "fr/sample#cap"),
                new Amendment.ConditionAdded("fr/other", List.of("v1", "v2"), Amendment.Part.APPLIES, new Settled("fr/sample#cap")),
                new Amendment.ReadingChosen("fr/other#scope", "narrow"),
                new Amendment.Reworded("fr/other#cap", Amendment.Worded.QUESTION, null, "What is it?"))
                .map(change -> new Amendment("vendor/amendments#" + change.getClass().getSimpleName(), "Vendor", reason, change)).toList();
        LoadedPack pack = new LoadedPack(MANIFEST, new Corpus(List.of(), Jurisdictions.none()), amendments, HASH);
        assertThat(LawForm.read(LawForm.write(pack), "pack").amendments()).isEqualTo(amendments);
    }
}
