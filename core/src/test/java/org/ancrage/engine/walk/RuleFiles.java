package org.ancrage.engine.walk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ancrage.engine.rules.RuleSource;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rule files in tests, so that a test shows the rule that it is about. */
public final class RuleFiles {

    private static final AtomicInteger BUILDS = new AtomicInteger();

    private RuleFiles() {
    }

    /** Models of the rules in this text; new instances, never built. */
    public static List<Model> compile(String rules) {
        return source("", rules).models();
    }

    /** @param rulePackage prefix of the package of the rules, before the id of their text */
    public static RuleSource source(String rulePackage, String rules) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.ancrage.test", "rules", "1.0." + BUILDS.incrementAndGet());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release).write("src/main/resources/rules.drl", rules);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalArgumentException(builder.getResults().getMessages().toString());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        services.getRepository().removeKieModule(release);
        ClassLoader loader = new ClassLoader(RuleFiles.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = module.getBytes(name.replace('.', '/') + ".class");
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }

            @Override
            public InputStream getResourceAsStream(String name) {
                byte[] bytes = module.getBytes(name);
                return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
            }
        };
        return RuleSource.of(rulePackage, CanonicalKieModule.getModelFileWithGAV(release), loader);
    }
}
