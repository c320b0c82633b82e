package org.ancrage.exchange.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.law.Language;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of those who mean harm end with a message, in bounded time and memory. */
class HostileFilesTest {

    private static final byte[] HONEST = DeclarationWorkbook.write(DeclarationForm.of(Cases.ANCRAGE, Cases.need("public-hospital-records"), Cases.DAY), Language.EN,
            Cases.PORTFOLIO.hostings().get(0).offer(), new Declarant("Cloud provider", Cases.DAY));
    private static final String SHEET = "xl/worksheets/sheet2.xml";

    @TempDir
    private Path folder;

    private Path edited(Consumer<XSSFWorkbook> edit) throws IOException {
        Path file = folder.resolve("declaration.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(HONEST)); OutputStream out = Files.newOutputStream(file)) {
            edit.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    /** The honest file with a part changed, and with others added. */
    private Path with(String part, UnaryOperator<String> change, Map<String, String> added) throws IOException {
        Path file = folder.resolve("declaration.xlsx");
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(HONEST)); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                out.write(entry.getName().equals(part) ? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content);
                out.closeEntry();
            }
            for (Map.Entry<String, String> more : added.entrySet()) {
                out.putNextEntry(new ZipEntry(more.getKey()));
                out.write(more.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    private static void refused(Path file, String... why) {
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(60), () -> assertThatThrownBy(() -> DeclarationReader.read(file))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.getMessage()).contains(why).doesNotContain(file.getParent().toString())));
    }

    @Test
    void theHonestFileIsRead() throws IOException {
        assertThat(DeclarationReader.read(Files.write(folder.resolve("declaration.xlsx"), HONEST)).offer().id())
                .isEqualTo(Cases.PORTFOLIO.hostings().get(0).offer().id());
    }

    @Test
    void formulasAreRefusedWithTheirCells() throws IOException {
        refused(edited(workbook -> {
            workbook.getSheetAt(1).getRow(3).getCell(2).setCellFormula("1+1");
            workbook.getSheetAt(2).getRow(4).getCell(1).setCellFormula("WEBSERVICE(\"https://example.org/\")");
        }), "!C4: there is a formula", "!B5: there is a formula");
    }

    @Test
    void keysOfTheWrongSheetAreRefusedWithTheirCells() throws IOException {
        refused(edited(workbook -> workbook.getSheetAt(1).getRow(3).getCell(0).setCellValue("/offer/holdings/holder")),
                "!A4: the key (/offer/holdings/holder) belongs to items of a list");
    }

    @Test
    void macrosAreRefused() throws IOException {
        refused(with("", content -> content, Map.of("xl/vbaProject.bin", "macro")), "macros");
        refused(with("[Content_Types].xml", content -> content.replace("spreadsheetml.sheet.main+xml", "spreadsheetml.sheet.macroEnabled.main+xml")
                .replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.macroEnabled", "application/vnd.ms-excel.sheet.macroEnabled"), Map.of()), "macros");
    }

    @Test
    void whatReachesOutIsRefused() throws IOException {
        refused(with("", content -> content, Map.of("xl/externalLinks/externalLink1.xml", "<externalLink/>")), "links to other files");
        refused(with("xl/_rels/workbook.xml.rels", content -> content.replace("</Relationships>",
                "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" Target=\"https://example.org/a.xlsx\" TargetMode=\"External\"/></Relationships>"),
                Map.of()), "links to something outside");
        refused(with("", content -> content, Map.of("xl/connections.xml", "<connections/>")), "data connections");
        refused(with("", content -> content, Map.of("xl/embeddings/oleObject1.bin", "x")), "refused");
    }

    @Test
    void documentTypeDeclarationsAreRefused() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        for (String part : new String[] {SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"}) {
            refused(with(part, content -> content.replaceFirst("(<\\?xml[^>]*\\?>)?", "$1" + bomb), Map.of()), part.equals(SHEET) ? "document type declaration" : "spreadsheet");
        }
    }

    @Test
    void zipBombsAreRefusedWhileTheyAreUnpacked() throws IOException {
        Path file = folder.resolve("declaration.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 2_000; megabyte++) {
                out.write(zeros);
            }
            out.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(8L << 20);
        refused(file, "larger than 50331648 bytes when it is unpacked");
    }

    @Test
    void moreRowsOrCellsThanAnybodyFillsInAreRefused() throws IOException {
        refused(with(SHEET, content -> content.replace("</sheetData>", "<row r=\"10000000\"><c r=\"A10000000\"><v>1</v></c></row></sheetData>"), Map.of()), "more than 5000 rows");
        refused(with(SHEET, content -> content.replace("</sheetData>", "<row/>".repeat(5_000_000) + "</sheetData>"), Map.of()), "more than 5000 rows");
        refused(with(SHEET, content -> content.replace("</sheetData>", "<row>" + "<c><v>1</v></c>".repeat(100_000) + "</row></sheetData>"), Map.of()), "more than 300 columns");
        refused(with("", content -> content, manyParts()), "parts; at most 500");
    }

    @Test
    void aCellWhosePlaceIsNoneIsRefused() throws IOException {
        for (String reference : new String[] {"!!1", "", "A", "7", "ABCD1"}) {
            refused(with(SHEET, content -> content.replace("</sheetData>", "<row><c r=\"" + reference + "\"><v>1</v></c></row></sheetData>"), Map.of()),
                    "has a cell at (" + reference + "), which is no reference of a cell");
        }
    }

    /** A file of some kilobytes, with a million rows on each of its ten sheets. */
    @Test
    void tenMillionRowsAreRefused() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 1_000_000; row++) {
            rows.append("<row><c t=\"b\"><v>1</v></c></row>");
        }
        Path file = folder.resolve("declaration.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int sheet = 0; sheet < 10; sheet++) {
                out.putNextEntry(new ZipEntry("xl/worksheets/sheet%d.xml".formatted(sheet)));
                out.write(rows.toString().getBytes(StandardCharsets.US_ASCII));
                out.closeEntry();
            }
        }
        refused(file, "when it is unpacked");
    }

    private static Map<String, String> manyParts() {
        Map<String, String> parts = new java.util.HashMap<>();
        for (int part = 0; part < 600; part++) {
            parts.put("xl/part%d.xml".formatted(part), "<x/>");
        }
        return parts;
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() throws IOException {
        Path file = folder.resolve("declaration.xlsx");
        refused(Files.writeString(file, "id;name\n1;x\n"), "no spreadsheet in the format XLSX");
        try (POIFSFileSystem old = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            old.createDocument(new ByteArrayInputStream(new byte[10]), "EncryptedPackage");
            old.writeFilesystem(out);
        }
        refused(file, "without a password");
        refused(Files.write(file, java.util.Arrays.copyOf(HONEST, HONEST.length / 2)), "its archive is broken");
        refused(Files.write(file, new byte[9 << 20]), "at most 8388608 are read");
        refused(with("xl/workbook.xml", content -> content.replace("<sheets>", "<sheets"), Map.of()), "spreadsheet");
        refused(with("xl/workbook.xml", content -> content.replaceFirst("date1904=\"(0|false)\"", "date1904=\"true\""), Map.of()), "from 1904");
    }
}
