package org.ancrage.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.model.codegen.execmodel.JavaParserCompiler;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.drools.model.codegen.execmodel.ModelWriter;
import org.drools.model.codegen.execmodel.PackageSources;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import org.kie.internal.io.ResourceFactory;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Trees of rule files to the executable model, in memory.
 *
 * <p>Uses the builder of models itself, and neither a repository of modules nor a container: those keep what they built and every class
 * loader of it, and log what is wrong with rules as errors of the application.
 */
final class ModelCompiler {

    private static final Properties SETTINGS = new Properties();

    static {
        SETTINGS.setProperty("drools.reproducibleExecutableModelGeneration", "true");
        // Never in parallel: the order of results would depend on threads.
        SETTINGS.setProperty("drools.parallelRulesBuildThreshold", "-1");
        SETTINGS.setProperty("drools.lang.level", DrlTree.LANGUAGE.name());
    }

    private final ClassLoader loader;
    private final List<Problem> problems = new ArrayList<>();

    private ModelCompiler(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * @param loader finds the types that the rules name
     * @throws InvalidInputException with all that the compiler has to say against the rules
     */
    static GeneratedRules compile(List<DrlTree> trees, ClassLoader loader) {
        ModelCompiler compiler = new ModelCompiler(loader);
        GeneratedRules rules = compiler.generate(trees);
        if (rules == null || !compiler.problems.isEmpty()) {
            throw new InvalidInputException(compiler.problems);
        }
        return rules;
    }

    private @Nullable GeneratedRules generate(List<DrlTree> trees) {
        KnowledgeBuilderConfigurationImpl settings = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(SETTINGS, loader)
                .as(KnowledgeBuilderConfigurationImpl.KEY);
        ModelBuilderImpl<PackageSources> builder = new ModelBuilderImpl<>(
                PackageSources::dumpSources, settings, new ReleaseIdImpl("org.ancrage:rules:1"), false);
        CompositeKnowledgeBuilder batch = builder.batch();
        Map<Resource, DrlTree> resources = new HashMap<>();
        for (DrlTree tree : trees) {
            tree.unquoteAnnotations();
            tree.nameUnboundPatterns();
            nameImports(tree);
            Resource resource = ResourceFactory.newDescrResource(tree.descr()).setSourcePath(tree.file().path());
            tree.descr().setResource(resource);
            resources.put(resource, tree);
            batch.add(resource, ResourceType.DESCR);
        }
        try {
            batch.build();
        } catch (RuntimeException | StackOverflowError failure) {
            // Some constructs end the compiler instead of being reported by it.
            problems.add(new Problem(trees.get(0).file().path(), "", 0,
                    RuleProblem.RULES_NOT_COMPILABLE.with("cause", CompilerMessages.readable(String.valueOf(failure.getMessage())))));
            return null;
        }
        for (KnowledgeBuilderResult result : builder.getResults(ResultSeverity.ERROR)) {
            DrlTree tree = result.getResource() == null ? null : resources.get(result.getResource());
            problems.add(CompilerMessages.problem(result, tree == null && trees.size() == 1 ? trees.get(0) : tree, trees));
        }
        return problems.isEmpty() ? classes(builder, trees) : null;
    }

    /** The types of facts, one by one: so named, they are found before a class that happens to be in the package of the rules. */
    private static void nameImports(DrlTree tree) {
        List<ImportDescr> imports = tree.descr().getImports();
        for (ImportDescr one : List.copyOf(imports)) {
            Collection<Class<?>> facts = RestrictedCheck.allOf(one).values();
            if (!facts.isEmpty()) {
                imports.remove(one);
                facts.forEach(type -> imports.add(new ImportDescr(type.getName())));
            }
        }
    }

    private GeneratedRules classes(ModelBuilderImpl<PackageSources> builder, List<DrlTree> trees) {
        MemoryFileSystem sources = new MemoryFileSystem();
        MemoryFileSystem target = new MemoryFileSystem();
        List<PackageSources> packages = new ArrayList<>(builder.getPackageSources());
        ModelWriter.Result written = new ModelWriter().writeModel(sources, packages);
        String[] files = written.getSourceFiles().stream().sorted().toArray(String[]::new);
        for (CompilationProblem problem : JavaParserCompiler.getCompiler().compile(files, sources, target, loader).getErrors()) {
            problems.add(CompilerMessages.problem(problem, trees));
        }
        Map<String, byte[]> classes = new TreeMap<>();
        target.getFilePaths().stream().filter(path -> path.asString().endsWith(".class")).forEach(path -> classes.put(
                path.asString().substring(0, path.asString().length() - ".class".length()).replace('/', '.'), target.getBytes(path)));
        return new GeneratedRules(written.getModelFiles().stream().sorted(Comparator.naturalOrder()).toList(), classes);
    }
}
