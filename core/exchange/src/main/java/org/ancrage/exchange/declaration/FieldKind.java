package org.ancrage.exchange.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.fact.Answer;
import org.ancrage.law.Wording;

/** How a component is filled in. */
enum FieldKind {
    YES_NO(new Wording("Choisir oui ou non. Laisser vide ce qui n'est pas connu.", "Choose yes or no. Leave blank what is not known.")),
    ONE_OF(new Wording("Choisir dans la liste. Laisser vide ce qui n'est pas connu.", "Choose from the list. Leave blank what is not known.")),
    SEVERAL_OF(new Wording("Un par ligne (Alt+Entrée), dans les mots de la feuille des valeurs.", "One a line (Alt+Enter), in the words of the sheet of values.")),
    COUNTRY(new Wording("Un État, par son code ISO 3166-1\u00a0: FR.", "A State, by its ISO 3166-1 code: FR.")),
    COUNTRIES(new Wording("États, un par ligne (Alt+Entrée), par leur code ISO 3166-1.", "States, one a line (Alt+Enter), by their ISO 3166-1 codes.")),
    DATE(new Wording("Un jour\u00a0: 2026-11-24.", "A day: 2026-11-24.")),
    PERCENTAGE(new Wording("Un nombre de 0 à 100\u00a0: 24,5 pour 24,5 %.", "A number from 0 to 100: 24.5 for 24.5 %.")),
    NUMBER(new Wording("Un nombre entier.", "A whole number.")),
    TEXT(new Wording("Un texte. Laisser vide ce qui n'est pas connu.", "A text. Leave blank what is not known.")),
    TEXTS(new Wording("Un par ligne (Alt+Entrée).", "One a line (Alt+Enter)."));

    private final Wording help;

    FieldKind(Wording help) {
        this.help = help;
    }

    Wording help() {
        return help;
    }

    /** Whether a cell holds several values. */
    boolean several() {
        return this == SEVERAL_OF || this == COUNTRIES || this == TEXTS;
    }

    /** @param component that holds no records */
    static FieldKind of(RequestComponent component) {
        boolean one = component.container() == Container.NONE;
        Class<?> type = component.type();
        if (type == Answer.class) {
            return YES_NO;
        }
        if (type.isEnum()) {
            return one ? ONE_OF : SEVERAL_OF;
        }
        if (component.country()) {
            return one ? COUNTRY : COUNTRIES;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == BigDecimal.class) {
            return PERCENTAGE;
        }
        return type == Integer.class || type == int.class ? NUMBER : one ? TEXT : TEXTS;
    }
}
