/** The command {@code ancrage}: a class for each subcommand that asks the law, and what they share; others have rooms of their own. */
package org.ancrage.cli;
