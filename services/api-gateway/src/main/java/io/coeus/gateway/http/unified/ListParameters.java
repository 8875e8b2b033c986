// SPDX-License-Identifier: Apache-2.0
package io.coeus.gateway.http.unified;

import io.coeus.gateway.resource.Query;
import io.coeus.kernel.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every list can be asked for. */
public class ListParameters {
    @QueryParam(Limit.NAME)
    @Parameter(
            description = "Most items on the page: 1 to 1000, 100 when left out.",
            schema = @Schema(implementation = Integer.class))
    @Nullable
    String limit;

    @QueryParam("after")
    @Parameter(description = "The next of the page before.")
    @Nullable
    String after;

    @QueryParam("name")
    @Parameter(description = "Only those of that name.")
    @Nullable
    String name;

    @QueryParam("state")
    @Parameter(description = "Only those in that state.")
    @Nullable
    String state;

    @QueryParam("label")
    @Parameter(description = "Only those with that label, as key=value; may be repeated.")
    @Nullable
    List<String> labels;

    @QueryParam("project")
    @Parameter(description = "Only those of that project; of use to administrators.")
    @Nullable
    String project;

    Query query(@Nullable String parent) {
        var filter = new Query.Filter(name, state, parent, project, labels());
        return new Query(filter, Query.OLDEST_FIRST, after, Limit.of(limit));
    }

    private Map<String, String> labels() {
        var wanted = new LinkedHashMap<String, String>();
        for (String label : labels == null ? List.<String>of() : labels) {
            int equals = label.indexOf('=');
            if (equals < 1) {
                throw Problem.invalid("label", "label must be key=value, was '" + label + "'.");
            }
            wanted.put(label.substring(0, equals), label.substring(equals + 1));
        }
        return wanted;
    }
}
