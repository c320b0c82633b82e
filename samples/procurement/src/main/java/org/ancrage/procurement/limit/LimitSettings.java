package org.ancrage.procurement.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much is let through in a minute ({@code procurement.limits.*}); 0 for any number.
 *
 * @param logins attempts to log in, of an address
 * @param wrongTokens links and keys that are none, of an address
 * @param keyCalls calls with a key, or with the token of a tenderer
 * @param anonymousRequests of an address, where nobody is logged in
 */
@ConfigurationProperties("procurement.limits")
record LimitSettings(int logins, int wrongTokens, int keyCalls, int anonymousRequests) {
}
