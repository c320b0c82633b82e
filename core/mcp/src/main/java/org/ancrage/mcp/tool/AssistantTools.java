package org.ancrage.mcp.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.ancrage.AnswerProblem;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.JsonForm;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.refusal.SilencedFault;
import org.ancrage.render.ProblemJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;

/**
 * The tools: {@code assess}, {@code questions}, {@code requirements}, {@code timeline}, {@code texts} and {@code verify}. Whatever is wrong with what one is
 * given becomes a refusal in the words of the library, all at once, and never an exception. Immutable and thread-safe.
 */
public final class AssistantTools {

    private static final Logger LOG = LoggerFactory.getLogger(AssistantTools.class);

    /** What is said to an assistant before it asks anything. */
    public static final String INSTRUCTIONS = "Ancrage decides whether a cloud offer may host a dataset under French and European law on a given day, and explains why. "
            + "Give facts as they are known: what is left out is unknown, so never guess one; the tool questions tells which missing facts matter. Name the day. "
            + "Quote an answer unaltered, in whole lines, with its citations and the hash of its record; the tool verify tells whether a quotation is unaltered. "
            + "Say what is yours apart from what is quoted. Answers are not legal advice.";

    private static final Wording WRONG = new Wording("Rien n’est répondu, car ceci est erroné\u00a0:", "Nothing is answered, since this is wrong:");
    private static final Wording FAILED = new Wording("La réponse a échoué, par une faute du programme.", "The answer failed, through a fault of the program.");

    /** What is done around the work of a tool. */
    @FunctionalInterface
    public interface Around {

        /**
         * @param tool name of the tool
         * @param work to be done once, in this thread; what it throws is to be thrown, unless a refusal is given in its place
         */
        ToolAnswer work(String tool, Supplier<ToolAnswer> work);
    }

    /**
     * What a tool is called, and what it is given.
     *
     * @param title for people
     * @param description for assistants
     * @param inputSchema JSON Schema, valid by itself
     */
    public record Description(String name, String title, String description, String inputSchema) {
    }

    private final Map<String, Tool> tools;
    private final DocumentReader documents;
    private final Around around;

    private AssistantTools(Map<String, Tool> tools, DocumentReader documents, Around around) {
        this.tools = tools;
        this.documents = documents;
        this.around = around;
    }

    /** That ask this one, of facts that need no proof. */
    public static AssistantTools of(Ancrage ancrage) {
        return of(() -> ancrage, new DocumentReader(), Trust.anything());
    }

    /**
     * @param ancrage gives what answers, each time
     * @param documents reads what tools are given, within its limits
     * @param trust how well facts are wanted proven, of assess and verify
     */
    public static AssistantTools of(Supplier<Ancrage> ancrage, DocumentReader documents, Trust trust) {
        Map<String, Tool> tools = new LinkedHashMap<>();
        for (Tool tool : List.of(new AssessTool(ancrage, trust).tool(), QuestionsTool.of(ancrage), RequirementsTool.of(ancrage), TimelineTool.of(ancrage),
                TextsTool.of(ancrage), new VerifyTool(ancrage, trust).tool())) {
            tools.put(tool.name(), tool);
        }
        return new AssistantTools(tools, documents, (tool, work) -> work.get());
    }

    /** The same, with something done around the work of each. */
    public AssistantTools within(Around others) {
        return new AssistantTools(tools, documents, others);
    }

    /** In the order in which they are listed. */
    public List<Description> descriptions() {
        return tools.values().stream().map(tool -> new Description(tool.name(), tool.title(), tool.description(), tool.inputSchema())).toList();
    }

    /**
     * Calls a tool.
     *
     * @param arguments a JSON object
     * @throws IllegalArgumentException if there is no such tool
     */
    public ToolAnswer call(String name, String arguments) {
        Tool tool = tools.get(name);
        if (tool == null) {
            throw new IllegalArgumentException("There is no tool (%s).".formatted(name));
        }
        Language[] language = {Language.EN};
        try {
            return around.work(name, () -> {
                Arguments given = Arguments.read(arguments, documents, tool.keys());
                language[0] = given.refusing();
                return tool.work().answer(given);
            });
        } catch (InvalidInputException wrong) {
            return refused(wrong, language[0]);
        } catch (RuntimeException | StackOverflowError fault) {
            Optional<Diagnosis> why = AnswerProblem.ofRefusal(fault);
            if (why.isPresent()) {
                return ToolAnswer.refused(why.get().in(language[0]));
            }
            LOG.error("The tool {} failed.", name, SilencedFault.of(fault));
            return ToolAnswer.refused(FAILED.in(language[0]));
        }
    }

    /** The lines of a text that one program wrote for another help nobody. */
    private static ToolAnswer refused(InvalidInputException wrong, Language language) {
        List<Problem> placed = wrong.problems().stream().map(problem -> new Problem(problem.source(), problem.pointer(), 0, problem.diagnosis())).toList();
        StringBuilder text = new StringBuilder(WRONG.in(language)).append('\n');
        placed.forEach(problem -> text.append("- ").append(problem.pointer().isEmpty() ? "" : problem.pointer() + ": ").append(problem.message(language)).append('\n'));
        return new ToolAnswer(true, List.of(text.toString()), object(json -> ProblemJson.write(json, placed, language)));
    }

    static String object(Consumer<JsonGenerator> members) {
        return JsonForm.COMPACT.of(json -> {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        });
    }
}
