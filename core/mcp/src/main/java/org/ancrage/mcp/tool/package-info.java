/**
 * What an assistant may ask, whatever carries the messages: {@link org.ancrage.mcp.tool.AssistantTools} are the tools, each with its name, what it does and the
 * JSON Schema of what it is given. Nothing here knows of the protocol's SDK.
 *
 * <p>An assistant says in words of its own what it was told. So each answer has a text, to be quoted as it stands, line by line, and the hash of its record
 * ({@link org.ancrage.record.Recorder}), which names question, day, readings, rules and answer at once; {@code verify} answers again and tells whether the
 * lines of a quotation stand in the answer. A part of a line is not enough: "may host these data" stands in "may not host these data" but for a word. The record
 * itself, which an assistant could not hand on byte by byte, is written by the command {@code ancrage record} and the endpoint of that name, with that hash.
 *
 * <p>Schemas take room in what an assistant reads before anything is asked: that of a request stands in {@code assess} alone, and the other tools refer to it.
 * For the same reason an answer on a page has the JSON of a summary beside it.
 */
@API(status = API.Status.EXPERIMENTAL)
@NullMarked
package org.ancrage.mcp.tool;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
