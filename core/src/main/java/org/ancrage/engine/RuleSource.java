package org.ancrage.engine;

import java.util.List;
import org.drools.model.Model;

/**
 * Where the compiled rules of a pack are.
 *
 * @param rulePackage prefix of the packages of its rule files; the id of a text follows it
 * @param modelClasses names of the generated classes, one per package of rules
 * @param loader finds them
 */
public record RuleSource(String rulePackage, List<String> modelClasses, ClassLoader loader) {

    public RuleSource {
        modelClasses = List.copyOf(modelClasses);
    }

    /** New instances at each call: a model serves one KieBase only, because building rewrites it. */
    List<Model> models() {
        return modelClasses.stream().map(this::model).toList();
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
    String packageOf(String text) {
        return rulePackage + "." + text.replace('/', '.').replace('-', '_');
    }
}
