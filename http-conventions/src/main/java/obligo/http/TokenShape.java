package obligo.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what cannot be a signed token before anybody tries to take it apart. */
public final class TokenShape {
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[\\w-]+[.][\\w-]+[.][\\w-]+");
    private static final String SCHEME = "bearer ";

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null
                && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                && !SIGNED_TOKEN
                        .matcher(header.substring(SCHEME.length()).strip())
                        .matches()) {
            throw CommonRefusal.NOT_AUTHENTICATED.refusal();
        }
    }
}
