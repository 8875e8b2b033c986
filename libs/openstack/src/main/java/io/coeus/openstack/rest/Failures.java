// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import static io.coeus.openstack.OpenStackCode.BUSY;
import static io.coeus.openstack.OpenStackCode.CONFLICT;
import static io.coeus.openstack.OpenStackCode.EXHAUSTED;
import static io.coeus.openstack.OpenStackCode.FORBIDDEN;
import static io.coeus.openstack.OpenStackCode.INVALID;
import static io.coeus.openstack.OpenStackCode.NOT_FOUND;
import static io.coeus.openstack.OpenStackCode.QUOTA_EXCEEDED;
import static io.coeus.openstack.OpenStackCode.SERVICE_ERROR;
import static io.coeus.openstack.OpenStackCode.THROTTLED;
import static io.coeus.openstack.OpenStackCode.UNAUTHORIZED;
import static io.coeus.openstack.OpenStackCode.UNAVAILABLE;
import static io.coeus.openstack.OpenStackCode.UNSUPPORTED;

import io.coeus.openstack.OpenStackCode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows what each service means by its error answers. Pure. */
final class Failures {
    private static final Set<String> NO_ADDRESSES =
            Set.of("IpAddressGenerationFailure", "IpAddressGenerationFailureAllSubnets", "ExternalIpAddressExhausted");
    private static final Pattern QUOTA = Pattern.compile(
            "quota (exceeded|has been met)|exceeds? .*quota|limit (reached|exceeded)|maximum number of");
    private static final Pattern BUSY_NOW = Pattern.compile(
            "immutable|is locked by host|locked by another|please retry|invalid state pending_|while it is in (task_state|vm_state building)");
    private static final Pattern WRONG_STATE = Pattern.compile("volume status must be|invalid volume: ");

    private Failures() {}

    static OpenStackCode code(ServiceApi service, int status, ErrorText text) {
        String words = text.message().toLowerCase(Locale.ROOT);
        return switch (status) {
            case 400 -> WRONG_STATE.matcher(words).find() ? CONFLICT : INVALID;
            case 401 -> UNAUTHORIZED;
            case 403 -> QUOTA.matcher(words).find() ? QUOTA_EXCEEDED : FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 409 -> conflict(words, text.type());
            case 405, 406, 501 -> UNSUPPORTED;
            case 413 -> service == ServiceApi.VOLUME ? QUOTA_EXCEEDED : INVALID;
            case 408, 429 -> THROTTLED;
            case 502, 503, 504 -> UNAVAILABLE;
            default -> status >= 500 ? SERVICE_ERROR : INVALID;
        };
    }

    private static OpenStackCode conflict(String words, String type) {
        if (type.equals("OverQuota") || QUOTA.matcher(words).find()) {
            return QUOTA_EXCEEDED;
        }
        if (NO_ADDRESSES.contains(type)) {
            return EXHAUSTED;
        }
        return BUSY_NOW.matcher(words).find() ? BUSY : CONFLICT;
    }
}
