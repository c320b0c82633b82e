/**
 * The compact form of a pack, in which its law is read without a parser.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.pack.form;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
