# One image recipe for the four services:  docker build --build-arg SERVICE=gateway -t obligo/gateway .
# The build stage names no service, so the four images share one Maven run.

FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --no-transfer-progress package -DskipTests --also-make \
    --projects budget-service,instruments-service,targets-service,gateway

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin obligo
WORKDIR /opt/obligo
# budget-service, instruments-service, targets-service or gateway.
ARG SERVICE
# Seldom changed first: a new build of the suite pushes the last layers only.
COPY --from=build /src/${SERVICE}/target/quarkus-app/lib/ lib/
COPY --from=build /src/${SERVICE}/target/quarkus-app/*.jar ./
COPY --from=build /src/${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /src/${SERVICE}/target/quarkus-app/app/ app/
USER 10001:10001

# The shared default is the loopback address, which nobody outside the container reaches.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_HTTP_PORT=8080 \
    JAVA_OPTS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080

# Bash asks itself: neither curl nor wget is promised in the image.
HEALTHCHECK --interval=5s --timeout=4s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar quarkus-run.jar"]
