package org.ancrage.procurement.administration;

import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.procurement.audit.Audit;
import org.ancrage.procurement.page.Languages;
import org.ancrage.procurement.reading.Readings;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Packs, readings of the house, versions, and the trail of all that was done. */
@Controller
class AdministrationController {

    private static final int AT_ONCE = 50;

    private final Ancrage ancrage;
    private final Readings readings;
    private final Audit audit;
    private final Flyway flyway;
    private final String version;

    /** @param build not there where it is started from classes that no build has put together */
    AdministrationController(Ancrage ancrage, Readings readings, Audit audit, Flyway flyway, ObjectProvider<BuildProperties> build) {
        this.ancrage = ancrage;
        this.readings = readings;
        this.audit = audit;
        this.flyway = flyway;
        this.version = build.stream().map(properties -> String.valueOf(properties.getVersion())).findFirst().orElse("–");
    }

    /** @param before id of the oldest entry of the trail that was seen */
    @GetMapping("/administration")
    String administration(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<Audit.Entry> trail = audit.newest(before, AT_ONCE + 1);
        MigrationInfo schema = flyway.info().current();
        model.addAttribute("packs", ancrage.ruleSets());
        model.addAttribute("house", readings.toldOfHouse(Languages.current()));
        model.addAttribute("version", version);
        model.addAttribute("schema", schema == null ? "–" : String.valueOf(schema.getVersion()));
        model.addAttribute("trail", trail.stream().limit(AT_ONCE).toList());
        model.addAttribute("older", trail.size() > AT_ONCE ? trail.get(AT_ONCE - 1).id() : null);
        return "administration";
    }
}
