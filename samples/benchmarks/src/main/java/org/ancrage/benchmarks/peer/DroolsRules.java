package org.ancrage.benchmarks.peer;

import java.util.concurrent.atomic.AtomicInteger;
import org.ancrage.benchmarks.question.RuleFiles;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
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

    private static final String GROUP = "org.ancrage.benchmarks";
    private static final AtomicInteger BUILDS = new AtomicInteger();

    private DroolsRules() {
    }

    /** Patterns are interpreted or compiled by the engine as it goes: what one gets by following a tutorial. */
    static KieContainer classic(RuleFiles rules) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(GROUP, "classic", "1." + BUILDS.incrementAndGet());
        KieFileSystem files = files(release);
        rules.files().forEach((path, text) -> files.write("src/main/resources/" + path, inClassicSpelling(text)));
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll();
        checked(builder);
        return services.newKieContainer(release);
    }

    /**
     * Rules are generated as Java against the executable model: what the documentation recommends for speed. That takes twenty seconds of two cores, so that it is
     * done once for all virtual machines that use the same rules.
     */
    static KieContainer executableModel(RuleFiles rules) {
        KieServices services = KieServices.get();
        CompiledOnce compiled = CompiledOnce.of(rules.files());
        ReleaseId release = services.newReleaseId(GROUP, "model", compiled.key());
        byte[] module = compiled.bytes(() -> {
            KieFileSystem files = files(release);
            rules.files().forEach((path, text) -> files.write("src/main/resources/" + path, text));
            KieBuilder builder = services.newKieBuilder(files);
            builder.buildAll(ExecutableModelProject.class);
            checked(builder);
            return ((InternalKieModule) builder.getKieModule()).getBytes();
        });
        services.getRepository().addKieModule(services.getResources().newByteArrayResource(module));
        return services.newKieContainer(release);
    }

    private static KieFileSystem files(ReleaseId release) {
        KieServices services = KieServices.get();
        KieModuleModel module = services.newKieModuleModel();
        module.newKieBaseModel("criteria").setDefault(true).setEqualsBehavior(EqualityBehaviorOption.EQUALITY)
                .newKieSessionModel("criteria").setDefault(true);
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.writeKModuleXML(module.toXML());
        return files;
    }

    private static void checked(KieBuilder builder) {
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("The rules do not compile: " + builder.getResults().getMessages(Message.Level.ERROR));
        }
    }

    /** The classic compiler reads {@code function} as a reserved word, and a method {@code isSomething()} of a record only as a call. */
    private static String inClassicSpelling(String text) {
        return text.replaceAll("\\bfunction (==|in)", "this.function $1")
                .replaceAll("\\bis(Performed|PossiblyPerformed|Another|Customer)\\b(?!\\()", "is$1()");
    }
}
