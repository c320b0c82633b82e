package org.ancrage.fact.term;

import java.util.List;

/** The two types of certificate under version 1.1 of the framework for hosting health data, with the activities that each stands for. */
public enum HdsCertificateType {
    /** <i>Hébergeur d'infrastructure physique</i>. */
    PHYSICAL_INFRASTRUCTURE(HostingActivity.SITES, HostingActivity.HARDWARE),
    /** <i>Hébergeur infogéreur</i>. */
    MANAGED_HOSTING(HostingActivity.VIRTUAL, HostingActivity.PLATFORM, HostingActivity.ADMIN_OPERATION, HostingActivity.BACKUP);

    private final List<HostingActivity> activities;

    HdsCertificateType(HostingActivity... activities) {
        this.activities = List.of(activities);
    }

    /** Activities that a certificate of this type covers. */
    public List<HostingActivity> activities() {
        return activities;
    }
}
