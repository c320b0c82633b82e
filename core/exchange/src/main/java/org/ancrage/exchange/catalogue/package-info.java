/**
 * Public catalogues of certificates as CSV, whatever their columns are called this month: a mapping file says which column is which component of a
 * certificate, and what its values mean.
 *
 * <pre>{@code
 * separator: ";"
 * encoding: UTF-8
 * dates: dd/MM/yyyy
 * holder: Société
 * source: {kinds: [OFFICIAL_REGISTER], assertedBy: Authority, asOf: 2026-09-01}
 * certificate:
 *   scheme: {value: SECNUMCLOUD}
 *   services: {column: Service, splitAt: ","}
 *   status: {column: État, values: {Qualifié: VALID, Suspendu: SUSPENDED}}
 *   validUntil: {column: Fin}
 * }</pre>
 *
 * <p>A cell that is empty is a component that is not known. A list is complete where the mapping says {@code complete: true}, for which its author answers.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package org.ancrage.exchange.catalogue;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
