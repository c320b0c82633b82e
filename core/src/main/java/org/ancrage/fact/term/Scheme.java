package org.ancrage.fact.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ancrage.fact.Certificate;
import org.jspecify.annotations.Nullable;

/** A scheme under which certificates, attestations or qualifications are issued. */
public enum Scheme {
    /** ANSSI's qualification of cloud services. Version 3.2 of its framework is of 8 March 2022. */
    SECNUMCLOUD(Versions.of("3.1").since("3.2", LocalDate.of(2022, 3, 8))),
    /**
     * Certification of hosters of health data (CSP, art. L. 1111-8). Version 2.0 of its framework was approved by order of 26 April 2024, published
     * on 16 May 2024.
     */
    HDS(Versions.of("1.1").since("2.0", LocalDate.of(2024, 5, 16))),
    ISO_27001,
    /**
     * Approval of third-party archivists: by the minister of culture until 2020, by the prefect since 2021 (Code du patrimoine, art. R. 212-24).
     * Its {@link Certificate#authority()} tells which.
     */
    ARCHIVES_APPROVAL,
    /** Self-certification under the EU-U.S. Data Privacy Framework. */
    DATA_PRIVACY_FRAMEWORK,
    /** Security accreditation of a system that holds SNDS data, under the order of 22 March 2017 or that of 6 May 2024. */
    SNDS_ACCREDITATION(Versions.of("2017", "2024")),
    /** Attestation under the catalogue of the German BSI. */
    C5,
    /** Spanish Esquema Nacional de Seguridad. */
    ENS,
    GAIA_X_LABEL,
    /** Self-certification under the EU-U.S. Privacy Shield, whose adequacy decision was invalidated on 16 July 2020. */
    PRIVACY_SHIELD,
    /**
     * European cloud certification scheme (regulation (EU) 2019/881), with its assurance levels. None was adopted by 26 November 2026, so that no
     * certificate can have been issued by then: once one is adopted, its day is to stand here.
     */
    EUCS(Versions.of("basic", "substantial", "high").noneBefore(LocalDate.of(2026, 11, 27))),
    /** Recognition of a service at a Union assurance level, which is its version (CADA proposal, art. 17 and 30); law on no date that is known. */
    UNION_ASSURANCE(Versions.of("1", "2", "3", "4")),
    OTHER;

    private static final Pattern BEFORE_NUMBER = Pattern.compile("^(?:version|v)[.\\s]*(?=\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_ZEROES = Pattern.compile("(?:\\.0+)+$");

    /** No version is named at such length. */
    private static final int LONGEST = 30;

    private final Versions known;

    Scheme(Versions known) {
        this.known = known;
    }

    Scheme() {
        this(Versions.of());
    }

    /** Versions of the scheme's framework that there have been, oldest first; empty where any can be named. */
    public List<String> versions() {
        return List.copyOf(known.since.keySet());
    }

    /** The first day on which there can be a certificate of the scheme, under any version; null where it is not known. */
    public @Nullable LocalDate noneBefore() {
        return known.noneBefore;
    }

    /** The day since which a version of the framework exists; null where it is not known. */
    public @Nullable LocalDate since(String version) {
        return known.since.get(version);
    }

    /**
     * A version as the framework itself writes it: {@code V2.0}, {@code 2} and {@code version 2.0} all name {@code 2.0}, and a number alone the
     * only version that begins with it. What cannot be understood stays as it was written.
     */
    public String versionWritten(String written) {
        String bare = BEFORE_NUMBER.matcher(written.strip()).replaceFirst("");
        if (bare.length() > LONGEST) {
            return bare;
        }
        String name = name(bare);
        List<String> beginning = new ArrayList<>();
        for (String version : known.since.keySet()) {
            if (name(version).equals(name)) {
                return version;
            }
            if (version.startsWith(name + ".")) {
                beginning.add(version);
            }
        }
        return beginning.size() == 1 ? beginning.get(0) : bare;
    }

    private static String name(String version) {
        return LAST_ZEROES.matcher(version.replace(',', '.').toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static final class Versions {

        /** By version, the day since which it exists; null where it is not known. */
        private final Map<String, @Nullable LocalDate> since = new LinkedHashMap<>();

        private @Nullable LocalDate noneBefore;

        static Versions of(String... versions) {
            Versions known = new Versions();
            for (String version : versions) {
                known.since.put(version, null);
            }
            return known;
        }

        Versions noneBefore(LocalDate day) {
            noneBefore = day;
            return this;
        }

        Versions since(String version, LocalDate day) {
            since.put(version, day);
            return this;
        }
    }
}
