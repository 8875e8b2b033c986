// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.neutron;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IPv4 network; addresses are numbers so that they can be counted. */
record Cidr(long network, int bits) {
    private static final Pattern SHAPE = Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+)/(\\d+)");

    /** Parses text such as {@code 10.0.0.0/24}; throws IllegalArgumentException for anything else. */
    static Cidr of(String text) {
        Matcher m = SHAPE.matcher(text);
        if (!m.matches() || Integer.parseInt(m.group(2)) > 32) {
            throw new IllegalArgumentException(text + " is not in a CIDR format.");
        }
        int bits = Integer.parseInt(m.group(2));
        return new Cidr(number(m.group(1)) & mask(bits), bits);
    }

    private static long mask(int bits) {
        return bits == 0 ? 0 : 0xffffffffL << (32 - bits) & 0xffffffffL;
    }

    /** Returns an address as a number; throws IllegalArgumentException when it is none. */
    static long number(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException(address + " is not a valid IP address");
        }
        long number = 0;
        for (String part : parts) {
            int value = part.matches("\\d{1,3}") ? Integer.parseInt(part) : 256;
            if (value > 255) {
                throw new IllegalArgumentException(address + " is not a valid IP address");
            }
            number = number << 8 | value;
        }
        return number;
    }

    static String address(long number) {
        return (number >> 24 & 255) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    long last() {
        return network | (~mask(bits) & 0xffffffffL);
    }

    boolean contains(long address) {
        return (address & mask(bits)) == network;
    }

    boolean overlaps(Cidr other) {
        return contains(other.network) || other.contains(network);
    }

    @Override
    public String toString() {
        return address(network) + "/" + bits;
    }
}
