package org.ancrage.document.canonical;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Node.SequenceNode;

/**
 * A tree as bytes, of which hashes are taken. Positions are left out: the same tree gives the same bytes wherever it stood.
 *
 * <p>Layout: magic, format number, strings (each once, in the order of their first use), nodes in preorder. Whoever changes it changes
 * the hash of every pack.
 */
public final class CanonicalForm {

    private static final int MAGIC = 0x414E4352;
    private static final short FORMAT = 1;
    private static final int MAPPING = Kind.values().length;
    private static final int SEQUENCE = MAPPING + 1;

    private CanonicalForm() {
    }

    private static void write(Node node, OutputStream out) throws IOException {
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
                data.writeInt(Objects.requireNonNull(strings.get(entry.getKey())));
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
            data.writeInt(Objects.requireNonNull(strings.get(scalar.text())));
        }
    }
}
