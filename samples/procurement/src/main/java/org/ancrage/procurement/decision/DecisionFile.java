package org.ancrage.procurement.decision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.RecordWriter;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.procurement.analysis.Analysis;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.consultation.Consultation;
import org.ancrage.procurement.facts.Requests;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.procurement.reading.Readings;
import org.ancrage.procurement.reading.ToldChoice;
import org.ancrage.procurement.tender.Declaration;
import org.ancrage.procurement.tender.EvidenceFiles;
import org.ancrage.procurement.tender.Tenders;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The whole file of a decision, for an archive or a court: nothing of this application is needed to read it or to verify it. */
@Component
class DecisionFile {

    private final Deciding deciding;
    private final RecordLog log;
    private final SigningKey key;
    private final Tenders tenders;
    private final EvidenceFiles files;
    private final Analysis analysis;
    private final Readings readings;
    private final Audit audit;
    private final ITemplateEngine templates;

    DecisionFile(Deciding deciding, RecordLog log, SigningKey key, Tenders tenders, EvidenceFiles files, Analysis analysis, Readings readings, Audit audit,
            ITemplateEngine templates) {
        this.deciding = deciding;
        this.log = log;
        this.key = key;
        this.tenders = tenders;
        this.files = files;
        this.analysis = analysis;
        this.readings = readings;
        this.audit = audit;
        this.templates = templates;
    }

    /** @throws NotThere if nothing was decided */
    byte[] zip(Consultation consultation, Locale locale) {
        List<RecordLog.Entry> entries = log.of(consultation.id());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("consultation", consultation);
        page.put("decision", deciding.of(consultation.id()).orElseThrow(NotThere::new));
        page.put("invitations", tenders.invitations(consultation.id()));
        page.put("entries", entries);
        List<ToldChoice> history = readings.told(readings.history(consultation.id()), Languages.current());
        page.put("readings", history);
        page.put("house", readings.toldOfHouse(Languages.current()));
        page.put("trail", audit.of(consultation.id()));
        page.put("lang", locale.getLanguage());
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "index.html", templates.process("decision-file", new Context(locale, page)));
            StringBuilder chain = new StringBuilder("number,hash,before\n");
            for (RecordLog.Entry entry : entries) {
                put(zip, "records/record-" + entry.number() + ".json", entry.record().text());
                chain.append(entry.number()).append(',').append(entry.record().hash()).append(',').append(entry.before()).append('\n');
            }
            put(zip, "records/log.csv", chain.toString());
            put(zip, "record-key.pub.pem", key.publicPem());
            put(zip, "evidence.json", JsonText.indented(new SequenceNode(tenders.invitations(consultation.id()).stream().map(one -> evidence(one.id(), one.tenderer())).toList(),
                    Position.UNKNOWN)));
            put(zip, "findings.json", JsonText.indented(new SequenceNode(tenders.invitations(consultation.id()).stream().flatMap(one -> findings(one.tenderer(), one.id())).toList(),
                    Position.UNKNOWN)));
            put(zip, "readings.json", JsonText.indented(new SequenceNode(history.stream().map(DecisionFile::reading).toList(), Position.UNKNOWN)));
            for (RecordLog.Entry entry : entries) {
                for (Declaration round : tenders.declarations(entry.invitation())) {
                    if (round.content() != null) {
                        put(zip, "declarations/offer-%s-round-%s.json".formatted(entry.invitation(), round.round()), round.content());
                    }
                }
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Sources and what rests on them, and the files with their hashes. */
    private Node evidence(long invitation, String tenderer) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("tenderer", text(tenderer));
        tenders.submitted(invitation).ifPresent(last -> {
            Provenance provenance = Requests.read(String.valueOf(last.content())).provenance();
            entries.put("sources", new SequenceNode(provenance.sources().stream().<Node>map(RecordWriter::toNode).toList(), Position.UNKNOWN));
            entries.put("evidence", new SequenceNode(provenance.evidence().stream().<Node>map(RecordWriter::toNode).toList(), Position.UNKNOWN));
        });
        List<Node> kept = new ArrayList<>();
        files.of(invitation).forEach(file -> kept.add(object("name", file.name(), "sha256", file.sha256(), "bytes", Integer.toString(file.size()))));
        entries.put("files", new SequenceNode(kept, Position.UNKNOWN));
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private Stream<Node> findings(String tenderer, long invitation) {
        return analysis.findings(invitation).stream().map(finding -> object("tenderer", tenderer, "kind", finding.kind().name(), "fact", finding.pointer(),
                "declared", String.valueOf(finding.declared()), "found", finding.found(), "title", finding.title(), "asOf", finding.asOf().toString(),
                "reason", finding.reason(), "author", finding.author(), "written", finding.written().toString()));
    }

    private static Node reading(ToldChoice told) {
        String option = told.choice().option();
        return object("kind", option == null ? "TAKEN_BACK" : "CHOSEN", "reading", told.choice().reading(), "question", told.question(), "option", option == null ? "" : option,
                "statement", told.statement(), "reason", told.choice().reason(), "author", told.choice().author(), "written", told.choice().written().toString());
    }

    private static MappingNode object(String... entries) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int index = 0; index < entries.length; index += 2) {
            nodes.put(entries[index], text(entries[index + 1]));
        }
        return new MappingNode(nodes, Position.UNKNOWN);
    }

    private static ScalarNode text(String text) {
        return new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN);
    }
}
