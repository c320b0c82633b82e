package org.ancrage.cli;

import org.ancrage.cli.StartingPoint.HosterChoice;
import org.ancrage.cli.StartingPoint.ServiceChoice;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** From what an offer is made. */
final class OfferChoices {

    @Option(names = "--service", paramLabel = "MODEL", defaultValue = "saas", description = "iaas, paas or saas. Default: saas.")
    private String service;

    @Option(names = "--hoster", paramLabel = "KIND", defaultValue = "french",
            description = "french, us-subsidiary (a company in the Union, of a United States group), state (internal cloud of the State) or own (the "
                    + "customer's own machines). Default: french.")
    private String hoster;

    String offer(CommandLine command) {
        return StartingPoint.offer(StartingPoint.chosen(ServiceChoice.class, service, "--service", command),
                StartingPoint.chosen(HosterChoice.class, hoster, "--hoster", command));
    }
}
