package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.RuleCompiler;
import org.ancrage.pack.RuleFiles;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;

class RuntimeRuleCompilerTest {

    private static final String PATH = "fr/text/rules.drl";
    private static final String RULES = """
            package com.example.pack.fr.text
            import org.ancrage.fact.*
            import org.ancrage.fact.derived.*
            import org.ancrage.fact.derived.Exposure.Link
            import org.ancrage.fact.term.*
            import java.time.LocalDate

            rule "The certificates of the year are two or more, and one « covers » the service"
                @met( "criterion" )
                @fr( "L'année compte deux certificats" )
            when
                $day : AsOf( date >= LocalDate.of( 2026, 5, 16 ) )
                $offer : Offer( allCertificatesKnown )
                accumulate( $stake : Stake( $most : capitalAtMost ); $total : sum( $most ), $largest : max( $most ); $total > 39, $largest <= 24 )
                exists ( Certificate( scheme in ( Scheme.HDS, Scheme.SECNUMCLOUD ), validOn( $day ) ) or Location( country == "FR" ) )
            then
            end

            // A derivation

            rule "The offer is within reach of a law"
                @derives( "Exposure" )
                @fr( "L'offre est soumise à une loi" )
            when
                $offer : Offer()
                $law : AccessLaw()
            then
                insert( new Exposure( $offer.id(), $law.law(), $offer.id(), Link.PRESENCE ) );
            end
            """;

    private final RuntimeRuleCompiler compiler = new RuntimeRuleCompiler();

    @BeforeEach
    void nothing_is_remembered() {
        CompilationCache.forget();
    }

    @Test
    void is_found_by_the_service_loader() {
        assertThat(RuleCompiler.find(getClass().getClassLoader())).get().isInstanceOf(RuntimeRuleCompiler.class);
    }

    @Test
    void gives_the_rules_of_a_restricted_pack_with_what_they_conclude() throws Exception {
        String heard = Silence.during(() -> assertThat(rules(compiler.compile(restricted(RULES)))).satisfiesExactly(
                rule -> {
                    assertThat(rule.getName()).startsWith("The certificates of the year");
                    assertThat(rule.getPackage()).isEqualTo("com.example.pack.fr.text");
                    assertThat(rule.getMetaData()).containsEntry("met", "criterion").containsEntry("fr", "L'année compte deux certificats");
                },
                rule -> assertThat(rule.getMetaData()).containsEntry("derives", "Exposure")));
        assertThat(heard).isEmpty();
    }

    @Test
    void the_same_files_give_the_same_classes_byte_for_byte() {
        GeneratedRules once = ModelCompiler.compile(List.of(DrlTree.of(new RuleText(PATH, RULES))), getClass().getClassLoader());
        GeneratedRules again = ModelCompiler.compile(List.of(DrlTree.of(new RuleText(PATH, RULES))), getClass().getClassLoader());
        assertThat(again.models()).isEqualTo(once.models());
        assertThat(again.classes()).containsOnlyKeys(once.classes().keySet());
        again.classes().forEach((name, bytes) -> assertThat(bytes).isEqualTo(once.classes().get(name)));
    }

    @Test
    void annotations_of_trusted_packs_may_hold_quotes() {
        String quoted = RULES.replace("@fr( \"L'année compte deux certificats\" )", "@fr( \"L'année dite \\\"civile\\\"\" )");
        assertThat(rules(compiler.compile(trusted(quoted))).get(0).getMetaData()).containsEntry("fr", "L'année dite \"civile\"");
    }

    @Test
    void trusted_packs_may_use_the_whole_language() {
        String more = RULES + """

                query "offers"( String wanted )
                    Offer( id == wanted )
                end

                rule "All of it"
                    @met( "criterion" )
                    @fr( "Tout" )
                when
                    org.ancrage.fact.Offer( id == "x" || service == 'ab' )
                    String() from java.util.List.of( "a" )
                    offers( "x"; )
                    Holder( name!.length > 3 ) or forall( Holding( controlling ) )
                then
                end
                """;
        assertThat(rules(compiler.compile(trusted(more)))).hasSize(3);
    }

    @Test
    void what_names_types_of_its_own_is_not_kept(@TempDir Path folder) throws IOException {
        compiler.compile(trusted(RULES.replace("import java.time", "import java.util.UUID\nimport java.time")).cachedIn(folder));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void no_files_give_no_rules() {
        assertThat(compiler.compile(RuleFiles.trusted("com.example.pack", Map.of(), getClass().getClassLoader())).modelClasses()).isEmpty();
    }

    // What is kept

    @Test
    void what_was_compiled_is_kept_on_disk_and_read_from_there(@TempDir Path folder) throws IOException {
        compiler.compile(restricted(RULES).cachedIn(folder));
        Path entry = onlyFile(folder);
        byte[] written = Files.readAllBytes(entry);

        CompilationCache.forget();
        // Would show if it were compiled again.
        Files.setLastModifiedTime(entry, FileTime.fromMillis(0));
        assertThat(rules(compiler.compile(restricted(RULES).cachedIn(folder)))).hasSize(2);
        assertThat(Files.getLastModifiedTime(entry).toMillis()).isZero();
        assertThat(Files.readAllBytes(entry)).isEqualTo(written);
    }

    @Test
    void what_memory_knows_is_kept_in_the_folder_that_asks_for_it(@TempDir Path folder) throws IOException {
        compiler.compile(restricted(RULES));
        compiler.compile(restricted(RULES).cachedIn(folder));
        byte[] known = Files.readAllBytes(onlyFile(folder));

        CompilationCache.forget();
        Files.delete(onlyFile(folder));
        compiler.compile(restricted(RULES).cachedIn(folder));
        assertThat(known).isEqualTo(Files.readAllBytes(onlyFile(folder)));
    }

    @Test
    void a_damaged_entry_is_compiled_anew(@TempDir Path folder) throws IOException {
        compiler.compile(restricted(RULES).cachedIn(folder));
        Path entry = onlyFile(folder);
        byte[] whole = Files.readAllBytes(entry);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        for (byte[] damaged : List.of(flipped, new byte[0], java.util.Arrays.copyOf(whole, whole.length / 2), "hello".getBytes(StandardCharsets.UTF_8))) {
            Files.write(entry, damaged);
            CompilationCache.forget();
            assertThat(rules(compiler.compile(restricted(RULES).cachedIn(folder)))).hasSize(2);
            assertThat(Files.readAllBytes(entry)).isEqualTo(whole);
        }
    }

    @Test
    void the_entry_of_other_rules_is_not_taken(@TempDir Path folder) throws IOException {
        compiler.compile(restricted(RULES).cachedIn(folder));
        Path foreign = onlyFile(folder);
        String other = RULES.replace("$total > 39", "$total > 38");
        Path wanted = CompilationCache.file(folder, CompilationCache.key(restricted(other)));
        Files.move(foreign, wanted);
        CompilationCache.forget();
        byte[] before = Files.readAllBytes(wanted);
        compiler.compile(restricted(other).cachedIn(folder));
        assertThat(Files.readAllBytes(wanted)).isNotEqualTo(before);
    }

    /** Who can write to the cache can forge an entry with a right hash; of a restricted pack, it still cannot reach anything. */
    @Test
    void a_forged_entry_of_a_restricted_pack_is_checked_like_what_was_compiled(@TempDir Path folder) throws IOException {
        int songs = Canary.songs();
        byte[] egg;
        try (var in = Egg.class.getResourceAsStream("Egg.class")) {
            egg = in.readAllBytes();
        }
        String key = CompilationCache.key(restricted(RULES));
        new CompilationCache(folder).keep(key, new GeneratedRules(List.of("org.ancrage.authoring.Egg"), Map.of("org.ancrage.authoring.Egg", egg)));
        CompilationCache.forget();
        assertThat(rules(compiler.compile(restricted(RULES).cachedIn(folder)))).hasSize(2);
        assertThat(Canary.songs()).isEqualTo(songs);
    }

    @Test
    void the_last_entries_are_kept_and_files_of_others(@TempDir Path folder) throws IOException {
        CompilationCache cache = new CompilationCache(folder);
        Path first = CompilationCache.file(folder, key(0));
        for (int entry = 0; entry < CompilationCache.MOST_ENTRIES; entry++) {
            cache.keep(key(entry), new GeneratedRules(List.of(), Map.of()));
            Files.setLastModifiedTime(CompilationCache.file(folder, key(entry)), FileTime.fromMillis(1_000_000L + entry));
        }
        Path notes = Files.writeString(folder.resolve("notes.rules"), "mine");
        Path left = Files.writeString(folder.resolve("rules123.part"), "half");
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));
        Path beingWritten = Files.writeString(folder.resolve("rules456.part"), "half");
        assertThat(first).exists();

        cache.keep(key(CompilationCache.MOST_ENTRIES), new GeneratedRules(List.of(), Map.of()));
        assertThat(first).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(List.of(notes, beingWritten, CompilationCache.file(folder, key(1)), CompilationCache.file(folder, key(CompilationCache.MOST_ENTRIES))))
                .allSatisfy(file -> assertThat(file).exists());
    }

    private static String key(int entry) {
        return "%064x".formatted(entry);
    }

    @Test
    void a_cache_that_cannot_be_written_is_no_error_and_told_in_the_log(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        LogEar.HEARD.clear();
        assertThat(rules(compiler.compile(restricted(RULES).cachedIn(file)))).hasSize(2);
        assertThat(LogEar.HEARD).singleElement(InstanceOfAssertFactories.STRING).startsWith("WARN").contains("are not kept in " + file);
    }

    @Test
    void the_key_knows_everything_that_matters() {
        ClassLoader loader = getClass().getClassLoader();
        Map<String, byte[]> files = Map.of(PATH, bytes(RULES));
        assertThat(List.of(
                CompilationCache.key(RuleFiles.restricted("com.example.pack", files, loader)),
                CompilationCache.key(restricted(RULES)),
                CompilationCache.key(RuleFiles.trusted("com.example.pack", files, loader)),
                CompilationCache.key(RuleFiles.trusted("com.example.packs", files, loader)),
                CompilationCache.key(RuleFiles.trusted("com.example.pack", Map.of("fr/other/rules.drl", bytes(RULES)), loader)),
                CompilationCache.key(RuleFiles.trusted("com.example.pack", Map.of(PATH, bytes(RULES + " ")), loader)))).doesNotHaveDuplicates();
    }

    // What is left behind

    @Test
    void nothing_is_kept_alive_once_the_rules_are_let_go() throws InterruptedException {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            RuleSource source = compiler.compile(trusted(RULES.replace("> 39", "> 4" + i)));
            rules(source);
            loaders.add(new WeakReference<>(source.loader()));
            source = null;
        }
        for (int tries = 0; tries < 50 && loaders.stream().anyMatch(loader -> loader.get() != null); tries++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(loaders).allSatisfy(loader -> assertThat(loader.get()).isNull());
    }

    @Test
    void drools_keeps_no_module() {
        ReleaseId release = KieServices.get().newReleaseId("org.ancrage", "rules", "1");
        compiler.compile(trusted(RULES));
        assertThat(Optional.ofNullable(KieServices.get().getRepository().getKieModule(release))).isEmpty();
    }

    // What is said of mistakes

    @Test
    void misspelt_names_of_a_trusted_pack_have_their_line_and_what_was_perhaps_meant_all_at_once() {
        String wrong = RULES.replace("allCertificatesKnown", "allCertificatsKnown").replace("$law : AccessLaw()", "$law : AcessLaw()")
                .replace("Scheme.HDS,", "Scheme.HSD,");
        assertThat(problems(trusted(wrong))).extracting(Problem::toString).containsExactly(
                "fr/text/rules.drl:13: the component or predicate (allCertificatsKnown) of Offer is not known. Maybe \"allCertificatesKnown\".",
                "fr/text/rules.drl:15: the constant (HSD) of Scheme is not known. Maybe \"HDS\". Allowed: "
                        + String.join(", ", Constants.of(org.ancrage.fact.term.Scheme.class)) + ".",
                "fr/text/rules.drl:26: the type (AcessLaw) is no fact. Maybe \"AccessLaw\".");
    }

    /** Nothing would run it: the conclusion of such a rule is its annotation. */
    @Test
    void code_in_a_rule_that_settles_a_criterion_is_refused_of_a_trusted_pack_too() {
        assertThat(problems(trusted(RULES.replaceFirst("then\n", "then\n    // no code\n    System.exit( 3 );\n")))).extracting(Problem::toString).containsExactly(
                "fr/text/rules.drl:18: the consequence of the rule (The certificates of the year are two or more, and one « covers » the service) must be "
                        + "empty: its conclusion is its annotation.");
        assertThat(rules(compiler.compile(trusted(RULES.replaceFirst("then\n", "then\n    // nothing: // \n    /* none\n */\n"))))).hasSize(2);
    }

    @Test
    void what_is_logged_would_be_heard() {
        assertThat(Silence.during(() -> org.slf4j.LoggerFactory.getLogger("org.drools").warn("noise"))).contains("WARN org.drools: noise");
    }

    @Test
    void mistakes_are_not_logged_either() {
        assertThat(Silence.during(() -> {
            problems(trusted(RULES.replace("scheme in ( Scheme.HDS, Scheme.SECNUMCLOUD )", "scheme == 5")));
            problems(trusted(RULES.replace("$law.law(), $offer.id(), Link", "$law.lawOfTheLand(), $offer.id(), Link")));
            problems(trusted(RULES.replace("AccessLaw()", "AcessLaw()")));
        })).isEmpty();
    }

    @Test
    void a_mistake_of_types_has_the_line_of_its_rule_file() {
        assertThat(problems(trusted(RULES.replace("scheme in ( Scheme.HDS, Scheme.SECNUMCLOUD )", "scheme == 5")))).extracting(Problem::toString)
                .containsExactly("fr/text/rules.drl:15: (5) does not fit here: Scheme is expected.");
        assertThat(problems(trusted(RULES.replace("validOn( $day )", "validOn( $offer )")))).extracting(Problem::toString)
                .containsExactly("fr/text/rules.drl:15: the predicate (validOn) does not take (validOn($offer)). Known: validOn(AsOf).");
        assertThat(problems(trusted(RULES + "\nrule \"The offer is within reach of a law\" when then end\n"))).singleElement().asString()
                .startsWith("fr/text/rules.drl:").contains("(The offer is within reach of a law) stands twice");
        assertThat(problems(trusted(RULES.replace("$law.law(), $offer.id(), Link", "$law.lawOfTheLand(), $offer.id(), Link")))).singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(28);
                    assertThat(problem.message()).contains("lawOfTheLand");
                });
    }

    @Test
    void mistakes_of_grammar_have_their_line() {
        String heard = Silence.during(() -> assertThat(problems(trusted(RULES.replace("$offer : Offer()", "$offer : Offer(")))).anySatisfy(
                problem -> assertThat(problem.line()).isBetween(25, 27)));
        assertThat(heard).isEmpty();
    }

    @Test
    void a_package_that_does_not_fit_its_folder_is_refused() {
        assertThat(problems(trusted(RULES.replace("package com.example.pack.fr.text", "package com.example.pack.fr.txt")))).singleElement()
                .satisfies(problem -> assertThat(problem.toString()).isEqualTo(
                        "fr/text/rules.drl:1: the package (com.example.pack.fr.txt) must be com.example.pack.fr.text, after the folder of the file."));
    }

    @Test
    void the_problems_of_all_files_come_together() {
        String wrong = RULES.replace("$offer : Offer()", "$offer : Ofer()");
        RuleFiles files = RuleFiles.restricted("com.example.pack", Map.of(PATH, bytes(wrong),
                "fr/zebra/rules.drl", bytes(wrong.replace("fr.text", "fr.zebra"))), getClass().getClassLoader());
        assertThat(problems(files)).extracting(Problem::source).contains(PATH, "fr/zebra/rules.drl");
    }

    private static List<Rule> rules(RuleSource source) {
        List<Rule> rules = new ArrayList<>();
        for (String name : source.modelClasses()) {
            try {
                rules.addAll(((Model) Class.forName(name, true, source.loader()).getDeclaredConstructor().newInstance()).getRules());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return rules;
    }

    private List<Problem> problems(RuleFiles files) {
        return catchThrowableOfType(InvalidInputException.class, () -> compiler.compile(files)).problems();
    }

    private List<String> toldOf(String condition) {
        String rules = "package com.example.pack.fr.text\nimport org.ancrage.fact.*; import org.ancrage.fact.term.*\n" + HostileCase.rule("A rule", "criterion", condition + "\n", "");
        RuleFiles files = RuleFiles.restricted("com.example.pack", Map.of(PATH, bytes(rules)), getClass().getClassLoader());
        return catchThrowableOfType(InvalidInputException.class, () -> compiler.compile(files)).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void theImportThatIsMissingIsNamed() {
        assertThat(toldOf("Offer( allPlacesKnown( Function.STORAGE ) )"))
                .containsExactly(PATH + ":7: the type (Function) is not imported. Add: import org.ancrage.fact.Location.Function");
        assertThat(toldOf("Certificate( validFrom > LocalDate.of( 2024, 1, 1 ) )"))
                .contains(PATH + ":7: the type (LocalDate) is not imported. Add: import java.time.LocalDate");
    }

    @Test
    void whatIsMeantByNotInIsSaidInTermsOfTheType() {
        assertThat(toldOf("Offer( keyCustody not in ( KeyCustody.HOSTER, KeyCustody.NO_ENCRYPTION ) )")).singleElement().asString()
                .contains("the operator (not in) may not stand in a restricted rule: it is true of what is not known. Name the others: keyCustody in ( KeyCustody.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule \"A rule\" when Offer( then end", "rule \"A rule\" Offer() then end", "rule \"A rule\" when Offer() end", "rul x",
        "rule \"A rule\" when Offer( id == ) then end", "rule \"A rule\" when not then end", "rule \"A rule\" when $o Offer() then end"})
    void whatTheParserSaysIsSaidInOurWords(String rule) {
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> compiler.compile(trusted("package com.example.pack.fr.text\n" + rule))).problems())
                .isNotEmpty().extracting(Problem::toString).allSatisfy(problem -> assertThat(problem)
                        .doesNotContain("viable", "mismatched", "input", "token", "EOF", "ERR", "extraneous"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            global java.util.List list            | Offer()                          | the global (list) is never set
            declare window W Offer() over window:length( 2 ) end | Offer()           | a window has nothing to look through
                                                  | Offer() over window:length( 2 )  | a window has nothing to look through
                                                  | Offer() from entry-point "x"     | nothing comes by an entry point
            """)
    void whatNoQuestionHasIsRefusedOfTrustedPacksToo(@Nullable String declared, String condition, String told) {
        String rules = "package com.example.pack.fr.text\nimport org.ancrage.fact.*; import org.ancrage.fact.term.*\n" + (declared == null ? "" : declared) + "\n"
                + HostileCase.rule("A rule", "criterion", condition + "\n", "");
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> compiler.compile(trusted(rules))).problems())
                .singleElement().satisfies(problem -> {
                    assertThat(problem.message()).startsWith(told);
                    assertThat(problem.line()).isEqualTo(declared == null ? 8 : 3);
                });
    }

    private RuleFiles restricted(String rules) {
        return new RuleFiles("com.example.pack", Map.of(PATH, bytes(rules)), getClass().getClassLoader(),
                RestrictedLimits.DEFAULT.permitting(RestrictedLimits.Permission.DERIVE), null);
    }

    private RuleFiles trusted(String rules) {
        return RuleFiles.trusted("com.example.pack", Map.of(PATH, bytes(rules)), getClass().getClassLoader());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
