package org.ancrage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.problem.Diagnosis;
import picocli.CommandLine.Option;

/** Files to begin with: what follows from a few choices is given, what else is asked most often stands in comments. */
final class StartingPoint {

    /** Who entrusts the data. */
    private enum CustomerChoice {
        MINISTRY, LOCAL_AUTHORITY, PUBLIC_HOSPITAL, PRIVATE_CLINIC, COMPANY
    }

    /** What is entrusted: files of patients, of staff, of citizens, or nothing personal. */
    private enum DataChoice {
        PATIENTS, STAFF, CITIZENS, OPEN
    }

    private enum ServiceChoice {
        IAAS, PAAS, SAAS
    }

    /** Who hosts: a French company, the subsidiary of a United States group in the Union, the State, or the customer itself. */
    private enum HosterChoice {
        FRENCH, US_SUBSIDIARY, STATE, OWN
    }

    /** From what a need is made. */
    static final class NeedChoices {

        @Option(names = "--customer", paramLabel = "KIND", defaultValue = "public-hospital",
                description = "ministry, local-authority, public-hospital, private-clinic or company. Default: public-hospital.")
        private String customer;

        @Option(names = "--data", paramLabel = "KIND", defaultValue = "patients",
                description = "Files on patients, staff or citizens, or open: nothing personal. Default: patients.")
        private String data;

        /** What is chosen and is no choice. */
        Stream<Diagnosis> wrong() {
            return Stream.of(StartingPoint.wrong(CustomerChoice.class, customer, "--customer"), StartingPoint.wrong(DataChoice.class, data, "--data"))
                    .flatMap(Optional::stream);
        }

        /** Where nothing is wrong. */
        String need() {
            return StartingPoint.need(chosen(CustomerChoice.class, customer).orElseThrow(), chosen(DataChoice.class, data).orElseThrow());
        }
    }

    /** From what an offer is made. */
    static final class OfferChoices {

        @Option(names = "--service", paramLabel = "MODEL", defaultValue = "saas", description = "iaas, paas or saas. Default: saas.")
        private String service;

        @Option(names = "--hoster", paramLabel = "KIND", defaultValue = "french",
                description = "french, us-subsidiary (a company in the Union, of a United States group), state (internal cloud of the State) or own (the "
                        + "customer's own machines). Default: french.")
        private String hoster;

        /** What is chosen and is no choice. */
        Stream<Diagnosis> wrong() {
            return Stream.of(StartingPoint.wrong(ServiceChoice.class, service, "--service"), StartingPoint.wrong(HosterChoice.class, hoster, "--hoster"))
                    .flatMap(Optional::stream);
        }

        /** Where nothing is wrong. */
        String offer() {
            return StartingPoint.offer(chosen(ServiceChoice.class, service).orElseThrow(), chosen(HosterChoice.class, hoster).orElseThrow());
        }
    }

    private StartingPoint() {
    }

    /** @param files how a command is given the file */
    static String head(LocalDate on, String files) {
        return """
                # What you know is stated; what is left out is asked for. A line that begins with # and a name is a fact to give.
                # The answer: ancrage assess %1$s. What is missing, question by question: ancrage questions %1$s.
                on: %2$s

                """.formatted(files, on);
    }

    private static String need(CustomerChoice customer, DataChoice data) {
        return text("need").replace("@customer@", choice(customer, "customer", 4)).replace("@data@", choice(data, "data", 4));
    }

    private static String offer(ServiceChoice service, HosterChoice hoster) {
        return text("offer").replace("@service@", choice(service, "service", 2)).replace("@hoster@", choice(hoster, "hoster", 2));
    }

    /** As it is written on a command line. */
    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> chosen(Class<E> choices, String text) {
        return Stream.of(choices.getEnumConstants()).filter(choice -> name(choice).equalsIgnoreCase(text.replace('_', '-'))).findFirst();
    }

    private static <E extends Enum<E>> Optional<Diagnosis> wrong(Class<E> choices, String text, String option) {
        if (chosen(choices, text).isPresent()) {
            return Optional.empty();
        }
        List<String> names = Stream.of(choices.getEnumConstants()).map(StartingPoint::name).toList();
        return Optional.of(CliProblem.NO_SUCH_CHOICE.with("option", option).with("choice", text).with("maybe", RefusedLine.meant(text, names))
                .with("allowed", names.subList(0, names.size() - 1)).with("lastAllowed", names.get(names.size() - 1)));
    }

    private static String choice(Enum<?> choice, String folder, int depth) {
        return text(folder + "/" + name(choice)).lines().map(line -> " ".repeat(depth) + line).collect(Collectors.joining("\n"));
    }

    private static String text(String name) {
        String resource = "start/" + name + ".yaml";
        try (InputStream in = StartingPoint.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource (%s).".formatted(resource));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
