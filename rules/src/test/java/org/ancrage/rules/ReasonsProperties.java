package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.Level;
import org.ancrage.decision.Premise;
import org.ancrage.fact.predicate.AllOf;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.verify.RandomQuestions.Asked;

/** A reason names nothing but facts of the types that its rule names, and components that it reads, by the text of the rule alone. */
class ReasonsProperties {

    /** All rules as rule files, those too that stand in criteria as data. */
    private static final Path RULES = Path.of("target/rules/src/main/resources/org/ancrage/rules");
    private static final Pattern RULE = Pattern.compile("rule\\s+\"([^\"]+)\"(.*?)\\bthen\\b", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** The words of each rule, by its text and name. */
    private static final Map<String, Set<String>> WORDS = words();

    private static Map<String, Set<String>> words() {
        try (Stream<Path> files = Files.walk(RULES)) {
            Map<String, Set<String>> words = new HashMap<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                String text = RULES.relativize(file.getParent()).toString().replace('\\', '/');
                Matcher rule = RULE.matcher(Files.readString(file));
                while (rule.find()) {
                    Set<String> read = WORD.matcher(rule.group(2)).results().map(word -> word.group()).collect(Collectors.toCollection(TreeSet::new));
                    words.merge(text + ": " + rule.group(1), read, (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()));
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 100, seed = "20261127")
    void aReasonNamesWhatItsRuleReads(@ForAll long seed) {
        Asked asked = StandardPack.questions(seed).next();
        Assessment assessment = StandardPack.ANCRAGE.assess(asked.hosting(), asked.on(), Level.FULL);
        Stream.concat(assessment.decisions().stream(), assessment.outlook().stream())
                .flatMap(decision -> decision.explanation().findings().stream())
                .forEach(finding -> finding.grounds().forEach(ground -> namesWhatItReads(finding, ground)));
    }

    private static void namesWhatItReads(Finding finding, Ground ground) {
        String rule = finding.criterion().id().replaceFirst("#.*", "") + ": " + ground.rule().en();
        Set<String> words = WORDS.get(rule);
        assertThat(words).as("the text of the rule (%s)", rule).isNotNull();
        ground.premises().forEach(premise -> namesWhatItReads(premise, rule, words));
    }

    private static void namesWhatItReads(Premise premise, String rule, Set<String> words) {
        if (premise instanceof Premise.Matched matched) {
            Class<?> type = matched.fact().getClass();
            assertThat(types(type)).as("types of %s, of which (%s) names one", matched.fact(), rule).anyMatch(words::contains);
            assertThat(read(type, words)).as("what (%s) reads of %s", rule, matched.fact()).containsAll(matched.components());
        } else if (premise instanceof Premise.Absent absent) {
            assertThat(words).as("types of which (%s) says that there is none", rule).contains(absent.type());
        } else if (premise instanceof Premise.Computed computed) {
            computed.contributors().forEach(contributor -> namesWhatItReads(contributor, rule, words));
        }
    }

    private static Set<String> types(Class<?> type) {
        return Stream.concat(Stream.of(type), Stream.of(type.getInterfaces())).map(Class::getSimpleName).collect(Collectors.toSet());
    }

    /** Components that the words name, and those that predicates read which they name. */
    private static Set<String> read(Class<?> type, Set<String> words) {
        Set<String> read = Stream.of(type.getRecordComponents()).map(component -> component.getName()).filter(words::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Method method : type.getMethods()) {
            if (words.contains(method.getName())) {
                Stream.of(method.getAnnotationsByType(Reads.class)).forEach(reads -> read.addAll(Set.of(reads.value())));
                Stream.of(method.getAnnotationsByType(AllOf.class)).forEach(all -> read.addAll(read(type, Set.of(all.value()))));
            }
        }
        return read;
    }
}
