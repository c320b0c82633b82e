package org.ancrage.cli;

import org.ancrage.cli.StartingPoint.CustomerChoice;
import org.ancrage.cli.StartingPoint.DataChoice;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** From what a need is made. */
final class NeedChoices {

    @Option(names = "--customer", paramLabel = "KIND", defaultValue = "public-hospital",
            description = "ministry, local-authority, public-hospital, private-clinic or company. Default: public-hospital.")
    private String customer;

    @Option(names = "--data", paramLabel = "KIND", defaultValue = "patients",
            description = "Files on patients, staff or citizens, or open: nothing personal. Default: patients.")
    private String data;

    String need(CommandLine command) {
        return StartingPoint.need(StartingPoint.chosen(CustomerChoice.class, customer, "--customer", command),
                StartingPoint.chosen(DataChoice.class, data, "--data", command));
    }
}
