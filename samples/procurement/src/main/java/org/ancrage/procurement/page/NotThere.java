package org.ancrage.procurement.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such thing, or it is not for the one who asks: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
