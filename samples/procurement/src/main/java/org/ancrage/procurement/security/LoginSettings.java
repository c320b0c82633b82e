package org.ancrage.procurement.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How people log in ({@code procurement.login.*}).
 *
 * @param form whether with a name and a password; otherwise at an OpenID provider alone
 */
@ConfigurationProperties("procurement.login")
record LoginSettings(boolean form) {
}
