// SPDX-License-Identifier: Apache-2.0
package io.coeus.sandbox.cloud.core;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The services without HTTP before them: a call is a method call, on the caller's thread. */
public final class Direct {
    private final Map<String, Service> services = new HashMap<>();
    private final Dispatcher dispatcher;

    /** Answers for these services. */
    public Direct(List<Service> services, Dispatcher dispatcher) {
        services.forEach(service -> this.services.put(service.prefix(), service));
        this.dispatcher = dispatcher;
    }

    /** Answers as a server at that address would. */
    public Reply call(String method, URI uri, Map<String, String> headers, byte[] body) {
        String path = uri.getRawPath();
        String prefix = path.split("/", 3)[1];
        Service service = services.get(prefix);
        if (service == null) {
            return Reply.json(404, Json.of("error", "no service at /" + prefix));
        }
        Map<String, String> lower = new HashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        String base = uri.getScheme() + "://" + uri.getAuthority() + "/" + prefix;
        String below = Query.decode(path.substring(prefix.length() + 1));
        return dispatcher.answer(
                service, dispatcher.call(method, below, Query.parse(uri.getRawQuery()), lower, body, base));
    }
}
