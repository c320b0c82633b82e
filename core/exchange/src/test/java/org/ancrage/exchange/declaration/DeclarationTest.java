package org.ancrage.exchange.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.exchange.Imported;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.evidence.SourceKind;
import org.ancrage.law.Language;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationTest {

    private static final Declarant TENDERER = new Declarant("Cloud provider", LocalDate.of(2026, 11, 20));

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("declaration.xlsx"), content);
    }

    private static DeclarationForm form(Need need) {
        return DeclarationForm.of(Cases.ANCRAGE, need, Cases.DAY);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** 24.50 is 24.5; a form asks for shares themselves and for whole lists, so that bounds and lists of some kinds are not filled in. */
    private static Offer plain(Offer offer) {
        return OfferBuilder.builder(offer).holdings(new Listing<>(offer.holdings().complete(), offer.holdings().items().stream().map(holding ->
                        HoldingBuilder.builder(holding).capital(plain(holding.capital())).votes(plain(holding.votes())).capitalWithin(null).votesWithin(null).build()).toList()))
                .certificates(new Listing<>(offer.certificates().complete(), offer.certificates().items()))
                .participants(new Listing<>(offer.participants().complete(), offer.participants().items())).build();
    }

    /** Edits a declaration as a person would. */
    private Path edited(byte[] content, Consumer<XSSFWorkbook> edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content)); java.io.OutputStream out = Files.newOutputStream(folder.resolve("declaration.xlsx"))) {
            edit.accept(workbook);
            workbook.write(out);
        }
        return folder.resolve("declaration.xlsx");
    }

    private static Sheet sheet(XSSFWorkbook workbook, String key) {
        for (Sheet sheet : workbook) {
            if (sheet.getRow(0) != null && sheet.getRow(0).getCell(0) != null && key.equals(sheet.getRow(0).getCell(0).getStringCellValue())) {
                return sheet;
            }
        }
        throw new AssertionError(key);
    }

    /** The cell of what there is one of. */
    private static Cell single(XSSFWorkbook workbook, String pointer) {
        for (Row row : sheet(workbook, pointer.startsWith("#") ? "#declaration" : "/offer")) {
            if (row.getCell(0) != null && pointer.equals(row.getCell(0).getStringCellValue())) {
                return row.getCell(2);
            }
        }
        throw new AssertionError(pointer);
    }

    private static Cell cell(XSSFWorkbook workbook, String list, String pointer, int item) {
        Sheet sheet = sheet(workbook, list);
        for (Cell key : sheet.getRow(0)) {
            if (pointer.equals(key.getStringCellValue())) {
                return sheet.getRow(3 + item).getCell(key.getColumnIndex());
            }
        }
        throw new AssertionError(pointer);
    }

    /** What the form leaves out cannot matter: without it the answer is the same. */
    @Test
    void whatIsNotAskedCannotMatter() {
        Map<String, DeclarationForm> forms = new HashMap<>();
        List<String> changed = new ArrayList<>();
        for (Hosting hosting : Cases.hostings(2, 7)) {
            DeclarationForm form = forms.computeIfAbsent(hosting.need().id(), id -> form(hosting.need()));
            Offer less = form.restricted(hosting.offer());
            Object all = Cases.ANCRAGE.outcomes(hosting, Cases.DAY).overall();
            Object asked = Cases.ANCRAGE.outcomes(new Hosting(hosting.need(), less, hosting.contract()), Cases.DAY).overall();
            if (!all.equals(asked)) {
                changed.add("%s with %s: %s, and %s with what is asked".formatted(hosting.need().id(), hosting.offer().id(), all, asked));
            }
        }
        assertThat(changed).isEmpty();
    }

    @Test
    void aNeedIsAskedLessThanAllThatThereIs() {
        DeclarationForm company = form(Cases.need("company-personnel-file"));
        DeclarationForm hospital = form(Cases.need("public-hospital-records"));

        assertThat(company.fields()).extracting(DeclarationForm.Field::pointer).contains("/offer/holdings/control").doesNotContain("/offer/commitments", "/offer/certificates/type");
        assertThat(hospital.fields()).extracting(DeclarationForm.Field::pointer).contains("/offer/commitments", "/offer/certificates/validUntil");
        assertThat(hospital.fields()).filteredOn(field -> field.pointer().equals("/offer/commitments")).singleElement()
                .satisfies(field -> assertThat(field.reasons()).extracting(DeclarationForm.Reason::criterion).allMatch(id -> id.startsWith("fr/hds#")));
    }

    @Test
    void whatIsDeclaredIsReadBack() throws IOException {
        Map<String, DeclarationForm> forms = new HashMap<>();
        int number = 0;
        for (Hosting hosting : Cases.hostings(2, 11)) {
            if (number++ % 5 != 0) {
                continue;
            }
            DeclarationForm form = forms.computeIfAbsent(hosting.need().id(), id -> form(hosting.need()));
            Language language = number % 2 == 0 ? Language.FR : Language.EN;
            Imported read = DeclarationReader.read(file(DeclarationWorkbook.write(form, language, hosting.offer(), TENDERER)));
            assertThat(plain(read.offer())).as(hosting.offer().id()).isEqualTo(plain(form.restricted(hosting.offer())));
        }
        assertThat(number).isGreaterThan(50);
    }

    @Test
    void whoDeclaresAndWhenIsKept() throws IOException {
        Hosting hosting = Cases.PORTFOLIO.hostings().get(0);
        Imported read = DeclarationReader.read(file(DeclarationWorkbook.write(form(hosting.need()), Language.FR, hosting.offer(), TENDERER)));

        assertThat(read.sources()).singleElement().satisfies(source -> {
            assertThat(source.kinds()).containsExactly(SourceKind.SELF_DECLARATION);
            assertThat(source.assertedBy()).isEqualTo("Cloud provider");
            assertThat(source.asOf()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(source.sha256()).hasSize(64);
        });
        assertThat(read.evidence()).singleElement().satisfies(evidence -> assertThat(evidence.facts()).containsExactly("/offer"));
    }

    @Test
    void everyWrongCellIsNamedAtOnce() throws IOException {
        DeclarationForm form = form(Cases.need("public-hospital-records"));
        Path file = edited(DeclarationWorkbook.write(form, Language.EN), workbook -> {
            single(workbook, "/offer/id").setCellValue("our-offer");
            single(workbook, "/offer/hoster/id").setCellValue("us");
            single(workbook, "/offer/hoster/registeredOffice").setCellValue("Germania");
            single(workbook, "/offer/deployment").setCellValue("commercial clowd");
            cell(workbook, "/offer/holdings", "/offer/holdings/holder", 0).setCellValue("parent");
            cell(workbook, "/offer/holdings", "/offer/holdings/of", 0).setCellValue("us");
            cell(workbook, "/offer/holdings", "/offer/holdings/capital", 0).setCellValue("a lot");
            cell(workbook, "/offer/holdings", "/offer/holdings/votes", 0).setCellValue(120);
            cell(workbook, "/offer/certificates", "/offer/certificates/validUntil", 1).setCellValue("31/02/2027");
            single(workbook, Keys.DAY).setCellValue("soon");
        });

        assertThatThrownBy(() -> DeclarationReader.read(file)).isInstanceOfSatisfying(InvalidInputException.class, refused -> {
            assertThat(refused.problems()).extracting(Problem::message).anyMatch(message -> message.contains("(Germania) is not an ISO 3166-1 code"))
                    .anyMatch(message -> message.contains("(commercial clowd) is not known"))
                    .anyMatch(message -> message.contains("(a lot) is not a number")).anyMatch(message -> message.contains("120"))
                    .anyMatch(message -> message.contains("(31/02/2027) is not a day")).anyMatch(message -> message.contains("(soon) is not a day"))
                    .anyMatch(message -> message.contains("the tenderer who declares is missing")).anyMatch(message -> message.contains("the entity (parent) is neither"))
                    .anyMatch(message -> message.contains("the key (scheme) is missing"));
            assertThat(refused.problems()).allMatch(problem -> problem.pointer().matches(".+![A-Z]+[0-9]+"));
        });
    }

    @Test
    void ofAFormThatIsBlankTheCellsAreNamedWithoutWhichThereIsNoOffer() throws IOException {
        Path file = file(DeclarationWorkbook.write(form(Cases.need("public-hospital-records")), Language.EN));

        assertThatThrownBy(() -> DeclarationReader.read(file)).isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.problems())
                .hasSize(4).allMatch(problem -> problem.pointer().matches(".+!C[0-9]+")).filteredOn(problem -> problem.message().contains("the key (id) is missing")).hasSize(2));
    }

    @Test
    void whatIsWrittenByHandIsUnderstood() throws IOException {
        DeclarationForm form = form(Cases.need("public-hospital-records"));
        Path file = edited(DeclarationWorkbook.write(form, Language.FR), workbook -> {
            single(workbook, Keys.TENDERER).setCellValue("Nous");
            single(workbook, Keys.DAY).setCellValue("20/11/2026");
            single(workbook, "/offer/id").setCellValue(" our-offer ");
            single(workbook, "/offer/hoster/id").setCellValue("us");
            single(workbook, "/offer/hoster/listed").setCellValue("Non");
            single(workbook, "/offer/hoster/registeredOffice").setCellValue("fr");
            single(workbook, "/offer/locations/storage").setCellValue("FR; DE – Allemagne\nIT");
            cell(workbook, "/offer/holders", "/offer/holders/id", 0).setCellValue("parent");
            cell(workbook, "/offer/holdings", "/offer/holdings/holder", 0).setCellValue("parent");
            cell(workbook, "/offer/holdings", "/offer/holdings/of", 0).setCellValue("us");
            cell(workbook, "/offer/holdings", "/offer/holdings/capital", 0).setCellValue("24,5 %");
            Cell percent = cell(workbook, "/offer/holdings", "/offer/holdings/votes", 0);
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            percent.setCellStyle(style);
            percent.setCellValue(0.07);
        });

        Imported read = DeclarationReader.read(file);
        assertThat(read.offer().id()).isEqualTo("our-offer");
        assertThat(read.offer().hoster().listed().no()).isTrue();
        assertThat(read.offer().hoster().registeredOffice()).isEqualTo("FR");
        assertThat(read.offer().locations().storage().items()).containsExactly("FR", "DE", "IT");
        assertThat(read.offer().locations().storage().complete()).isFalse();
        assertThat(read.offer().holdings().items()).singleElement().satisfies(holding -> {
            assertThat(holding.capital()).isEqualByComparingTo("24.5");
            assertThat(holding.votes()).isEqualByComparingTo("7");
            assertThat(holding.id()).isEqualTo("holding-1");
        });
        assertThat(read.offer().certificates().complete()).isFalse();
        assertThat(read.remarks()).anyMatch(remark -> remark.text().en().contains("/offer/deployment"));
    }

    /** Programs of tables write seventeen digits of what they show with fifteen, and a format may show a sign of percentage that scales nothing. */
    @Test
    void aNumberIsReadAsTheTableShowsIt() throws IOException {
        DeclarationForm form = form(Cases.need("public-hospital-records"));
        Path file = edited(DeclarationWorkbook.write(form, Language.EN), workbook -> {
            single(workbook, Keys.TENDERER).setCellValue("Us");
            single(workbook, Keys.DAY).setCellValue("20/11/2026");
            single(workbook, "/offer/id").setCellValue("our-offer");
            single(workbook, "/offer/hoster/id").setCellValue("us");
            List<String> written = List.of("20.100000000000001", "79.900000000000006", "0.5");
            List<String> formats = List.of("0.0", "0.0", "0.0\"%\"");
            for (int item = 0; item < written.size(); item++) {
                cell(workbook, "/offer/holders", "/offer/holders/id", item).setCellValue("holder-" + item);
                cell(workbook, "/offer/holdings", "/offer/holdings/holder", item).setCellValue("holder-" + item);
                cell(workbook, "/offer/holdings", "/offer/holdings/of", item).setCellValue("us");
                Cell share = cell(workbook, "/offer/holdings", item < 2 ? "/offer/holdings/capital" : "/offer/holdings/votes", item);
                var style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formats.get(item)));
                share.setCellStyle(style);
                share.setCellValue(1);
                ((XSSFCell) share).getCTCell().setV(written.get(item));
            }
        });

        assertThat(DeclarationReader.read(file).offer().holdings().items()).extracting(holding -> holding.capital() == null ? holding.votes() : holding.capital())
                .containsExactly(new BigDecimal("20.1"), new BigDecimal("79.9"), new BigDecimal("0.5"));
    }

    @Test
    void theSameFormHasTheSameBytes() {
        DeclarationForm form = form(Cases.need("public-hospital-records"));
        assertThat(DeclarationWorkbook.write(form, Language.FR)).isEqualTo(DeclarationWorkbook.write(form(Cases.need("public-hospital-records")), Language.FR));
    }

    @Test
    void onlyCellsToFillInCanBeChanged() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(DeclarationWorkbook.write(form(Cases.need("public-hospital-records")), Language.FR)))) {
            assertThat(workbook.isStructureLocked()).isTrue();
            assertThat(workbook).allSatisfy(sheet -> assertThat(sheet.getProtect()).isTrue());
            assertThat(single(workbook, "/offer/deployment").getCellStyle().getLocked()).isFalse();
            assertThat(single(workbook, Keys.NEED).getCellStyle().getLocked()).isTrue();
            assertThat(sheet(workbook, "/offer").getDataValidations()).isNotEmpty().allSatisfy(
                    validation -> assertThat(validation.getPromptBoxText()).isNotBlank());
        }
    }

    @Test
    void aFormThatWasTamperedWithIsRefused() throws IOException {
        DeclarationForm form = form(Cases.need("public-hospital-records"));
        Path file = edited(DeclarationWorkbook.write(form, Language.FR), workbook -> {
            sheet(workbook, "/offer").getRow(5).getCell(0).setCellValue("/need/customer/kind");
            sheet(workbook, "/offer/holdings").getRow(0).getCell(1).setCellValue("/offer/holdings/nothing");
        });
        assertThatThrownBy(() -> DeclarationReader.read(file)).isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("(/need/customer/kind) is none of an offer").hasMessageContaining("(/offer/holdings/nothing) is none of an offer");
        Path other = edited(DeclarationWorkbook.write(form, Language.FR), workbook -> workbook.getSheetAt(0).getRow(0).getCell(0).setCellValue("x"));
        assertThatThrownBy(() -> DeclarationReader.read(other)).isInstanceOf(InvalidInputException.class).hasMessageContaining("this is no declaration");
    }
}
