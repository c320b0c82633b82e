package org.ancrage.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.cli.author.LintRun;
import org.ancrage.render.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a JSON Schema. */
@Command(name = SchemaCommand.NAME, description = "Prints the JSON Schema of what is asked, answered, recorded or found.")
final class SchemaCommand implements Callable<Integer> {

    static final String NAME = "schema";

    /** Published schemas. */
    enum Kind {
        REQUEST, PORTFOLIO, ANSWER, COMPARISON, DIALOGUE, DIALOGUE_STATE, DIFFERENCE, FINDINGS, IMPACT, MUTATION, RECORD, REQUIREMENTS, TESTS, TIMELINE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}; portfolio is that of files of needs and offers, findings that of lint.")
    private Kind kind;

    @Mixin
    private AddedPacks packs;

    /** @param ancrage perhaps being loaded already */
    SchemaCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    /** Which texts ask for a field only the law tells. */
    private String asked(String schema) throws Exception {
        return Schemas.withTexts(schema, packs.with(ancrage, spec.commandLine()).componentsAsked());
    }

    @Override
    public Integer call() throws Exception {
        surroundings.out().print(switch (kind) {
            case REQUEST -> asked(Schemas.request());
            case PORTFOLIO -> asked(Schemas.portfolio());
            case ANSWER -> Schemas.answer();
            case COMPARISON -> Schemas.comparison();
            case DIALOGUE -> Schemas.dialogue();
            case DIALOGUE_STATE -> Schemas.dialogueState();
            case RECORD -> Schemas.record();
            case DIFFERENCE -> Schemas.difference();
            case FINDINGS -> LintRun.schema();
            case IMPACT -> Schemas.impact();
            case REQUIREMENTS -> Schemas.requirements();
            case TESTS -> Schemas.tests();
            case MUTATION -> Schemas.mutation();
            case TIMELINE -> Schemas.timeline();
        });
        surroundings.out().flush();
        return 0;
    }
}
