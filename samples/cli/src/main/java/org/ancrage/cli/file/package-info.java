/** How files are written: whole or not at all. */
package org.ancrage.cli.file;
