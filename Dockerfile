# syntax=docker/dockerfile:1
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./linchpin build && mkdir /opt/linchpin \
    && tar -xzf ui/target/linchpin-*.tar.gz -C /opt/linchpin --strip-components=1

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 7474 --home-dir /opt/linchpin linchpin && install -d -o linchpin -g linchpin -m 700 /data
COPY --from=build /opt/linchpin /opt/linchpin
USER linchpin
# The sample company stays off: its sign-in without a password is for loopback only.
ENV LINCHPIN_ADDRESS=0.0.0.0 LINCHPIN_PORT=8080 LINCHPIN_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$LINCHPIN_PORT && printf 'GET /api/v1/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["/opt/linchpin/bin/linchpin"]
