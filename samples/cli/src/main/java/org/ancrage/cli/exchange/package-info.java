/** Commands that bring facts in from files of others, and ask others for them. */
package org.ancrage.cli.exchange;
