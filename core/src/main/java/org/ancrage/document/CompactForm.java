package org.ancrage.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;

/**
 * A tree as a small binary, which is read without a parser. Positions are left out: what is written so has been checked before, and
 * the same tree gives the same bytes wherever it stood.
 *
 * <p>Layout: magic, format number, strings (each once, in the order of their first use), nodes in preorder.
 */
public final class CompactForm {

    private static final int MAGIC = 0x414E4352;
    private static final short FORMAT = 1;
    private static final int MAPPING = Kind.values().length;
    private static final int SEQUENCE = MAPPING + 1;

    private CompactForm() {
    }

    public static void write(Node node, OutputStream out) throws IOException {
        Map<String, Integer> strings = new LinkedHashMap<>();
        index(node, strings);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeShort(FORMAT);
        data.writeInt(strings.size());
        for (String string : strings.keySet()) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            data.writeInt(bytes.length);
            data.write(bytes);
        }
        write(node, strings, data);
        data.flush();
    }

    public static byte[] bytes(Node node) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(node, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void index(Node node, Map<String, Integer> strings) {
        if (node instanceof MappingNode mapping) {
            mapping.entries().forEach((key, value) -> {
                strings.putIfAbsent(key, strings.size());
                index(value, strings);
            });
        } else if (node instanceof SequenceNode sequence) {
            sequence.items().forEach(item -> index(item, strings));
        } else {
            strings.putIfAbsent(((ScalarNode) node).text(), strings.size());
        }
    }

    private static void write(Node node, Map<String, Integer> strings, DataOutputStream data) throws IOException {
        if (node instanceof MappingNode mapping) {
            data.writeByte(MAPPING);
            data.writeInt(mapping.entries().size());
            for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
                data.writeInt(strings.get(entry.getKey()));
                write(entry.getValue(), strings, data);
            }
        } else if (node instanceof SequenceNode sequence) {
            data.writeByte(SEQUENCE);
            data.writeInt(sequence.items().size());
            for (Node item : sequence.items()) {
                write(item, strings, data);
            }
        } else {
            ScalarNode scalar = (ScalarNode) node;
            data.writeByte(scalar.kind().ordinal());
            data.writeInt(strings.get(scalar.text()));
        }
    }

    /**
     * Does not close the stream.
     *
     * @param name of the source, for messages
     * @throws InvalidInputException if it is not a compact form, is of another format, or is damaged
     */
    public static Document read(InputStream in, String name) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        try {
            if (data.readInt() != MAGIC) {
                throw refusal(name, "this is not a compact form of Ancrage. Build it from the pack's folder.");
            }
            int format = data.readShort();
            if (format != FORMAT) {
                throw refusal(name, "the compact form has format %s, this version of Ancrage reads format %s. Build the pack again with this version."
                        .formatted(format, FORMAT));
            }
            List<String> strings = new ArrayList<>();
            for (int left = data.readInt(); left > 0; left--) {
                int length = data.readInt();
                byte[] bytes = data.readNBytes(Math.max(0, length));
                if (bytes.length != length) {
                    throw damaged(name);
                }
                strings.add(new String(bytes, StandardCharsets.UTF_8));
            }
            return new Document(name, node(data, strings, name, 1));
        } catch (EOFException | IndexOutOfBoundsException early) {
            throw damaged(name);
        }
    }

    /** As {@link #read(InputStream, String)}. */
    public static Document read(byte[] bytes, String name) {
        try {
            return read(new ByteArrayInputStream(bytes), name);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Node node(DataInputStream data, List<String> strings, String name, int depth) throws IOException {
        int kind = data.readUnsignedByte();
        if (kind < MAPPING) {
            return new ScalarNode(Kind.values()[kind], strings.get(data.readInt()), Position.UNKNOWN);
        }
        // A pack holds documents, and so is one level deeper than these.
        if (kind > SEQUENCE || depth > Limits.DEFAULT.depth() + 2) {
            throw damaged(name);
        }
        int size = data.readInt();
        if (kind == SEQUENCE) {
            List<Node> items = new ArrayList<>();
            for (int index = 0; index < size; index++) {
                items.add(node(data, strings, name, depth + 1));
            }
            return new SequenceNode(items, Position.UNKNOWN);
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int index = 0; index < size; index++) {
            entries.put(strings.get(data.readInt()), node(data, strings, name, depth + 1));
        }
        return new MappingNode(entries, Position.UNKNOWN);
    }

    private static InvalidInputException damaged(String name) {
        return refusal(name, "the compact form is damaged. Build the pack again.");
    }

    private static InvalidInputException refusal(String name, String message) {
        return new InvalidInputException(List.of(new Problem(name, "", 0, message)));
    }
}
