package org.ancrage.exchange.ownership.lei;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.document.Countries;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark.Kind;
import org.ancrage.exchange.ownership.Holdings;
import org.ancrage.exchange.ownership.OwnershipQuestion;
import org.ancrage.exchange.table.Row;
import org.ancrage.exchange.table.Table;
import org.ancrage.fact.Answer;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.evidence.Source;
import org.ancrage.fact.evidence.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads who consolidates an entity from the files of GLEIF. The files are read as streams, the relationships once for every level of parents; only what
 * concerns the entity is kept.
 */
public final class LeiReader {

    /** Twice the entities that there are. */
    private static final long MOST_ROWS = 6_000_000;
    private static final int MOST_LEVELS = 50;
    private static final int MOST_ENTITIES = 1_000;

    private static final String LEI = "LEI";
    private static final String NAME = "Entity.LegalName";
    private static final String LEGAL_COUNTRY = "Entity.LegalAddress.Country";
    private static final String HEADQUARTERS_COUNTRY = "Entity.HeadquartersAddress.Country";
    private static final String STATUS = "Entity.EntityStatus";
    private static final String VALIDATION = "Registration.ValidationSources";
    private static final String UPDATED = "Registration.LastUpdateDate";
    private static final Set<String> COLUMNS = Set.of(LEI, NAME, LEGAL_COUNTRY, HEADQUARTERS_COUNTRY, STATUS);
    private static final String CATEGORY = "Exception.Category";

    private final LeiFiles files;
    private final OwnershipQuestion question;
    private final Holdings holdings;
    private final Map<Path, String> hashes = new LinkedHashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Set<String> entities = new LinkedHashSet<>();

    private LeiReader(LeiFiles files, OwnershipQuestion question) {
        this.files = files;
        this.question = question;
        this.holdings = new Holdings(question);
    }

    /**
     * @param question the entity by its LEI
     * @throws InvalidInputException if the LEI is none, or not in the file of entities; if a column is missing; if a file is too large
     * @throws IOException if a file cannot be read
     */
    public static Imported read(LeiFiles files, OwnershipQuestion question) throws IOException {
        if (!Lei.valid(question.entity())) {
            throw FileContent.refusal(files.entities(), ExchangeProblem.NO_LEI.with("lei", Suggestions.shown(question.entity())));
        }
        return new LeiReader(files, question).read();
    }

    private Imported read() throws IOException {
        entities.add(question.entity());
        parents();
        Map<String, Row> found = entityRows();
        if (!found.containsKey(question.entity())) {
            throw new InvalidInputException(List.of(new Problem(FileContent.name(files.entities()), "", 0,
                    ExchangeProblem.UNKNOWN_LEI.with("lei", question.entity()))));
        }
        for (String lei : entities) {
            entity(lei, found.get(lei));
        }
        for (Relation relation : relations) {
            relation(relation);
        }
        exceptions();
        holdings.remark(Kind.TO_KNOW, FileContent.name(files.relationships()),
                "les détentions ne sont pas dites complètes\u00a0: qui consolide n'est pas le seul à détenir.",
                "the holdings are not said to be all: who consolidates is not the only one who holds.");
        return holdings.imported(FileContent.name(files.relationships()));
    }

    private Table table(Path file) {
        return new Table(file, ',', StandardCharsets.UTF_8, MOST_ROWS);
    }

    /** Level by level, until no parent is new. */
    private void parents() throws IOException {
        Set<String> frontier = Set.of(question.entity());
        for (int level = 0; !frontier.isEmpty(); level++) {
            if (level == MOST_LEVELS || entities.size() > MOST_ENTITIES) {
                throw FileContent.refusal(files.relationships(), ExchangeProblem.TOO_MANY_PARENTS
                        .with("levels", MOST_LEVELS).with("entities", MOST_ENTITIES));
            }
            Set<String> asked = frontier;
            Set<String> next = new LinkedHashSet<>();
            table(files.relationships()).read(Relation.COLUMNS, row -> {
                Relation relation = new Relation(row);
                if (asked.contains(relation.child()) && counts(relation) && entities.add(relation.parent())) {
                    next.add(relation.parent());
                }
            });
            frontier = next;
        }
    }

    private boolean counts(Relation relation) {
        String fr = null;
        String en = null;
        String parent = Suggestions.shown(relation.parent());
        if (!relation.direct() && !relation.ultimate()) {
            fr = "%s %s n'est pas une consolidation".formatted(Suggestions.shown(relation.type()), parent);
            en = "%s %s is no consolidation".formatted(Suggestions.shown(relation.type()), parent);
        } else if (!relation.active()) {
            fr = "le lien avec %s n'est pas en vigueur (%s)".formatted(parent, Suggestions.shown(relation.row().get(Relation.STATUS)));
            en = "the relationship with %s is not active (%s)".formatted(parent, Suggestions.shown(relation.row().get(Relation.STATUS)));
        } else if (relation.over(question.on())) {
            fr = "la période du lien avec %s ne contient pas le %s".formatted(parent, question.on());
            en = "the period of the relationship with %s does not contain %s".formatted(parent, question.on());
        } else if (!Lei.valid(relation.parent())) {
            fr = "la société mère (%s) n'est pas désignée par un LEI".formatted(parent);
            en = "the parent (%s) is not named by an LEI".formatted(parent);
        } else if (relation.parent().equals(relation.child())) {
            fr = "l'entité se consolide elle-même";
            en = "the entity consolidates itself";
        }
        if (fr != null && en != null) {
            holdings.remark(Kind.LEFT_OUT, relation.row().place(Relation.TYPE), fr + ".", en + ".");
            return false;
        }
        relations.add(relation);
        return true;
    }

    private Map<String, Row> entityRows() throws IOException {
        Map<String, Row> found = new LinkedHashMap<>();
        table(files.entities()).read(COLUMNS, row -> {
            if (entities.contains(row.get(LEI))) {
                found.put(row.get(LEI), row);
            }
        });
        return found;
    }

    private void entity(String lei, @Nullable Row row) throws IOException {
        HolderBuilder holder = HolderBuilder.builder().id(question.idOf(lei));
        if (row == null) {
            holdings.remark(Kind.READ_IN_PART, FileContent.name(files.entities()), "l'entité (%s) n'y figure pas\u00a0: rien d'autre n'en est connu.".formatted(lei),
                    "the entity (%s) is not in it: nothing else is known of it.".formatted(lei));
            holdings.entity(holder.build(), null);
            return;
        }
        holder.name(row.get(NAME).isEmpty() ? null : row.get(NAME));
        if (!row.get(STATUS).equals("ACTIVE")) {
            holdings.remark(Kind.READ_IN_PART, row.place(STATUS), "l'entité (%s) n'est pas active (%s)\u00a0: ses lieux ne sont pas lus.".formatted(lei, Suggestions.shown(row.get(STATUS))),
                    "the entity (%s) is not active (%s): its places are not read.".formatted(lei, Suggestions.shown(row.get(STATUS))));
        } else {
            holder.registeredOffice(country(row, LEGAL_COUNTRY)).centralAdministration(country(row, HEADQUARTERS_COUNTRY));
            holdings.remark(Kind.READ, row.place(""), "siège statutaire et administration centrale de l'entité (%s).".formatted(lei),
                    "registered office and central administration of the entity (%s).".formatted(lei));
        }
        holdings.entity(holder.build(), source(files.entities(), row, row.get(VALIDATION), row.get(UPDATED)));
    }

    private @Nullable String country(Row row, String column) {
        String code = row.get(column);
        if (Countries.known(code)) {
            return code;
        }
        holdings.remark(Kind.LEFT_OUT, row.place(column), "le pays (%s) n'est pas un code ISO 3166-1.".formatted(Suggestions.shown(code)),
                "the country (%s) is not an ISO 3166-1 code.".formatted(Suggestions.shown(code)));
        return null;
    }

    private void relation(Relation relation) throws IOException {
        if (relation.ultimate() && reachedDirectly(relation)) {
            holdings.remark(Kind.LEFT_OUT, relation.row().place(Relation.TYPE),
                    "la société mère ultime (%s) est au bout des sociétés mères directes.".formatted(relation.parent()),
                    "the ultimate parent (%s) is at the end of the direct parents.".formatted(relation.parent()));
            return;
        }
        String source = source(files.relationships(), relation.row(), relation.row().get(Relation.VALIDATION), relation.row().get(Relation.UPDATED));
        holdings.holding(HoldingBuilder.builder().id(holdings.freshId(relation.child() + "-" + relation.parent()))
                .holder(question.idOf(relation.parent())).of(question.idOf(relation.child())).control(Answer.YES).build(), source);
        holdings.remark(Kind.READ, relation.row().place(Relation.TYPE),
                "%s consolide %s\u00a0: contrôle, sans part connue.".formatted(relation.parent(), relation.child()),
                "%s consolidates %s: control, of no known share.".formatted(relation.parent(), relation.child()));
    }

    private boolean reachedDirectly(Relation ultimate) {
        Set<String> seen = new HashSet<>(Set.of(ultimate.child()));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String child = next.remove();
            for (Relation relation : relations) {
                if (relation.direct() && relation.child().equals(child) && seen.add(relation.parent())) {
                    next.add(relation.parent());
                }
            }
        }
        return seen.contains(ultimate.parent());
    }

    private void exceptions() throws IOException {
        if (files.exceptions() == null) {
            return;
        }
        table(files.exceptions()).read(Set.of(LEI, CATEGORY), row -> {
            if (entities.contains(row.get(LEI))) {
                // One reason, or up to five.
                List<String> reasons = Stream.concat(Stream.of("Exception.Reason"),
                        IntStream.rangeClosed(1, 5).mapToObj(reason -> "Exception.Reason." + reason))
                        .map(row::get).filter(reason -> !reason.isEmpty()).toList();
                holdings.remark(Kind.TO_KNOW, row.place(CATEGORY), ExceptionWords.of(row.get(LEI), row.get(CATEGORY), reasons, true),
                        ExceptionWords.of(row.get(LEI), row.get(CATEGORY), reasons, false));
            }
        });
    }

    private String source(Path file, Row row, String validation, String updated) throws IOException {
        List<SourceKind> kinds = validation.equals("FULLY_CORROBORATED")
                ? List.of(SourceKind.SELF_DECLARATION, SourceKind.VERIFIED)
                : List.of(SourceKind.SELF_DECLARATION);
        String hash = hashes.get(file);
        if (hash == null) {
            hash = FileContent.sha256(file);
            hashes.put(file, hash);
        }
        return holdings.source("lei", new Source("", kinds, "GLEIF", "LEI" + (validation.isEmpty() ? "" : " (" + Suggestions.shown(validation) + ")"),
                null, null, hash, Relation.day(updated), null, null));
    }
}
