package org.ancrage.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser of command lines refuses, as a problem with a code; it has messages in English only, and tells them apart by their types. */
final class RefusedLine {

    private static final String LANGUAGE = "--lang";
    private static final String NO_COMMAND = "Missing required subcommand";
    private static final int MOST_MEANT = 3;
    /** Shorter parts are in many names. */
    private static final int LEAST_PART = 3;
    private static final Pattern QUOTED = Pattern.compile("'[^']+'");
    private static final Pattern WRONG_CONSTANT = Pattern.compile("but was '(.*)'", Pattern.DOTALL);
    private static final Pattern WRONG_NUMBER = Pattern.compile("'(.*)' is not an? (?:double|int|integer|long)", Pattern.DOTALL);

    private RefusedLine() {
    }

    /** French where these arguments ask for French only; they are looked through, since what they mean is not known where they are refused. */
    static Language language(String... args) {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(LANGUAGE + "=")) {
                asked.addAll(List.of(args[i].substring(LANGUAGE.length() + 1).split(",")));
            } else if (args[i].equals(LANGUAGE) && i + 1 < args.length) {
                asked.addAll(List.of(args[i + 1].split(",")));
            }
        }
        return !asked.isEmpty() && asked.stream().allMatch(Language.FR.code()::equalsIgnoreCase) ? Language.FR : Language.EN;
    }

    /** @param args of the whole line */
    static Diagnosis of(ParameterException refused, String... args) {
        if (refused instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return missing(missing, args);
        }
        if (refused instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched);
        }
        if (refused instanceof OverwrittenOptionException twice) {
            return CliProblem.OPTION_TWICE.with("option", name(twice.getOverwritten()));
        }
        if (refused.getArgSpec() != null && refused.getCause() instanceof TypeConversionException wrong) {
            return value(refused.getArgSpec(), wrong);
        }
        if (NO_COMMAND.equals(refused.getMessage())) {
            return CliProblem.COMMAND_MISSING.plain();
        }
        return CliProblem.LINE_REFUSED.with("message", refused.getMessage());
    }

    /** Of parameters that are missing, the parser names all in its message and one in the list. */
    private static Diagnosis missing(MissingParameterException refused, String... args) {
        List<ArgSpec> missing = refused.getMissing();
        if (missing.size() == 1 && missing.get(0) instanceof OptionSpec option && isIn(option, args)) {
            return CliProblem.VALUE_MISSING.with("option", option.longestName()).with("label", option.paramLabel());
        }
        List<String> named = QUOTED.matcher(String.valueOf(refused.getMessage())).results().map(MatchResult::group).toList();
        List<String> names = named.size() > missing.size() ? named : missing.stream().map(arg -> "'" + shown(arg) + "'").toList();
        boolean options = missing.stream().anyMatch(ArgSpec::isOption);
        boolean parameters = missing.stream().anyMatch(ArgSpec::isPositional);
        String what = options && parameters ? "both" : options ? "option" : "parameter";
        return CliProblem.ARGUMENT_MISSING.with("missing", what + (names.size() == 1 || what.equals("both") ? "" : "s")).with("names", names);
    }

    /** Its value is missing then, and not the option. */
    private static boolean isIn(OptionSpec option, String... args) {
        return Stream.of(args).anyMatch(arg -> Stream.of(option.names()).anyMatch(name -> arg.equals(name) || arg.startsWith(name + "=")));
    }

    private static Diagnosis unmatched(UnmatchedArgumentException unmatched) {
        List<String> found = unmatched.getUnmatched();
        CommandLine command = unmatched.getCommandLine();
        String first = found.get(0);
        if (unmatched.isUnknownOption()) {
            Stream<String> near = found.stream().filter(argument -> argument.startsWith("-"))
                    .flatMap(argument -> meant(argument.split("=", 2)[0], command.getCommandSpec().optionsMap().keySet()).stream());
            List<String> meant = Stream.concat(unmatched.getSuggestions().stream(), near).distinct().limit(MOST_MEANT).toList();
            return CliProblem.OPTION_UNKNOWN.with("options", shown(found.stream().filter(argument -> argument.startsWith("-")).toList())).with("maybe", meant);
        }
        if (!command.getSubcommands().isEmpty()) {
            return CliProblem.COMMAND_UNKNOWN.with("command", Suggestions.shown(first)).with("maybe", Suggestions.nearest(first, command.getSubcommands().keySet()));
        }
        return CliProblem.ARGUMENT_TOO_MUCH.with("arguments", shown(found));
    }

    /** The nearest of what is allowed, and those of which no more than a part was written. */
    static List<String> meant(String given, Collection<String> allowed) {
        String part = given.toLowerCase(Locale.ROOT);
        Stream<String> longer = allowed.stream().filter(name -> part.length() >= LEAST_PART && name.toLowerCase(Locale.ROOT).contains(part));
        return Stream.concat(Stream.ofNullable(Suggestions.nearest(given, allowed)), longer).distinct().limit(MOST_MEANT).toList();
    }

    private static List<String> shown(List<String> arguments) {
        return arguments.stream().map(argument -> "'" + Suggestions.shown(argument) + "'").toList();
    }

    private static Diagnosis value(ArgSpec arg, TypeConversionException wrong) {
        return CliProblem.VALUE_REFUSED.with("argument", arg.isOption() ? "option" : "parameter").with("name", name(arg)).because(reason(arg, wrong));
    }

    private static Diagnosis reason(ArgSpec arg, TypeConversionException wrong) {
        String message = String.valueOf(wrong.getMessage());
        Matcher constant = WRONG_CONSTANT.matcher(message);
        Matcher number = WRONG_NUMBER.matcher(message);
        if (wrong instanceof Converters.RefusedValue refused) {
            return refused.diagnosis();
        } else if (constant.find()) {
            List<String> allowed = constants(arg);
            return CliProblem.NONE_OF_THE_VALUES.with("value", Suggestions.shown(constant.group(1))).with("allowed", allowed).with("maybe", meant(constant.group(1), allowed));
        } else if (number.find()) {
            return CliProblem.VALUE_NO_NUMBER.with("value", Suggestions.shown(number.group(1)));
        }
        return Diagnosis.inWords(message);
    }

    /** As they are written: in small letters, though capital ones are taken too. */
    private static List<String> constants(ArgSpec arg) {
        return Stream.concat(Stream.of(arg.type()), Arrays.stream(arg.auxiliaryTypes())).filter(Class::isEnum).findFirst().stream()
                .flatMap(type -> Stream.of(type.getEnumConstants())).map(value -> value.toString().toLowerCase(Locale.ROOT)).toList();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String shown(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() + "=" + option.paramLabel() : arg.paramLabel();
    }
}
