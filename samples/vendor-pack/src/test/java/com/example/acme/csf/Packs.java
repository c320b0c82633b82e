package com.example.acme.csf;

import org.ancrage.Ancrage;

/** The pack under test, as its users have it: from the class path, compiled. */
final class Packs {

    static final String TEXT = "eu/cloud-sovereignty-framework";
    static final Ancrage ANCRAGE = Ancrage.builder().standard().pack("acme/csf").build();

    private Packs() {
    }
}
