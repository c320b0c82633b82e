/** Commands for authors of packs: testing, linting, mutating, and the law as pages to read. */
package org.ancrage.cli.author;
