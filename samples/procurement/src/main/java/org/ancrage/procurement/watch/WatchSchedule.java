package org.ancrage.procurement.watch;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When {@code procurement.watch} says, in the zone of the application; never where it is a dash. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WatchSchedule {

    private final Watch watch;

    WatchSchedule(Watch watch) {
        this.watch = watch;
    }

    /** Of several applications, one does it: the others find it done, or being done. */
    @Scheduled(cron = "${procurement.watch}", zone = "${procurement.zone}")
    void run() {
        watch.run(false);
    }
}
