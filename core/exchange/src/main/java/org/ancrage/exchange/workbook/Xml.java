package org.ancrage.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.ancrage.document.Suggestions;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Parses XML of strangers: without document type declarations, entities of their own, or anything outside. */
final class Xml {

    private Xml() {
    }

    /** @throws org.ancrage.document.InvalidInputException if it is no such XML */
    static void parse(InputStream in, Path file, ContentHandler handler) throws IOException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            reader.setContentHandler(handler);
            reader.parse(new InputSource(in));
        } catch (SAXException refused) {
            String message = String.valueOf(refused.getMessage());
            throw FileContent.refusal(file, message.toUpperCase(Locale.ROOT).contains("DOCTYPE")
                    ? ExchangeProblem.DOCUMENT_TYPE_REFUSED.plain()
                    : ExchangeProblem.XML_BROKEN.with("cause", Suggestions.shown(message)));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
