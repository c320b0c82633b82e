package org.ancrage.procurement.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** By what a sender is told from others. */
final class Sender {

    /** Bytes of an address of version 6 that a provider gives to one customer; the others are for him to choose. */
    private static final int NETWORK = 8;

    private Sender() {
    }

    /** @param address as the server tells it */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK, bytes.length));
        } catch (UnknownHostException none) {
            return address;
        }
    }
}
