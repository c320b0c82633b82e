/** Questions of the library as forms, and what a browser sends as answers. */
@NullMarked
package org.ancrage.procurement.questionnaire;

import org.jspecify.annotations.NullMarked;
