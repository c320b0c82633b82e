package org.ancrage.authoring.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Pages of a rulebook, as a reader follows them. */
final class Pages {

    private static final Pattern MARKDOWN_ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\(<([^>]+)>\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})drools\\n.*?^\\1$");

    private Pages() {
    }

    static Document parsed(String page) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("The page is not well-formed.", e);
        }
    }

    static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Links within the rulebook that lead to no page, or to no place of a page; and places that have the same name. */
    static List<String> wrong(Map<String, String> pages) {
        Map<String, Set<String>> anchors = new HashMap<>();
        Map<String, List<String>> links = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        pages.forEach((path, page) -> {
            Set<String> here = new HashSet<>();
            List<String> there = new ArrayList<>();
            if (path.endsWith(".html")) {
                Document parsed = parsed(page);
                for (Element element : elements(parsed, "*")) {
                    if (element.hasAttribute("id") && !here.add(element.getAttribute("id"))) {
                        wrong.add(path + " has twice: " + element.getAttribute("id"));
                    }
                    if (element.hasAttribute("href")) {
                        there.add(element.getAttribute("href"));
                    }
                }
            } else {
                String prose = FENCED.matcher(page).replaceAll("");
                Matcher anchor = MARKDOWN_ANCHOR.matcher(prose);
                while (anchor.find()) {
                    if (!here.add(anchor.group(1))) {
                        wrong.add(path + " has twice: " + anchor.group(1));
                    }
                }
                MARKDOWN_LINK.matcher(prose).results().forEach(link -> there.add(link.group(1)));
            }
            anchors.put(path, here);
            links.put(path, there);
        });
        links.forEach((path, all) -> all.forEach(link -> {
            URI address = URI.create(link);
            if (address.getScheme() != null) {
                if (!address.getScheme().matches("https?")) {
                    wrong.add(path + " leads out: " + link);
                }
                return;
            }
            String target = address.getPath().isEmpty() ? path : Path.of(path).resolveSibling(address.getPath()).normalize().toString();
            if (!anchors.containsKey(target)) {
                wrong.add(path + " leads to no page: " + link);
            } else if (address.getFragment() != null && !anchors.get(target).contains(address.getFragment())) {
                wrong.add(path + " leads to no place: " + link);
            }
        }));
        return wrong;
    }

    static int links(Map<String, String> pages) {
        return pages.values().stream().mapToInt(page -> page.split("href=\"|\\]\\(<", -1).length - 1).sum();
    }
}
