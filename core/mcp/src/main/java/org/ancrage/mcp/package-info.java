/**
 * Ancrage for assistants, over the Model Context Protocol: {@link org.ancrage.mcp.AssistantServer} serves {@link org.ancrage.mcp.tool the tools}, over
 * standard input and output by itself, over HTTP behind a servlet of the SDK.
 *
 * <p>The server keeps nothing between two calls, so that there are no sessions: each call holds all that is asked. The SDK's transport over standard input ends
 * with the first line that is no message, drops answers that are not written when the input ends, and never gives an answer up; so that transport is ours.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package org.ancrage.mcp;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
