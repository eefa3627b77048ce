package obligo.gateway.services;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** Where each service stands. */
@ConfigMapping(prefix = "obligo.services")
public interface ServiceAddresses {
    @WithParentName
    Map<House, URI> all();
}
