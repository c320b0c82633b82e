package org.ancrage.mcp.tool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.decision.Level;
import org.ancrage.decision.timeline.Span;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.Problems;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.DocumentProblem;
import org.ancrage.fact.Need;
import org.ancrage.law.Language;

/**
 * What a tool is given: one JSON object, read as any other document, whose problems are all told at once. What could not be read comes back empty, until
 * {@link #refuseWrong} has refused it.
 */
final class Arguments {

    private static final String NAME = "arguments";

    private final Cursor root;
    private final Problems problems = new Problems(NAME);
    /** Of documents that stand within. */
    private final List<Problem> within = new ArrayList<>();

    private Arguments(Document document) {
        this.root = Cursor.of(document, problems);
    }

    /**
     * @param known what the tool may be given
     * @throws InvalidInputException if this is no document within the limits
     */
    static Arguments read(String json, DocumentReader documents, Collection<String> known) {
        Arguments arguments = new Arguments(documents.read(json, NAME));
        arguments.root.keys(known);
        return arguments;
    }

    /** @throws InvalidInputException with all that is wrong with what was asked for until now, and with keys that are not known */
    void refuseWrong() {
        List<Problem> all = Stream.concat(problems.none() ? Stream.empty() : problems.all().stream(), within.stream()).toList();
        if (!all.isEmpty()) {
            throw new InvalidInputException(all);
        }
    }

    /** Says what is wrong with one of them. */
    void report(String key, Diagnosis diagnosis) {
        problems.add(Position.UNKNOWN, "/" + key, diagnosis);
    }

    Optional<Request> request() {
        return part("request", RequestReader::read);
    }

    /** A request whose facts are known: the tool does not tell what its answer owes to those that are supposed. */
    Optional<Request> certainRequest() {
        Optional<Request> request = request();
        request.filter(asked -> !asked.provenance().assumptions().isEmpty()).ifPresent(asked -> report("request/assumptions", AssistantProblem.SUPPOSED_FOR_TOOL.plain()));
        return request;
    }

    private <T> Optional<T> part(String key, Function<Document, T> read) {
        return given(key).flatMap(node -> {
            try {
                return Optional.of(read.apply(new Document(NAME, node)));
            } catch (InvalidInputException wrong) {
                wrong.problems().forEach(problem -> within.add(problem.within("/" + key)));
                return Optional.empty();
            }
        });
    }

    /** What must be given; where it is not, that is reported. */
    private Optional<Node> given(String key) {
        return Optional.of(root.at(key)).filter(place -> !place.blank()).map(Cursor::node);
    }

    Optional<Need> need() {
        return given("need").flatMap(node -> {
            try {
                // As a file with that key, so that pointers are those of what was given.
                Node file = new MappingNode(Map.of("need", node), node.position());
                return new PortfolioReader().read(new Document(NAME, file)).needs().stream().findFirst();
            } catch (InvalidInputException wrong) {
                within.addAll(wrong.problems());
                return Optional.empty();
            }
        });
    }

    /** A day that must be named. */
    Optional<LocalDate> day() {
        return day(root.at("on"));
    }

    Optional<LocalDate> day(String key) {
        return root.find(key).flatMap(Arguments::day);
    }

    /** Of the days that can be asked for: the format knows a year 0, and no law does. */
    private static Optional<LocalDate> day(Cursor place) {
        Optional<LocalDate> day = place.date();
        if (day.isPresent() && day.get().isBefore(Span.EARLIEST)) {
            place.report(DocumentProblem.DATE_MALFORMED.with("date", day.get()));
            return Optional.empty();
        }
        return day;
    }

    Optional<String> text(String key) {
        return root.find(key).flatMap(Cursor::text);
    }

    /** A text that must be given. */
    Optional<String> mandatoryText(String key) {
        return root.at(key).text();
    }

    /** Of refusals: English, unless French is asked for. It is the assistant that reads them first, as it reads descriptions. */
    Language refusing() {
        return root.node() instanceof MappingNode given && given.entries().get("language") instanceof ScalarNode named && named.text().equals(Language.FR.code())
                ? Language.FR : Language.EN;
    }

    /** French, unless English is asked for. */
    Language language() {
        return oneOf("language", List.of(Language.values()), Language::code).orElse(Language.FR);
    }

    /** A page, unless less or more is asked for. */
    Level level() {
        return oneOf("level", AssessTool.LEVELS, level -> level.name().toLowerCase(Locale.ROOT)).orElse(Level.PAGE);
    }

    private <T> Optional<T> oneOf(String key, List<T> constants, Function<T, String> name) {
        return text(key).flatMap(given -> {
            List<String> names = constants.stream().map(name).toList();
            if (!names.contains(given)) {
                report(key, AssistantProblem.NONE_OF_THESE.with("value", Suggestions.shown(given)).with("allowed", names).with("maybe", Suggestions.nearest(given, names)));
                return Optional.empty();
            }
            return Optional.of(constants.get(names.indexOf(given)));
        });
    }
}
