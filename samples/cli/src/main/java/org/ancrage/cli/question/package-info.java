/** The command that asks for what is not known: questions one after the other, and answers kept as they are given. */
package org.ancrage.cli.question;
