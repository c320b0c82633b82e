package org.ancrage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Corpus;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.PackSet;

/** One decision with plain Drools and the end: what {@link ColdStart} launches. */
public final class ColdStartPlain {

    private ColdStartPlain() {
    }

    public static void main(String[] arguments) throws IOException {
        Hosting hosting;
        try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
            hosting = RequestReader.read(new DocumentReader().read(file, arguments[0])).hosting();
        }
        Corpus corpus = PackSet.merged(List.of(PackReader.onClassPath(PackReader.STANDARD, ColdStartPlain.class.getClassLoader()).load()));
        try (Peer peer = DroolsPeer.classic(Law.of(corpus))) {
            System.out.println(peer.settle(hosting.need(), new Proposal(hosting.offer(), hosting.contract())).truths());
        }
    }
}
