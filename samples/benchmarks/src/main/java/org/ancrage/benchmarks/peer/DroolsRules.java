package org.ancrage.benchmarks.peer;

import java.util.concurrent.atomic.AtomicInteger;
import org.ancrage.benchmarks.question.RuleFiles;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.runtime.KieContainer;

/** Compiles {@linkplain RuleFiles rule files} as tutorials of Drools do: a KieFileSystem, a KieBuilder, a KieContainer. */
final class DroolsRules {

    private static final AtomicInteger BUILDS = new AtomicInteger();

    private DroolsRules() {
    }

    /** Patterns are interpreted or compiled by the engine as it goes: what one gets by following a tutorial. */
    static KieContainer classic(RuleFiles rules) {
        return built(rules, false);
    }

    /** Rules are generated as Java against the executable model: what the documentation recommends for speed. */
    static KieContainer executableModel(RuleFiles rules) {
        return built(rules, true);
    }

    private static KieContainer built(RuleFiles rules, boolean executableModel) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.ancrage.benchmarks", executableModel ? "model" : "classic",
                "1." + BUILDS.incrementAndGet());
        KieModuleModel module = services.newKieModuleModel();
        module.newKieBaseModel("criteria").setDefault(true).setEqualsBehavior(EqualityBehaviorOption.EQUALITY)
                .newKieSessionModel("criteria").setDefault(true);
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.writeKModuleXML(module.toXML());
        rules.files().forEach((path, text) -> files.write("src/main/resources/" + path,
                executableModel ? text : inClassicSpelling(text)));
        KieBuilder builder = services.newKieBuilder(files);
        if (executableModel) {
            builder.buildAll(ExecutableModelProject.class);
        } else {
            builder.buildAll();
        }
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("The rules do not compile: " + builder.getResults().getMessages(Message.Level.ERROR));
        }
        return services.newKieContainer(release);
    }

    /** The classic compiler reads {@code function} as a reserved word, and a method {@code isSomething()} of a record only as a call. */
    private static String inClassicSpelling(String text) {
        return text.replaceAll("\\bfunction (==|in)", "this.function $1")
                .replaceAll("\\bis(Performed|PossiblyPerformed|Another|Customer)\\b(?!\\()", "is$1()");
    }
}
