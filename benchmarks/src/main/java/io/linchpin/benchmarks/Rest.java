package io.linchpin.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Calls as a program makes them, over one connection. */
public final class Rest implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Installation installation;

    public Rest(Installation installation) {
        this.installation = installation;
    }

    public String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public String post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", BodyPublishers.ofString(json));
    }

    String post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(installation.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + installation.token());
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) throw new IllegalStateException(response.body());
        return response.body();
    }
}
