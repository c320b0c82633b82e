@NullMarked
package org.ancrage.rules.hds;

import org.jspecify.annotations.NullMarked;
