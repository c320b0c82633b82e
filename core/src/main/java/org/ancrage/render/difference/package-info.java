/** What changes, for people: between two answers, and in a portfolio between two days. */
@NullMarked
package org.ancrage.render.difference;

import org.jspecify.annotations.NullMarked;
