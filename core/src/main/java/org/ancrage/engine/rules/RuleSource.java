package org.ancrage.engine.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.engine.limit.RuleLimits;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.law.Amendment;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Where the compiled rules of a pack are.
 *
 * @param rulePackage prefix of the packages of its rule files; the id of a text follows it
 * @param modelClasses names of the generated classes, one per package of rules
 * @param loader finds them
 * @param disabled rules that do not count, since another pack disables or replaces them
 * @param limits what the rules may take of a question; null where their author is trusted
 * @param places who wrote them, and where they stand
 */
public record RuleSource(
        String rulePackage, List<String> modelClasses, ClassLoader loader, Set<DisabledRule> disabled, @Nullable RuleLimits limits, RulePlaces places) {

    /**
     * A rule that does not count.
     *
     * @param text id of the text whose folder holds it
     * @param rule its English name
     */
    public record DisabledRule(String text, String rule) {

        /** The rule that an amendment disables, or in whose place it puts another; empty where it does neither. */
        public static Optional<DisabledRule> by(Amendment amendment) {
            if (amendment.effect() instanceof Amendment.RuleDisabled rule) {
                return Optional.of(new DisabledRule(rule.text(), rule.rule()));
            }
            return amendment.effect() instanceof Amendment.RuleReplaced rule ? Optional.of(new DisabledRule(rule.text(), rule.rule())) : Optional.empty();
        }
    }

    private static final String VERSION_LINE = "Drools-Model-Version";

    public RuleSource {
        modelClasses = List.copyOf(modelClasses);
        disabled = Set.copyOf(disabled);
    }

    public RuleSource(String rulePackage, List<String> modelClasses, ClassLoader loader) {
        this(rulePackage, modelClasses, loader, Set.of(), null, RulePlaces.UNKNOWN);
    }

    /** Of the package alone: sources of one package are few. */
    @Override
    public int hashCode() {
        return rulePackage.hashCode();
    }

    /** The same, of a pack that is not trusted. */
    public RuleSource within(RuleLimits most) {
        return new RuleSource(rulePackage, modelClasses, loader, disabled, most, places);
    }

    /** The same, of which is known who wrote it. */
    public RuleSource from(RulePlaces known) {
        return new RuleSource(rulePackage, modelClasses, loader, disabled, limits, known);
    }

    /** The same without some rules. */
    public RuleSource without(Set<DisabledRule> rules) {
        return new RuleSource(rulePackage, modelClasses, loader, rules, limits, places);
    }

    /** The same with these packages of rules only. */
    RuleSource only(Set<String> packages) {
        return new RuleSource(rulePackage, modelClasses.stream().filter(name -> packages.contains(name.substring(0, name.lastIndexOf('.')))).toList(),
                loader, disabled, limits, places);
    }

    /** The same with one rule only. */
    public RuleSource onlyRule(DisabledRule rule) {
        Set<DisabledRule> others = new HashSet<>();
        for (Model model : allModels()) {
            for (Rule other : model.getRules()) {
                if (!other.getName().equals(rule.rule())) {
                    others.add(new DisabledRule(rule.text(), other.getName()));
                }
            }
        }
        return without(others);
    }

    /**
     * Reads which models there are from the descriptor that the build of the rules writes; classes left over from earlier builds are
     * not in it.
     *
     * @param descriptor resource on the class path; null where there are no rules
     * @throws IllegalStateException if the resource is missing
     */
    public static RuleSource of(String rulePackage, @Nullable String descriptor, ClassLoader loader) {
        if (descriptor == null) {
            return new RuleSource(rulePackage, List.of(), loader);
        }
        try (InputStream in = loader.getResourceAsStream(descriptor)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The list of compiled rules (%s) is not on the class path. Maybe the rules module was not built.".formatted(descriptor));
            }
            List<String> models = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith(VERSION_LINE)).toList();
            if (models.isEmpty()) {
                throw new IllegalStateException("The list of compiled rules (%s) names none. Maybe the rules module was not built.".formatted(descriptor));
            }
            return new RuleSource(rulePackage, models, loader);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of compiled rules (%s) cannot be read.".formatted(descriptor), e);
        }
    }

    /** New instances at each call: a model serves one KieBase only, because building rewrites it. */
    public List<Model> models() {
        List<Model> models = allModels();
        if (disabled.isEmpty()) {
            return models;
        }
        Set<String> keys = disabled.stream().map(rule -> RuleWalk.key(packageOf(rule.text()), rule.rule())).collect(Collectors.toSet());
        return models.stream()
                .map(model -> (Model) Filtered.where(model, rule -> !keys.contains(RuleWalk.key(rule.getPackage(), rule.getName()))))
                .toList();
    }

    /** With the rules that are disabled. */
    public List<Model> allModels() {
        return modelClasses.stream().map(this::model).toList();
    }

    /** English names of the rules of a text, with those that are disabled. */
    public List<String> ruleNames(String text) {
        String wanted = packageOf(text);
        return allModels().stream().flatMap(model -> model.getRules().stream()).filter(rule -> rule.getPackage().equals(wanted)).map(Rule::getName).toList();
    }

    private Model model(String name) {
        try {
            return (Model) Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The compiled rules (%s) cannot be loaded. Maybe the rules module was not built.".formatted(name), e);
        }
    }

    /** The package of the rules of a text: {@code fr/sren-31} is {@code <prefix>.fr.sren_31}. */
    public String packageOf(String text) {
        return packageOf(rulePackage, text);
    }

    /** As {@link #packageOf(String)}, of a pack with this prefix. */
    public static String packageOf(String rulePackage, String text) {
        return rulePackage + "." + text.replace('/', '.').replace('-', '_');
    }
}
