package org.ancrage.procurement.database;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What whoever runs it chooses ({@code procurement.*}).
 *
 * @param data folder of the embedded database and of the key that signs records
 * @param zone in which a day ends
 * @param address where tenderers reach it, as links tell it
 * @param demo whether there is a consultation to look at
 */
@ConfigurationProperties("procurement")
public record Settings(Path data, ZoneId zone, String address, boolean demo) {
}
