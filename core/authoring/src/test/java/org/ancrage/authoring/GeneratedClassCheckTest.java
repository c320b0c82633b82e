package org.ancrage.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ancrage.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second barrier, by itself: as if the checks of the rule files had let everything through. */
class GeneratedClassCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A process is started by a consequence | java/lang/Runtime.exec",
        "A file is written by a consequence | java/io/FileOutputStream.<init>",
        "The network is reached by a consequence | java/net/URL.openStream",
        "The Java virtual machine is stopped by a consequence | java/lang/System.exit",
        "A consequence deletes a fact | org/drools/model/Drools.delete",
        "A consequence inserts a fact of the question | org/ancrage/fact/Location.<init>",
        "A derivation calls code in an argument | org/ancrage/authoring/Canary.sing",
        "A derivation computes a new value | java/lang/String.concat",
        "A derivation does more after it inserted | java/lang/System.exit",
        "An endless derivation by a new object each time | java/util/UUID.randomUUID",
        "eval as a condition | org/ancrage/authoring/Canary.sing",
        "A call in a constraint | org/ancrage/authoring/Canary.sing",
        "A call in an argument of a predicate | org/ancrage/authoring/Canary.sing",
        "A call on a component | java/lang/String.length",
        "hashCode is no predicate | org/ancrage/fact/Offer.hashCode",
        "A static field is read | org/ancrage/authoring/Egg",
        "A regular expression | java/util/regex/Pattern.compile",
        "from a call | org/ancrage/authoring/Canary.offers",
        "Today | java/time/LocalDate.now"})
    void finds_what_the_generated_classes_reach(String name, String reached) {
        HostileCase hostile = HostileCase.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        GeneratedRules generated = ModelCompiler.compile(
                List.of(DrlTree.of(new RuleText(HostileCase.PATH, hostile.file()))), getClass().getClassLoader());

        assertThat(GeneratedClassCheck.problems(generated, HostileCase.PACKAGE)).extracting(Problem::message)
                .anySatisfy(message -> assertThat(message).contains("reaches " + reached));
    }

    @Test
    void a_class_of_another_package_or_name_is_found() {
        GeneratedRules generated = ModelCompiler.compile(List.of(DrlTree.of(new RuleText(HostileCase.PATH,
                "package com.example.pack.fr.text\nimport org.ancrage.fact.*\n" + HostileCase.rule("A rule", "x", "$offer : Offer()\n", "")))),
                getClass().getClassLoader());
        assertThat(GeneratedClassCheck.problems(generated, HostileCase.PACKAGE)).isEmpty();
        assertThat(GeneratedClassCheck.problems(generated, "com.example.other")).isNotEmpty();
        byte[] any = generated.classes().values().iterator().next();
        assertThat(GeneratedClassCheck.problems(new GeneratedRules(List.of(), Map.of("com.example.pack.X", any)), HostileCase.PACKAGE))
                .extracting(Problem::message).anySatisfy(message -> assertThat(message).contains("is called"));
        assertThat(GeneratedClassCheck.problems(new GeneratedRules(List.of("com.example.pack.X"), Map.of()), HostileCase.PACKAGE))
                .extracting(Problem::code).containsExactly("generated-model-missing");
        assertThat(GeneratedClassCheck.problems(new GeneratedRules(List.of(), Map.of("com.example.pack.X", new byte[] {1, 2, 3})), HostileCase.PACKAGE))
                .hasSize(1);
    }
}
