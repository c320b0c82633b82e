package org.ancrage.exchange.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of a spreadsheet. */
public final class WorkbookReader {

    private final Path file;
    private final WorkbookLimits limits;
    private final List<Problem> problems = new ArrayList<>();

    private WorkbookReader(Path file, WorkbookLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * @return sheets in the order of the workbook
     * @throws InvalidInputException if the file is no spreadsheet, too large, or holds what is refused; names every cell with a formula
     * @throws IOException if the file cannot be read
     */
    public static List<Sheet> read(Path file, WorkbookLimits limits) throws IOException {
        ArchiveCheck.check(file, limits);
        try (OPCPackage archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new WorkbookReader(file, limits).sheets(archive);
        } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | SAXException | IllegalArgumentException | IllegalStateException broken) {
            throw FileContent.refusal(file, ExchangeProblem.SPREADSHEET_BROKEN.with("cause", Suggestions.shown(String.valueOf(broken.getMessage()))));
        }
    }

    private List<Sheet> sheets(OPCPackage archive) throws IOException, OpenXML4JException, SAXException {
        // Those that describe themselves as having them are looked into; the names alone prove nothing.
        for (PackagePart part : archive.getParts()) {
            String type = part.getContentType().toLowerCase(Locale.ROOT);
            if (type.contains("macro") || type.contains("vba") || type.contains("externallink") || type.contains("oleobject")) {
                throw FileContent.refusal(file, ExchangeProblem.ACTIVE_PART_REFUSED.with("part", part.getPartName()));
            }
        }
        XSSFReader reader = new XSSFReader(archive);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(archive, false);
        Styles styles = new Styles();
        try (InputStream in = stylesOf(reader)) {
            if (in != null) {
                Xml.parse(in, file, styles);
            }
        }
        try (InputStream in = reader.getWorkbookData()) {
            Xml.parse(in, file, new Epoch());
        }
        List<Sheet> sheets = new ArrayList<>();
        int cells = 0;
        XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (iterator.hasNext()) {
            try (InputStream in = iterator.next()) {
                if (sheets.size() == limits.sheets()) {
                    throw FileContent.refusal(file, ExchangeProblem.TOO_MANY_SHEETS.with("limit", limits.sheets()));
                }
                SheetHandler handler = new SheetHandler(file, iterator.getSheetName(), strings, styles.percent, limits, cells, problems);
                Xml.parse(in, file, handler);
                cells += handler.cells();
                sheets.add(handler.sheet());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return sheets;
    }

    private static @Nullable InputStream stylesOf(XSSFReader reader) throws IOException, OpenXML4JException {
        try {
            return reader.getStylesData();
        } catch (OpenXML4JException none) {
            return null;
        }
    }

    /** Days are counted from 1900, or, in old files of one system, from 1904: then all of them would be read four years early. */
    private final class Epoch extends DefaultHandler {

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            String since1904 = local.equals("workbookPr") ? attributes.getValue("date1904") : null;
            if (since1904 != null && !since1904.equals("0") && !since1904.equals("false")) {
                throw FileContent.refusal(file, ExchangeProblem.DAYS_FROM_1904.plain());
            }
        }
    }

    /** Which formats of cells show a number as a percentage. */
    private static final class Styles extends DefaultHandler {

        /** What a format shows as it stands: a sign of percentage there scales nothing. */
        private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|[\\\\_*].");

        private final Set<String> formats = new HashSet<>(Set.of("9", "10"));
        private final Set<Integer> percent = new HashSet<>();
        private boolean inCellFormats;
        private int index;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (local.equals("numFmt") && LITERAL.matcher(String.valueOf(attributes.getValue("formatCode"))).replaceAll("").contains("%")) {
                formats.add(String.valueOf(attributes.getValue("numFmtId")));
            } else if (local.equals("cellXfs")) {
                inCellFormats = true;
            } else if (local.equals("xf") && inCellFormats) {
                if (formats.contains(String.valueOf(attributes.getValue("numFmtId")))) {
                    percent.add(index);
                }
                index++;
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            inCellFormats &= !local.equals("cellXfs");
        }
    }
}
