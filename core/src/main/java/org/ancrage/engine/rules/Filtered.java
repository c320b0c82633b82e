package org.ancrage.engine.rules;

import java.util.List;
import java.util.function.Predicate;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** A model with some of its rules. */
@SuppressWarnings("rawtypes")
record Filtered(Model of, List<Rule> rules) implements Model {

    static Filtered where(Model model, Predicate<Rule> wanted) {
        return new Filtered(model, model.getRules().stream().filter(wanted).toList());
    }

    @Override
    public String getName() {
        return of.getName();
    }

    @Override
    public String getPackageName() {
        return of.getPackageName();
    }

    @Override
    public List<Global> getGlobals() {
        return of.getGlobals();
    }

    @Override
    public List<Rule> getRules() {
        return rules;
    }

    @Override
    public List<Query> getQueries() {
        return of.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return of.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return of.getEntryPoints();
    }
}
