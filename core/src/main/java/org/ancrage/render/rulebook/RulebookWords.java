package org.ancrage.render.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Constraints;
import org.ancrage.render.words.FactType;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;

/** Outlines, rules and facts in the words of one language, with links. */
final class RulebookWords {

    /** {@code $name : expression}. */
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:\\s*(.+)", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern EQUAL = Pattern.compile("(\\w+)\\s*==\\s*\"([^\"]*)\"");
    /** Of which every question has one: that there is one says nothing. */
    private static final Set<String> GRANTED = Set.of("AsOf", "EuropeanUnion", "EuropeanEconomicArea", "Offer", "Hoster", "Contract",
            "Customer", "Dataset", "Project");

    private final Corpus corpus;
    private final RulebookLinks links;
    private final Language language;
    private final Labels labels;
    private final Grammar grammar;
    private final Words words;
    private final Constraints constraints;

    RulebookWords(Corpus corpus, Language language, RulebookLinks links) {
        this.corpus = corpus;
        this.links = links;
        this.language = language;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
        this.words = new Words(corpus, language, "");
        this.constraints = new Constraints(labels, grammar);
    }

    Language language() {
        return language;
    }

    Labels labels() {
        return labels;
    }

    Grammar grammar() {
        return grammar;
    }

    Words words() {
        return words;
    }

    RulebookLinks links() {
        return links;
    }

    String of(Phrase phrase, Object... arguments) {
        return labels.of(phrase, arguments);
    }

    /** A criterion by what it states, linked. */
    Prose criterion(String id) {
        return links.criterion(id, corpus.criterion(id).map(Criterion::statement).map(words::in).map(Words::withoutStop).orElse(id));
    }

    Prose provision(String id) {
        return links.provision(id, corpus.provision(id).map(Provision::citation).map(words::in).map(RulebookWords::shortened).orElse(id));
    }

    /** Of an inference, the short form would not say what is inferred. */
    private static String shortened(String citation) {
        String shorter = Citations.shortened(citation);
        return shorter.indexOf(' ') < 0 ? citation : shorter;
    }

    Prose provisions(List<String> ids) {
        return Prose.join(ids.stream().map(this::provision).toList(), words.listSeparator());
    }

    Prose reading(String id) {
        return links.reading(id, corpus.reading(id).map(Reading::question).map(words::in).orElse(id));
    }

    // Outlines

    Block.Item outline(Condition node) {
        return outline(node, "");
    }

    private Block.Item outline(Condition node, String prefix) {
        return node.fold(new Outlined(prefix));
    }

    /** A node and what stands under it. */
    private final class Outlined implements Condition.Fold<Block.Item> {
        private final String prefix;

        Outlined(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public Block.Item all(Condition.All node) {
            return said(node, each(node.children()));
        }

        @Override
        public Block.Item any(Condition.Any node) {
            return said(node, each(node.children()));
        }

        @Override
        public Block.Item not(Condition.Not node) {
            return said(node, List.of(outline(node.child())));
        }

        @Override
        public Block.Item unless(Condition.Unless node) {
            return said(node, List.of(outline(node.rule()),
                    outline(node.exception(), grammar.colon(grammar.sentence(RulebookWords.this.of(Phrase.UNLESS)), ""))));
        }

        @Override
        public Block.Item settled(Condition.Settled node) {
            return Block.Item.of(Prose.of(prefix).plus(criterion(node.criterion())));
        }

        @Override
        public Block.Item choice(Condition.Choice node) {
            List<Block.Item> options = new ArrayList<>();
            node.options().forEach((option, child) -> options.add(Block.Item.over(Prose.of(grammar.colon(
                    RulebookWords.this.of(Phrase.RULEBOOK_UNDER_OPTION), option(node.reading(), option))), List.of(outline(child)))));
            Prose text = Prose.of(prefix).plus(grammar.colon(labels.name(Kind.of(node)), "")).plus(reading(node.reading()));
            return cited(text, node, options);
        }

        @Override
        public Block.Item given(Condition.Given node) {
            return said(node, List.of());
        }

        private List<Block.Item> each(List<Condition> nodes) {
            return nodes.stream().map(RulebookWords.this::outline).toList();
        }

        private Block.Item said(Condition node, List<Block.Item> children) {
            String kind = labels.name(Kind.of(node));
            Wording statement = node.statement();
            if (statement == null) {
                return cited(Prose.of(prefix).plus(kind), node, children);
            }
            Prose text = Prose.of(prefix).plus(words.in(statement));
            return cited(children.isEmpty() ? text : text.plus(" – ").plus(Prose.styled(Tone.FAINT, kind)), node, children);
        }

        private Block.Item cited(Prose text, Condition node, List<Block.Item> children) {
            return Block.Item.over(node.provisions().isEmpty() ? text : text.plus(" (").plus(provisions(node.provisions())).plus(")"), children);
        }
    }

    String option(String reading, String option) {
        return corpus.option(reading, option).map(Reading.Option::statement).map(words::in).map(Words::withoutStop).orElse(option);
    }

    // Rules

    /** What a rule looks for. */
    List<Block.Item> rule(WrittenRule rule) {
        Map<String, String> variables = new HashMap<>();
        rule.clauses().forEach(clause -> learn(clause, variables));
        List<Block.Item> items = rule.clauses().stream().filter(clause -> !granted(clause)).map(clause -> clause(clause, variables)).toList();
        return items.isEmpty() ? rule.clauses().stream().map(clause -> clause(clause, variables)).toList() : items;
    }

    private static boolean granted(Clause clause) {
        return clause instanceof Clause.Fact fact && GRANTED.contains(fact.type()) && fact.from() == null
                && fact.constraints().stream().allMatch(RulebookWords::onlyBinds);
    }

    /** Variables by the type of their fact, or by the component that they are bound to. */
    private static void learn(Clause clause, Map<String, String> variables) {
        if (clause instanceof Clause.Fact fact) {
            if (fact.variable() != null) {
                variables.put(fact.variable(), fact.type());
            }
            for (String constraint : fact.constraints()) {
                Matcher binding = BINDING.matcher(constraint.strip());
                if (binding.matches()) {
                    variables.put(binding.group(1), fact.type() + "." + binding.group(2).strip());
                }
            }
        } else if (clause instanceof Clause.None none) {
            none.clauses().forEach(inner -> learn(inner, variables));
        } else if (clause instanceof Clause.Some some) {
            some.clauses().forEach(inner -> learn(inner, variables));
        } else if (clause instanceof Clause.OneOf oneOf) {
            oneOf.alternatives().forEach(inner -> learn(inner, variables));
        } else if (clause instanceof Clause.All all) {
            all.clauses().forEach(inner -> learn(inner, variables));
        } else if (clause instanceof Clause.Computed computed) {
            learn(computed.over(), variables);
        }
    }

    private Block.Item clause(Clause clause, Map<String, String> variables) {
        if (clause instanceof Clause.Fact fact) {
            return Block.Item.of(fact(fact, variables, false));
        } else if (clause instanceof Clause.None none) {
            return none.clauses().size() == 1 && none.clauses().get(0) instanceof Clause.Fact fact
                    ? Block.Item.of(fact(fact, variables, true))
                    : group(Phrase.RULEBOOK_NOT_TOGETHER, none.clauses(), variables);
        } else if (clause instanceof Clause.Some some) {
            return some.clauses().size() == 1
                    ? clause(some.clauses().get(0), variables)
                    : group(Phrase.RULEBOOK_TOGETHER, some.clauses(), variables);
        } else if (clause instanceof Clause.OneOf oneOf) {
            return Block.Item.over(Prose.of(labels.name(Kind.ANY)), clauses(oneOf.alternatives(), variables));
        } else if (clause instanceof Clause.All all) {
            return Block.Item.over(Prose.of(labels.name(Kind.ALL)), clauses(all.clauses(), variables));
        } else if (clause instanceof Clause.Computed computed) {
            List<String> said = new ArrayList<>(computed.functions());
            said.addAll(computed.constraints());
            return Block.Item.over(Prose.of(grammar.colon(grammar.sentence(of(Phrase.COMPUTED)),
                    grammar.quote(String.join(words.listSeparator(), said)))), List.of(clause(computed.over(), variables)));
        }
        return Block.Item.of(Prose.of(grammar.quote(((Clause.Other) clause).written())));
    }

    private Block.Item group(Phrase lead, List<Clause> clauses, Map<String, String> variables) {
        return Block.Item.over(Prose.of(grammar.colon(of(lead), "").strip()), clauses(clauses, variables));
    }

    private List<Block.Item> clauses(List<Clause> clauses, Map<String, String> variables) {
        return clauses.stream().map(inner -> clause(inner, variables)).toList();
    }

    private Prose fact(Clause.Fact fact, Map<String, String> variables, boolean none) {
        Prose choice = fact.type().equals("ReadingChoice") ? choice(fact.constraints()) : Prose.EMPTY;
        if (!choice.isEmpty()) {
            return none ? Prose.of(grammar.colon(grammar.sentence(of(Phrase.RULEBOOK_NOT_TOGETHER)), "")).plus(choice) : choice;
        }
        String type = FactType.named(fact.type()).map(none ? labels::none : labels::type).orElse(fact.type());
        List<String> said = fact.constraints().stream().filter(constraint -> !onlyBinds(constraint))
                .map(constraint -> constraint(fact.type(), constraint, variables)).toList();
        String told = said.isEmpty() ? type
                : none ? of(Phrase.NONE_SUCH, type, String.join(words.listSeparator(), said))
                : grammar.colon(type, String.join(words.listSeparator(), said));
        if (fact.from() != null) {
            told += " " + of(Phrase.RULEBOOK_AMONG, list(fact.from(), variables));
        }
        return Prose.of(grammar.sentence(told));
    }

    /** Binds a variable and asks nothing. */
    private static boolean onlyBinds(String constraint) {
        Matcher binding = BINDING.matcher(constraint.strip());
        return binding.matches() && binding.group(2).strip().matches("[\\w.]+");
    }

    private String constraint(String type, String written, Map<String, String> variables) {
        Matcher binding = BINDING.matcher(written.strip());
        String constraint = binding.matches() ? binding.group(2) : written;
        // Words tell a variable by the name of its type.
        String named = VARIABLE.matcher(constraint).replaceAll(found -> {
            String bound = variables.getOrDefault(found.group(), "");
            int dot = bound.indexOf('.');
            String of = dot < 0 ? bound : bound.substring(0, dot);
            return Matcher.quoteReplacement(of.isEmpty()
                    ? found.group()
                    : "$" + of.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + of.substring(1) + (dot < 0 ? "" : bound.substring(dot)));
        });
        return constraints.inWords(type, named);
    }

    /** « $accesses », bound to « Participant.remoteAccess.items »: « accès à distance ». */
    private String list(String written, Map<String, String> variables) {
        String[] path = variables.getOrDefault(written, written).split("\\.");
        Class<?> type = FactType.named(path[0]).orElse(null);
        return type != null && path.length > 1 && RecordShape.component(type, path[1]).isPresent()
                ? labels.type(type) + ", " + labels.component(type, path[1])
                : grammar.quote(written);
    }

    /** An open point of law and the option that the rule stands on; empty where the rule names none. */
    private Prose choice(List<String> written) {
        String reading = null;
        String option = null;
        for (String constraint : written) {
            Matcher equal = EQUAL.matcher(constraint.strip());
            if (equal.matches() && equal.group(1).equals("reading")) {
                reading = equal.group(2);
            } else if (equal.matches() && equal.group(1).equals("option")) {
                option = equal.group(2);
            }
        }
        if (reading == null) {
            return Prose.EMPTY;
        }
        return option == null
                ? Prose.of(grammar.colon(of(Phrase.RULEBOOK_ACCORDING_TO), "")).plus(reading(reading))
                : Prose.of(grammar.colon(of(Phrase.RULEBOOK_UNDER_OPTION), "")).plus(links.reading(reading, option(reading, option)));
    }

    /**
     * What is concluded or derived.
     *
     * @param told criterion of which the reader knows that the rule is about it; empty for none
     */
    Prose conclusion(WrittenRule rule, String told) {
        if (rule.concludes() != null && rule.about().equals(told)) {
            return Prose.of(grammar.colon(
                    of(rule.concludes() == Truth.MET ? Phrase.RULEBOOK_CONCLUDES_MET : Phrase.RULEBOOK_CONCLUDES_UNMET), "").strip());
        }
        if (rule.concludes() == null) {
            return Prose.of(grammar.colon(of(Phrase.RULEBOOK_DERIVES),
                    FactType.named(rule.about()).map(labels::type).orElse(rule.about())));
        }
        return Prose.of(grammar.colon(of(rule.concludes() == Truth.MET ? Phrase.RULEBOOK_ESTABLISHES : Phrase.RULEBOOK_RULES_OUT), ""))
                .plus(criterion(rule.about()));
    }

    // Facts

    /** What is known, a line each, under what the line is of: what has no id of its own is under its kind. */
    Map<String, List<Prose>> facts(Hosting hosting) {
        Words named = new Words(corpus, language, hosting.offer());
        List<Object> facts = new ArrayList<>(List.of(hosting.need().customer(), hosting.need().dataset(), hosting.need().project(),
                hosting.offer().hoster()));
        facts.addAll(hosting.offer().holders());
        facts.addAll(hosting.offer().holdings().items());
        facts.addAll(hosting.offer().participants().items());
        facts.addAll(hosting.offer().certificates().items());
        facts.add(hosting.offer());
        facts.add(hosting.contract());
        Map<String, List<Prose>> lines = new LinkedHashMap<>();
        for (Object fact : facts) {
            String told = named.whole(fact);
            if (told.contains("(")) {
                lines.computeIfAbsent(fact.getClass().getSimpleName() + " " + RecordShape.id(fact), of -> new ArrayList<>())
                        .add(Prose.of(grammar.sentence(told)));
            }
        }
        return lines;
    }
}
