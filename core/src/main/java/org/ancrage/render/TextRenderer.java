package org.ancrage.render;

import static org.ancrage.render.Page.styled;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.ExposureChain;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.RuleSet;
import org.ancrage.fact.Exposure;
import org.ancrage.fact.OutsideInfluence;
import org.ancrage.fact.PossibleOutsideInfluence;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.law.Conflict;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Evidence;
import org.ancrage.law.Force;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.render.Page.Style;

/**
 * Writes an answer for a lawyer or a public buyer: conclusion first, then text by text what the law says, why it applies, what the facts
 * make of it, and on what that rests.
 *
 * <p>Parts of an explanation that do not bear on its conclusion are told in one line; {@link JsonRenderer} has them in full. Instances
 * are immutable.
 */
public final class TextRenderer {

    private static final int DEFAULT_WIDTH = 100;
    private static final int MIN_WIDTH = 60;
    /** More grounds or near misses of one criterion than this add nothing for a reader; of what does not decide, one is enough. */
    private static final int ENOUGH = 3;
    /** More ways than this are counted, not told. */
    private static final int WAYS = 4;
    /** In a citation, what tells the content of a provision rather than where it stands. */
    private static final Pattern CONTENT = Pattern.compile(
            "(?<=.)(?:\\s*: .*|, (?:JO du|en vigueur|in force|published in) .*|\\s\\([^()]*\\))$");

    private final Corpus corpus;
    private final Language language;
    private final boolean colour;
    private final int width;

    /** Without colours, 100 columns wide. */
    public TextRenderer(Corpus corpus, Language language) {
        this(corpus, language, false, DEFAULT_WIDTH);
    }

    private TextRenderer(Corpus corpus, Language language, boolean colour, int width) {
        this.corpus = corpus;
        this.language = language;
        this.colour = colour;
        this.width = width;
    }

    /** The same with or without ANSI colours; they never carry a meaning of their own. */
    public TextRenderer withColour(boolean colour) {
        return new TextRenderer(corpus, language, colour, width);
    }

    /** The same with lines of at most so many columns, at least 60. */
    public TextRenderer withWidth(int columns) {
        if (columns < MIN_WIDTH) {
            throw new IllegalArgumentException("The width (%d) must be at least (%d).".formatted(columns, MIN_WIDTH));
        }
        return new TextRenderer(corpus, language, colour, columns);
    }

    /** The answer as text; lines end with a line feed. */
    public String render(Assessment assessment) {
        return new Writing(assessment).write();
    }

    /** One answer being written. */
    private final class Writing {

        private final Assessment assessment;
        private final Words words;
        private final Labels labels;
        private final Grammar grammar;
        private final Page page = new Page(width, colour);
        private int number;

        Writing(Assessment assessment) {
            this.assessment = assessment;
            this.words = new Words(corpus, language, assessment);
            this.labels = words.labels();
            this.grammar = words.grammar();
        }

        String write() {
            Map<Force, List<Decision>> byForce = new TreeMap<>();
            assessment.decisions().forEach(
                    decision -> byForce.computeIfAbsent(decision.version().force(), force -> new ArrayList<>()).add(decision));
            conclusion(byForce.values().stream().flatMap(List::stream).toList());
            byForce.forEach((force, decisions) -> {
                heading(labels.of(switch (force) {
                    case LAW -> Phrase.HEADING_LAW;
                    case DOCTRINE -> Phrase.HEADING_DOCTRINE;
                    default -> Phrase.HEADING_STANDARDS;
                }));
                decisions.forEach(this::decision);
            });
            if (!assessment.outlook().isEmpty()) {
                heading(labels.of(Phrase.HEADING_OUTLOOK));
                assessment.outlook().forEach(this::decision);
            }
            page.rule('─');
            for (RuleSet rules : assessment.rules()) {
                page.paragraph("", "  ", styled(Style.FAINT, labels.of(Phrase.RULES, rules.pack(), rules.version(), rules.hash())));
            }
            page.paragraph("", "", labels.of(Phrase.NOTICE));
            return page.toString();
        }

        private void conclusion(List<Decision> decisions) {
            page.paragraph("", "", styled(Style.BOLD, labels.of(
                    Phrase.TITLE, words.fullName(assessment.offer()), assessment.need(), grammar.date(assessment.on()))));
            page.gap();
            Outcome outcome = assessment.outcome();
            page.paragraph("", "", styled(style(outcome), styledIn(Style.BOLD, labels.of(switch (outcome) {
                case NOT_APPLICABLE -> Phrase.OVERALL_NOT_APPLICABLE;
                case COMPLIANT -> Phrase.OVERALL_COMPLIANT;
                case CONDITIONAL -> Phrase.OVERALL_CONDITIONAL;
                case UNDETERMINED -> Phrase.OVERALL_UNDETERMINED;
                case UNSETTLED -> Phrase.OVERALL_UNSETTLED;
                case NON_COMPLIANT -> Phrase.OVERALL_NON_COMPLIANT;
            }, grammar.date(assessment.on())))));
            page.gap();
            Stream.concat(decisions.stream(), assessment.outlook().stream()).forEach(decision ->
                    page.paragraph("  " + mark(decision.outcome()) + " ", "    ", grammar.colon(
                            decision.title().in(language) + " (" + labels.name(decision.version().force()) + ")",
                            labels.name(decision.outcome()))));
            List<Conflict> conflicts = decisions.stream().flatMap(decision -> decision.conflicts().stream()).distinct().toList();
            if (!conflicts.isEmpty()) {
                page.gap();
                conflicts.forEach(conflict -> conflict("", conflict));
            }
            if (!assessment.questions().isEmpty()) {
                page.gap();
                page.paragraph("", "", labels.of(Phrase.QUESTIONS_FIRST));
                // One question may settle several criteria.
                List<String> asked = assessment.questions().stream().map(question -> question.criterion().question().in(language))
                        .distinct().toList();
                for (int i = 0; i < asked.size(); i++) {
                    page.paragraph("  " + (i + 1) + ". ", "     ", asked.get(i));
                }
            }
            if (assessment.remedies().smallest().stream().anyMatch(remedy -> remedy.texts().size() > 1)) {
                subheading(Phrase.HEADING_REMEDIES_OVER_ALL);
                remedies(assessment.remedies());
            }
            page.gap();
            page.paragraph("", "", styled(Style.FAINT, labels.of(
                    Phrase.LEGEND, bareMark(Truth.MET), bareMark(Truth.UNMET), bareMark(Truth.UNKNOWN))));
        }

        private String styledIn(Style style, String text) {
            return colour ? text : styled(style, text);
        }

        private void heading(String text) {
            page.gap();
            page.rule('═');
            page.paragraph("", "", styled(Style.BOLD, text.toUpperCase(language.locale())));
            page.rule('═');
        }

        private void decision(Decision decision) {
            page.gap();
            number++;
            page.paragraph(number + ". ", "   ", styled(Style.BOLD, decision.title().in(language))
                    + styled(Style.FAINT, " (" + decision.text() + ")"));
            page.paragraph("   ", "   ", mark(decision.outcome()) + " " + styled(style(decision.outcome()),
                    labels.name(decision.outcome()).toUpperCase(language.locale())));
            page.paragraph("   ", "   ", grammar.colon(labels.of(Phrase.VERSION), decision.version().title().in(language))
                    + ", " + words.period(decision.version().period())
                    + " (" + labels.name(decision.version().force()) + ")");
            References references = new References();
            List<Provision> main = decision.explanation().provisions();
            if (!main.isEmpty()) {
                page.paragraph("   ", "   ", styled(Style.FAINT, references.cite(main)));
            }
            page.gap();
            Tree tree = new Tree(references, decision);
            decision.explanation().children().forEach(part -> tree.part(part));
            undertakings(decision, references);
            remedies(decision);
            questions(decision, references);
            readings(decision, references);
            amendments(decision);
            for (Conflict conflict : decision.conflicts()) {
                page.gap();
                conflict("   ", conflict);
            }
            references(references);
        }

        private void conflict(String indent, Conflict conflict) {
            page.paragraph(indent + styled(Style.YELLOW, "!") + " ", indent + "  ",
                    grammar.colon(labels.of(Phrase.CONFLICT), conflict.statement().in(language)));
        }

        private void subheading(Phrase phrase) {
            page.gap();
            page.paragraph("   ", "   ", styled(Style.BOLD, labels.of(phrase)));
        }

        private void item(String text) {
            page.paragraph("   • ", "     ", text);
        }

        private void more(String text) {
            page.paragraph("     ", "     ", text);
        }

        private void undertakings(Decision decision, References references) {
            if (decision.undertakings().isEmpty()) {
                return;
            }
            subheading(Phrase.HEADING_UNDERTAKINGS);
            for (Criterion undertaking : decision.undertakings()) {
                item(undertaking.statement().in(language) + references.numbers(provisions(undertaking.provisions())));
                more(remedy(undertaking));
            }
        }

        private String remedy(Criterion criterion) {
            return grammar.colon(
                    grammar.sentence(labels.name(criterion.remedy().by())),
                    grammar.afterColon(criterion.remedy().how().in(language)));
        }

        private void remedies(Decision decision) {
            if (decision.outcome() == Outcome.NON_COMPLIANT || decision.outcome() == Outcome.UNSETTLED) {
                subheading(Phrase.HEADING_REMEDIES);
                remedies(decision.remedies());
            }
        }

        /** What every way has in common stands first, then what is left of each. */
        private void remedies(Remedies remedies) {
            List<Remedy> ways = remedies.smallest();
            if (ways.isEmpty()) {
                item(labels.of(Phrase.NO_WAY));
                return;
            }
            List<Remedy.Change> common = new ArrayList<>(ways.get(0).changes());
            ways.forEach(way -> common.retainAll(way.changes()));
            if (ways.size() > 1 && !common.isEmpty()) {
                more(grammar.colon(labels.of(Phrase.IN_ANY_CASE), ""));
            }
            common.forEach(this::change);
            if (ways.size() == 1) {
                return;
            }
            more(grammar.colon(labels.of(common.isEmpty() ? Phrase.ONE_OF : Phrase.AND_ONE_OF), ""));
            for (int i = 0; i < Math.min(WAYS, ways.size()); i++) {
                Remedy way = ways.get(i);
                more(styled(Style.BOLD, labels.of(way.withinReach() ? Phrase.WAY : Phrase.WAY_OUT_OF_REACH, i + 1)));
                way.changes().stream().filter(change -> !common.contains(change)).forEach(this::change);
            }
            if (ways.size() > WAYS) {
                more(labels.of(Phrase.MORE_WAYS, ways.size() - WAYS));
            }
            if (!remedies.complete()) {
                more(labels.of(Phrase.MANY_WAYS));
            }
        }

        private void change(Remedy.Change change) {
            String statement = change.criterion().statement().in(language);
            if (change.to() == Truth.UNMET) {
                item(grammar.colon(labels.of(Phrase.NO_LONGER), grammar.afterColon(statement)));
            } else {
                item(statement);
                more(remedy(change.criterion()));
            }
            if (change.texts().size() > 1) {
                more(grammar.colon(labels.of(Phrase.SERVES), grammar.and(change.texts().stream().map(this::title).toList())));
            }
        }

        private void questions(Decision decision, References references) {
            if (decision.questions().isEmpty()) {
                return;
            }
            subheading(Phrase.HEADING_QUESTIONS);
            for (Question question : decision.questions()) {
                Criterion criterion = question.criterion();
                item(criterion.question().in(language));
                more(grammar.colon(labels.of(Phrase.WHY_ASKED), criterion.statement().in(language))
                        + references.numbers(provisions(criterion.provisions())));
                decides(question, decision.text());
                List<String> others = question.texts().stream().filter(text -> !text.equals(decision.text())).map(this::title).toList();
                if (!others.isEmpty()) {
                    more(grammar.colon(labels.of(Phrase.ALSO_MATTERS_FOR), grammar.and(others)));
                }
                if (!question.missing().isEmpty()) {
                    more(styled(Style.FAINT, grammar.colon(labels.of(Phrase.TO_BE_GIVEN), String.join(", ", question.missing()))));
                }
            }
        }

        private void decides(Question question, String text) {
            Outcome ifMet = question.ifMet().getOrDefault(text, Outcome.UNDETERMINED);
            Outcome ifUnmet = question.ifUnmet().getOrDefault(text, Outcome.UNDETERMINED);
            if (ifMet != Outcome.UNDETERMINED || ifUnmet != Outcome.UNDETERMINED) {
                more(grammar.colon(labels.of(Phrase.IF_SO), turnsOut(ifMet)) + (language == Language.FR ? " ; " : "; ")
                        + grammar.colon(labels.of(Phrase.IF_NOT), turnsOut(ifUnmet)));
            }
        }

        private String turnsOut(Outcome outcome) {
            return outcome == Outcome.UNDETERMINED ? labels.of(Phrase.STILL_OPEN) : labels.name(outcome);
        }

        private String title(String text) {
            return corpus.text(text).map(LegalText::title).map(title -> title.in(language)).orElse(text);
        }

        private void readings(Decision decision, References references) {
            if (decision.readings().isEmpty()) {
                return;
            }
            subheading(Phrase.HEADING_READINGS);
            Set<String> ids = new LinkedHashSet<>();
            decision.readings().forEach(outcome -> ids.addAll(outcome.options().keySet()));
            List<String> order = List.copyOf(ids);
            if (order.size() == 1) {
                Reading reading = corpus.reading(order.get(0)).orElse(null);
                more(reading == null ? order.get(0) : reading.question().in(language));
                for (ReadingOutcome outcome : decision.readings()) {
                    String option = outcome.options().get(order.get(0));
                    item(outcome(optionStatement(reading, option, references), outcome.outcome()));
                }
                return;
            }
            Map<String, String> codes = new LinkedHashMap<>();
            for (int i = 0; i < order.size(); i++) {
                String id = order.get(i);
                Reading reading = corpus.reading(id).orElse(null);
                item(reading == null ? id : reading.question().in(language));
                Set<String> options = new LinkedHashSet<>();
                decision.readings().forEach(outcome -> options.add(outcome.options().getOrDefault(id, "")));
                int n = 0;
                for (String option : options) {
                    n++;
                    String code = (char) ('A' + i) + Integer.toString(n);
                    codes.put(id + " " + option, code);
                    page.paragraph("     " + code + " ", "        ", optionStatement(reading, option, references));
                }
            }
            for (ReadingOutcome outcome : decision.readings()) {
                List<String> taken = order.stream()
                        .filter(outcome.options()::containsKey)
                        .map(id -> codes.get(id + " " + outcome.options().get(id)))
                        .toList();
                item(outcome(String.join(" + ", taken), outcome.outcome()));
            }
        }

        private void amendments(Decision decision) {
            if (decision.amendments().isEmpty()) {
                return;
            }
            subheading(Phrase.HEADING_AMENDMENTS);
            decision.amendments().forEach(amendment -> {
                item(grammar.sentence(words.change(amendment.change())));
                more(labels.of(Phrase.AMENDED_BY, amendment.reason().in(language), amendment.author()));
            });
        }

        private String outcome(String text, Outcome outcome) {
            return text + " → " + styled(style(outcome), labels.name(outcome));
        }

        private String optionStatement(@org.jspecify.annotations.Nullable Reading reading, String option, References references) {
            if (reading == null) {
                return option;
            }
            return reading.options().stream()
                    .filter(candidate -> candidate.id().equals(option))
                    .findFirst()
                    .map(found -> Words.withoutStop(found.statement().in(language)) + references.numbers(provisions(found.provisions())))
                    .orElse(option);
        }

        private List<Provision> provisions(List<String> ids) {
            return ids.stream().flatMap(id -> corpus.provision(id).stream()).toList();
        }

        private void references(References references) {
            List<Provision> all = references.all();
            if (all.isEmpty()) {
                return;
            }
            List<LocalDate> checked = all.stream().map(Provision::verifiedOn).distinct().toList();
            page.gap();
            page.paragraph("   ", "   ", styled(Style.BOLD, checked.size() == 1
                    ? labels.of(Phrase.ALL_VERIFIED_ON, grammar.date(checked.get(0)))
                    : labels.of(Phrase.HEADING_REFERENCES)));
            Map<URI, Integer> addresses = new HashMap<>();
            for (int i = 0; i < all.size(); i++) {
                Provision provision = all.get(i);
                int n = i + 1;
                String first = "   [" + n + "] ";
                String next = " ".repeat(first.length());
                StringBuilder text = new StringBuilder(provision.citation().in(language));
                text.append(" – ").append(labels.name(provision.evidence()));
                if (checked.size() > 1) {
                    text.append(", ").append(labels.of(Phrase.VERIFIED_ON, grammar.date(provision.verifiedOn())));
                }
                Integer same = provision.link() == null ? null : addresses.putIfAbsent(provision.link(), n);
                if (same != null) {
                    text.append(", ").append(labels.of(Phrase.SAME_ADDRESS, "[" + same + "]"));
                }
                page.paragraph(first, next, text.toString());
                if (provision.link() != null && same == null) {
                    page.paragraph(next, next, styled(Style.FAINT, provision.link().toString()));
                }
            }
            Map<Evidence, List<Integer>> weak = new TreeMap<>();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).evidence() != Evidence.CONFIRMED) {
                    weak.computeIfAbsent(all.get(i).evidence(), evidence -> new ArrayList<>()).add(i + 1);
                }
            }
            if (!weak.isEmpty()) {
                List<String> kinds = new ArrayList<>();
                weak.forEach((evidence, numbers) -> kinds.add(labels.name(evidence) + " " + ranges(numbers)));
                page.gap();
                page.paragraph("   ", "   ", labels.of(Phrase.WEAK_EVIDENCE, String.join(", ", kinds)));
            }
        }

        /** « [1] [3]-[5] ». */
        private static String ranges(List<Integer> numbers) {
            StringBuilder text = new StringBuilder();
            int start = 0;
            for (int i = 0; i < numbers.size(); i++) {
                boolean last = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
                if (last) {
                    text.append(text.isEmpty() ? "" : " ").append('[').append(numbers.get(start)).append(']');
                    if (i > start) {
                        text.append(i > start + 1 ? "-[" : " [").append(numbers.get(i)).append(']');
                    }
                    start = i + 1;
                }
            }
            return text.toString();
        }

        private Style style(Outcome outcome) {
            return switch (outcome) {
                case NON_COMPLIANT -> Style.RED;
                case UNDETERMINED, UNSETTLED, CONDITIONAL -> Style.YELLOW;
                case COMPLIANT -> Style.GREEN;
                case NOT_APPLICABLE -> Style.FAINT;
            };
        }

        private String mark(Outcome outcome) {
            return styled(style(outcome), switch (outcome) {
                case NOT_APPLICABLE -> "–";
                case COMPLIANT, CONDITIONAL -> bareMark(Truth.MET);
                case UNDETERMINED, UNSETTLED -> bareMark(Truth.UNKNOWN);
                case NON_COMPLIANT -> bareMark(Truth.UNMET);
            });
        }

        private String mark(Truth truth) {
            return styled(switch (truth) {
                case MET -> Style.GREEN;
                case UNMET -> Style.RED;
                case UNKNOWN -> Style.YELLOW;
            }, bareMark(truth));
        }

        private static String bareMark(Truth truth) {
            return switch (truth) {
                case MET -> "✓";
                case UNMET -> "✗";
                case UNKNOWN -> "?";
            };
        }

        /** Provisions cited by a decision, numbered in the order in which they are first cited. */
        private final class References {

            private final Map<String, Integer> numbers = new HashMap<>();
            private final List<Provision> cited = new ArrayList<>();

            /** The first has number 1. */
            List<Provision> all() {
                return cited;
            }

            private int number(Provision provision) {
                Integer known = numbers.get(provision.id());
                if (known != null) {
                    return known;
                }
                cited.add(provision);
                numbers.put(provision.id(), cited.size());
                return cited.size();
            }

            private boolean isKnown(Provision provision) {
                return numbers.containsKey(provision.id());
            }

            /** Citations in short the first time, then by number. */
            String cite(List<Provision> provisions) {
                List<String> parts = new ArrayList<>();
                String known = numbers(provisions.stream().filter(this::isKnown).toList());
                if (!known.isEmpty()) {
                    parts.add(known.strip());
                }
                provisions.stream().filter(provision -> !isKnown(provision)).toList().forEach(provision ->
                        parts.add(shortened(provision.citation().in(language)) + " [" + number(provision) + "]"));
                return String.join(language == Language.FR ? " ; " : "; ", parts);
            }

            private static String shortened(String citation) {
                String shorter = CONTENT.matcher(citation).replaceFirst("");
                return shorter.length() == citation.length() ? citation : shortened(shorter);
            }

            String numbers(List<Provision> provisions) {
                StringBuilder text = new StringBuilder();
                provisions.forEach(provision -> text.append(" [").append(number(provision)).append(']'));
                return text.toString();
            }

            boolean known(List<Provision> provisions) {
                return provisions.stream().allMatch(this::isKnown);
            }
        }

        /** The outline of a decision as a tree. */
        private final class Tree {

            private static final String INDENT = "   ";

            private final References references;
            private final int enough;
            private final Set<String> told = new HashSet<>();

            /** Criteria about which the reader is asked below. */
            private final Set<String> asked = new HashSet<>();

            Tree(References references, Decision decision) {
                this.references = references;
                this.enough = decision.version().force().decisive() ? ENOUGH : 1;
                decision.questions().forEach(question -> asked.add(question.criterion().id()));
            }

            /** Applicability, or requirement. */
            void part(Explanation part) {
                Phrase phrase = part.kind() == Kind.APPLICABILITY
                        ? switch (part.truth()) {
                            case MET -> Phrase.APPLIES;
                            case UNMET -> Phrase.DOES_NOT_APPLY;
                            case UNKNOWN -> Phrase.MAY_APPLY;
                        }
                        : switch (part.truth()) {
                            case MET -> Phrase.REQUIREMENT_MET;
                            case UNMET -> Phrase.REQUIREMENT_UNMET;
                            case UNKNOWN -> Phrase.REQUIREMENT_UNKNOWN;
                        };
                page.paragraph(INDENT + mark(part.truth()) + " ", INDENT + "  ", styled(Style.BOLD, labels.of(phrase)));
                children(INDENT, part);
                page.gap();
            }

            private void children(String indent, Explanation parent) {
                List<Explanation> children = parent.children();
                for (int i = 0; i < children.size(); i++) {
                    boolean last = i == children.size() - 1;
                    boolean matters = Relevance.matters(parent, i);
                    String prefix = parent.kind() == Kind.UNLESS && i == 1 ? grammar.colon(labels.of(Phrase.UNLESS), "") : "";
                    child(indent, children.get(i), last, matters, prefix);
                }
            }

            private void child(String indent, Explanation node, boolean last, boolean matters, String prefix) {
                // A level that says nothing by itself would only indent its children.
                boolean silent = node.kind() == Kind.ALL && node.statement() == null && node.provisions().isEmpty()
                        && prefix.isEmpty() && last && matters;
                if (silent) {
                    children(indent, node);
                    return;
                }
                String first = indent + (last ? "└─ " : "├─ ");
                String next = indent + (last ? "   " : "│  ");
                List<Provision> provisions = node.provisions();
                boolean again = node.finding() != null && !told.add(node.finding().criterion().id());
                boolean shown = matters && !again;
                String text = prefix + (shown ? words.statement(node) : words.summary(node));
                if (!shown || references.known(provisions)) {
                    text += styled(Style.FAINT, references.numbers(provisions));
                }
                if (again && matters) {
                    text += " " + styled(Style.FAINT, labels.of(Phrase.SEE_ABOVE));
                }
                String detail = next + (shown && !node.children().isEmpty() ? "│  " : "   ");
                page.paragraph(first + mark(node.truth()) + " ", next + "  ", matters ? text : styled(Style.FAINT, text));
                if (!shown) {
                    return;
                }
                if (!provisions.isEmpty() && !references.known(provisions)) {
                    page.paragraph(detail, detail, styled(Style.FAINT, references.cite(provisions)));
                }
                if (node.reading() != null) {
                    page.paragraph(detail, detail, grammar.colon(
                            labels.of(Phrase.READING_TAKEN), node.reading().option().statement().in(language)));
                }
                if (node.finding() != null) {
                    finding(detail, node.finding());
                }
                children(next, node);
            }

            private void finding(String indent, Finding finding) {
                List<Ground> grounds = finding.grounds();
                List<Object> facts = new ArrayList<>();
                for (Ground ground : grounds.subList(0, Math.min(enough, grounds.size()))) {
                    ground(indent, ground, finding.criterion());
                    ground.premises().forEach(premise -> {
                        if (premise instanceof Premise.Matched matched) {
                            facts.add(matched.fact());
                        }
                    });
                }
                if (grounds.size() > enough) {
                    page.paragraph(indent, indent, labels.of(Phrase.MORE_GROUNDS, grounds.size() - enough));
                }
                if (finding.truth() == Truth.UNKNOWN && !asked.contains(finding.criterion().id())) {
                    page.paragraph(indent, indent + "  ",
                            grammar.colon(labels.of(Phrase.TO_ESTABLISH), finding.criterion().question().in(language)));
                }
                if (finding.truth() == Truth.UNMET) {
                    finding.misses().stream()
                            .filter(miss -> Words.wouldMeet(miss) && !isTold(miss.failure(), facts))
                            .limit(enough)
                            .forEach(miss -> miss(indent, miss));
                }
            }

            /** What stopped the rule is what the ground has already told; or a reading, which is no fact that could be otherwise. */
            private static boolean isTold(NearMiss.Failure failure, List<Object> facts) {
                if (failure instanceof NearMiss.Mismatch mismatch) {
                    return mismatch.fact() instanceof ReadingChoice || facts.contains(mismatch.fact());
                }
                return failure instanceof NearMiss.Blocked blocked && blocked.blockers().stream().allMatch(blocker ->
                        blocker instanceof Premise.Matched matched && (facts.contains(matched.fact())
                                || matched.fact() instanceof PossibleOutsideInfluence possible
                                && facts.contains(new OutsideInfluence(possible.entity(), possible.through()))));
            }

            private void ground(String indent, Ground ground, Criterion criterion) {
                List<String> reasons = ground.premises().stream()
                        .filter(premise -> words.telling(premise) && !isTold(premise, ground))
                        .map(words::premise)
                        .toList();
                String rule = ground.rule().in(language);
                boolean saysNothingNew = rule.equals(Words.withoutStop(criterion.statement().in(language)));
                if (saysNothingNew && reasons.size() == 1 && ground.chains().isEmpty()) {
                    page.paragraph(indent, indent + "  ", grammar.colon(labels.of(Phrase.BECAUSE), reasons.get(0)));
                    return;
                }
                page.paragraph(indent, indent + "  ", grammar.colon(labels.of(Phrase.BECAUSE), rule));
                reasons.forEach(reason -> page.paragraph(indent + "  · ", indent + "    ", reason));
                Map<String, List<ExposureChain>> byWay = new LinkedHashMap<>();
                ground.chains().forEach(chain -> byWay.computeIfAbsent(words.way(chain), way -> new ArrayList<>()).add(chain));
                byWay.forEach((way, chains) -> page.paragraph(indent + "  → ", indent + "    ", grammar.colon(way, grammar.and(
                        chains.stream().map(chain -> chain.title().in(language) + numbers(chain)).toList()))));
            }

            private String numbers(ExposureChain chain) {
                return chain.provision() == null ? "" : references.numbers(List.of(chain.provision()));
            }

            /** A chain tells an exposure in full. */
            private boolean isTold(Premise premise, Ground ground) {
                return premise instanceof Premise.Matched matched && matched.fact() instanceof Exposure && !ground.chains().isEmpty();
            }

            private void miss(String indent, NearMiss miss) {
                page.paragraph(indent, indent + "  ", grammar.colon(labels.of(Phrase.WOULD_HAVE_MET), miss.rule().in(language)));
                page.paragraph(indent + "  · ", indent + "    ", words.failure(miss.failure()));
            }
        }
    }
}
