/** The standard pack, tested: situations, unknown-safety of each rule, agreement of session and model, properties of answers. */
@NullMarked
package org.ancrage.rules;

import org.jspecify.annotations.NullMarked;
