package org.ancrage.authoring;

import java.io.IOException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.fact.predicate.Reads;
import org.jspecify.annotations.Nullable;

/**
 * Second barrier of restricted packs: what was generated may only reach what pure rules need, method by method. Should something slip
 * through the checks of the rule files, it is found here before any of it is loaded.
 */
final class GeneratedClassCheck {

    private static final String BUILDERS = "org/drools/modelcompiler/dsl/pattern/D";

    /** Methods and fields outside of the pack and of the facts, by owner. */
    private static final Map<String, Set<String>> MEMBERS = Map.ofEntries(
            Map.entry("java/lang/Enum", Set.of("<init>", "valueOf")),
            Map.entry("java/lang/Boolean", Set.of("valueOf", "booleanValue")),
            Map.entry("java/lang/Integer", Set.of("valueOf", "intValue")),
            Map.entry("java/lang/Long", Set.of("valueOf", "longValue")),
            Map.entry("java/lang/Double", Set.of("valueOf", "doubleValue")),
            Map.entry("java/lang/Object", Set.of("<init>")),
            Map.entry("java/lang/RuntimeException", Set.of("<init>")),
            Map.entry("java/lang/String", Set.of("equals", "hashCode", "valueOf")),
            // How an enumeration copies its values.
            Map.entry("java/lang/System", Set.of("arraycopy")),
            Map.entry("java/lang/StringBuilder", Set.of("<init>", "append", "toString")),
            // The message of an unknown property.
            Map.entry("java/lang/invoke/StringConcatFactory", Set.of("makeConcatWithConstants")),
            // References to constructors of functions; what they refer to is a member of its own.
            Map.entry("java/lang/invoke/LambdaMetafactory", Set.of("metafactory")),
            Map.entry("java/math/BigDecimal", Set.of("valueOf", "<init>")),
            Map.entry("java/time/LocalDate", Set.of("of")),
            // A format that every generated class holds and none of ours uses.
            Map.entry("java/time/format/DateTimeFormatterBuilder", Set.of("<init>", "appendPattern", "parseCaseInsensitive", "toFormatter")),
            Map.entry("org/drools/util/DateUtils", Set.of("getDateFormatMask")),
            Map.entry("java/util/Locale", Set.of("ENGLISH")),
            Map.entry("java/util/Arrays", Set.of("asList")),
            // From a thousand rules on, they are gathered from several classes.
            Map.entry("java/util/ArrayList", Set.of("<init>")),
            Map.entry("java/util/List", Set.of("add", "addAll")),
            Map.entry("org/drools/model/RulesSupplier", Set.of("getRulesList")),
            Map.entry("java/util/Collections", Set.of("emptyList")),
            Map.entry(BUILDERS, Set.of("accFunction", "accumulate", "alphaIndexedBy", "and", "betaIndexedBy", "declarationOf", "eval", "execute",
                    "exists", "from", "not", "on", "or", "pattern", "rule")),
            Map.entry("org/drools/model/Drools", Set.of("insert")),
            Map.entry("org/drools/model/DomainClassMetadata", Set.of("getPropertyIndex")),
            Map.entry("org/drools/model/PatternDSL$PatternDef", Set.of("bind", "expr", "passive", "with")),
            Map.entry("org/drools/model/Index$ConstraintType",
                    Set.of("EQUAL", "GREATER_OR_EQUAL", "GREATER_THAN", "LESS_OR_EQUAL", "LESS_THAN")),
            Map.entry("org/drools/model/operators/InOperator", Set.of("INSTANCE")),
            Map.entry("org/drools/model/functions/PredicateInformation", Set.of("<init>", "addRuleNames", "setMoreThanMaxRuleDefs")),
            Map.entry("org/drools/model/functions/accumulate/AccumulateFunction", Set.of("as")),
            Map.entry("org/drools/model/impl/RuleBuilder", Set.of("build", "metadata")),
            Map.entry("org/drools/modelcompiler/util/EvaluationUtil", Set.of("areNullSafeEquals", "greaterOrEqual", "greaterOrEqualNumbers",
                    "greaterThan", "greaterThanNumbers", "lessOrEqual", "lessOrEqualNumbers", "lessThan", "lessThanNumbers", "toBigDecimal")));

    /** Named, without anything being called. */
    private static final Set<String> CLASSES = Set.of("java/lang/Comparable", "java/lang/Exception", "java/lang/Number",
            "java/lang/invoke/MethodHandles", "java/lang/invoke/MethodHandles$Lookup", "java/util/Set", "java/util/Collection",
            "org/drools/model/AlphaIndex", "org/drools/model/BetaIndex", "org/drools/model/Index", "org/drools/model/Model",
            "org/drools/model/PatternDSL", "org/drools/model/Rule", "org/drools/model/RuleItemBuilder", "org/drools/model/Variable",
            "org/drools/model/consequences/ConsequenceBuilder", "org/drools/model/functions/HashedExpression",
            "org/drools/model/functions/Operator", "org/drools/model/functions/accumulate/AccumulateFunction",
            "org/drools/model/view/ViewItemBuilder", "org/drools/model/view/ViewItem");

    /** Interfaces of one method each, of any number of arguments. */
    private static final String FUNCTION = "org/drools/model/functions/(Block|Function|Predicate|Supplier)[0-9]{0,2}(\\$Impl)?";
    private static final String ACCUMULATION = "org/drools/core/base/accumulators/[A-Za-z]*(Count|Max|Min|Sum)AccumulateFunction";
    private static final String CONSEQUENCE = "org/drools/model/consequences/ConsequenceBuilder\\$_[0-9]{1,2}";

    private static final Map<String, Set<String>> FACTS = FactVocabulary.all().stream()
            .collect(Collectors.toMap(type -> type.getName().replace('.', '/'), GeneratedClassCheck::members));

    private GeneratedClassCheck() {
    }

    private static Set<String> members(Class<?> type) {
        Set<String> members = new HashSet<>(Constants.of(type));
        members.addAll(FactVocabulary.properties(type).keySet());
        Stream.of(type.getMethods()).filter(method -> method.isAnnotationPresent(Reads.class)).map(Method::getName).forEach(members::add);
        if (FactVocabulary.derived(type.getSimpleName()) == type) {
            members.add("<init>");
        }
        if (type == LocalDate.class) {
            return Set.of("of");
        }
        return members;
    }

    /** @throws InvalidInputException if a class reaches further than pure rules do */
    static void check(GeneratedRules rules, String rulePackage) {
        List<Problem> problems = problems(rules, rulePackage);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    static List<Problem> problems(GeneratedRules rules, String rulePackage) {
        List<Problem> problems = new ArrayList<>();
        Set<String> own = rules.classes().keySet().stream().map(name -> name.replace('.', '/')).collect(Collectors.toSet());
        String prefix = rulePackage.replace('.', '/') + "/";
        for (Map.Entry<String, byte[]> generated : rules.classes().entrySet()) {
            String name = generated.getKey().replace('.', '/');
            try {
                ConstantPool pool = ConstantPool.of(generated.getValue());
                if (!pool.name().equals(name) || !name.startsWith(prefix)) {
                    problems.add(problem(name, "named", pool.name()));
                }
                pool.strange().forEach(kind -> problems.add(problem(name, "constant", kind)));
                reached(pool, own).forEach(reached -> problems.add(problem(name, "reach", reached)));
            } catch (IOException damaged) {
                problems.add(problem(name, "damaged", null));
            }
        }
        if (!rules.classes().keySet().containsAll(rules.models())) {
            problems.add(new Problem("rules", "", 0, RuleProblem.GENERATED_MODEL_MISSING.plain()));
        }
        return problems;
    }

    private static Collection<String> reached(ConstantPool pool, Set<String> own) {
        List<String> reached = new ArrayList<>();
        for (String type : pool.classes()) {
            // One letter stands for a primitive type in an array.
            if (!own.contains(type) && !FACTS.containsKey(type) && !MEMBERS.containsKey(type) && !CLASSES.contains(type)
                    && !type.matches(FUNCTION) && !type.matches(CONSEQUENCE) && !type.matches(ACCUMULATION) && type.length() > 1) {
                reached.add(type);
            }
        }
        for (ConstantPool.Member member : pool.members()) {
            boolean allowed = own.contains(member.owner())
                    || FACTS.getOrDefault(member.owner(), Set.of()).contains(member.name())
                    || MEMBERS.getOrDefault(member.owner(), Set.of()).contains(member.name())
                    || member.owner().matches(CONSEQUENCE) && member.name().equals("execute")
                    || member.owner().matches(ACCUMULATION) && member.name().equals("<init>");
            if (!allowed) {
                reached.add(member.owner() + "." + member.name());
            }
        }
        return reached;
    }

    private static Problem problem(String name, String trait, @Nullable Object found) {
        return new Problem("rules", "", 0, RuleProblem.GENERATED_CLASS_REFUSED.with("class", name).with("trait", trait).with("found", found));
    }
}
