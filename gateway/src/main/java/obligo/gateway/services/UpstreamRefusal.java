package obligo.gateway.services;

import obligo.http.RefusalName;

/** The refusals that only the gateway knows. */
public enum UpstreamRefusal implements RefusalName {
    UPSTREAM_TIMEOUT,
    UPSTREAM_UNAVAILABLE
}
