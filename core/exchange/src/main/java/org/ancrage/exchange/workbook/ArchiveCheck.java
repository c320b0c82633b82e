package org.ancrage.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Looks a file over before anything of it is read: that it is an archive of a spreadsheet, within limits, with nothing in it that runs or reaches out. */
final class ArchiveCheck {

    /** What a part is, by what its name holds. */
    private static final Map<String, String> REFUSED = Map.of(
            "vbaproject", "macros", "macrosheets/", "macros", "externallinks/", "links", "embeddings/", "objects",
            "activex/", "controls", "ctrlprops/", "controls", "connections.xml", "connections", "querytables/", "connections",
            "customui/", "commands", "oleobject", "objects");
    private static final String HYPERLINK = "/hyperlink";

    private final Path file;
    private final WorkbookLimits limits;

    private ArchiveCheck(Path file, WorkbookLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** @throws org.ancrage.document.InvalidInputException if the file is refused */
    static void check(Path file, WorkbookLimits limits) throws IOException {
        FileContent.refuseLargerThan(file, limits.bytes());
        byte[] start = new byte[4];
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(start, 0, start.length);
            if (read < 4 || start[0] != 'P' || start[1] != 'K') {
                throw FileContent.refusal(file, ExchangeProblem.NO_SPREADSHEET.plain());
            }
        }
        try {
            new ArchiveCheck(file, limits).parts();
        } catch (ZipException broken) {
            throw FileContent.refusal(file, ExchangeProblem.ARCHIVE_BROKEN.with("cause", String.valueOf(broken.getMessage())));
        }
    }

    private void parts() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.parts()) {
                throw FileContent.refusal(file, ExchangeProblem.TOO_MANY_PARTS.with("size", zip.size()).with("limit", limits.parts()));
            }
            Set<String> names = new HashSet<>();
            long inflated = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    throw FileContent.refusal(file, ExchangeProblem.PART_TWICE.with("part", entry.getName()));
                }
                REFUSED.forEach((part, what) -> {
                    if (name.contains(part)) {
                        throw FileContent.refusal(file, ExchangeProblem.ACTIVE_CONTENT_REFUSED.with("content", what).with("part", entry.getName()));
                    }
                });
                boolean looked = name.endsWith(".rels") || name.equals("[content_types].xml");
                inflated = inflate(zip, entry, inflated, looked);
            }
        }
    }

    /** Counted while it is inflated: what an archive says of its own size proves nothing. */
    private long inflate(ZipFile zip, ZipEntry entry, long before, boolean looked) throws IOException {
        long total = before;
        java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > limits.inflated()) {
                    throw FileContent.refusal(file, ExchangeProblem.UNPACKS_TOO_LARGE.with("limit", limits.inflated()));
                }
                if (looked) {
                    kept.write(buffer, 0, read);
                }
            }
        }
        if (looked) {
            Xml.parse(new ByteArrayInputStream(kept.toByteArray()), file, new Relations());
        }
        return total;
    }

    private final class Relations extends DefaultHandler {

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            String type = String.valueOf(attributes.getValue("Type"));
            if (local.equals("Relationship") && "External".equalsIgnoreCase(attributes.getValue("TargetMode")) && !type.endsWith(HYPERLINK)) {
                throw FileContent.refusal(file, ExchangeProblem.OUTSIDE_LINK_REFUSED.with("kind", type.substring(type.lastIndexOf('/') + 1)));
            }
            String content = String.valueOf(attributes.getValue("ContentType")).toLowerCase(Locale.ROOT);
            if (List.of("macroenabled", "vbaproject", "macrosheet").stream().anyMatch(content::contains)) {
                throw FileContent.refusal(file, ExchangeProblem.MACROS_REFUSED.plain());
            }
        }
    }
}
