package org.ancrage.authoring;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.fact.AccreditationExemption;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Derogation;
import org.ancrage.fact.Entity;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Location;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Project;
import org.ancrage.fact.derived.Exposure;
import org.ancrage.fact.derived.ServiceAsGiven;
import org.ancrage.fact.derived.ThirdStateTie;
import org.ancrage.fact.derived.UnprotectedExposure;
import org.ancrage.fact.predicate.Reads;
import org.ancrage.fact.shape.FactOrigin;
import org.ancrage.fact.shape.FactTypes;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.term.AccreditedData;
import org.ancrage.fact.term.AdministrationDuty;
import org.ancrage.fact.term.ApprovingAuthority;
import org.ancrage.fact.term.ArchivistCertification;
import org.ancrage.fact.term.AttributionMethod;
import org.ancrage.fact.term.ContractClause;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.fact.term.DataForm;
import org.ancrage.fact.term.DataMedium;
import org.ancrage.fact.term.DataNature;
import org.ancrage.fact.term.Deployment;
import org.ancrage.fact.term.EssentialMission;
import org.ancrage.fact.term.Harm;
import org.ancrage.fact.term.HdsCertificateType;
import org.ancrage.fact.term.HealthDataCategory;
import org.ancrage.fact.term.HosterCommitment;
import org.ancrage.fact.term.HostingActivity;
import org.ancrage.fact.term.KeyCustody;
import org.ancrage.fact.term.LocalAuthorityKind;
import org.ancrage.fact.term.OperatorList;
import org.ancrage.fact.term.ProcessingGround;
import org.ancrage.fact.term.ProtectedSecret;
import org.ancrage.fact.term.PublicStatement;
import org.ancrage.fact.term.ReferenceMethodology;
import org.ancrage.fact.term.Scheme;
import org.ancrage.fact.term.ServiceModel;
import org.ancrage.fact.term.SndsSystem;
import org.ancrage.fact.term.TransferGround;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may name: an allow-list of types, and of each type its components and its predicates. Nothing is looked up by a name that
 * stands in a rule file, so that no class is loaded because a rule file says so.
 */
final class FactVocabulary {

    private static final Map<String, Class<?>> FACTS = byName(Stream.concat(FactTypes.all().stream(), Stream.of(Entity.class)));

    private static final Map<String, Class<?>> CONSTANTS = byName(Stream.of(
            AccreditedData.class, AdministrationDuty.class, Answer.class, ApprovingAuthority.class, ArchivistCertification.class,
            AttributionMethod.class, ContractClause.class, CustomerKind.class, DataForm.class, DataMedium.class, DataNature.class,
            Deployment.class, EssentialMission.class, Harm.class, HdsCertificateType.class, HealthDataCategory.class,
            HosterCommitment.class, HostingActivity.class, KeyCustody.class, LocalAuthorityKind.class, OperatorList.class, ProcessingGround.class,
            ProtectedSecret.class, PublicStatement.class, ReferenceMethodology.class, Scheme.class, ServiceModel.class,
            SndsSystem.class, TransferGround.class));

    /** Inside another type: an import must name them. */
    private static final Map<String, Class<?>> NESTED = Stream.of(
                    AccreditationExemption.Ground.class, AdequacyDecision.Scope.class, Certificate.Status.class,
                    Derogation.Regime.class, Exposure.Link.class, ForeignAccessLaw.State.class, Location.Function.class,
                    Project.Stage.class, ServiceAsGiven.Departure.class, ThirdStateTie.Kind.class, UnprotectedExposure.Gap.class)
            .collect(TreeMap::new, (map, type) -> map.put(type.getCanonicalName(), type), Map::putAll);

    /** Records of which a path of components may go on. */
    private static final Set<Class<?>> TRAVERSED = Set.of(Listing.class, Locations.class);

    private FactVocabulary() {
    }

    private static Map<String, Class<?>> byName(Stream<Class<?>> types) {
        return types.collect(TreeMap::new, (map, type) -> map.put(type.getSimpleName(), type), Map::putAll);
    }

    /** The type of a pattern. */
    static @Nullable Class<?> fact(String name) {
        return FACTS.get(name);
    }

    static Set<String> factNames() {
        return FACTS.keySet();
    }

    /** A pattern on one of them multiplies nothing. */
    static boolean single(Class<?> fact) {
        return FactTypes.single(fact);
    }

    /** By the name that {@code @derives} gives; all of these are edges between things that are given, so that a derivation comes to an end. */
    static @Nullable Class<?> derived(String name) {
        Class<?> type = FACTS.get(name);
        return type != null && FactTypes.origin(type).filter(FactOrigin.RULES::equals).isPresent() ? type : null;
    }

    static Set<String> derivedNames() {
        Set<String> names = new TreeSet<>();
        FactTypes.from(FactOrigin.RULES::equals).forEach(type -> names.add(type.getSimpleName()));
        return names;
    }

    /** What the import of all types of a package brings, by simple name; nothing where it is no package of facts. */
    static Map<String, Class<?>> inPackage(String name) {
        Map<String, Class<?>> types = topLevel();
        types.values().removeIf(type -> !type.getPackageName().equals(name));
        return types;
    }

    /** The packages of which a rule file may import all types. */
    static Set<String> packages() {
        return topLevel().values().stream().map(Class::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Class<?>> topLevel() {
        Map<String, Class<?>> types = new TreeMap<>(FACTS);
        types.putAll(CONSTANTS);
        return types;
    }

    /** What may be imported by its full name: facts, their constants, and the day. */
    static Map<String, Class<?>> importable() {
        Map<String, Class<?>> types = new TreeMap<>(NESTED);
        topLevel().values().forEach(type -> types.put(type.getCanonicalName(), type));
        types.put(LocalDate.class.getCanonicalName(), LocalDate.class);
        return types;
    }

    /** Every type that a rule can come to name or to touch. */
    static Collection<Class<?>> all() {
        Map<String, Class<?>> types = importable();
        TRAVERSED.forEach(type -> types.put(type.getName(), type));
        return types.values();
    }

    /** Components and predicates without argument, with their types. */
    static Map<String, Class<?>> properties(Class<?> type) {
        Map<String, Class<?>> properties = new LinkedHashMap<>();
        if (type.isRecord()) {
            RecordShape.components(type).forEach(component -> properties.put(component.name(), component.raw()));
        } else if (type == Entity.class) {
            for (Method method : type.getMethods()) {
                if (Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 0) {
                    properties.put(method.getName(), method.getReturnType());
                }
            }
        }
        predicates(type).filter(predicate -> predicate.getParameterCount() == 0)
                .forEach(predicate -> properties.put(predicate.getName(), predicate.getReturnType()));
        return properties;
    }

    /** Components only: what a value can be taken from. */
    static Map<String, Class<?>> components(Class<?> type) {
        Map<String, Class<?>> components = properties(type);
        predicates(type).forEach(predicate -> components.remove(predicate.getName()));
        return components;
    }

    /** Whether a path may go through a value of this type. */
    static boolean traversed(Class<?> type) {
        return TRAVERSED.contains(type) || FACTS.containsValue(type);
    }

    /** Predicates of that name that take arguments. */
    static List<Method> predicates(Class<?> type, String name) {
        return predicates(type).filter(predicate -> predicate.getName().equals(name) && predicate.getParameterCount() > 0).toList();
    }

    static Set<String> predicateNames(Class<?> type) {
        Set<String> names = new TreeSet<>();
        predicates(type).filter(predicate -> predicate.getParameterCount() > 0).forEach(predicate -> names.add(predicate.getName()));
        return names;
    }

    private static Stream<Method> predicates(Class<?> type) {
        return Stream.of(type.getMethods()).filter(method -> method.isAnnotationPresent(Reads.class)
                && method.getReturnType() == boolean.class && !Modifier.isStatic(method.getModifiers()));
    }
}
