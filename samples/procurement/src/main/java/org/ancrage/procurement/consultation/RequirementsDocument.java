package org.ancrage.procurement.consultation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The page of requirements as a DOCX, to be put into the file of a consultation and changed there. It is made of the page that the library writes, so that
 * both say the same: headings, paragraphs and lists become these.
 */
final class RequirementsDocument {

    /** In twentieths of a point. */
    private static final int INDENT = 360;

    private final XWPFDocument document;

    private RequirementsDocument(XWPFDocument document) {
        this.document = document;
    }

    /** @param page HTML of the library */
    static byte[] docx(String page, Date made) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            org.jsoup.nodes.Document read = Jsoup.parse(page);
            document.getProperties().getCoreProperties().setTitle(read.title());
            document.getProperties().getCoreProperties().setCreated(Optional.of(made));
            read.select("a.skip, nav").remove();
            new RequirementsDocument(document).blocks(read.body(), 0, "");
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param mark what stands before the first line of a list item */
    private void blocks(Element parent, int depth, String mark) {
        StringBuilder line = new StringBuilder();
        String first = mark;
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && !inline(element)) {
                first = flush(line, depth, first);
                block(element, depth);
            } else if (node instanceof Element element) {
                line.append(element.normalName().equals("br") ? "\n" : element.wholeText());
            } else if (node instanceof TextNode text) {
                line.append(text.getWholeText().replaceAll("\\s+", " "));
            }
        }
        flush(line, depth, first);
    }

    private void block(Element element, int depth) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul" -> element.children().forEach(item -> blocks(item, depth + 1, "• "));
            case "ol" -> {
                int number = element.hasAttr("start") ? Integer.parseInt(element.attr("start")) : 1;
                for (Element item : element.children()) {
                    blocks(item, depth + 1, number++ + ". ");
                }
            }
            case "tr" -> paragraph(String.join(" | ", element.children().eachText()), depth);
            default -> blocks(element, depth, "");
        }
    }

    private static boolean inline(Element element) {
        return !element.isBlock() || element.normalName().equals("br");
    }

    private String flush(StringBuilder line, int depth, String mark) {
        String text = line.toString().strip();
        line.setLength(0);
        if (text.isEmpty()) {
            return mark;
        }
        paragraph(mark + text, depth);
        return "";
    }

    private void heading(Element element) {
        int level = Integer.parseInt(element.normalName().substring(1));
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(level - 1L));
        paragraph.setKeepNext(true);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(Math.max(11, 20 - 3 * level));
        run.setText(element.text());
    }

    private void paragraph(String text, int depth) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationLeft(INDENT * depth);
        XWPFRun run = paragraph.createRun();
        String[] lines = text.split("\n");
        for (int index = 0; index < lines.length; index++) {
            if (index > 0) {
                run.addBreak();
            }
            run.setText(lines[index].strip(), index);
        }
    }
}
