package org.ancrage.exchange.declaration;

/** What stands in the hidden first row and column of a declaration, by which its cells are found again, in whatever language and order. */
final class Keys {

    static final String DECLARATION = "#declaration";
    static final String VALUES = "#values";
    static final String OFFER = "/offer";
    static final String TENDERER = "#tenderer";
    static final String DAY = "#day";
    static final String NEED = "#need";
    static final String LAW_OF = "#law-of";
    /** Of a table inside items of another: the id of the item that a row belongs to. */
    static final String OWNER = "#owner";
    /** After the pointer of a list: whether it is all there is. */
    static final String COMPLETE = "#complete";

    /** In the sheets of single values: their column; the one beside says whether a list is complete. */
    static final int VALUE_COLUMN = 2;
    static final int COMPLETE_COLUMN = 3;
    /** In the sheets of tables: the first row of items. */
    static final int FIRST_ITEM = 3;

    private Keys() {
    }
}
