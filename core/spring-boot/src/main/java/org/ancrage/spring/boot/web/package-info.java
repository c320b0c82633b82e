/**
 * Ancrage over HTTP: answers and questions of controllers of the application ({@link org.ancrage.spring.boot.web.AnswerConverter}, {@link
 * org.ancrage.spring.boot.web.QuestionConverter}), problem details of RFC 9457 ({@link org.ancrage.spring.boot.web.Refusal}), and endpoints that can be
 * switched on ({@link org.ancrage.spring.boot.web.Endpoint}). What is read and written is what the library reads and writes; the application's own JSON
 * mapper is never asked.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.spring.boot.web;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
