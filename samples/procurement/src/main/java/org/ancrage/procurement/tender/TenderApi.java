package org.ancrage.procurement.tender;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.ancrage.exchange.Remark;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.procurement.api.EntityTag;
import org.ancrage.procurement.api.Resources;
import org.ancrage.procurement.consultation.Consultations;
import org.ancrage.procurement.page.Documents;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.questionnaire.QuestionsResource;
import org.ancrage.procurement.questionnaire.ReplyBody;
import org.ancrage.procurement.security.Tenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What programs of a tenderer declare. Which offer it is about is that of the token. */
@RestController
class TenderApi {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Declaring declaring;
    private final Imports imports;
    private final Tenders tenders;
    private final EvidenceFiles files;
    private final Consultations consultations;

    TenderApi(Declaring declaring, Imports imports, Tenders tenders, EvidenceFiles files, Consultations consultations) {
        this.declaring = declaring;
        this.imports = imports;
        this.tenders = tenders;
        this.files = files;
        this.consultations = consultations;
    }

    @Operation(summary = "Where the tenderer stands")
    @GetMapping("/api/tender")
    ResponseEntity<TenderResource> overview(@AuthenticationPrincipal Tenderer tenderer) {
        Declaration declaration = declaring.current(tenderer.invitation());
        String title = consultations.get(tenders.invitation(tenderer.invitation()).consultation()).title();
        return Resources.of(new TenderResource(title, tenderer.name(), declaration.round(), declaration.closing(), declaration.openOn(declaring.today()),
                tenders.declarations(tenderer.invitation()).stream().map(InvitationResource.RoundResource::of).toList()), declaration.version());
    }

    @Operation(summary = "What is declared")
    @GetMapping("/api/tender/declaration")
    ResponseEntity<OfferDocument> declaration(@AuthenticationPrincipal Tenderer tenderer) {
        Declaration declaration = declaring.current(tenderer.invitation());
        return Resources.of(OfferDocument.of(declaring.questionnaire(declaration).hosting(), declaring.provenance(declaration)), declaration.version());
    }

    /** In the place of all that was told before, and without what that rested on: evidence is named afterwards. */
    @Operation(summary = "Declare an offer in the place of what was told before")
    @PutMapping("/api/tender/declaration")
    ResponseEntity<OfferDocument> declare(@AuthenticationPrincipal Tenderer tenderer, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody OfferDocument.OfferBody body) {
        Hosting before = declaring.questionnaire(declaring.current(tenderer.invitation())).hosting();
        declaring.replace(tenderer.invitation(), OfferDocument.read(body, before), Provenance.none(), EntityTag.seen(seen));
        return declaration(tenderer);
    }

    @Operation(summary = "What is declared, as a spreadsheet to be filled in")
    @GetMapping(path = "/api/tender/declaration.xlsx", produces = SPREADSHEET)
    ResponseEntity<byte[]> spreadsheet(@AuthenticationPrincipal Tenderer tenderer) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(SPREADSHEET)).body(declaring.spreadsheet(tenderer.invitation()));
    }

    /** A spreadsheet takes the place of what was told before; who owns the hoster is joined to it. */
    @Operation(summary = "Declare by a spreadsheet, or by data on owners (BODS, LEI)")
    @PostMapping(path = "/api/tender/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportedDocument> read(@AuthenticationPrincipal Tenderer tenderer, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestParam Imports.Kind kind,
            @RequestParam List<MultipartFile> file, @RequestParam(defaultValue = "") String entity) throws IOException {
        List<Remark> remarks = imports.read(tenderer.invitation(), kind, Imports.Sent.of(file), entity, EntityTag.seen(seen));
        Declaration declaration = declaring.current(tenderer.invitation());
        return Resources.of(ImportedDocument.of(declaring.questionnaire(declaration).hosting(), declaring.provenance(declaration), remarks, Languages.current()),
                declaration.version());
    }

    @Operation(summary = "What is asked about the offer")
    @GetMapping("/api/tender/questions")
    ResponseEntity<QuestionsResource> questions(@AuthenticationPrincipal Tenderer tenderer) {
        Declaration declaration = declaring.current(tenderer.invitation());
        return Resources.of(QuestionsResource.of(declaring.questionnaire(declaration), Languages.current()), declaration.version());
    }

    @Operation(summary = "Answer a question about the offer")
    @PostMapping("/api/tender/answers")
    ResponseEntity<QuestionsResource> reply(@AuthenticationPrincipal Tenderer tenderer, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestBody ReplyBody body) {
        declaring.reply(tenderer.invitation(), body.to(EntityTag.seen(seen)));
        return questions(tenderer);
    }

    @Operation(summary = "Say on which document facts rest")
    @PostMapping(path = "/api/tender/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<OfferDocument> evidence(@AuthenticationPrincipal Tenderer tenderer, @RequestHeader(HttpHeaders.IF_MATCH) String seen, @RequestParam List<String> fact,
            @RequestParam String title, @RequestParam LocalDate asOf, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        declaring.evidence(tenderer.invitation(), fact, title, asOf, file == null ? "" : EvidenceFiles.nameOf(file), file == null ? new byte[0] : file.getBytes(), EntityTag.seen(seen));
        return declaration(tenderer);
    }

    @Operation(summary = "Files that were sent")
    @GetMapping("/api/tender/files")
    List<EvidenceFiles.Kept> files(@AuthenticationPrincipal Tenderer tenderer) {
        return files.of(tenderer.invitation());
    }

    @Operation(summary = "One of these files")
    @GetMapping(path = "/api/tender/files/{file}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Tenderer tenderer, @PathVariable long file) {
        EvidenceFiles.Content content = files.get(tenderer.invitation(), file);
        return Documents.file(content.name(), content.content());
    }

    @Operation(summary = "Submit the declaration: it does not change any more")
    @PostMapping("/api/tender/submission")
    ResponseEntity<TenderResource> submit(@AuthenticationPrincipal Tenderer tenderer, @RequestHeader(HttpHeaders.IF_MATCH) String seen) {
        declaring.submit(tenderer.invitation(), EntityTag.seen(seen));
        return overview(tenderer);
    }
}
