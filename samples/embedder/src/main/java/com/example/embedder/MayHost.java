package com.example.embedder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Language;
import org.ancrage.refusal.AncrageException;
import org.ancrage.render.TextRenderer;

/** Says whether an offer may host a dataset: the file that asks, and the day. */
public final class MayHost {

    public static void main(String[] arguments) throws IOException {
        Ancrage ancrage = Ancrage.standard();
        try {
            Request request = RequestReader.read(Path.of(arguments[0]));
            Assessment assessment = ancrage.assess(request, LocalDate.parse(arguments[1]));
            System.out.print(new TextRenderer(ancrage.corpus(), Language.EN).render(assessment));
        } catch (AncrageException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
    }
}
