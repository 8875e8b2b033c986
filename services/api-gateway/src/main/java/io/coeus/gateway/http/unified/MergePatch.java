// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

/** JSON Merge Patch (RFC 7396), in which a body with fewer fields changes fewer. */
final class MergePatch {
    static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}
}
