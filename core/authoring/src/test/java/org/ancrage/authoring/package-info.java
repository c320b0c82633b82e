@NullMarked
package org.ancrage.authoring;

import org.jspecify.annotations.NullMarked;
