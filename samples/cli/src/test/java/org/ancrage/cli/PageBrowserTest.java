package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages are for everybody: axe-core finds nothing in headless Chromium, light and dark, on a wide screen and on a narrow one. */
@Tag("browser")
class PageBrowserTest {

    private static final Path FOLDER = Path.of("target", "browser");
    private static final Path RUN = Path.of("..", "browser", "run");
    private static final Path CHECK = Path.of("src", "test", "browser", "check.mjs");

    @Test
    void comparisonsAnswersAndPicturesAreAccessible() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        List<String> pages = new ArrayList<>();
        for (Language language : Language.values()) {
            pages.add(page("comparison", language, "compare", "cases/portfolio/needs", "cases/portfolio/offers"));
            pages.add(page("picture", language, "assess", "cases/ministry-crisis-health-data-on-us-parent.yaml"));
            Path form = FOLDER.resolve("form-" + language.code() + ".html");
            Files.writeString(form, Run.of("new", "form", "--lang", language.code()).out(), StandardCharsets.UTF_8);
            pages.add(form.toString());
            pages.add(page("answer", language, "assess", "cases/ministry-hr-file-march-2024.yaml", "--explain", "full"));
        }
        assertThat(checked(pages)).endsWith("32 checks, 0 faults\n");
    }

    private static String page(String name, Language language, String... command) throws IOException {
        Run run = Run.of(Stream.concat(Stream.of(command), Stream.of("--format", "html", "--lang", language.code())).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        Path page = FOLDER.resolve(name + "-" + language.code() + ".html");
        Files.writeString(page, run.out(), StandardCharsets.UTF_8);
        return page.toString();
    }

    /** What the check says. */
    private static String checked(List<String> pages) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("bash", RUN.toString(), FOLDER.toString(), CHECK.toString()), pages.stream()).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
