package org.ancrage.mcp.tool;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.ancrage.fact.Need;
import org.ancrage.law.Language;
import org.ancrage.render.RequirementsRenderer;
import org.ancrage.requirement.Requirements;

/** What must be required of whoever will host. */
final class RequirementsTool {

    private RequirementsTool() {
    }

    static Tool of(Supplier<Ancrage> ancrage) {
        return new Tool("requirements", "What must be required?",
                "Tells what the texts that apply to a need ask of whoever will host on a day, before there is any offer: since when, what proves it, and how a public buyer may "
                        + "ask for it, with a clause.",
                ToolSchemas.ofANeed().day().day("launch", "Day on which the consultation is launched, whose law decides how a public buyer may ask. Default: on.")
                        .language(), given -> answer(ancrage, given));
    }

    private static ToolAnswer answer(Supplier<Ancrage> ancrage, Arguments given) {
        Optional<Need> need = given.need();
        Optional<LocalDate> on = given.day();
        Optional<LocalDate> launch = given.day("launch");
        Language language = given.language();
        given.refuseWrong();
        Requirements requirements = ancrage.get().requirements(need.orElseThrow(), on.orElseThrow(), launch.or(() -> on).orElseThrow());
        RequirementsRenderer renderer = new RequirementsRenderer(ancrage.get().corpus(), language).inFull();
        return ToolAnswer.of(renderer.json(requirements), renderer.markdown(requirements));
    }
}
