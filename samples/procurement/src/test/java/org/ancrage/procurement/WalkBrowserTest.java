package org.ancrage.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole way in headless Chromium, from the need to the running contract: in both languages, on a wide screen and on a narrow one, and once with the keyboard
 * alone; axe-core finds nothing on any page. Pictures are left in {@code target/browser/shots}: of pages with a fault, or of all with {@code PICTURES=all}.
 */
@Tag("browser")
class WalkBrowserTest {

    private static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();
    private static final Path RUN = Path.of("..", "browser", "run");
    private static final Path WALK = Path.of("src", "test", "browser", "walk.mjs");

    @AfterEach
    void turnBack() {
        Running.CLOCK.turn(Running.TODAY);
    }

    @Test
    void theWholeWayIsWalkedByEverybody() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("declaration.xlsx"), declaration());
        Files.writeString(FOLDER.resolve("extract.txt"), "Extract of a register");
        assertThat(walked()).singleElement().asString().matches("[1-9][0-9]{2} pages, 0 faults");
    }

    /** As a tenderer would have filled it in. */
    private static byte[] declaration() {
        long id = Given.launched("Of which the spreadsheet is taken");
        Browser tenderer = Given.tenderer(id, "Tenderer of the spreadsheet");
        Given.told(id, "Tenderer of the spreadsheet", Given.offer("little-known"));
        return tenderer.get("/tender/declaration.xlsx").response().body();
    }

    /** What the walk says; what it asks for is done meanwhile. */
    private static List<String> walked() throws IOException, InterruptedException {
        Process walk = new ProcessBuilder("bash", RUN.toString(), FOLDER.toString(), WALK.toString(), Running.address(), Running.PASSWORD, FOLDER.toString())
                .redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader said = walk.inputReader(StandardCharsets.UTF_8); PrintWriter answers = new PrintWriter(walk.outputWriter(StandardCharsets.UTF_8), true)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("> ")) {
                    answers.println(done(line.split(" ", 3)));
                } else {
                    lines.add(line);
                }
            }
        } finally {
            walk.destroy();
        }
        walk.waitFor();
        return lines;
    }

    private static String done(String... asked) {
        String what = asked[2];
        return switch (asked[1]) {
            case "day" -> {
                Running.CLOCK.turn(LocalDate.parse(what));
                yield what;
            }
            case "need" -> String.valueOf(Given.prepared(what));
            case "offer" -> {
                String[] offer = what.split(" ", 3);
                yield String.valueOf(Given.submitted(Long.parseLong(offer[0]), offer[2], offer[1]));
            }
            default -> throw new IllegalArgumentException(String.join(" ", asked));
        };
    }
}
