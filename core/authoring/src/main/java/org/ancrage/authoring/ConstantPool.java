package org.ancrage.authoring;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a class can reach, as its constant pool says; read without loading the class.
 *
 * @param name of the class itself, with slashes
 * @param classes names of the classes that it names, with slashes; of arrays, their elements
 * @param members methods and fields that it names
 * @param strange kinds of constants that generated rules never have
 */
record ConstantPool(String name, Set<String> classes, List<Member> members, Set<Integer> strange) {

    /**
     * A method or a field.
     *
     * @param owner its class, with slashes
     */
    record Member(String owner, String name, String descriptor, boolean field) {
    }

    private static final int MAGIC = 0xCAFEBABE;

    /** @throws IOException if the bytes are no class */
    static ConstantPool of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException("This is no class.");
        }
        in.readInt();
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        int[] tags = new int[count];
        int[] first = new int[count];
        int[] second = new int[count];
        for (int i = 1; i < count; i++) {
            tags[i] = in.readUnsignedByte();
            switch (tags[i]) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    i++;
                }
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                case 9, 10, 11, 12, 17, 18 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
                case 15 -> {
                    in.readUnsignedByte();
                    first[i] = in.readUnsignedShort();
                }
                default -> throw new IOException("A constant of the class has an unknown kind (%s).".formatted(tags[i]));
            }
        }
        Set<String> classes = new LinkedHashSet<>();
        List<Member> members = new ArrayList<>();
        Set<Integer> strange = new LinkedHashSet<>();
        try {
            for (int i = 1; i < count; i++) {
                if (tags[i] == 7) {
                    classes.add(element(texts[first[i]]));
                } else if (tags[i] >= 9 && tags[i] <= 11) {
                    members.add(new Member(element(texts[first[first[i]]]), texts[first[second[i]]], texts[second[second[i]]], tags[i] == 9));
                } else if (tags[i] == 17 || tags[i] == 19 || tags[i] == 20) {
                    strange.add(tags[i]);
                }
            }
            in.readUnsignedShort();
            return new ConstantPool(texts[first[in.readUnsignedShort()]], classes, members, strange);
        } catch (IndexOutOfBoundsException | NullPointerException damaged) {
            throw new IOException("The constants of the class do not fit together.", damaged);
        }
    }

    private static String element(String type) {
        String element = type.replaceFirst("^\\[+", "");
        return element.length() < type.length() && element.startsWith("L") ? element.substring(1, element.length() - 1) : element;
    }
}
