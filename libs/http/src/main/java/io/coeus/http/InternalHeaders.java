// SPDX-License-Identifier: Apache-2.0
package io.coeus.http;

/** Headers between services. */
public final class InternalHeaders {
    /** The path prefix that only services may call. */
    public static final String INTERNAL_PATH = "/internal/";

    public static final String USER_ID = "X-User-Id";
    public static final String USER_NAME = "X-User-Name";
    public static final String PROJECT_ID = "X-Project-Id";
    public static final String PROJECT_NAME = "X-Project-Name";
    public static final String DOMAIN_ID = "X-Domain-Id";

    /** Comma-separated. */
    public static final String ROLES = "X-Roles";

    public static final String REQUEST_ID = "X-Request-Id";

    /** OpenStack's name for {@link #REQUEST_ID}. */
    public static final String OPENSTACK_REQUEST_ID = "X-OpenStack-Request-Id";

    /** The user's Keystone token; only on calls that hand it over for delegation. */
    public static final String AUTH_TOKEN = "X-Auth-Token";

    private InternalHeaders() {}
}
