/**
 * Spreadsheets (XLSX) of strangers, read as events: cells with their values, and nothing else.
 *
 * <p>Before anything is parsed, the file is looked over as an archive: how many parts it has and how large they become, counted while they are inflated.
 * Macros, embedded objects, controls, links to other files, data connections, formulas and document type declarations are refused, each with a
 * message; a hyperlink in a cell is text, and not followed.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.exchange.workbook;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
