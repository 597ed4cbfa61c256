# One recipe for the five applications: docker build --build-arg APP=org-service .
# and for the identity authority's simulator: docker build --target authority --build-arg APP=local .
# With jars that are built already, named APP.jar in a folder, the Maven stage is skipped:
#   docker build --build-context jars=FOLDER --build-arg APP=org-service .

ARG JDK=25

FROM maven:3.9-eclipse-temurin-${JDK} AS build
WORKDIR /src
COPY . .
# All applications at once: the stage is the same for every APP, so Docker builds it once.
RUN --mount=type=cache,target=/root/.m2/repository \
    apps=gateway,org-service,member-service,services-service,rights-service,local; \
    mvn -B -ntp -q -pl "$apps" -am -DskipTests package && \
    mkdir /jars && \
    for app in $(echo "$apps" | tr , ' '); do \
      cp "$app/target/$app-"*.jar "/jars/$app.jar" || exit 1; \
    done

FROM scratch AS jars
COPY --from=build /jars/ /

FROM eclipse-temurin:${JDK}-jre-noble AS layers
ARG APP
WORKDIR /layers
COPY --from=jars /${APP}.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination extracted

FROM eclipse-temurin:${JDK}-jre-noble AS runtime
# No name, no home, no shell; a number, so that Kubernetes can see that it is not root.
RUN groupadd --system --gid 10001 gonghui && \
    useradd --system --uid 10001 --gid gonghui --no-create-home --shell /usr/sbin/nologin gonghui
WORKDIR /app
COPY --chmod=0555 deploy/healthy /usr/local/bin/healthy
ENV SERVER_PORT=8080 TZ=Asia/Shanghai LANG=C.UTF-8
EXPOSE 8080
USER 10001:10001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=6 CMD ["healthy"]
# java is process 1 and gets the signal itself. Nothing is written but to /tmp.
# Heap by share of the container's memory; JAVA_TOOL_OPTIONS adds or overrides.
ENTRYPOINT ["java", \
  "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
  "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
  "-jar", "/app/app.jar"]

# What changes seldom comes first: a new build of an application sends only its last layer.
FROM runtime AS layered
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./

FROM layered AS authority
LABEL org.opencontainers.image.title="gonghui authority simulator"
ENV GONGHUI_AUTHORITY_ADDRESS=0.0.0.0
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s CMD ["healthy", "/actuator/health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", \
  "-cp", "/app/app.jar", "org.gonghui.local.authority.AuthoritySimulator"]

FROM layered AS application
ARG APP
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="gonghui ${APP}" \
      org.opencontainers.image.vendor="Gonghui" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
