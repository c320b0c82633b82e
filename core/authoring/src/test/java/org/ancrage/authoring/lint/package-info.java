@NullMarked
package org.ancrage.authoring.lint;

import org.jspecify.annotations.NullMarked;
