// SPDX-License-Identifier: Apache-2.0
package io.coeus.openstack.rest;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The OpenStack services Coeus calls, with the API version its adapters are written for. Fixed versions, not the newest
 * the cloud has: an answer then means the same everywhere.
 */
public enum ServiceApi {
    IDENTITY("Keystone", "identity", "/v3", "", ""),
    /** 2.67 (Stein): tags at creation, flavors without links, volume types of boot volumes. */
    COMPUTE("Nova", "compute", "", "OpenStack-API-Version", "compute 2.67"),
    NETWORK("Neutron", "network", "/v2.0", "", ""),
    IMAGE("Glance", "image", "/v2", "", ""),
    VOLUME("Cinder", "block-storage", "", "OpenStack-API-Version", "volume 3.27"),
    LOAD_BALANCER("Octavia", "load-balancer", "/v2", "", ""),
    /** 1.61 (Ussuri): config drives as JSON, allocation aware nodes, lessee. */
    BAREMETAL("Ironic", "baremetal", "/v1", "X-OpenStack-Ironic-API-Version", "1.61");

    private static final Pattern VERSIONED = Pattern.compile(".*/v\\d+(\\.\\d+)?(/.*)?");

    private final String displayName;
    private final String type;
    private final String versionPath;
    private final String versionHeader;
    private final String version;

    ServiceApi(String displayName, String type, String versionPath, String versionHeader, String version) {
        this.displayName = displayName;
        this.type = type;
        this.versionPath = versionPath;
        this.versionHeader = versionHeader;
        this.version = version;
    }

    /** The name people know the service by. */
    public String displayName() {
        return displayName;
    }

    /** Its official service type. */
    public String type() {
        return type;
    }

    /** Headers every call carries. */
    public Map<String, String> headers() {
        return versionHeader.isEmpty() ? Map.of() : Map.of(versionHeader, version);
    }

    /** The address paths are put behind: some clouds list a service with its version, others without. */
    public String base(URI endpoint) {
        String text = endpoint.toString().replaceAll("/+$", "");
        String path = endpoint.getPath() == null ? "" : endpoint.getPath();
        return VERSIONED.matcher(path).matches() ? text : text + versionPath;
    }
}
