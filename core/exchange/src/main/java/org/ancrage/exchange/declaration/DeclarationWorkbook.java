package org.ancrage.exchange.declaration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ancrage.document.Node;
import org.ancrage.document.RecordWriter;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.exchange.declaration.DeclarationForm.Field;
import org.ancrage.exchange.declaration.DeclarationForm.Reason;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Offer;
import org.ancrage.law.Language;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a declaration as a spreadsheet (XLSX): one sheet for what there is one of, one for every list, lists to choose from, help, and the reason of each
 * question. Only the cells to fill in can be changed. The same form gives the same bytes. Cells ask for shares themselves and for whole lists: a share that
 * is known by its bounds is left to fill in, and so is that a list is complete.
 */
public final class DeclarationWorkbook {

    /** Rows of a list to fill in. */
    static final int ITEM_ROWS = 100;

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int MOST_REASONS = 3;

    private final DeclarationForm form;
    private final Terms terms;
    private final Language language;
    private final @Nullable Declarant declarant;
    private final @Nullable Node offer;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Set<String> names = new HashSet<>();
    private final InputCells cells;

    private DeclarationWorkbook(DeclarationForm form, Language language, @Nullable Offer offer, @Nullable Declarant declarant) {
        this.form = form;
        this.language = language;
        this.terms = new Terms(language);
        this.declarant = declarant;
        this.offer = offer == null ? null : RecordWriter.toNode(offer);
        this.cells = new InputCells(workbook, terms);
    }

    /** To be filled in. */
    public static byte[] write(DeclarationForm form, Language language) {
        return write(form, language, null, null);
    }

    /**
     * Filled in with what is known.
     *
     * @param offer null for nothing; what the form does not ask is left out
     * @param declarant null where it is not known who will declare
     */
    public static byte[] write(DeclarationForm form, Language language, @Nullable Offer offer, @Nullable Declarant declarant) {
        DeclarationWorkbook writing = new DeclarationWorkbook(form, language, offer, declarant);
        try (XSSFWorkbook workbook = writing.workbook) {
            writing.sheets();
            Date made = Date.from(form.on().atStartOfDay().toInstant(ZoneOffset.UTC));
            workbook.getProperties().getCoreProperties().setCreated(Optional.of(made));
            workbook.getProperties().getCoreProperties().setCreator("Ancrage");
            workbook.getProperties().getCoreProperties().setModified(Optional.of(made));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return withoutTimes(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive says of each part when it was written. */
    private static byte[] withoutTimes(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private void sheets() {
        declaration();
        single();
        for (Field table : form.tables()) {
            table(table);
        }
        cells.values(sheet(terms.say("Valeurs", "Values")));
        workbook.lockStructure();
    }

    private XSSFSheet sheet(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(capital(wanted));
        String name = safe;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " " + number;
            name = safe.substring(0, Math.min(safe.length(), LONGEST_SHEET_NAME - end.length())) + end;
        }
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.setColumnHidden(0, true);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        return sheet;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    // ---- who declares

    private void declaration() {
        XSSFSheet sheet = sheet(terms.say("Déclaration", "Declaration"));
        cells.fixed(sheet, 0, 0, Keys.DECLARATION);
        sheet.setColumnWidth(1, 60 * 256);
        sheet.setColumnWidth(2, 50 * 256);
        cells.title(sheet, 0, 1, terms.say("Déclaration du candidat", "Declaration of the tenderer"));
        fixedRow(sheet, 2, Keys.NEED, terms.say("Besoin", "Need"), form.need());
        fixedRow(sheet, 3, Keys.LAW_OF, terms.say("Jour de l'hébergement, dont le droit décide de ce qui est demandé",
                "Day of the hosting, whose law decides what is asked"), form.on().toString());
        cells.fixed(sheet, 4, 0, Keys.TENDERER);
        cells.label(sheet, 4, 1, terms.say("Candidat qui déclare", "Tenderer who declares"));
        cells.input(sheet, 4, 4, 2, FieldKind.TEXT, null, declarant == null ? List.of() : List.of(declarant.tenderer()));
        cells.fixed(sheet, 5, 0, Keys.DAY);
        cells.label(sheet, 5, 1, terms.say("Jour de la déclaration", "Day of the declaration"));
        cells.input(sheet, 5, 5, 2, FieldKind.DATE, null, declarant == null ? List.of() : List.of(declarant.day().toString()));
        String[] help = terms.french()
                ? new String[] {"Ne sont demandés que les faits de l'offre qui peuvent compter pour ce besoin\u202f; chaque question dit pourquoi elle est posée.",
                    "Laisser vide ce qui n'est pas connu\u00a0: une case vide n'est ni oui ni non.",
                    "Une liste n'est complète que si «\u00a0tout y est\u202f?\u00a0» répond oui.", "Ni formule, ni macro, ni lien\u00a0: ils sont refusés."}
                : new String[] {"Only those facts of the offer are asked that can matter for this need; each question says why it is asked.",
                    "Leave blank what is not known: a blank cell is neither yes nor no.",
                    "A list is complete only where \"all there are?\" is answered with yes.", "No formulas, macros or links: they are refused."};
        for (int line = 0; line < help.length; line++) {
            cells.text(sheet, 7 + line, 1, help[line]);
        }
    }

    private void fixedRow(XSSFSheet sheet, int row, String key, String label, String value) {
        cells.fixed(sheet, row, 0, key);
        cells.label(sheet, row, 1, label);
        cells.text(sheet, row, Keys.VALUE_COLUMN, value);
    }

    // ---- what there is one of

    private void single() {
        XSSFSheet sheet = sheet(terms.vocabulary().type(Offer.class));
        cells.fixed(sheet, 0, 0, Keys.OFFER);
        int[] widths = {0, 60, 40, 14, 90};
        String[] heads = {"", terms.say("Fait", "Fact"), terms.say("Réponse", "Answer"), complete(), terms.say("Pourquoi", "Why")};
        for (int column = 1; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
            cells.title(sheet, 1, column, heads[column]);
        }
        sheet.createFreezePane(2, 2);
        int row = 2;
        for (Field field : form.fieldsOf(Keys.OFFER)) {
            boolean listing = field.component().container() == Container.LISTING;
            if (field.table() && !listing) {
                continue;
            }
            Node given = offer == null ? null : Trees.at(offer, field.pointer().substring(Keys.OFFER.length()));
            cells.fixed(sheet, row, 0, field.pointer());
            cells.label(sheet, row, 1, label(field));
            if (field.table()) {
                cells.text(sheet, row, Keys.VALUE_COLUMN, terms.say("voir la feuille qui suit", "see its own sheet"));
            } else {
                cells.input(sheet, row, row, Keys.VALUE_COLUMN, FieldKind.of(field.component()), field.component().type(), Trees.texts(given));
            }
            if (listing) {
                cells.input(sheet, row, row, Keys.COMPLETE_COLUMN, FieldKind.YES_NO, Answer.class, Trees.complete(given) ? List.of("YES") : List.of());
            }
            cells.text(sheet, row, 4, reasons(field));
            row++;
        }
    }

    private String complete() {
        return terms.say("Tout y est\u202f?", "All there are?");
    }

    private String label(Field field) {
        String own = terms.vocabulary().component(field.component().declaredIn(), field.component().name());
        return field.component().declaredIn() == Offer.class ? capital(own) : capital(terms.vocabulary().type(field.component().declaredIn())) + " – " + own;
    }

    private String reasons(Field field) {
        List<String> lines = new ArrayList<>();
        for (Reason reason : field.reasons().subList(0, Math.min(MOST_REASONS, field.reasons().size()))) {
            lines.add(reason.text().in(language) + terms.say("\u00a0: ", ": ") + reason.question().in(language));
        }
        int more = field.reasons().size() - MOST_REASONS;
        if (more == 1) {
            lines.add(terms.say("et 1 autre critère", "and 1 other criterion"));
        } else if (more > 1) {
            lines.add(terms.say("et %s autres critères", "and %s other criteria").formatted(more));
        }
        return String.join("\n", lines);
    }

    // ---- lists

    private void table(Field table) {
        String label = terms.vocabulary().component(table.component().declaredIn(), table.component().name());
        String whose = table.component().declaredIn() == Offer.class ? label : terms.vocabulary().type(table.component().declaredIn()) + " – " + label;
        XSSFSheet sheet = sheet(whose.length() <= LONGEST_SHEET_NAME ? whose : label.length() <= LONGEST_SHEET_NAME ? label : terms.vocabulary().type(table.component().type()));
        Row keys = cells.row(sheet, 0);
        keys.setZeroHeight(true);
        cells.fixed(sheet, 0, 0, table.pointer());
        sheet.createFreezePane(2, Keys.FIRST_ITEM);
        List<Trees.Item> items = offer == null ? List.of() : Trees.items(offer, table.pointer(), form.tableOf(table));
        int last = Keys.FIRST_ITEM + Math.max(ITEM_ROWS, items.size() + 20) - 1;
        int column = 1;
        if (!form.tableOf(table).equals(Keys.OFFER)) {
            head(sheet, column, Keys.OWNER, terms.say("Nom court de l'entité", "Short name of the entity"), "");
            cells.column(sheet, Keys.FIRST_ITEM, last, column++, FieldKind.TEXT, null, items.stream().map(item -> item.owner() == null ? List.<String>of() : List.of(item.owner())).toList());
        }
        for (Field field : form.fieldsOf(table.pointer())) {
            String name = field.pointer().substring(table.pointer().length());
            String own = capital(terms.vocabulary().component(field.component().declaredIn(), field.component().name()));
            List<@Nullable Node> given = items.stream().<@Nullable Node>map(item -> Trees.at(item.node(), name)).toList();
            if (!field.table()) {
                head(sheet, column, field.pointer(), own, titles(field));
                cells.column(sheet, Keys.FIRST_ITEM, last, column++, FieldKind.of(field.component()), field.component().type(), given.stream().map(Trees::texts).toList());
            }
            if (field.component().container() == Container.LISTING) {
                head(sheet, column, field.pointer() + Keys.COMPLETE, own + " – " + complete(), "");
                cells.column(sheet, Keys.FIRST_ITEM, last, column++, FieldKind.YES_NO, Answer.class,
                        given.stream().map(node -> Trees.complete(node) ? List.of("YES") : List.<String>of()).toList());
            }
        }
    }

    private void head(XSSFSheet sheet, int column, String key, String label, String why) {
        cells.fixed(sheet, 0, column, key);
        cells.title(sheet, 1, column, label);
        cells.text(sheet, 2, column, why);
        sheet.setColumnWidth(column, 26 * 256);
    }

    private String titles(Field field) {
        Map<String, Reason> texts = new LinkedHashMap<>();
        field.reasons().forEach(reason -> texts.putIfAbsent(reason.text().in(language), reason));
        return String.join("\n", texts.keySet().stream().limit(2L * MOST_REASONS).toList());
    }
}
