package org.ancrage.dialogue;

/**
 * How far a dialogue is.
 *
 * @param answered answers that were taken
 * @param skipped prompts that were skipped
 * @param questions criteria that are still asked for
 * @param undetermined texts that count and still wait for facts
 * @param texts texts that count
 */
public record Progress(int answered, int skipped, int questions, int undetermined, int texts) {
}
