package org.ancrage.procurement.api;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.procurement.page.NotThere;
import org.ancrage.render.Schemas;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Schemas of the documents of the library, to which the description refers. */
@RestController
class SchemaApi {

    static final String PATH = "/api/schemas/";

    private static final Map<String, Supplier<String>> SCHEMAS = Map.of("request", Schemas::request, "answer", Schemas::answer, "requirements", Schemas::requirements);

    @Operation(summary = "A schema of a document of the library")
    @GetMapping(path = PATH + "{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] schema(@PathVariable String name) {
        return Optional.ofNullable(SCHEMAS.get(name)).orElseThrow(NotThere::new).get().getBytes(StandardCharsets.UTF_8);
    }
}
