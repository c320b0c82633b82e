package org.ancrage.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.cli.author.NewTextCommand;
import org.ancrage.document.problem.Diagnosis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes things to start from. */
@Command(
        name = NewCommand.NAME,
        description = "Makes files to start from.",
        synopsisSubcommandLabel = "COMMAND")
final class NewCommand {

    static final String NAME = "new";
    private static final String HOW = " to start from: what follows from your choices is given, what else is asked most often stands in comments.";

    /** @param ancrage perhaps being loaded already */
    static CommandLine line(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        return new CommandLine(new NewCommand())
                .addSubcommand(Question.line(surroundings, "need", "a need", new StartingPoint.NeedChoices(), null,
                        "Use it: ancrage requirements FILE, or ancrage assess --need FILE --offer OFFER"))
                .addSubcommand(Question.line(surroundings, "offer", "an offer and its contract", null, new StartingPoint.OfferChoices(),
                        "Use it: ancrage assess --need NEED --offer FILE"))
                .addSubcommand(Question.line(surroundings, "request", "a question", new StartingPoint.NeedChoices(), new StartingPoint.OfferChoices(),
                        "Answer it: ancrage assess FILE"))
                .addSubcommand(new NewFormCommand(surroundings, ancrage))
                .addSubcommand(new NewTextCommand(surroundings));
    }

    /** Makes a question, or one side of it. */
    @Command
    private static final class Question implements Callable<Integer> {

        private final Surroundings surroundings;
        private final StartingPoint.@Nullable NeedChoices need;
        private final StartingPoint.@Nullable OfferChoices offer;

        @Spec
        private CommandSpec spec;

        @Mixin
        private OutputFile output;

        @Mixin
        private ToldIn.Refusing refusing;

        private Question(Surroundings surroundings, StartingPoint.@Nullable NeedChoices need, StartingPoint.@Nullable OfferChoices offer) {
            this.surroundings = surroundings;
            this.need = need;
            this.offer = offer;
        }

        static CommandLine line(Surroundings surroundings, String name, String what, StartingPoint.@Nullable NeedChoices need,
                StartingPoint.@Nullable OfferChoices offer, String use) {
            CommandLine line = new CommandLine(new Question(surroundings, need, offer));
            if (need != null) {
                line.addMixin("need", need);
            }
            if (offer != null) {
                line.addMixin("offer", offer);
            }
            line.getCommandSpec().name(name).usageMessage().description("Makes " + what + HOW).footer("", use);
            return line;
        }

        @Override
        public Integer call() {
            CommandLine command = spec.commandLine();
            output.check(command);
            List<Diagnosis> wrong = wrong().toList();
            if (!wrong.isEmpty()) {
                throw Refusal.ofLine(command, wrong);
            }
            output.write(made(), surroundings, command);
            return 0;
        }

        private Stream<Diagnosis> wrong() {
            return Stream.concat(need == null ? Stream.empty() : need.wrong(), offer == null ? Stream.empty() : offer.wrong());
        }

        private String made() {
            String files = need == null ? "--need NEED --offer FILE" : offer == null ? "--need FILE --offer OFFER" : "FILE";
            StringBuilder made = new StringBuilder(StartingPoint.head(surroundings.today(), files));
            if (need != null) {
                made.append(need.need());
            }
            if (offer != null) {
                made.append(need == null ? "" : "\n").append(offer.offer());
            }
            return made.toString();
        }
    }
}
