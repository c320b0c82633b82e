/**
 * Two instruments of the framework for certifying hosters of health data (HDS, version 2): the table of guarantees of chapter 8, and the
 * matrix of annex 1 between ISO/IEC 27001:2022 and SecNumCloud 3.2.
 *
 * <p>Neither decides anything: whether an offer may host health data is for the text {@code fr/hds}.
 */
@NullMarked
package org.ancrage.rules.hds;

import org.jspecify.annotations.NullMarked;
