package org.ancrage.cli.question;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ancrage.cli.CliProblem;
import org.ancrage.dialogue.DialogueState.Step;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.Position;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.fact.Listing;
import org.ancrage.law.Language;
import org.ancrage.refusal.UnknownReadingException;
import org.jspecify.annotations.Nullable;

/**
 * What was answered in a questionnaire, kept in a file as it is said: one JSON line for each step, on the disk before the next question.
 * However the questionnaire ends, it can be taken up again. Not thread-safe.
 */
final class KeptAnswers implements AutoCloseable {

    private static final String FORMAT = "ancrage-answers/1";
    private static final String ENDING = ".answers";
    private static final long MOST_BYTES = 16 * 1024 * 1024;

    private final Path file;
    private final String question;
    /** Without those that were taken back. */
    private final List<Step> steps = new ArrayList<>();
    private boolean any;
    /** Hash of the completed file that was written last. */
    private @Nullable String written;
    /** Lines that are not in the file: it does not exist before the first answer, or could not be written. */
    private final StringBuilder pending = new StringBuilder();
    private long length;
    private @Nullable FileChannel channel;

    private KeptAnswers(Path file, String question) {
        this.file = file;
        this.question = question;
    }

    /**
     * The answers that are to lead to a completed file, those of an earlier run among them.
     *
     * @param target the completed file
     * @param question what tells the question from others: hash of file and day
     * @throws IOException if there is a file of answers that cannot be read, is being written, or answers another question; with a
     *     message for whoever asked
     */
    static KeptAnswers of(Path target, String question) throws IOException {
        Path file = target.resolveSibling(target.getFileName() + ENDING);
        KeptAnswers kept = new KeptAnswers(file, question);
        if (Files.exists(file) && Files.size(file) > 0) {
            try {
                kept.read();
            } catch (IOException e) {
                kept.close();
                throw e;
            }
        } else {
            kept.head();
        }
        return kept;
    }

    Path file() {
        return file;
    }

    /** What was said, without what was taken back. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Whether anything was said, taken back or not. */
    boolean any() {
        return any;
    }

    /** Hash of what an earlier run, or this one, wrote as the completed file. */
    Optional<String> written() {
        return Optional.ofNullable(written);
    }

    /** Nothing that was said is missing in the file. */
    boolean safe() {
        return pending.isEmpty();
    }

    /** @throws IOException if it cannot be kept now; it is tried again with the next one */
    void add(Step step) throws IOException {
        said(step);
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("pointer", text(step.pointer()));
        entries.put(step.answer() == null ? "skip" : "answer", step.answer() == null ? truth() : node(step.answer()));
        line(entries);
        save();
    }

    private void said(Step step) {
        steps.add(step);
        any = true;
    }

    /** @throws IOException as {@link #add} */
    void back() throws IOException {
        takenBack();
        line(Map.of("back", truth()));
        save();
    }

    private void takenBack() {
        if (!steps.isEmpty()) {
            steps.remove(steps.size() - 1);
        }
    }

    /** @throws IOException if it cannot be kept now */
    void wrote(String hash) throws IOException {
        written = hash;
        line(Map.of("written", text(hash)));
        save();
    }

    /** Nothing is left to ask. */
    void discard() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    private void head() {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("format", text(FORMAT));
        entries.put("question", text(question));
        line(entries);
    }

    private void line(Map<String, Node> entries) {
        pending.append(JsonText.of(new MappingNode(entries, Position.UNKNOWN))).append('\n');
    }

    private void save() throws IOException {
        FileChannel open = open();
        ByteBuffer bytes = ByteBuffer.wrap(pending.toString().getBytes(StandardCharsets.UTF_8));
        // Half a line of an earlier attempt is written over.
        long end = length;
        while (bytes.hasRemaining()) {
            end += open.write(bytes, end);
        }
        open.force(false);
        length = end;
        pending.setLength(0);
    }

    private FileChannel open() throws IOException {
        if (channel == null) {
            FileChannel opened = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (opened.tryLock() == null) {
                    throw inUse();
                }
            } catch (OverlappingFileLockException sameProcess) {
                opened.close();
                throw inUse();
            } catch (IOException e) {
                opened.close();
                throw e;
            }
            channel = opened;
        }
        return channel;
    }

    /** The file is there, and is not to be used. */
    static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final Diagnosis diagnosis;

        private RefusedException(Diagnosis diagnosis) {
            super(diagnosis.in(Language.EN));
            this.diagnosis = diagnosis;
        }

        Diagnosis diagnosis() {
            return diagnosis;
        }
    }

    private IOException inUse() {
        return new RefusedException(CliProblem.ANSWERS_IN_USE.with("file", file));
    }

    private void read() throws IOException {
        FileChannel open = open();
        if (open.size() > MOST_BYTES) {
            throw foreign();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) open.size());
        while (bytes.hasRemaining() && open.read(bytes, bytes.position()) >= 0) {
            // until all is read
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        // Whoever was interrupted while the last line was written was not told that it is kept.
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        if (whole.isEmpty()) {
            head();
            return;
        }
        try {
            boolean first = true;
            for (String line : whole.split("\n")) {
                Map<String, Node> entries = ((MappingNode) new DocumentReader().read(line, file.toString()).root()).entries();
                if (first && !(FORMAT.equals(scalar(entries, "format")) && question.equals(scalar(entries, "question")))) {
                    throw foreign();
                }
                if (!first) {
                    take(entries);
                }
                first = false;
            }
        } catch (InvalidInputException | UnknownReadingException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw foreign();
        }
        length = whole.getBytes(StandardCharsets.UTF_8).length;
        open.truncate(length);
    }

    private IOException foreign() {
        return new RefusedException(CliProblem.ANSWERS_OF_OTHER_QUESTIONS.with("file", file));
    }

    private void take(Map<String, Node> entries) {
        if (entries.containsKey("written")) {
            written = scalar(entries, "written");
        } else if (entries.containsKey("back")) {
            takenBack();
        } else {
            Node answer = entries.get("answer");
            said(new Step(scalar(entries, "pointer"), answer == null ? null : value(answer)));
        }
    }

    // ---- values

    private static String scalar(Map<String, Node> entries, String key) {
        return ((ScalarNode) Objects.requireNonNull(entries.get(key))).text();
    }

    private static Node text(String text) {
        return new ScalarNode(Kind.STRING, text, Position.UNKNOWN);
    }

    private static Node truth() {
        return new ScalarNode(Kind.BOOLEAN, "true", Position.UNKNOWN);
    }

    private static Node node(Object value) {
        if (value instanceof Listing<?> listing) {
            Node items = new SequenceNode(listing.items().stream().map(KeptAnswers::node).toList(), Position.UNKNOWN);
            return listing.complete() ? new MappingNode(Map.of("complete", items), Position.UNKNOWN) : items;
        }
        return value instanceof BigDecimal ? new ScalarNode(Kind.NUMBER, value.toString(), Position.UNKNOWN)
                : text(value.toString());
    }

    private static Object value(Node node) {
        if (node instanceof MappingNode complete) {
            return new Listing<>(true, items(Objects.requireNonNull(complete.entries().get("complete"))));
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.kind() == Kind.NUMBER ? new BigDecimal(scalar.text()) : scalar.text();
        }
        return new Listing<>(false, items(node));
    }

    private static List<Object> items(Node node) {
        return ((SequenceNode) node).items().stream().map(KeptAnswers::value).toList();
    }
}
