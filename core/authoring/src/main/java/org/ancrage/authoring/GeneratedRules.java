package org.ancrage.authoring;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the compiler made of rule files: bytes only, of which nothing is loaded yet.
 *
 * @param models names of the classes that hold the rules, one per rule file, in order
 * @param classes of each generated class, by name
 */
record GeneratedRules(List<String> models, Map<String, byte[]> classes) {

    GeneratedRules {
        models = List.copyOf(models);
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }
}
