package io.linchpin.importers.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.linchpin.identity.Role;
import io.linchpin.testing.Cast;
import io.linchpin.testing.DatabaseTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads on a real server: what is too large is told, and what is not arrives. */
@DatabaseTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.servlet.multipart.max-file-size=1MB", "spring.servlet.multipart.max-request-size=1MB"})
class UploadSizeIT {
    private static final String HEADER = "class,name,external_id\n";
    private static final String ROW = "Server,srv-%1$d,s%1$d\n";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void whatIsTooLargeIsToldWithTheLimit() throws Exception {
        var answer = upload(60_000);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("An upload has at most 1 MB.", "LINCHPIN_UPLOAD_LIMIT");
    }

    @Test
    void whatFitsIsTaken() throws Exception {
        var answer = upload(10);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("\"source\":\"sizes\"");
    }

    private HttpResponse<String> upload(int rows) throws IOException, InterruptedException {
        var body = new StringBuilder(
                "--cut\r\nContent-Disposition: form-data; name=\"cis\"; filename=\"cis.csv\"\r\n\r\n" + HEADER);
        for (int i = 0; i < rows; i++) body.append(ROW.formatted(i));
        body.append("\r\n--cut--\r\n");
        var token = cast.token(cast.user(cast.tenant("Sizes " + rows), Role.ADMINISTRATOR));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/v1/imports?source=sizes".formatted(port)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
