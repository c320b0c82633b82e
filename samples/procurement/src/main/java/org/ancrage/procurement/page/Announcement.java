package org.ancrage.procurement.page;

import org.ancrage.procurement.database.Settings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever starts the application where it is. */
@Component
@Order(-1)
class Announcement implements ApplicationRunner {

    private final Settings settings;

    Announcement(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.println(settings.address());
    }
}
