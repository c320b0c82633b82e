package org.ancrage.pack.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Reports;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Force;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.ancrage.pack.LoadedPack;
import org.ancrage.pack.PackManifest;

/** Bytes that nobody checked: they are refused, or are a pack that can be worked with. */
class LawFormProperties {

    private static final Wording WORDING = new Wording("Un", "One");
    private static final byte[] FORM = form(nested(20, 1));

    private static Condition nested(int levels, int children) {
        Condition condition = new Condition.Settled("fr/sample#bound");
        for (int level = 0; level < levels; level++) {
            condition = new Condition.All(java.util.Collections.nCopies(children, condition), null, List.of());
        }
        return condition;
    }

    private static byte[] form(Condition condition) {
        Version version = new Version("only", WORDING, Period.ALWAYS, Force.LAW, List.of(), condition, condition);
        LegalText text = new LegalText("fr/sample", WORDING, List.of(), List.of(), List.of(), List.of(version), List.of());
        return LawForm.write(new LoadedPack(new PackManifest("vendor", "1.0", "org.vendor", Map.of(), List.of("fr/sample"), List.of(), null, null, null, null, null, null),
                new Corpus(List.of(text), Jurisdictions.none()), List.of(), "0".repeat(64)));
    }

    @Property(tries = 3_000)
    void changed_bytes_are_refused_or_are_a_pack(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes) {
        Random random = new Random(seed);
        byte[] changed = FORM.clone();
        for (int i = 0; i < changes; i++) {
            // Not the magic and the format, behind which everything lies.
            changed[6 + random.nextInt(changed.length - 6)] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(4));
        }
        refusedOrRead(changed);
    }

    @Property(tries = 1_000)
    void any_bytes_are_refused_or_are_a_pack(@ForAll @Size(max = 400) byte[] bytes) {
        byte[] form = Arrays.copyOf(FORM, 6 + bytes.length);
        System.arraycopy(bytes, 0, form, 6, bytes.length);
        refusedOrRead(form);
    }

    private static void refusedOrRead(byte[] form) {
        Throwable thrown = catchThrowable(() -> {
            LoadedPack pack = LawForm.read(form, "pack");
            // Walks every condition.
            assertThat(pack.corpus().texts().hashCode()).isEqualTo(pack.corpus().texts().hashCode());
            LawForm.write(pack);
        });
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(InvalidInputException.class);
        }
    }

    /** Written in a few bytes, evaluated in more steps than there is time for. */
    @Example
    void conditions_that_share_and_share_again_are_refused() {
        assertThat(LawForm.read(form(nested(14, 2)), "pack").corpus().texts()).hasSize(1);
        assertThat(LawForm.read(bomb(5), "pack").corpus().texts()).hasSize(1);
        assertThat(Reports.of(() -> LawForm.read(bomb(40), "pack"))).containsExactly("pack: the compact form is damaged. Build the pack again.");
    }

    /** The writer would be as busy as the reader: the forty levels are written into a form of one. */
    private static byte[] bomb(int levels) {
        byte[] small = form(nested(2, 2));
        byte[] all = form(nested(3, 2));
        int node = all.length - small.length;
        int start = 0;
        while (all[start] == small[start]) {
            start++;
        }
        // The number of conditions is the first difference: its last byte.
        java.nio.ByteBuffer bomb = java.nio.ByteBuffer.allocate(small.length + (levels - 2) * node);
        int settled = 1 + 4;
        int conditions = start + 1;
        bomb.put(small, 0, start).put((byte) (levels + 1)).put(small, conditions, settled);
        for (int level = 0; level < levels; level++) {
            bomb.put((byte) LawForm.ALL).putInt(2).putInt(level).putInt(level).putInt(LawForm.NO_STRING).putInt(0);
        }
        int rest = conditions + settled + 2 * node;
        byte[] tail = Arrays.copyOfRange(small, rest, small.length);
        bomb.put(tail);
        return bomb.array();
    }

    @Example
    void conditions_nested_without_end_are_refused() {
        assertThat(LawForm.read(form(nested(60, 1)), "pack").corpus().texts()).hasSize(1);
        assertThat(Reports.of(() -> LawForm.read(form(nested(200, 1)), "pack"))).containsExactly("pack: the compact form is damaged. Build the pack again.");
    }
}
