package org.ancrage.document;

/**
 * What a document may not exceed. Reading ends where a limit is passed, so that memory stays bounded whatever the input.
 *
 * @param bytes size in UTF-8
 * @param depth mappings and sequences within each other
 * @param nodes mappings, sequences and scalars together
 */
public record Limits(int bytes, int depth, int nodes) {

    /** 8 MiB, 64 levels, 200,000 nodes. */
    public static final Limits DEFAULT = new Limits(8 * 1024 * 1024, 64, 200_000);

    public Limits {
        if (bytes < 1 || bytes == Integer.MAX_VALUE || depth < 1 || nodes < 1) {
            throw new IllegalArgumentException("The limits (%s bytes, %s levels, %s nodes) must be at least 1, and bytes fewer than 2 GiB."
                    .formatted(bytes, depth, nodes));
        }
    }
}
