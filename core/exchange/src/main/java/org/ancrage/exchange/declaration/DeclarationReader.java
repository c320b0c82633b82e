package org.ancrage.exchange.declaration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.PortfolioReader;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.exchange.workbook.Sheet;
import org.ancrage.exchange.workbook.WorkbookLimits;
import org.ancrage.exchange.workbook.WorkbookReader;
import org.ancrage.fact.Offer;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads a declaration that was filled in as an offer, whose facts are self-declared by the tenderer on the day that it names. The file is not
 * trusted: what is not a value in a cell is refused ({@link WorkbookReader}).
 */
public final class DeclarationReader {

    private final String file;
    private final List<Sheet> sheets;
    private final List<Problem> problems = new ArrayList<>();
    private final CellValues values;
    private final OfferTree tree = new OfferTree();
    private final List<String> blank = new ArrayList<>();
    private int given;

    private DeclarationReader(String file, List<Sheet> sheets) {
        this.file = file;
        this.sheets = sheets;
        this.values = new CellValues(file, problems);
    }

    /**
     * @throws InvalidInputException with every cell that is wrong; if the file is no declaration, too large, or holds what is refused
     * @throws IOException if the file cannot be read
     */
    public static Imported read(Path file) throws IOException {
        return read(file, WorkbookLimits.DEFAULT);
    }

    /** As {@link #read(Path)}. */
    public static Imported read(Path file, WorkbookLimits limits) throws IOException {
        return new DeclarationReader(FileContent.name(file), WorkbookReader.read(file, limits)).imported(FileContent.sha256(file));
    }

    private Imported imported(String sha256) {
        Sheet declaration = null;
        Set<String> seen = new LinkedHashSet<>();
        for (Sheet sheet : sheets) {
            String key = sheet.text(0, 0);
            if (!key.isEmpty() && !seen.add(key)) {
                problem(sheet.place(0, 0), ExchangeProblem.SHEET_TWICE.with("key", Suggestions.shown(key)));
            } else if (key.equals(Keys.DECLARATION)) {
                declaration = sheet;
            } else if (key.equals(Keys.OFFER)) {
                single(sheet);
            }
        }
        // The tables after what they stand in.
        List<String> tables = seen.stream().filter(key -> key.startsWith(Keys.OFFER + "/"))
                .sorted(java.util.Comparator.comparingInt(String::length).thenComparing(String::compareTo)).toList();
        tables.forEach(this::table);
        if (declaration == null || !seen.contains(Keys.OFFER)) {
            throw new InvalidInputException(List.of(new Problem(file, "", 0,
                    ExchangeProblem.NO_DECLARATION.plain())));
        }
        Declarant declarant = declarant(declaration);
        Offer offer = offer();
        return imported(offer, Objects.requireNonNull(declarant), declaration, sha256);
    }

    private Imported imported(Offer offer, Declarant declarant, Sheet declaration, String sha256) {
        Source source = new Source("declaration", List.of(SourceKind.SELF_DECLARATION), declarant.tenderer(), file, null, null, sha256, declarant.day(), null, null);
        List<Remark> remarks = new ArrayList<>();
        remarks.add(new Remark(Remark.Kind.READ, file, new Wording(
                "%s réponses de %s, au %s.".formatted(given, Suggestions.shown(declarant.tenderer()), declarant.day()),
                "%s answers of %s, as of %s.".formatted(given, Suggestions.shown(declarant.tenderer()), declarant.day()))));
        if (!blank.isEmpty()) {
            remarks.add(new Remark(Remark.Kind.TO_KNOW, file, new Wording(
                    "%s questions sans réponse, donc inconnues\u00a0: %s.".formatted(blank.size(), String.join(", ", blank)),
                    "%s questions without an answer, and so not known: %s.".formatted(blank.size(), String.join(", ", blank)))));
        }
        return new Imported(offer, List.of(source), List.of(new FactEvidence(source.id(), List.of(Keys.OFFER))), remarks);
    }

    private Declarant declarant(Sheet sheet) {
        String tenderer = "";
        LocalDate day = LocalDate.EPOCH;
        boolean named = false;
        boolean dated = false;
        for (int row : sheet.rowsFrom(1)) {
            String key = sheet.text(row, 0);
            if (key.equals(Keys.TENDERER)) {
                tenderer = sheet.text(row, Keys.VALUE_COLUMN);
                named = true;
                if (tenderer.isEmpty()) {
                    problem(sheet.place(row, Keys.VALUE_COLUMN), ExchangeProblem.TENDERER_MISSING.plain());
                }
            } else if (key.equals(Keys.DAY)) {
                Sheet.Cell cell = sheet.at(row, Keys.VALUE_COLUMN);
                dated = true;
                if (cell == null) {
                    problem(sheet.place(row, Keys.VALUE_COLUMN), ExchangeProblem.DECLARATION_DAY_MISSING.plain());
                } else {
                    day = values.day(cell, sheet.place(row, Keys.VALUE_COLUMN)).map(LocalDate::parse).orElse(LocalDate.EPOCH);
                }
            }
        }
        if (!named || !dated) {
            problem(sheet.place(0, 0), ExchangeProblem.DECLARANT_ROW_MISSING.plain());
        }
        return new Declarant(tenderer, day);
    }

    // ---- what there is one of

    private void single(Sheet sheet) {
        for (int row : sheet.rowsFrom(2)) {
            String pointer = sheet.text(row, 0);
            if (pointer.isEmpty()) {
                continue;
            }
            RequestComponent component = component(pointer, sheet.place(row, 0));
            if (component == null) {
                continue;
            }
            if (inAList(pointer)) {
                problem(sheet.place(row, 0), ExchangeProblem.KEY_IN_A_LIST.with("key", Suggestions.shown(pointer)));
                continue;
            }
            boolean table = component.ofRecords();
            boolean complete = component.container() == Container.LISTING && complete(sheet, row, Keys.COMPLETE_COLUMN);
            List<Node> found = table ? List.of() : values.read(component, sheet.at(row, Keys.VALUE_COLUMN), sheet.place(row, Keys.VALUE_COLUMN));
            String place = sheet.place(row, table ? Keys.COMPLETE_COLUMN : Keys.VALUE_COLUMN);
            // Of what is missing, the cell is named in which it is to be given.
            put(pointer.substring(Keys.OFFER.length()), component, found, complete, place);
            if (found.isEmpty() && !complete && !table) {
                blank.add(pointer);
            }
        }
    }

    /** Whether it stands in an item of a list, of which there is a sheet. */
    private static boolean inAList(String pointer) {
        for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            RequestComponent above = RequestReader.components().get(pointer.substring(0, end));
            if (above != null && above.container() != Container.NONE) {
                return true;
            }
        }
        return false;
    }

    private boolean complete(Sheet sheet, int row, int column) {
        return values.yes(sheet.at(row, column), sheet.place(row, column));
    }

    /** Null where the form as it was sent has no such thing, which is reported. */
    private @Nullable RequestComponent component(String pointer, String place) {
        RequestComponent component = pointer.startsWith(Keys.OFFER + "/") ? RequestReader.components().get(pointer) : null;
        if (component == null) {
            problem(place, ExchangeProblem.KEY_NOT_OF_AN_OFFER.with("key", Suggestions.shown(pointer)));
        }
        return component;
    }

    // ---- lists

    private void table(String pointer) {
        Sheet sheet = sheets.stream().filter(candidate -> candidate.text(0, 0).equals(pointer)).findFirst().orElseThrow();
        RequestComponent list = component(pointer, sheet.place(0, 0));
        if (list == null || !list.ofRecords() || list.container() == Container.NONE) {
            if (list != null) {
                problem(sheet.place(0, 0), ExchangeProblem.KEY_NOT_A_LIST.with("key", pointer));
            }
            return;
        }
        Map<Integer, String> keys = new LinkedHashMap<>();
        sheet.cells().getOrDefault(0, Map.of()).forEach((column, cell) -> {
            if (column > 0) {
                keys.put(column, cell.text().strip());
            }
        });
        Map<String, Integer> columns = new LinkedHashMap<>();
        keys.forEach((column, key) -> {
            boolean fits = key.equals(Keys.OWNER) || key.startsWith(pointer + "/") && component(key.replace(Keys.COMPLETE, ""), sheet.place(0, column)) != null;
            if (!fits && !key.startsWith(pointer + "/")) {
                problem(sheet.place(0, column), ExchangeProblem.KEY_NOT_OF_THIS_LIST.with("key", Suggestions.shown(key)));
            } else if (fits && columns.putIfAbsent(key, column) != null) {
                problem(sheet.place(0, column), ExchangeProblem.COLUMN_KEY_TWICE.with("key", Suggestions.shown(key)));
            }
        });
        if (inAList(pointer) && !columns.containsKey(Keys.OWNER)) {
            problem(sheet.place(0, 0), ExchangeProblem.OWNER_COLUMN_MISSING.with("key", Keys.OWNER));
            return;
        }
        for (int row : sheet.rowsFrom(Keys.FIRST_ITEM)) {
            if (columns.values().stream().anyMatch(column -> sheet.at(row, column) != null)) {
                item(sheet, row, pointer, columns);
            }
        }
    }

    private void item(Sheet sheet, int row, String pointer, Map<String, Integer> columns) {
        Integer ownerColumn = columns.get(Keys.OWNER);
        String owner = "";
        if (ownerColumn != null) {
            owner = tree.itemNamed(pointer, sheet.text(row, ownerColumn));
            if (owner.isEmpty()) {
                problem(sheet.place(row, ownerColumn), ExchangeProblem.UNKNOWN_SHORT_NAME
                        .with("name", Suggestions.shown(sheet.text(row, ownerColumn)))
                        .with("maybe", Suggestions.nearest(sheet.text(row, ownerColumn), tree.namesFor(pointer))));
                return;
            }
        }
        String at = tree.item(owner, pointer.substring(Keys.OFFER.length()), sheet.place(row, 1));
        columns.forEach((key, column) -> {
            if (key.equals(Keys.OWNER) || key.endsWith(Keys.COMPLETE)) {
                return;
            }
            RequestComponent component = Objects.requireNonNull(RequestReader.components().get(key));
            List<Node> found = component.ofRecords() ? List.of() : values.read(component, sheet.at(row, column), sheet.place(row, column));
            Integer completeColumn = columns.get(key + Keys.COMPLETE);
            boolean complete = completeColumn != null && complete(sheet, row, completeColumn);
            put(at + key.substring(pointer.length()), component, found, complete, sheet.place(row, column));
        });
        // Lists of an item that have a table of their own.
        columns.forEach((key, column) -> {
            String of = key.replace(Keys.COMPLETE, "");
            if (key.endsWith(Keys.COMPLETE) && !columns.containsKey(of) && complete(sheet, row, column)) {
                tree.list(at + of.substring(pointer.length()), List.of(), true, sheet.place(row, column));
            }
        });
        tree.nameIfNone(at, pointer, row - Keys.FIRST_ITEM + 1);
    }

    private void put(String name, RequestComponent component, List<Node> found, boolean complete, String place) {
        given += found.size();
        tree.place(name, place);
        if (component.container() == Container.NONE) {
            found.stream().findFirst().ifPresent(value -> tree.put(name, value, place));
        } else if (!found.isEmpty() || complete) {
            tree.list(name, found, complete, place);
        }
    }

    // ---- the whole

    private Offer offer() {
        MappingNode root = new MappingNode(Map.of("offer", tree.node()), Position.UNKNOWN);
        Offer offer = null;
        try {
            offer = new PortfolioReader().read(new Document(file, root)).proposals().get(0).offer();
        } catch (InvalidInputException refused) {
            refused.problems().forEach(problem -> {
                String place = tree.placeOf(problem.pointer());
                // What could not be read has been reported where it stands.
                if (place.isEmpty() || problems.stream().noneMatch(known -> known.pointer().equals(place))) {
                    problem(place, problem.diagnosis());
                }
            });
        }
        if (!problems.isEmpty() || offer == null) {
            throw new InvalidInputException(problems);
        }
        return offer;
    }

    private void problem(String place, Diagnosis diagnosis) {
        problems.add(new Problem(file, place, 0, diagnosis));
    }
}
