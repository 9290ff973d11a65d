package io.linchpin.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.linchpin.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class OpenApiIT {
    @Autowired
    MockMvc http;

    @Test
    void theDescriptionSpeaksOfTokensAndIdsAndNotOfHowItWorksInside() throws Exception {
        http.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"))
                .andExpect(jsonPath("$.paths['/api/v1/teams/{id}'].get.parameters[0].schema.format")
                        .value("uuid"))
                .andExpect(jsonPath("$.paths['/api/v1/teams/{id}'].get.parameters.length()")
                        .value(1))
                .andExpect(content().string(not(containsString("CurrentUser"))));
    }
}
