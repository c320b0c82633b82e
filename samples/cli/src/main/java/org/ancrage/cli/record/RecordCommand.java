package org.ancrage.cli.record;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.cli.AnsweringLaw;
import org.ancrage.cli.AskedFile;
import org.ancrage.cli.OutputFile;
import org.ancrage.cli.Surroundings;
import org.ancrage.cli.ToldIn;
import org.ancrage.cli.TrustFile;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Request;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.record.RecordKeys;
import org.ancrage.record.Recorder;
import org.ancrage.record.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Records the answer to the question that a file asks. */
@Command(
        name = RecordCommand.NAME,
        description = "Assesses the hosting that a file describes, and writes question, law and answer as canonical JSON (RFC 8785), to be "
                + "kept and replayed.",
        footer = {"", "A key is made, and its public half taken, with:",
            "  openssl genpkey -algorithm ed25519 -out record-key.pem",
            "  openssl pkey -in record-key.pem -pubout -out record-key.pub.pem",
            "", "Standard output gets no line feed at the end: the record has none.",
            "The command \"ancrage schema record\" tells what a record says."})
public final class RecordCommand implements Callable<Integer> {

    public static final String NAME = "record";

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AskedFile asked;

    @Mixin
    private OutputFile output;

    @Mixin
    private AnsweringLaw law;

    @Mixin
    private ToldIn told;

    @Mixin
    private TrustFile trust;

    @Option(names = "--mask", paramLabel = "POINTER",
            description = "JSON pointer of a name or an id in the file that is replaced by a pseudonym, wherever it is referred to: "
                    + "/offer/hoster/name, /offer/holders/0/id; * stands for every item of a list. Can be given several times.")
    private List<String> masks = new ArrayList<>();

    @Option(names = "--sign", paramLabel = "KEY",
            description = "File with a private key of Ed25519 (PEM, PKCS #8), with which the record is signed: see \"ancrage replay --verify\".")
    private String key;

    /** @param ancrage perhaps being loaded already */
    public RecordCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        output.check(spec.commandLine());
        Optional<PrivateKey> signing = Optional.ofNullable(key).map(file -> KeyFile.read(file, spec.commandLine(), RecordKeys::privateKey));
        Request request = asked.readWithAssumptions(surroundings, spec.commandLine());
        Trust wanted = trust.read(surroundings, spec.commandLine());
        Ancrage answering = law.of(ancrage, spec.commandLine());
        StoredRecord record = record(Recorder.of(answering), request, wanted);
        output.write(signing.map(record::signed).orElse(record).text(), surroundings, spec.commandLine());
        return 0;
    }

    private StoredRecord record(Recorder recorder, Request request, Trust wanted) {
        try {
            return recorder.record(request.hosting(), request.provenance(), wanted, asked.day(request, surroundings), told.language(), masks);
        } catch (InvalidInputException e) {
            throw asked.named(e);
        }
    }
}
