package io.linchpin.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Calls as a program makes them. */
record Calls(MockMvc http, String token) {
    ResultActions get(String path) throws Exception {
        return http.perform(request(HttpMethod.GET, path));
    }

    ResultActions delete(String path) throws Exception {
        return http.perform(request(HttpMethod.DELETE, path));
    }

    ResultActions post(String path, String body) throws Exception {
        return send(HttpMethod.POST, path, body);
    }

    ResultActions put(String path, String body) throws Exception {
        return send(HttpMethod.PUT, path, body);
    }

    ResultActions put(String path, String body, String ifMatch) throws Exception {
        return http.perform(json(request(HttpMethod.PUT, path), body).header(HttpHeaders.IF_MATCH, ifMatch));
    }

    ResultActions post(String path, String body, String key) throws Exception {
        return http.perform(json(request(HttpMethod.POST, path), body).header("Idempotency-Key", key));
    }

    ResultActions send(HttpMethod method, String path, String body) throws Exception {
        return http.perform(json(request(method, path), body));
    }

    private MockHttpServletRequestBuilder request(HttpMethod method, String path) {
        return MockMvcRequestBuilders.request(method, path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
