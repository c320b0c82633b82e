package org.ancrage.verify;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a report in the XML format of JUnit, which build servers read: a suite for each text, a case for each situation on each of its
 * days. Durations are left out; the same report gives the same bytes.
 */
public final class TestReportXml {

    private TestReportXml() {
    }

    public static String of(TestReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            attribute(xml, "name", report.pack() + " " + report.version());
            counts(xml, report.results());
            for (String id : report.texts()) {
                suite(xml, id, report.of(id));
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The report cannot be written as XML.", e);
        }
        return text.toString();
    }

    private static void suite(XMLStreamWriter xml, String text, List<SituationResult> results) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", text);
        counts(xml, results);
        for (SituationResult result : results) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("testcase");
            attribute(xml, "classname", text);
            attribute(xml, "name", result.situation().name() + ", " + result.on());
            attribute(xml, "file", result.situation().file());
            attribute(xml, "line", Integer.toString(result.situation().line()));
            if (!result.passed()) {
                xml.writeStartElement("failure");
                attribute(xml, "type", "discrepancy");
                attribute(xml, "message", result.discrepancies().stream().map(discrepancy -> "%s, %s: expected %s, but was %s".formatted(
                        discrepancy.text(), discrepancy.subject(), discrepancy.expected(), discrepancy.actual())).collect(Collectors.joining("; ")));
                xml.writeCharacters(legal(result.discrepancies().stream().map(Discrepancy::toString).collect(Collectors.joining("\n"))));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, List<SituationResult> results) throws XMLStreamException {
        attribute(xml, "tests", Integer.toString(results.size()));
        attribute(xml, "failures", Long.toString(results.stream().filter(result -> !result.passed()).count()));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", "0");
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** What XML 1.0 cannot hold, however it is escaped, is replaced. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000 ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
