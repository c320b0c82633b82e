package org.ancrage.procurement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A consultation from its need to the decision on file. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Procurement {

    public static void main(String[] arguments) {
        SpringApplication.run(Procurement.class, arguments);
    }
}
