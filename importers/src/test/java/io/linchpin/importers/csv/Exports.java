package io.linchpin.importers.csv;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.identity.CurrentUser;
import io.linchpin.imports.RowKind;
import io.linchpin.shared.TenantId;
import io.linchpin.testing.Cast;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** What a tenant has, as the files that somebody takes out. */
public final class Exports {
    private Exports() {}

    public static Map<RowKind, String> of(MockMvc http, Cast cast, CurrentUser user, TenantId tenant) throws Exception {
        var token = cast.token(user);
        return Map.of(
                RowKind.CIS, file(http, token, "cis.csv", tenant),
                RowKind.RELATIONSHIPS, file(http, token, "relationships.csv", tenant));
    }

    private static String file(MockMvc http, String token, String name, TenantId tenant) throws Exception {
        return http.perform(get("/api/v1/export/" + name)
                        .queryParam("tenant", tenant.toString())
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
