package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompactFormTest {

    private final Document document = new DocumentReader().read("a: 1.10\nb: [x, x, {c: null}]\n", "text.yaml");
    private final byte[] bytes = CompactForm.bytes(document.root());

    @Test
    void holds_texts_kinds_and_order_but_no_positions() {
        Document elsewhere = new DocumentReader().read("\n\na:   1.10\nb:\n  - x\n  - x\n  - c: null\n", "other.yaml");

        assertThat(CompactForm.bytes(elsewhere.root())).isEqualTo(bytes);
        assertThat(JsonText.of(CompactForm.read(bytes, "pack").root())).isEqualTo("{\"a\":1.10,\"b\":[\"x\",\"x\",{\"c\":null}]}");
    }

    @Test
    void refuses_another_format() {
        byte[] newer = bytes.clone();
        newer[5]++;

        assertThat(Reports.of(() -> CompactForm.read(newer, "pack"))).containsExactly(
                "pack: the compact form has format 2, this version of Ancrage reads format 1. Build the pack again with this version.");
    }

    @Test
    void refuses_what_it_is_not() {
        assertThat(Reports.of(() -> CompactForm.read("a: 1\nb: 2\n".getBytes(), "pack")))
                .containsExactly("pack: this is not a compact form of Ancrage. Build it from the pack's folder.");
    }

    @Test
    void refuses_what_is_damaged_wherever_it_ends() {
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThat(Reports.of(() -> CompactForm.read(cut, "pack"))).containsExactly("pack: the compact form is damaged. Build the pack again.");
        }
    }

    @Test
    void refuses_what_was_changed_or_reads_it_but_never_fails_otherwise() {
        for (int place = 6; place < bytes.length; place++) {
            for (int value : new int[] {0, 5, 127, -1}) {
                byte[] changed = bytes.clone();
                changed[place] = (byte) value;
                try {
                    CompactForm.read(changed, "pack");
                } catch (InvalidInputException refused) {
                    assertThat(refused).hasMessageContaining("damaged");
                }
            }
        }
    }
}
