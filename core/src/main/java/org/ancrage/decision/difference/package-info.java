/** What changes an answer between two days, two packs or two questions, and why. */
@NullMarked
package org.ancrage.decision.difference;

import org.jspecify.annotations.NullMarked;
