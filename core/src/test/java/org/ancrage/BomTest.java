package org.ancrage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a project takes its versions from names every module that it can depend on, as they are released together. */
class BomTest {

    private static final Path ROOT = Path.of("..");
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    @Test
    void everyModuleThatCanBeDependedOnIsNamed() throws Exception {
        List<String> modules = texts(pom(ROOT), "/project/modules/module").stream().filter(module -> !module.startsWith("samples/") && !module.equals("core/bom")).toList();
        TreeSet<String> artifacts = new TreeSet<>();
        for (String module : modules) {
            artifacts.addAll(texts(pom(ROOT.resolve(module)), "/project/artifactId"));
        }
        assertThat(texts(pom(ROOT.resolve("core/bom")), "/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(artifacts);
    }

    @Test
    void theVersionIsThatOfTheModules() throws Exception {
        assertThat(texts(pom(ROOT.resolve("core/bom")), "/project/version")).isEqualTo(texts(pom(ROOT), "/project/version"));
        assertThat(texts(pom(ROOT.resolve("core/bom")), "//dependency/version")).containsOnly("${project.version}");
    }

    private static Document pom(Path folder) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("pom.xml").toFile());
    }

    private static List<String> texts(Document pom, String path) throws Exception {
        NodeList found = (NodeList) XPATH.evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }
}
