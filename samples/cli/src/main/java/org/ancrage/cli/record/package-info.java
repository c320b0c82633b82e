/** Commands on records: an answer as it is kept, and whether it comes out again. */
package org.ancrage.cli.record;
