package org.ancrage.render;

import static org.ancrage.render.Page.styled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Explanation;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Premise;
import org.ancrage.decision.Question;
import org.ancrage.decision.ReadingOutcome;
import org.ancrage.decision.RuleSet;
import org.ancrage.fact.Exposure;
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
    /** More grounds or near misses of one criterion than this add nothing for a reader. */
    private static final int ENOUGH = 3;

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
            conclusion();
            Map<Force, List<Decision>> byForce = new TreeMap<>();
            assessment.decisions().forEach(
                    decision -> byForce.computeIfAbsent(decision.version().force(), force -> new ArrayList<>()).add(decision));
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

        private void conclusion() {
            page.paragraph("", "", styled(Style.BOLD, labels.of(
                    Phrase.TITLE, words.named(assessment.offer()), assessment.need(), grammar.date(assessment.on()))));
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
            Stream.concat(assessment.decisions().stream(), assessment.outlook().stream()).forEach(decision ->
                    page.paragraph("  " + mark(decision.outcome()) + " ", "    ", grammar.colon(
                            decision.title().in(language) + " (" + labels.name(decision.version().force()) + ")",
                            labels.name(decision.outcome()))));
            if (!assessment.questions().isEmpty()) {
                page.gap();
                page.paragraph("", "", labels.of(Phrase.QUESTIONS_FIRST));
                int n = 0;
                for (Question question : assessment.questions()) {
                    n++;
                    page.paragraph("  " + n + ". ", "     ", question.criterion().question().in(language));
                }
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
            List<Provision> main = decision.version().provisions().stream().flatMap(id -> corpus.provision(id).stream()).toList();
            if (!main.isEmpty()) {
                page.paragraph("   ", "   ", styled(Style.FAINT, references.cite(main)));
            }
            page.gap();
            Tree tree = new Tree(references);
            decision.explanation().children().forEach(part -> tree.part(part));
            undertakings(decision, references);
            remedies(decision);
            questions(decision, references);
            readings(decision, references);
            for (Conflict conflict : decision.conflicts()) {
                page.gap();
                page.paragraph("   ! ", "     ", grammar.colon(labels.of(Phrase.CONFLICT), conflict.statement().in(language)));
            }
            references(references);
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
                    grammar.sentence(labels.name(criterion.remedy().by())), criterion.remedy().how().in(language));
        }

        private void remedies(Decision decision) {
            if (decision.outcome().permits() || decision.outcome() == Outcome.UNDETERMINED) {
                return;
            }
            List<Finding> unmet = decision.explanation().children().stream()
                    .filter(part -> part.kind() == Kind.REQUIREMENT)
                    .flatMap(part -> Relevance.unmet(part).stream())
                    .toList();
            if (unmet.isEmpty()) {
                return;
            }
            subheading(Phrase.HEADING_REMEDIES);
            for (Finding finding : unmet) {
                item(finding.criterion().statement().in(language));
                more(remedy(finding.criterion()));
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
                List<String> others = question.texts().stream().filter(text -> !text.equals(decision.text())).map(this::title).toList();
                if (!others.isEmpty()) {
                    more(grammar.colon(labels.of(Phrase.ALSO_MATTERS_FOR), grammar.and(others)));
                }
                if (!question.missing().isEmpty()) {
                    more(styled(Style.FAINT, grammar.colon(labels.of(Phrase.TO_BE_GIVEN), String.join(", ", question.missing()))));
                }
            }
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

        private String outcome(String text, Outcome outcome) {
            return text + " → " + styled(style(outcome), labels.name(outcome));
        }

        private static String withoutStop(String sentence) {
            return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        }

        private String optionStatement(@org.jspecify.annotations.Nullable Reading reading, String option, References references) {
            if (reading == null) {
                return option;
            }
            return reading.options().stream()
                    .filter(candidate -> candidate.id().equals(option))
                    .findFirst()
                    .map(found -> withoutStop(found.statement().in(language)) + references.numbers(provisions(found.provisions())))
                    .orElse(option);
        }

        private List<Provision> provisions(List<String> ids) {
            return ids.stream().flatMap(id -> corpus.provision(id).stream()).toList();
        }

        private void references(References references) {
            if (references.all().isEmpty()) {
                return;
            }
            subheading(Phrase.HEADING_REFERENCES);
            references.all().forEach((provision, n) -> {
                String first = "   [" + n + "] ";
                String next = " ".repeat(first.length());
                page.paragraph(first, next, provision.citation().in(language) + " – " + labels.name(provision.evidence()) + ", "
                        + labels.of(Phrase.VERIFIED_ON, grammar.date(provision.verifiedOn())));
                if (provision.link() != null) {
                    page.paragraph(next, next, styled(Style.FAINT, provision.link().toString()));
                }
            });
            Map<Evidence, List<String>> weak = new TreeMap<>();
            references.all().forEach((provision, n) -> {
                if (provision.evidence() != Evidence.CONFIRMED) {
                    weak.computeIfAbsent(provision.evidence(), evidence -> new ArrayList<>()).add("[" + n + "]");
                }
            });
            if (!weak.isEmpty()) {
                List<String> kinds = new ArrayList<>();
                weak.forEach((evidence, numbers) -> kinds.add(labels.name(evidence) + " " + String.join(" ", numbers)));
                page.gap();
                page.paragraph("   ", "   ", labels.of(Phrase.WEAK_EVIDENCE, String.join(", ", kinds)));
            }
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

            private final Map<Provision, Integer> numbers = new LinkedHashMap<>();

            Map<Provision, Integer> all() {
                return numbers;
            }

            private int number(Provision provision) {
                return numbers.computeIfAbsent(provision, added -> numbers.size() + 1);
            }

            /** Citations in full the first time, then by number. */
            String cite(List<Provision> provisions) {
                List<String> cited = new ArrayList<>();
                for (Provision provision : provisions) {
                    boolean known = numbers.containsKey(provision);
                    int n = number(provision);
                    cited.add((known ? "" : provision.citation().in(language) + " ") + "[" + n + "]");
                }
                return String.join(language == Language.FR ? " ; " : "; ", cited);
            }

            String numbers(List<Provision> provisions) {
                StringBuilder text = new StringBuilder();
                provisions.forEach(provision -> text.append(" [").append(number(provision)).append(']'));
                return text.toString();
            }

            boolean known(List<Provision> provisions) {
                return numbers.keySet().containsAll(provisions);
            }
        }

        /** The outline of a decision as a tree. */
        private final class Tree {

            private static final String INDENT = "   ";

            private final References references;
            private final Set<String> told = new LinkedHashSet<>();

            Tree(References references) {
                this.references = references;
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
                List<Provision> provisions = cited(node);
                boolean again = node.finding() != null && !told.add(node.finding().criterion().id());
                boolean shown = matters && !again;
                String text = prefix + words.statement(node);
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

            private List<Provision> cited(Explanation node) {
                return node.provisions().isEmpty() && node.finding() != null
                        ? provisions(node.finding().criterion().provisions())
                        : node.provisions();
            }

            private void finding(String indent, Finding finding) {
                List<Ground> grounds = finding.grounds();
                for (Ground ground : grounds.subList(0, Math.min(ENOUGH, grounds.size()))) {
                    page.paragraph(indent, indent + "  ", grammar.colon(labels.of(Phrase.BECAUSE), ground.rule().in(language)));
                    for (Premise premise : ground.premises()) {
                        if (words.telling(premise) && !isTold(premise, ground)) {
                            page.paragraph(indent + "  · ", indent + "    ", words.premise(premise));
                        }
                    }
                    ground.chains().forEach(chain -> page.paragraph(indent + "  → ", indent + "    ", words.chain(chain)
                            + (chain.provision() == null ? "" : references.numbers(List.of(chain.provision())))));
                }
                if (grounds.size() > ENOUGH) {
                    page.paragraph(indent, indent, labels.of(Phrase.MORE_GROUNDS, grounds.size() - ENOUGH));
                }
                if (finding.truth() == Truth.UNKNOWN) {
                    page.paragraph(indent, indent + "  ",
                            grammar.colon(labels.of(Phrase.TO_ESTABLISH), finding.criterion().question().in(language)));
                }
                if (finding.truth() == Truth.UNMET) {
                    finding.misses().stream().filter(Words::wouldMeet).limit(ENOUGH).forEach(miss -> miss(indent, miss));
                }
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
