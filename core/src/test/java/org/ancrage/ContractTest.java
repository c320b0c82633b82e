package org.ancrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build compares with the contract that is kept is the packages that say that they are it: all of them, and no others. */
class ContractTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern EXCLUDED = Pattern.compile("<exclude>(org\\.ancrage[a-z.]*)</exclude>");

    private static Set<String> packages(String status) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> packages = new TreeSet<>();
            for (Path file : files.filter(path -> path.endsWith("package-info.java")).toList()) {
                if (Files.readString(file).contains("Status." + status)) {
                    packages.add(SOURCES.relativize(file.getParent()).toString().replace('\\', '/').replace('/', '.'));
                }
            }
            return packages;
        }
    }

    @Test
    void everyPackageThatIsNoPartOfTheContractIsLeftOut() throws IOException {
        assertThat(EXCLUDED.matcher(Files.readString(Path.of("pom.xml"))).results().map(found -> found.group(1)).collect(Collectors.toSet()))
                .isEqualTo(packages("INTERNAL"));
    }

    @Test
    void whatIsKeptHoldsTheContract() throws IOException {
        try (JarFile kept = new JarFile(Path.of("src", "contract", "ancrage-core.jar").toFile())) {
            assertThat(kept.stream().filter(entry -> entry.getName().endsWith(".class"))
                    .map(entry -> entry.getName().replaceAll("/[^/]+$", "").replace('/', '.')).collect(Collectors.toSet())).isEqualTo(packages("MAINTAINED"));
        }
    }

    @Test
    void everyPartOfTheContractSaysSinceWhen() throws IOException {
        for (String part : packages("MAINTAINED")) {
            assertThat(Files.readString(SOURCES.resolve(part.replace('.', '/')).resolve("package-info.java"))).as(part).contains("since = \"");
        }
    }
}
