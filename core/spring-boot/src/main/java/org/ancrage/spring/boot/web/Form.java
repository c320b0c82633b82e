package org.ancrage.spring.boot.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** A form in which an answer is written. */
public enum Form {
    JSON("application", "json", false),
    HTML("text", "html", true),
    TEXT("text", "plain", true),
    MARKDOWN("text", "markdown", true),
    CSV("text", "csv", true),
    SVG("image", "svg+xml", false);

    private final MediaType type;

    Form(String type, String subtype, boolean charset) {
        this.type = charset ? new MediaType(type, subtype, StandardCharsets.UTF_8) : new MediaType(type, subtype);
    }

    public MediaType type() {
        return type;
    }

    /** Of a type, whatever its parameters; JSON for types made of it. */
    static Optional<Form> of(MediaType wanted, List<Form> offered) {
        return offered.stream().filter(form -> wanted.includes(form.type) || wanted.isCompatibleWith(form.bare())).findFirst()
                .or(() -> offered.stream().filter(form -> form == JSON && "json".equals(wanted.getSubtypeSuffix())).findFirst());
    }

    /**
     * What is accepted best, by its weight, then as it says more; the first where nothing is said.
     *
     * @return empty where nothing that is offered is accepted
     */
    static Optional<Form> best(List<MediaType> accepted, List<Form> offered) {
        if (accepted.isEmpty()) {
            return Optional.of(offered.get(0));
        }
        List<MediaType> sorted = new ArrayList<>(accepted);
        MimeTypeUtils.sortBySpecificity(sorted);
        sorted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        List<Form> refused = offered.stream().filter(form -> sorted.stream().anyMatch(type -> type.getQualityValue() == 0 && type.equalsTypeAndSubtype(form.type))).toList();
        List<Form> taken = offered.stream().filter(form -> !refused.contains(form)).toList();
        return sorted.stream().filter(type -> type.getQualityValue() > 0).flatMap(type -> of(type, taken).stream()).findFirst();
    }

    private MediaType bare() {
        return new MediaType(type.getType(), type.getSubtype());
    }
}
