package org.ancrage.pack.form;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ancrage.law.Period;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** The values of which a {@link LawForm} is made, one after the other; plain loops, as in {@link LawFormReader}. */
final class LawFormInput {

    private final String name;
    private final DataInputStream in;
    private List<String> strings = List.of();

    /** @param name of the source, for messages */
    LawFormInput(byte[] form, String name) {
        this.name = name;
        this.in = new DataInputStream(new ByteArrayInputStream(form));
    }

    /** Each once; what follows names them by their number. */
    void strings(List<String> all) {
        strings = all;
    }

    boolean ended() throws IOException {
        return in.available() == 0;
    }

    int number() throws IOException {
        return in.readInt();
    }

    int shortNumber() throws IOException {
        return in.readShort();
    }

    int kind() throws IOException {
        return in.readUnsignedByte();
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    /** Of a list or a string; never more than what follows could hold. */
    int length() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        return length;
    }

    List<String> list() throws IOException {
        List<String> list = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            list.add(string());
        }
        return list;
    }

    Wording wording() throws IOException {
        return new Wording(string(), string());
    }

    @Nullable Wording wordingOrNull() throws IOException {
        String french = stringOrNull();
        return french == null ? null : new Wording(french, string());
    }

    Period period() throws IOException {
        return new Period(dayOrNull(), dayOrNull());
    }

    LocalDate day() throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }

    @Nullable LocalDate dayOrNull() throws IOException {
        int day = in.readInt();
        return day == LawForm.NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    /** By its name, which does not depend on the order in which a version of Ancrage declares constants. */
    <E extends Enum<E>> E constant(E[] constants) throws IOException {
        String constant = string();
        for (E candidate : constants) {
            if (candidate.name().equals(constant)) {
                return candidate;
            }
        }
        throw LawForm.damaged(name);
    }

    String string() throws IOException {
        return strings.get(in.readInt());
    }

    @Nullable String stringOrNull() throws IOException {
        int number = in.readInt();
        return number == LawForm.NO_STRING ? null : strings.get(number);
    }

    @Nullable String charactersOrNull() throws IOException {
        return in.readBoolean() ? characters() : null;
    }

    String characters() throws IOException {
        byte[] bytes = new byte[length()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    List<String> characterList() throws IOException {
        List<String> list = new ArrayList<>();
        for (int left = length(); left > 0; left--) {
            list.add(characters());
        }
        return list;
    }
}
