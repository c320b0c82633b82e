package org.ancrage.procurement.tender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.document.Document;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Position;
import org.ancrage.document.RecordWriter;
import org.ancrage.document.Request;
import org.ancrage.document.RequestEdit;
import org.ancrage.document.RequestReader;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.exchange.declaration.DeclarationReader;
import org.ancrage.exchange.ownership.OwnershipQuestion;
import org.ancrage.exchange.ownership.bods.BodsReader;
import org.ancrage.exchange.ownership.lei.LeiFiles;
import org.ancrage.exchange.ownership.lei.LeiReader;
import org.ancrage.fact.Holder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Offer;
import org.ancrage.fact.evidence.FactEvidence;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Source;
import org.ancrage.procurement.page.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Reads files that a tenderer sends as facts of the offer. They are read by the library, which refuses what is not plain; and kept as they came. */
@Service
public class Imports {

    /** In which file, and where in it. */
    private static final Pattern PLACE = Pattern.compile("([0-2])([ :].*)?", Pattern.DOTALL);
    private static final Pattern OWNERSHIP_ITEM = Pattern.compile("/offer/(holders|holdings)/([0-9]+)(.*)");

    /** What is sent. */
    public enum Kind {
        /** The declaration as a spreadsheet: takes the place of what was told before. */
        SPREADSHEET(1, 1),
        /** Who owns the hoster, in the Beneficial Ownership Data Standard. */
        BODS(1, 1),
        /** Who consolidates the hoster: entities, relationships and, perhaps, exceptions. */
        LEI(2, 3);

        private final int least;
        private final int most;

        Kind(int least, int most) {
            this.least = least;
            this.most = most;
        }
    }

    /** A file as it was sent. */
    public record Sent(String name, byte[] content) {

        /** Those of a form in which a file was chosen. */
        static List<Sent> of(List<MultipartFile> files) throws IOException {
            List<Sent> sent = new ArrayList<>();
            for (MultipartFile file : files) {
                if (!file.isEmpty()) {
                    sent.add(new Sent(EvidenceFiles.nameOf(file), file.getBytes()));
                }
            }
            return sent;
        }
    }

    private final Declaring declaring;
    private final EvidenceFiles files;

    Imports(Declaring declaring, EvidenceFiles files) {
        this.declaring = declaring;
        this.files = files;
    }

    /**
     * Gives what was read and what was left out.
     *
     * @param entity id of the hoster in data on owners
     * @throws org.ancrage.document.InvalidInputException with all that is wrong with a file
     * @throws Refused if it cannot be read at all
     */
    @Transactional
    public List<Remark> read(long invitation, Kind kind, List<Sent> sent, String entity, int version) {
        if (sent.size() < kind.least || sent.size() > kind.most) {
            throw new Refused("import.files-wrong");
        }
        if (kind != Kind.SPREADSHEET && entity.isBlank()) {
            throw new Refused("import.entity-missing");
        }
        Declaration declaration = declaring.current(invitation);
        Hosting before = declaring.questionnaire(declaration).hosting();
        Imported imported = imported(kind, sent, entity.strip(), before);
        for (Sent file : sent) {
            files.keep(invitation, file.name(), file.content());
        }
        List<Source> sources = imported.sources().stream().map(source -> called(source, sent)).toList();
        imported = new Imported(imported.offer(), sources, imported.evidence(), imported.remarks());
        Node known = RequestReader.toNode(new Request(before, null));
        Node read = new MappingNode(Map.of("offer", RecordWriter.toNode(imported.offer())), Position.UNKNOWN);
        MappingNode merged = kind == Kind.SPREADSHEET ? RequestEdit.with(known, "/offer", RecordWriter.toNode(imported.offer()))
                : (MappingNode) OfferMerge.of(known, read);
        merged = named(named(merged, "/offer/id", before.offer().id()), "/offer/name", before.offer().name());
        Hosting after = RequestReader.read(new Document(sent.get(0).name(), merged)).hosting();
        Provenance provenance = kind == Kind.SPREADSHEET ? new Provenance(imported.sources(), imported.evidence(), List.of())
                : with(declaring.provenance(declaration), imported, after);
        declaring.replace(invitation, after, provenance, version);
        return imported.remarks().stream().map(remark -> called(remark, sent)).toList();
    }

    private static MappingNode named(Node request, String pointer, @Nullable String text) {
        return text == null ? (MappingNode) request : RequestEdit.with(request, pointer, new ScalarNode(ScalarNode.Kind.STRING, text, Position.UNKNOWN));
    }

    private Imported imported(Kind kind, List<Sent> sent, String entity, Hosting before) {
        try {
            return read(kind, sent, entity, before);
        } catch (IOException unreadable) {
            throw new Refused("import.unreadable");
        }
    }

    private Imported read(Kind kind, List<Sent> sent, String entity, Hosting before) throws IOException {
        Path folder = Files.createTempDirectory("import");
        try {
            List<Path> written = new ArrayList<>();
            for (int index = 0; index < sent.size(); index++) {
                // What a stranger calls a file is no name of a file here.
                written.add(Files.write(folder.resolve(String.valueOf(index)), sent.get(index).content()));
            }
            OwnershipQuestion question = new OwnershipQuestion(entity, declaring.today(), before.offer().id(), before.offer().hoster().id());
            return switch (kind) {
                case SPREADSHEET -> DeclarationReader.read(written.get(0));
                case BODS -> BodsReader.read(written.get(0), question);
                case LEI -> LeiReader.read(new LeiFiles(written.get(0), written.get(1), written.size() > 2 ? written.get(2) : null), question);
            };
        } finally {
            try (Stream<Path> parts = Files.walk(folder)) {
                for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(part);
                }
            }
        }
    }

    /** A source names the file that it was read from: as whoever sent it does. */
    private static Source called(Source source, List<Sent> sent) {
        String title = source.title();
        int index = title != null && title.matches("[0-2]") ? Integer.parseInt(title) : sent.size();
        return index < sent.size() ? renamed(source, source.id(), sent.get(index).name()) : source;
    }

    private static Remark called(Remark remark, List<Sent> sent) {
        Matcher place = PLACE.matcher(remark.place());
        int index = place.matches() ? Integer.parseInt(place.group(1)) : sent.size();
        return index < sent.size() ? new Remark(remark.kind(), sent.get(index).name() + Objects.requireNonNullElse(place.group(2), ""), remark.text()) : remark;
    }

    private static Source renamed(Source source, String id, @Nullable String title) {
        return new Source(id, source.kinds(), source.assertedBy(), title, source.page(), source.url(), source.sha256(), source.asOf(), source.obtained(), source.expires());
    }

    /** Items have other numbers after they were joined: evidence is for the lists that the file speaks of. */
    private static Provenance with(Provenance before, Imported imported, Hosting after) {
        Map<String, String> ids = new LinkedHashMap<>();
        List<Source> sources = new ArrayList<>(before.sources());
        for (Source source : imported.sources()) {
            String id = source.id();
            while (taken(sources, id)) {
                id = id + "-again";
            }
            ids.put(source.id(), id);
            sources.add(renamed(source, id, source.title()));
        }
        List<FactEvidence> evidence = new ArrayList<>(before.evidence());
        for (FactEvidence one : imported.evidence()) {
            Set<String> moved = new LinkedHashSet<>();
            one.facts().forEach(fact -> moved.add(moved(fact, imported, after)));
            moved.remove("");
            if (!moved.isEmpty()) {
                evidence.add(new FactEvidence(ids.getOrDefault(one.source(), one.source()), List.copyOf(moved)));
            }
        }
        return new Provenance(sources, evidence, before.assumptions());
    }

    private static boolean taken(List<Source> sources, String id) {
        return sources.stream().anyMatch(source -> source.id().equals(id));
    }

    /** The same holder or holding in the joined offer, by its id; empty where it has none there. */
    private static String moved(String fact, Imported imported, Hosting after) {
        Matcher item = OWNERSHIP_ITEM.matcher(fact);
        if (!item.matches()) {
            return fact;
        }
        int index = Integer.parseInt(item.group(2));
        List<String> from = ids(imported.offer(), item.group(1));
        List<String> to = ids(after.offer(), item.group(1));
        int place = index < from.size() ? to.indexOf(from.get(index)) : -1;
        return place < 0 ? "" : "/offer/" + item.group(1) + "/" + place + item.group(3);
    }

    private static List<String> ids(Offer offer, String list) {
        return list.equals("holders") ? offer.holders().stream().map(Holder::id).toList() : offer.holdings().items().stream().map(Holding::id).toList();
    }
}
