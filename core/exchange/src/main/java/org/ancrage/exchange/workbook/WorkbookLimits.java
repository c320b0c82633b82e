package org.ancrage.exchange.workbook;

/**
 * What a spreadsheet may not exceed.
 *
 * @param bytes of the file
 * @param inflated bytes of all its parts together, inflated
 * @param parts of the archive
 * @param sheets of the workbook
 * @param rows of a sheet
 * @param columns of a sheet
 * @param cells of all sheets that are not empty
 */
public record WorkbookLimits(long bytes, long inflated, int parts, int sheets, int rows, int columns, int cells) {

    /** 8 MiB, 48 MiB inflated, 500 parts, 60 sheets of 5,000 rows and 300 columns, 200,000 cells. */
    public static final WorkbookLimits DEFAULT = new WorkbookLimits(8L << 20, 48L << 20, 500, 60, 5_000, 300, 200_000);
}
