@NullMarked
package org.ancrage.authoring.rulebook;

import org.jspecify.annotations.NullMarked;
