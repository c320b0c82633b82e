package org.ancrage.fact.term;

/** Who holds the keys that encrypt customers' data. */
public enum KeyCustody {
    /** The customer alone. */
    CUSTOMER,
    /** A trusted third party established in the Union. */
    TRUSTED_THIRD_PARTY_IN_UNION,
    /** The hoster or one of its participants. */
    HOSTER,
    /** Data are not encrypted. */
    NO_ENCRYPTION
}
