package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Proposal;
import org.ancrage.fact.Territory;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.predicate.Relation;
import org.ancrage.fact.shape.FactOrigin;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.term.Abroad;
import org.ancrage.fact.term.TermSet;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.RestrictedLimits;
import org.junit.jupiter.api.Test;

/** The rules that come with Ancrage are written in the very language that restricted packs are held to. */
class StandardPackTest {

    private static final RestrictedLimits DERIVING = RestrictedLimits.DEFAULT.permitting(RestrictedLimits.Permission.DERIVE);

    @Test
    void every_rule_of_the_standard_pack_is_pure() throws Exception {
        List<Objection> objections = new ArrayList<>();
        List<Integer> rules = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        Map<String, byte[]> files = PackReader.open(Path.of("../../rules/src/main/resources/org/ancrage/rules"), getClass().getClassLoader()).ruleFiles();
        files.forEach((path, bytes) -> {
            RuleText text = RuleText.of(path, bytes);
            objections.addAll(CharacterCheck.of(text, RestrictedLimits.DEFAULT).objections());
            DrlTree tree = DrlTree.of(text);
            RestrictedCheck.Result result = RestrictedCheck.of(tree, tree.descr().getName(), DERIVING);
            objections.addAll(result.objections());
            sizes.add(result.size());
            rules.add(tree.descr().getRules().size());
        });
        assertThat(objections).isEmpty();
        assertThat(files.keySet()).anyMatch(path -> path.endsWith("rules.drl")).anyMatch(path -> path.endsWith("criteria.yaml"));
        assertThat(rules).hasSizeGreaterThan(14);
        assertThat(rules.stream().mapToInt(Integer::intValue).sum()).isGreaterThan(500);
        assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isBetween(1_000L, RestrictedLimits.DEFAULT.size() * 4 / 5L);
    }

    @Test
    void what_is_generated_from_it_reaches_only_what_pure_rules_need() throws Exception {
        Map<String, byte[]> classes = new TreeMap<>();
        in(Path.of("org/ancrage/rules"), ".class", (path, bytes) -> {
            // Beside the rules, the module has code of its own.
            if (!path.startsWith("org/ancrage/rules/hds/")) {
                classes.put(path.substring(0, path.length() - ".class".length()).replace('/', '.'), bytes);
            }
        });
        assertThat(classes).hasSizeGreaterThan(500);
        assertThat(GeneratedClassCheck.problems(new GeneratedRules(List.of(), classes), "org.ancrage.rules")).isEmpty();
    }

    /** The list is written by hand, because it says what untrusted rules may touch; this tells when a fact is missing in it. */
    @Test
    void every_type_of_fact_has_been_considered() throws Exception {
        // Named sets of terms are gone once a request is read; what a list of places is complete for, predicates of the offer tell.
        Set<Class<?>> notForRules = Set.of(
                Relation.class, FactOrigin.class, Hosting.class, Need.class, Proposal.class, RecordShape.class, RecordShape.Component.class, Territory.class, TermSet.class, Abroad.class);
        Set<Class<?>> known = new HashSet<>(FactVocabulary.all());
        List<String> forgotten = new ArrayList<>();
        in(Offer.class, Path.of("org/ancrage/fact"), ".class", (path, bytes) -> {
            try {
                Class<?> type = Class.forName(path.substring(0, path.length() - ".class".length()).replace('/', '.'), false, getClass().getClassLoader());
                if (Modifier.isPublic(type.getModifiers()) && (type.isRecord() || type.isEnum() || type.isInterface()) && !type.isAnnotation()
                        && !known.contains(type) && !notForRules.contains(type) && !type.getName().contains("Builder")
                        // Rules never see who says so.
                        && !type.getPackage().equals(Source.class.getPackage())) {
                    forgotten.add(type.getName());
                }
            } catch (ClassNotFoundException | NoClassDefFoundError internal) {
                // Nothing that a rule could name.
            }
        });
        assertThat(forgotten).isEmpty();
    }

    private interface Found {
        void found(String path, byte[] bytes);
    }

    private static void in(Path folder, String end, Found found) throws Exception {
        in(Class.forName("org.ancrage.rules.hds.ControlMatrix"), folder, end, found);
    }

    /** Files of the module to which the class belongs, a folder or a jar. */
    private static void in(Class<?> module, Path folder, String end, Found found) throws IOException, URISyntaxException {
        URI place = module.getProtectionDomain().getCodeSource().getLocation().toURI();
        Consumer<Path> each = root -> {
            try (Stream<Path> files = Files.walk(root.resolve(folder.toString()))) {
                for (Path file : files.filter(one -> one.toString().endsWith(end)).sorted().toList()) {
                    found.found(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        if (Files.isDirectory(Path.of(place))) {
            each.accept(Path.of(place));
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(place))) {
                each.accept(jar.getPath("/"));
            }
        }
    }
}
